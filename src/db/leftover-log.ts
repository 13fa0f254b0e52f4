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
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { isAnotherFile } from './file-stamp.ts'
import { logOf, sizeOf } from './file-state.ts'

export const hasLeftoverLog = (file: string): boolean => (sizeOf(logOf(file)) ?? 0) > 0

/** Begins the names of folders that copies are looked at in. */
const COPIES = 'opening-check-'
/** Looking takes seconds; a copy older than this was left by a process that was killed. */
const LEFT_AFTER_MS = 60_000

const inOwnFolder = <T>(file: string, work: (folder: string) => T): T => {
  const folder = mkdtempSync(join(dirname(file), COPIES))
  try {
    return work(folder)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Runs `check` over a copy of the database and its log, so that SQLite cannot change either of them. */
export const withCopy = <T>(file: string, check: (copy: string) => T): T =>
  inOwnFolder(file, (folder) => {
    const copy = join(folder, basename(file))
    copyFileSync(file, copy)
    copyFileSync(logOf(file), logOf(copy))
    return check(copy)
  })

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
const replacedDamaged = (file: string): boolean => {
  if (!existsSync(noteOf(file))) return false
  const [database, log] = readFileSync(noteOf(file), 'utf8').split('\n')
  return hashOf(logOf(file)) === log && hashOf(file) !== database
}

/** Whether another database lies where the one was that the log belongs to: refused as damaged, or open when it was left. */
export const wasReplaced = (file: string): boolean =>
  replacedDamaged(file) || inOwnFolder(file, (folder) => isAnotherFile(file, join(folder, basename(file))))

/** Copies that a killed process left: those of nobody who is still at it. Never fails: they are only in the way. */
export const removeLeftCopies = (file: string): void => {
  const folder = dirname(file)
  try {
    for (const name of readdirSync(folder)) {
      const path = join(folder, name)
      if (name.startsWith(COPIES) && Date.now() - statSync(path).mtimeMs > LEFT_AFTER_MS)
        rmSync(path, { recursive: true, force: true })
    }
  } catch {
    // The next opening tries again.
  }
}
