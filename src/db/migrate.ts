/** Forward only. Each step and its version number are one exclusive transaction: a crash leaves the step done or not begun. */
import type { Connection } from './database.ts'
import { initial } from './migrations/0001-initial.ts'
import { timer } from './migrations/0002-timer.ts'
import { replanning } from './migrations/0003-replanning.ts'
import { figures } from './migrations/0004-figures.ts'
import { fileStamp } from './migrations/0005-file-stamp.ts'
import { calendarItems } from './migrations/0006-calendar-items.ts'
import { busyCalendars } from './migrations/0007-busy-calendars.ts'
import { sessionImport } from './migrations/0008-session-import.ts'
import { hints } from './migrations/0009-hints.ts'

export type Migration = { readonly version: number; readonly name: string; readonly sql: string }

/** Every step that was ever shipped, rising by one. A shipped step is never edited: its hash is kept in the tests. */
export const MIGRATIONS: readonly Migration[] = [
  { version: 1, name: '0001-initial', sql: initial },
  { version: 2, name: '0002-timer', sql: timer },
  { version: 3, name: '0003-replanning', sql: replanning },
  { version: 4, name: '0004-figures', sql: figures },
  { version: 5, name: '0005-file-stamp', sql: fileStamp },
  { version: 6, name: '0006-calendar-items', sql: calendarItems },
  { version: 7, name: '0007-busy-calendars', sql: busyCalendars },
  { version: 8, name: '0008-session-import', sql: sessionImport },
  { version: 9, name: '0009-hints', sql: hints },
]

/** "Rdbk": marks the file as ours (SQLite's application_id). */
export const APPLICATION_ID = 0x5264626b

export const versionOf = (connection: Connection): number =>
  Number(connection.pragma('user_version', { simple: true }))

const latestVersion = (migrations: readonly Migration[]): number => migrations.at(-1)?.version ?? 0

/** The version this build writes; a file above it comes from a newer Roadbook. */
export const SCHEMA_VERSION = latestVersion(MIGRATIONS)

const applyStep = (connection: Connection, migration: Migration): void => {
  connection
    .transaction(() => {
      connection.exec(migration.sql)
      const broken = connection.pragma('foreign_key_check') as unknown[]
      if (broken.length > 0)
        throw new Error(`migration ${migration.name} leaves ${broken.length} broken references`)
      connection.pragma(`user_version = ${migration.version}`)
      connection.pragma(`application_id = ${APPLICATION_ID}`)
    })
    .exclusive()
}

/**
 * Brings a database to the last of the given steps. `beforeUpgrade` runs once, before the first step that changes an
 * existing database (never on a fresh one): it copies the file.
 */
export const migrate = (
  connection: Connection,
  {
    migrations = MIGRATIONS,
    beforeUpgrade,
  }: { migrations?: readonly Migration[]; beforeUpgrade?: () => void } = {},
): void => {
  const version = versionOf(connection)
  const missing = migrations.filter((step) => step.version > version)
  if (missing.length === 0) return
  if (version > 0) beforeUpgrade?.()
  // Rebuilding a table would fire its cascades; inside a transaction this switch does nothing.
  connection.pragma('foreign_keys = OFF')
  try {
    for (const step of missing) applyStep(connection, step)
  } finally {
    connection.pragma('foreign_keys = ON')
  }
  // The version must stand in the file itself: a newer file is told by its header alone.
  connection.pragma('wal_checkpoint(TRUNCATE)')
}
