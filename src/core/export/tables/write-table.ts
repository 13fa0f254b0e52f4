/** The data exports as text: a table for spreadsheets, or one JSON document. */
import type { Link } from '../../roadmap/model.ts'
import { writeCsv } from '../csv.ts'
import type { CsvCell } from '../csv.ts'
import { SessionRow, SlotRow, TopicRow } from './model.ts'
import type { TableName, TableRows } from './model.ts'

/** Columns in the order of the schema. */
const COLUMNS: Readonly<Record<TableName, readonly string[]>> = {
  sessions: Object.keys(SessionRow.shape),
  topics: Object.keys(TopicRow.shape),
  plan: Object.keys(SlotRow.shape),
}

/** Links are their addresses, one after the other. */
const cellOf = (value: CsvCell | readonly Link[]): CsvCell =>
  typeof value === 'object' && value !== null ? value.map(({ url }) => url).join(' ') : value

export const tableCsv = <N extends TableName>(
  name: N,
  rows: TableRows[N],
  options: { readonly byteOrderMark?: boolean } = {},
): string => {
  const columns = COLUMNS[name]
  const cells = rows.map((row) => {
    const values: Readonly<Record<string, CsvCell | readonly Link[]>> = { ...row }
    return columns.map((column) => cellOf(values[column] ?? null))
  })
  return writeCsv(columns, cells, options)
}

/** Days of the range, both included; null where it is open. */
export type TableRange = { readonly from: string | null; readonly to: string | null }

export const tableJson = <N extends TableName>(name: N, rows: TableRows[N], range: TableRange): string =>
  `${JSON.stringify({ format: `roadbook.${name}`, version: 1, ...range, [name]: rows }, null, 2)}\n`
