/** Looking at a copy of ours that has just been made: it counts as a backup only after this. */
import Database from 'better-sqlite3'
import type { Contents } from '#core/care/model.ts'
import { APPLICATION_ID, versionOf } from '../migrate.ts'
import { dropStamp } from '../file-stamp.ts'
import { pragmaOf, reading } from './copy-file.ts'
import { contentsOf } from './contents.ts'
import { countRows } from './tables.ts'
import type { RowCounts } from './tables.ts'

export type Verified = { readonly version: number; readonly contents: Contents }

/** Takes the mark of the running database off: a log of that one must never be played into this. */
const standAlone = (file: string): void => {
  const connection = new Database(file)
  try {
    dropStamp(connection)
  } finally {
    connection.close()
  }
}

const differences = (live: RowCounts, copy: RowCounts): string[] =>
  Object.keys({ ...live, ...copy }).filter((table) => live[table] !== copy[table])

/** Throws when the copy is not what was copied. */
export const verifyCopy = (file: string, live: RowCounts): Verified => {
  standAlone(file)
  return reading(file, (connection) => {
    const verdict = pragmaOf(connection, 'integrity_check(1)')
    if (verdict !== 'ok') throw new Error(`the copy is damaged: ${String(verdict)}`)
    const broken = connection.pragma('foreign_key_check') as unknown[]
    if (broken.length > 0) throw new Error(`the copy has ${broken.length} broken references`)
    if (pragmaOf(connection, 'application_id') !== APPLICATION_ID) throw new Error('the copy is not ours')
    const other = differences(live, countRows(connection))
    if (other.length > 0) throw new Error(`the copy has other rows in ${other.join(', ')}`)
    return { version: versionOf(connection), contents: contentsOf(connection) }
  })
}
