/** Putting another database in place of the present one, which nobody has open. */
import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { logOf, sizeOf } from '../file-state.ts'
import { putInPlace, syncFolder } from './whole-file.ts'

/** The database and what SQLite keeps beside it: they belong together, and apart they do harm. */
const filesOf = (file: string): readonly string[] => [logOf(file), `${file}-shm`, file]

/** Moves the database with its log into a folder of its own; null when there is none. The log goes first: it must never be
 * left alone with what comes here next. */
export const setAside = (file: string, name: string): string | null => {
  const present = filesOf(file).filter((path) => existsSync(path))
  if (present.length === 0) return null
  const folder = join(dirname(file), name)
  mkdirSync(folder, { recursive: true })
  for (const path of present) renameSync(path, join(folder, basename(path)))
  syncFolder(folder)
  syncFolder(dirname(file))
  return folder
}

/**
 * `finished` takes the place of the database. What was there must be kept elsewhere already, or is set aside: `aside` names
 * the folder for it, null where a checked copy of it exists.
 */
export const replaceDatabase = (file: string, finished: string, aside: string | null): string | null => {
  const kept = aside === null ? null : setAside(file, aside)
  if ((sizeOf(logOf(file)) ?? 0) > 0) throw new Error('a log with changes lies beside the database')
  for (const path of [logOf(file), `${file}-shm`]) rmSync(path, { force: true })
  putInPlace(finished, file)
  return kept
}
