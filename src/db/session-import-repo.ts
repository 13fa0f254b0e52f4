/** Entries of other programs' exports that were imported, by keys that are the same in every export of them. */
import { z } from 'zod'
import type { ReadDb, WriteDb } from './database.ts'
import { parseRows } from './column.ts'

export type ImportedEntry = {
  /** The entry's key. */
  readonly id: string
  readonly sessionId: string
  readonly program: 'toggl' | 'super-productivity'
  readonly importedMs: number
}

const Key = z.object({ id: z.string() })

/** Those of these keys that were imported before, also when their sessions were deleted since. */
export const knownImports = (db: ReadDb, ids: readonly string[]): Set<string> =>
  new Set(
    parseRows(
      Key,
      db.all('SELECT id FROM session_import WHERE id IN (SELECT value FROM json_each(:ids))', {
        ids: JSON.stringify(ids),
      }),
    ).map(({ id }) => id),
  )

export const insertImport = (db: WriteDb, entry: ImportedEntry): void => {
  db.run(
    `INSERT INTO session_import (id, session_id, program, imported_ms)
     VALUES (:id, :sessionId, :program, :importedMs)`,
    entry,
  )
}

const Source = z.object({ sessionId: z.string(), program: z.string() })

/** The programs that sessions came from, by the ids of sessions. */
export const importedPrograms = (db: ReadDb): Map<string, string> =>
  new Map(
    parseRows(Source, db.all('SELECT session_id AS sessionId, program FROM session_import')).map(
      ({ sessionId, program }) => [sessionId, program],
    ),
  )
