/** What can be told of a database file without SQLite, so that a file that is refused is not even opened. */
import { closeSync, existsSync, openSync, readSync, readdirSync, statSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { APPLICATION_ID, SCHEMA_VERSION } from './migrate.ts'

/** https://www.sqlite.org/fileformat.html, 1.3: the header and the two numbers we judge by. */
const HEADER_BYTES = 100
const MAGIC = 'SQLite format 3\0'
const USER_VERSION_AT = 60
const APPLICATION_ID_AT = 68

export type FileState = 'absent' | 'empty' | 'ours' | 'unmarked' | 'not-a-database' | 'foreign' | 'newer'

export const sizeOf = (file: string): number | null => (existsSync(file) ? statSync(file).size : null)

const readHeader = (file: string): Buffer => {
  const header = Buffer.alloc(HEADER_BYTES)
  const handle = openSync(file, 'r')
  try {
    return header.subarray(0, readSync(handle, header, 0, HEADER_BYTES, 0))
  } finally {
    closeSync(handle)
  }
}

/** Judges by the header alone. `unmarked`: made by SQLite, first step not yet run (or not ours; the tables tell). */
export const inspectFile = (file: string, schemaVersion: number = SCHEMA_VERSION): FileState => {
  const size = sizeOf(file)
  if (size === null) return 'absent'
  if (size === 0) return 'empty'
  const header = readHeader(file)
  if (header.length < HEADER_BYTES || header.toString('latin1', 0, MAGIC.length) !== MAGIC)
    return 'not-a-database'
  const applicationId = header.readInt32BE(APPLICATION_ID_AT)
  const version = header.readInt32BE(USER_VERSION_AT)
  if (applicationId === APPLICATION_ID) return version > schemaVersion ? 'newer' : 'ours'
  return applicationId === 0 && version === 0 ? 'unmarked' : 'foreign'
}

/** The write-ahead log of a database. */
export const logOf = (file: string): string => `${file}-wal`

/** The note beside the database that it was here. */
export const markerOf = (file: string): string => `${file}.kept`

/** Whether a database has been here before: its marker, its write-ahead log (set aside or not) or a backup lies in the folder. */
export const hasTraces = (file: string): boolean => {
  const backups = join(dirname(file), 'backups')
  return (
    existsSync(markerOf(file)) ||
    (sizeOf(logOf(file)) ?? 0) > 0 ||
    readdirSync(dirname(file)).some((name) => name.startsWith(`${basename(logOf(file))}.set-aside-`)) ||
    (existsSync(backups) && readdirSync(backups).some((name) => name.endsWith('.db')))
  )
}
