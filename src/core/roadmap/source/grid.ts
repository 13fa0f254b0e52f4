import type { Table, TableRow } from 'mdast'
import { readInline } from './inline.ts'
import type { Inline } from './inline.ts'
import { limits, TooComplex } from '../limits.ts'
import { lineRange } from './markdown.ts'

export type GridRow = { readonly line: number; readonly cells: readonly Inline[] }

/** A table of either notation, with its cells read. */
export type Grid = {
  readonly from: number
  readonly to: number
  /** A heading inside of the table (one cell over all columns); empty when there is none. */
  readonly caption: string
  /** Written as HTML: its lines of tags belong to it. */
  readonly html: boolean
  /** How many columns it has; those beyond the limit are not read. */
  readonly width: number
  readonly header: readonly Inline[]
  readonly rows: readonly GridRow[]
}

/** Refuses tables beyond the limit; `line` is where the table begins. */
export const checkRows = (rows: number, line: number): void => {
  if (rows > limits.rowsPerTable) {
    throw new TooComplex(`The table in line ${line} has more than ${limits.rowsPerTable} rows.`)
  }
}

const readRow = (row: TableRow, source: string): GridRow => ({
  line: lineRange(row).from,
  cells: row.children.slice(0, limits.columns).map((cell) => readInline(cell.children, source)),
})

/** Reads a Markdown table; columns beyond the limit are left out. */
export const readGrid = (table: Table, source: string): Grid => {
  const { from, to } = lineRange(table)
  checkRows(table.children.length, from)
  const [header, ...rows] = table.children.map((row) => readRow(row, source))
  return {
    from,
    to,
    caption: '',
    html: false,
    width: Math.max(...table.children.map((row) => row.children.length)),
    header: header?.cells ?? [],
    rows,
  }
}
