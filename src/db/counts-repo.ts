import { z } from 'zod'
import type { ReadDb } from './database.ts'

const One = z.object({ value: z.union([z.number(), z.string()]) })

const valueOf = (db: ReadDb, sql: string): number | string => One.parse(db.get(sql)).value

export type RowCounts = {
  readonly schemaVersion: number
  readonly sqlite: string
  /** How many there are of what, by name. */
  readonly counts: Readonly<Record<'roadmaps' | 'topics' | 'plans' | 'slots' | 'sessions', number>>
}

/** How much the file holds: numbers alone. */
export const countRows = (db: ReadDb): RowCounts => {
  const count = (table: string): number => Number(valueOf(db, `SELECT count(*) AS value FROM ${table}`))
  return {
    schemaVersion: Number(valueOf(db, 'SELECT user_version AS value FROM pragma_user_version')),
    sqlite: String(valueOf(db, 'SELECT sqlite_version() AS value')),
    counts: {
      roadmaps: count('roadmap'),
      topics: count('topic'),
      plans: count('plan'),
      slots: count('slot'),
      sessions: count('session'),
    },
  }
}
