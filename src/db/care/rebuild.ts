/**
 * Makes a new database of the rows of another, by the names of tables and columns we know: nothing else of the other comes
 * along. The new one's own rules decide about every row, and its upgrades run as they would have.
 */
import Database from 'better-sqlite3'
import type { Connection } from '../database.ts'
import { MIGRATIONS, migrate } from '../migrate.ts'
import { openToRead } from './copy-file.ts'
import { syncFile } from './whole-file.ts'
import { quoted, tablesOf } from './tables.ts'
import type { Table } from './tables.ts'

/** While it has a row with a change in it, triggers write down what is inserted. */
const RECORDING = 'change_recording'
/** The running database's own; a new file begins without. */
const STAMP = 'file_stamp'

const columnList = ({ columns }: Table): string => columns.map(quoted).join(', ')

export const insertInto = (connection: Connection, table: Table): Database.Statement =>
  connection.prepare(
    `INSERT OR ABORT INTO ${quoted(table.name)} (${columnList(table)}) VALUES (${table.columns.map(() => '?').join(', ')})`,
  )

const copyTable = (from: Connection, to: Connection, table: Table): void => {
  const insert = insertInto(to, table)
  const rows = from.prepare(`SELECT ${columnList(table)} FROM ${quoted(table.name)}`).raw()
  // One row at a time: there may be more than memory holds.
  for (const row of rows.iterate()) insert.run(row as unknown[])
}

/** Ids that were given out once are never given out again, also after the rows are gone. */
const copySequences = (from: Connection, to: Connection): void => {
  const rows = from.prepare('SELECT name, seq FROM sqlite_sequence').all() as { name: string; seq: number }[]
  for (const { name, seq } of rows) {
    if (!Number.isSafeInteger(seq)) continue
    const changed = to.prepare('UPDATE sqlite_sequence SET seq = max(seq, ?) WHERE name = ?').run(seq, name)
    if (changed.changes === 0)
      to.prepare('INSERT INTO sqlite_sequence (name, seq) VALUES (?, ?)').run(name, seq)
  }
}

const hasSequences = (connection: Connection): boolean =>
  connection.prepare("SELECT 1 FROM sqlite_schema WHERE name = 'sqlite_sequence'").get() !== undefined

/** The tables of learners' rows. */
export const rowTables = (connection: Connection): readonly Table[] =>
  tablesOf(connection).filter(({ name }) => name !== STAMP && name !== RECORDING)

/** A new file at `version`, not protected against a crash while it is being filled: nobody relies on it yet. */
export const newDatabase = (file: string, version: number): Connection => {
  const connection = new Database(file)
  connection.pragma('journal_mode = MEMORY')
  connection.pragma('synchronous = OFF')
  connection.pragma('trusted_schema = OFF')
  migrate(connection, { migrations: MIGRATIONS.filter((step) => step.version <= version) })
  connection.pragma('foreign_keys = OFF')
  return connection
}

/** Brings it to the present version, and to the disk. */
export const finishDatabase = (connection: Connection): void => {
  const broken = connection.pragma('foreign_key_check') as unknown[]
  if (broken.length > 0) throw new Error(`${broken.length} rows refer to nothing`)
  migrate(connection)
  const verdict: unknown = connection.pragma('integrity_check(1)', { simple: true })
  if (verdict !== 'ok') throw new Error(`the new database is damaged: ${String(verdict)}`)
  const { name } = connection
  connection.close()
  syncFile(name)
}

/** `copy` was judged; `file` is new. Throws when a row breaks a rule. */
export const rebuild = (copy: string, file: string, version: number): void => {
  const from = openToRead(copy)
  try {
    const to = newDatabase(file, version)
    try {
      to.transaction(() => {
        for (const table of rowTables(to)) copyTable(from, to, table)
        if (hasSequences(to)) copySequences(from, to)
      })()
      finishDatabase(to)
    } finally {
      to.close()
    }
  } finally {
    from.close()
  }
}
