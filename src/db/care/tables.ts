/** The tables as this version of Roadbook makes them: what a file must have, and what is copied out of one by name. */
import Database from 'better-sqlite3'
import type { Connection } from '../database.ts'
import { MIGRATIONS, migrate } from '../migrate.ts'

export type Table = {
  readonly name: string
  readonly columns: readonly string[]
  /** Null for a table without rowids. */
  readonly rowid: 'rowid' | null
}

/** An empty database of some version, in memory. */
export const emptyDatabase = (version: number): Connection => {
  const connection = new Database(':memory:')
  migrate(connection, { migrations: MIGRATIONS.filter((step) => step.version <= version) })
  return connection
}

/** Nothing in it is made of what a learner typed, so it may stand in a statement. */
export const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`

export const tablesOf = (connection: Connection): readonly Table[] => {
  const rows = connection
    .prepare(
      `SELECT name, wr FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\'
       ORDER BY name`,
    )
    .all() as { name: string; wr: 0 | 1 }[]
  return rows.map(({ name, wr }) => ({
    name,
    columns: connection
      .prepare('SELECT name FROM pragma_table_info(?) ORDER BY cid')
      .pluck()
      .all(name) as string[],
    rowid: wr === 1 ? null : 'rowid',
  }))
}

/** How many rows each table has. */
export type RowCounts = Readonly<Record<string, number>>

export const countRows = (connection: Connection, tables = tablesOf(connection)): RowCounts =>
  Object.fromEntries(
    tables.map(({ name }) => [
      name,
      Number(
        connection
          .prepare(`SELECT count(*) FROM ${quoted(name)}`)
          .pluck()
          .get(),
      ),
    ]),
  )

/** Made by SQLite itself, for its own use. */
const OWN = /^sqlite_(?:sequence|stat\d|autoindex_.*)$/

/** Every thing in the schema with its words, in a fixed order. */
export const schemaLines = (connection: Connection): readonly string[] =>
  (
    connection.prepare('SELECT type, name, tbl_name, sql FROM sqlite_schema').all() as {
      type: string
      name: string
      tbl_name: string
      sql: string | null
    }[]
  )
    .filter(({ name }) => !OWN.test(name))
    .map(({ type, name, tbl_name, sql }) => JSON.stringify([type, name, tbl_name, sql]))
    .toSorted()
