import { rmSync } from 'node:fs'
import type { Connection } from '../database.ts'
import { countRows } from './tables.ts'
import type { RowCounts } from './tables.ts'

/** Writes the state of this moment into a new file, whole, and says what must be in it. Not inside a transaction. */
export const snapshotInto = (connection: Connection, file: string): RowCounts => {
  rmSync(file, { force: true })
  connection.prepare('VACUUM INTO ?').run(file)
  // Nothing can have come in between: nobody else has the file, and nothing is awaited here.
  return countRows(connection)
}
