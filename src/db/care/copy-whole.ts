/** Copies of files that are looked at before anybody relies on them. */
import { closeSync, copyFileSync, openSync, readSync } from 'node:fs'
import { syncFile } from './whole-file.ts'

const CHUNK_BYTES = 1_048_576

/** Whether two files hold the same bytes, whatever their size. */
export const isSameFile = (left: string, right: string): boolean => {
  const handles: number[] = []
  const chunks = [Buffer.alloc(CHUNK_BYTES), Buffer.alloc(CHUNK_BYTES)] as const
  try {
    const [one, other] = [openSync(left, 'r'), openSync(right, 'r')] as const
    handles.push(one, other)
    for (;;) {
      const length = readSync(one, chunks[0])
      if (readSync(other, chunks[1]) !== length) return false
      if (length === 0) return true
      if (!chunks[0].subarray(0, length).equals(chunks[1].subarray(0, length))) return false
    }
  } finally {
    for (const handle of handles) closeSync(handle)
  }
}

/** Copies a file, and throws unless what reached the disk is what it came from. */
export const copyWhole = (file: string, copy: string): void => {
  copyFileSync(file, copy)
  syncFile(copy)
  if (!isSameFile(file, copy)) throw new Error(`${copy} is not what was copied`)
}
