import type { Table, TableRow } from 'mdast'
import { readInline } from './inline.ts'
import type { Inline } from './inline.ts'
import { i18n } from '../../words/i18n.ts'
import { limits } from '../limits.ts'
import { TooComplex } from '../too-complex.ts'
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
    throw new TooComplex(
      i18n.t('The table in line {line} has more than {most} rows.', { line, most: limits.rowsPerTable }),
    )
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
