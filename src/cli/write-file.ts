import { open, rename, rm } from 'node:fs/promises'
import { type Result, ok } from '#core/result.ts'
import { type CliFailure, failed } from './outcome.ts'

const reasons: Readonly<Record<string, string>> = {
  ENOENT: 'its folder does not exist',
  EISDIR: 'there is a folder of that name',
  EACCES: 'this place may not be written to',
  EROFS: 'this place may not be written to',
  ENOSPC: 'the disk is full',
}

/** Writes the file whole or not at all: beside its place first, then moved there. */
export const writeWholeFile = async (
  file: string,
  content: string | Uint8Array,
): Promise<Result<null, CliFailure>> => {
  const partial = `${file}.${process.pid}.part`
  try {
    const handle = await open(partial, 'wx')
    try {
      await handle.writeFile(content)
      await handle.sync()
    } finally {
      await handle.close()
    }
    await rename(partial, file)
    return ok(null)
  } catch (error) {
    await rm(partial, { force: true })
    const reason = reasons[(error as NodeJS.ErrnoException).code ?? ''] ?? 'something went wrong on the way'
    return failed(`${file} could not be written: ${reason}.`)
  }
}
