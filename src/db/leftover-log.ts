/**
 * What an unclean end leaves beside the database: a write-ahead log with changes that are not in the file yet. SQLite
 * plays it back into whatever file lies beside it, so it must neither be lost nor meet a file it does not belong to.
 */
import { createHash } from 'node:crypto'
import {
  copyFileSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { logOf, sizeOf } from './file-state.ts'

export const hasLeftoverLog = (file: string): boolean => (sizeOf(logOf(file)) ?? 0) > 0

/** Runs `check` over a copy of the database and its log, so that SQLite cannot change either of them. */
export const withCopy = <T>(file: string, check: (copy: string) => T): T => {
  const folder = mkdtempSync(join(dirname(file), 'opening-check-'))
  try {
    const copy = join(folder, basename(file))
    copyFileSync(file, copy)
    copyFileSync(logOf(file), logOf(copy))
    return check(copy)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Renames the log, so that it is kept but never played back into a database put here later; returns its new path. */
export const setLogAside = (file: string, nowMs: number): string => {
  const aside = `${logOf(file)}.set-aside-${nowMs}`
  renameSync(logOf(file), aside)
  rmSync(`${file}-shm`, { force: true })
  rmSync(noteOf(file), { force: true })
  return aside
}

const noteOf = (file: string): string => `${logOf(file)}.of-damaged`

const hashOf = (file: string): string => createHash('sha256').update(readFileSync(file)).digest('hex')

/** Notes which damaged file the log lies beside, in a file of its own: neither of the two is touched. */
export const noteDamaged = (file: string): void => {
  writeFileSync(noteOf(file), `${hashOf(file)}\n${hashOf(logOf(file))}\n`)
}

/** Whether the database was refused as damaged, and another one lies in its place now, still beside the former log. */
export const wasReplaced = (file: string): boolean => {
  if (!existsSync(noteOf(file))) return false
  const [database, log] = readFileSync(noteOf(file), 'utf8').split('\n')
  return hashOf(logOf(file)) === log && hashOf(file) !== database
}
