import { findAmounts, parseClockRange, parseFigures } from '../language/estimate.ts'
import type { Grid } from '../source/grid.ts'
import type { EstimateUnit } from '../model.ts'
import { parsePosition, parseWeekdays } from '../language/position.ts'
import { wordForm } from '../language/text.ts'
import { unitWords } from '../words/units.ts'
import {
  amountColumns,
  doneColumns,
  ignoredColumns,
  optionalColumns,
  positionColumns,
  titleColumns,
} from '../words/columns.ts'

export type PositionUnit = 'day' | 'week' | 'month' | 'part'

/** What a column holds. A position says where in the timetable a row stands, an amount how much effort it takes. */
export type ColumnRole =
  | { readonly kind: 'title' | 'detail' | 'done' | 'optional' | 'ignored' | 'weekday' }
  | { readonly kind: 'position'; readonly unit: PositionUnit }
  | { readonly kind: 'amount'; readonly unit: EstimateUnit | null }
  | { readonly kind: 'rate' }

export type Columns = {
  readonly roles: readonly ColumnRole[]
  readonly headings: readonly string[]
  /** Index of the title column; -1 when the table has none. */
  readonly title: number
}

const has = (words: readonly string[], heading: string): boolean => words.includes(heading)

const cellsOf = (grid: Grid, column: number): string[] =>
  grid.rows
    .map(({ cells }) => cells[column]?.text ?? '')
    .filter((text) => text !== '' && !/^[-–—]+$/.test(text))

const most = (cells: readonly string[], test: (cell: string) => boolean): boolean =>
  cells.length > 0 && cells.filter(test).length * 2 > cells.length

const isPositionCell = (cell: string): boolean =>
  parseFigures(cell) !== null || parsePosition(cell)?.name === ''

/** A unit named in the heading: "Time (hours)", "Hours", "Duration in weeks". */
const unitInHeading = (heading: string): EstimateUnit | null => {
  for (const unit of ['minute', 'hour', 'day', 'week', 'month'] as const) {
    const words = heading.split(/[^\p{L}]+/u)
    if (words.some((word) => word.length > 1 && unitWords[unit].includes(word))) return unit
  }
  return null
}

/**
 * "1, 2, 3-4" under "Days" counts through the days: each row begins where the last one ended, or after.
 * Amounts ("2, 3, 2") do not.
 */
const countsThrough = (cells: readonly string[]): boolean => {
  let last = 0
  for (const cell of cells) {
    const figures = parseFigures(cell)
    if (figures === null) continue
    if (figures.min < last || figures.min > last + 1) return false
    last = figures.max
  }
  return last > 1
}

const positionUnit = (heading: string): PositionUnit | null => {
  const bare = heading.replace(/^#\s+|\s+#$/g, '')
  for (const unit of ['day', 'week', 'month', 'part'] as const) {
    if (has(positionColumns[unit], bare)) return unit
  }
  return null
}

const positionRole = (heading: string, cells: readonly string[]): ColumnRole | null => {
  const unit = positionUnit(heading)
  if (unit === null) return null
  if (most(cells, (cell) => parseWeekdays(cell) !== null)) return { kind: 'weekday' }
  if (unit === 'part') return most(cells, isPositionCell) ? { kind: 'position', unit } : null
  if (most(cells, (cell) => findAmounts(cell).length > 0 && parsePosition(cell) === null))
    return { kind: 'amount', unit }
  if (!most(cells, isPositionCell))
    return most(cells, (cell) => parsePosition(cell) !== null) ? { kind: 'position', unit } : null
  const plural =
    heading.endsWith('s') ||
    heading.endsWith('天数') ||
    heading.endsWith('tage') ||
    heading.endsWith('wochen')
  return plural && !countsThrough(cells) ? { kind: 'amount', unit } : { kind: 'position', unit }
}

const isAmountCell = (cell: string): boolean => findAmounts(cell).length > 0 || parseClockRange(cell) !== null

const amountRole = (heading: string, cells: readonly string[]): ColumnRole | null => {
  const base = heading.replace(/\s*[（(].*$/, '').replace(/\s+in\s+.*$/, '')
  if (!has(amountColumns, heading) && !has(amountColumns, base)) return null
  const amounts = cells.flatMap((cell) => findAmounts(cell))
  if (/\/\s*(?:week|wk)|per week|weekly/.test(heading)) return { kind: 'rate' }
  if (amounts.length > 0 && amounts.every(({ per }) => per === 'week')) return { kind: 'rate' }
  const unit = unitInHeading(heading)
  const countable = most(
    cells,
    (cell) => isAmountCell(cell) || (unit !== null && parseFigures(cell) !== null),
  )
  return countable || cells.some((cell) => isAmountCell(cell)) ? { kind: 'amount', unit } : null
}

const roleOf = (heading: string, cells: readonly string[]): ColumnRole => {
  if (has(doneColumns, heading)) return { kind: 'done' }
  if (has(optionalColumns, heading)) return { kind: 'optional' }
  if (has(ignoredColumns, heading)) return { kind: 'ignored' }
  return positionRole(heading, cells) ?? amountRole(heading, cells) ?? { kind: 'detail' }
}

/** A column of phases names its rows only when every row has its own. */
const areDistinct = (cells: readonly string[]): boolean => new Set(cells).size === cells.length

const pickTitle = (headings: readonly string[], roles: readonly ColumnRole[], grid: Grid): number => {
  const free = headings.map((_, index) => index).filter((index) => roles[index]?.kind === 'detail')
  for (const names of titleColumns) {
    const exact = free.find(
      (index) =>
        has(names, headings[index] ?? '') && (!names.includes('phase') || areDistinct(cellsOf(grid, index))),
    )
    if (exact !== undefined) return exact
  }
  const textual = free.find((index) => most(cellsOf(grid, index), (cell) => /\p{L}/u.test(cell)))
  return textual ?? -1
}

/** Finds out what each column of a table means, from its heading and its cells. */
export const readColumns = (grid: Grid): Columns => {
  const width = Math.max(grid.header.length, ...grid.rows.map(({ cells }) => cells.length), 0)
  const headings = Array.from({ length: width }, (_, index) => wordForm(grid.header[index]?.text ?? ''))
  const roles = headings.map((heading, index) => roleOf(heading, cellsOf(grid, index)))
  const title = pickTitle(headings, roles, grid)
  return { roles: roles.map((role, index) => (index === title ? { kind: 'title' } : role)), headings, title }
}

/** The table says how long its rows take, or on which days they stand. */
export const isTimed = ({ roles }: Columns): boolean =>
  roles.some((role) => role.kind === 'amount' || (role.kind === 'position' && role.unit !== 'part'))
