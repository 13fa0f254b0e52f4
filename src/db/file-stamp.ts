/**
 * Which file a write-ahead log belongs to. SQLite plays a log back into whatever database lies beside it: into a backup, too,
 * that was put there after a crash. So each opening leaves a new stamp in the file, and notes it beside it; copies have none.
 */
import { copyFileSync, existsSync, readFileSync, rmSync } from 'node:fs'
import { randomUUID } from 'node:crypto'
import type { Connection } from './database.ts'
import { withoutLog, reading } from './care/copy-file.ts'
import { writeWhole } from './care/whole-file.ts'
import { markerOf } from './file-state.ts'

const WORDS =
  'Roadbook keeps its database in this folder. Leave this note: it tells a lost database from a first run.'
const STAMP = /^stamp (?<stamp>[\w-]+)$/

const writeMarker = (file: string, stamps: readonly string[]): void =>
  writeWhole(markerOf(file), `${[WORDS, ...stamps.map((stamp) => `stamp ${stamp}`)].join('\n')}\n`)

const notedStamps = (file: string): readonly string[] =>
  existsSync(markerOf(file))
    ? readFileSync(markerOf(file), 'utf8')
        .split('\n')
        .flatMap((line) => STAMP.exec(line)?.groups?.['stamp'] ?? [])
    : []

const hasStamps = (connection: Connection): boolean =>
  connection.prepare("SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = 'file_stamp'").get() !==
  undefined

const readStamp = (connection: Connection): string | null => {
  if (!hasStamps(connection)) return null
  const stamp: unknown = connection.prepare('SELECT stamp FROM file_stamp').pluck().get()
  return typeof stamp === 'string' ? stamp : null
}

/** Leaves a new stamp. Whenever it is interrupted, what is noted names every stamp the file may have. */
export const stampOpening = (connection: Connection, file: string): void => {
  if (!hasStamps(connection)) return writeMarker(file, [])
  const former = readStamp(connection)
  const stamp = randomUUID()
  writeMarker(file, former === null ? [stamp] : [former, stamp])
  connection.prepare('UPDATE file_stamp SET stamp = ?').run(stamp)
  // In the file itself, not in the log whose file it is to tell.
  connection.pragma('wal_checkpoint(TRUNCATE)')
  writeMarker(file, [stamp])
}

export const dropStamp = (connection: Connection): void => {
  if (readStamp(connection) !== null) connection.exec('UPDATE file_stamp SET stamp = NULL')
}

/** What the file alone says; undefined when it cannot be told (a crash may have left it half written). */
const stampOfFileAlone = (file: string, copy: string): string | null | undefined => {
  try {
    copyFileSync(file, copy)
    withoutLog(copy)
    return reading(copy, readStamp)
  } catch {
    return undefined
  } finally {
    rmSync(copy, { force: true })
  }
}

/** Whether this is certainly not the file that was open when its log was left behind. `copy`: a path to use for a moment. */
export const isAnotherFile = (file: string, copy: string): boolean => {
  const noted = notedStamps(file)
  if (noted.length === 0) return false
  const found = stampOfFileAlone(file, copy)
  return found !== undefined && (found === null || !noted.includes(found))
}
