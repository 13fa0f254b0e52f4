/** Saves from a damaged file what can be read, row by row, into a new one, and says what could not be. */
import type { Connection } from '../database.ts'
import type { Contents } from '#core/care/model.ts'
import { SCHEMA_VERSION, versionOf } from '../migrate.ts'
import { contentsOf } from './contents.ts'
import { openToRead } from './copy-file.ts'
import { finishDatabase, insertInto, newDatabase, rowTables } from './rebuild.ts'
import { quoted } from './tables.ts'
import type { Table } from './tables.ts'

export type SalvagedTable = {
  readonly table: string
  readonly saved: number
  /** Rows that are known to have been there and could not be read, or made no sense. */
  readonly lost: number
}

export type Salvage = {
  readonly tables: readonly SalvagedTable[]
  /** Rows that were left without what they belong to. */
  readonly orphans: number
  readonly contents: Contents
}

type Row = { readonly rowid: number; readonly values: unknown[] }

/** Looking for single rows between two damaged places; more would take too long to be worth it. */
const MOST_PROBES = 200_000

const attempt = <T>(work: () => T): T | null => {
  try {
    return work()
  } catch {
    return null
  }
}

type Way = { readonly onRow: (row: Row) => void; readonly table: Table; readonly from: Connection }

const selectOf = ({ table }: Way): string =>
  `SELECT rowid AS rowid, ${table.columns.map(quoted).join(', ')} FROM ${quoted(table.name)} NOT INDEXED`

/** Walks one way until it meets damage; the last rowid it read, null when none. */
const walk = (way: Way, direction: 'ASC' | 'DESC'): { last: number | null; isWhole: boolean } => {
  let last: number | null = null
  try {
    const rows = way.from.prepare(`${selectOf(way)} ORDER BY rowid ${direction}`).raw()
    for (const row of rows.iterate()) {
      const [rowid, ...values] = row as [number, ...unknown[]]
      way.onRow({ rowid, values })
      last = rowid
    }
    return { last, isWhole: true }
  } catch {
    return { last, isWhole: false }
  }
}

/** Asks for each row between two damaged places by itself. */
const probe = (way: Way, above: number, below: number): void => {
  const one = attempt(() => way.from.prepare(`${selectOf(way)} WHERE rowid = ?`).raw())
  if (one === null) return
  const end = Math.min(below, above + MOST_PROBES)
  for (let rowid = above + 1; rowid < end; rowid += 1) {
    const row = attempt(() => one.get(rowid) as [number, ...unknown[]] | undefined)
    if (row !== null && row !== undefined) way.onRow({ rowid, values: row.slice(1) })
  }
}

/** A table without rowids is read from its beginning and from its end, as far as that goes. */
const walkKeys = (way: Omit<Way, 'onRow'> & { readonly onRow: (values: unknown[]) => void }): boolean => {
  const { table, from, onRow } = way
  const columns = table.columns.map(quoted).join(', ')
  const key = quoted(table.columns[0] ?? '')
  for (const direction of ['ASC', 'DESC']) {
    try {
      const rows = from.prepare(`SELECT ${columns} FROM ${quoted(table.name)} ORDER BY ${key} ${direction}`)
      for (const row of rows.raw().iterate()) onRow(row as unknown[])
      return true
    } catch {
      // From the other end, then.
    }
  }
  return false
}

/** What an index or the table itself says how many rows there were; null when neither can be asked. */
const expectedRows = (from: Connection, table: Table): number | null =>
  attempt(() =>
    Number(
      from
        .prepare(`SELECT count(*) FROM ${quoted(table.name)}`)
        .pluck()
        .get(),
    ),
  )

const salvageTable = (from: Connection, to: Connection, table: Table): SalvagedTable => {
  const insert = insertInto(to, table)
  const seen = new Set<unknown>()
  let saved = 0
  let refused = 0
  const take = (key: unknown, values: unknown[]): void => {
    if (seen.has(key)) return
    seen.add(key)
    if (attempt(() => insert.run(values)) === null) refused += 1
    else saved += 1
  }
  if (table.rowid === null) walkKeys({ table, from, onRow: (values) => take(values[0], values) })
  else {
    const way: Way = { table, from, onRow: ({ rowid, values }) => take(rowid, values) }
    const up = walk(way, 'ASC')
    if (!up.isWhole) {
      const down = walk(way, 'DESC')
      if (up.last !== null && down.last !== null) probe(way, up.last, down.last)
    }
  }
  const expected = expectedRows(from, table)
  return { table: table.name, saved, lost: Math.max(refused, (expected ?? saved) - saved) }
}

/** Rows whose owner is gone go too, and theirs after them. Those that may stand without it do. */
const removeOrphans = (connection: Connection): number => {
  let removed = 0
  for (let round = 0; round < 20; round += 1) {
    const broken = connection.pragma('foreign_key_check') as { table: string; rowid: number; fkid: number }[]
    if (broken.length === 0) return removed
    for (const { table, rowid, fkid } of broken) {
      const keys = connection
        .prepare('SELECT id, "from", on_delete FROM pragma_foreign_key_list(?)')
        .all(table) as {
        id: number
        from: string
        on_delete: string
      }[]
      const key = keys.find(({ id }) => id === fkid)
      if (key?.on_delete === 'SET NULL') {
        connection
          .prepare(`UPDATE ${quoted(table)} SET ${quoted(key.from)} = NULL WHERE rowid = ?`)
          .run(rowid)
      } else removed += connection.prepare(`DELETE FROM ${quoted(table)} WHERE rowid = ?`).run(rowid).changes
    }
  }
  throw new Error('rows without their owners remain')
}

/** Throws when the file cannot even be opened. `copy` is a copy of the damaged file, without its log. */
export const salvage = (copy: string, file: string): Salvage => {
  const from = openToRead(copy)
  try {
    const version = Math.min(Math.max(versionOf(from), 1), SCHEMA_VERSION)
    const to = newDatabase(file, version)
    try {
      const report = to.transaction(() => ({
        tables: rowTables(to).map((table) => salvageTable(from, to, table)),
        orphans: removeOrphans(to),
      }))()
      const contents = contentsOf(to)
      finishDatabase(to)
      return { ...report, contents }
    } finally {
      to.close()
    }
  } finally {
    from.close()
  }
}
