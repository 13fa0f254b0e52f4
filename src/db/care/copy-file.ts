/** Opening copies, and files that came from elsewhere: only to look, and trusting nothing that is in them. */
import { closeSync, openSync, readSync, writeSync } from 'node:fs'
import Database from 'better-sqlite3'
import type { Connection } from '../database.ts'

/** https://www.sqlite.org/fileformat.html, 1.3: bytes 18 and 19 say whether a log is to be looked for. */
const FORMAT_AT = 18

/**
 * Makes a copy stand by itself: SQLite would look for a log beside a file that says it has one, and refuse to read it
 * without. Never on a file that still has one.
 */
export const withoutLog = (copy: string): void => {
  const handle = openSync(copy, 'r+')
  try {
    const format = Buffer.alloc(2)
    readSync(handle, format, 0, 2, FORMAT_AT)
    if (format[0] === 2) writeSync(handle, Buffer.from([1, 1]), 0, 2, FORMAT_AT)
  } finally {
    closeSync(handle)
  }
}

/** Reads one value of a pragma, whatever it is. */
export const pragmaOf = (connection: Connection, name: string): unknown =>
  connection.pragma(name, { simple: true })

/** Opens a file only to read it. Functions in its schema do not run, and a page that is no page is noticed. */
export const openToRead = (file: string): Connection => {
  const connection = new Database(file, { readonly: true, fileMustExist: true })
  for (const pragma of ['trusted_schema = OFF', 'cell_size_check = ON', 'mmap_size = 0'])
    connection.pragma(pragma)
  return connection
}

/** Opens, looks, and closes whatever happens. */
export const reading = <T>(file: string, look: (connection: Connection) => T): T => {
  const connection = openToRead(file)
  try {
    return look(connection)
  } finally {
    connection.close()
  }
}
