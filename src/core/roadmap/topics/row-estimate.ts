import type { Columns } from './columns.ts'
import { asEstimate, findAmounts, findEstimate, parseClockRange, parseFigures } from '../language/estimate.ts'
import type { GridRow } from '../source/grid.ts'
import type { Estimate, EstimateUnit } from '../model.ts'
import { parsePosition, parseWeekdays } from '../language/position.ts'
import { squeeze } from '../language/text.ts'
import { writtenAmount, writtenPlace } from '../language/written-units.ts'

export type RowEstimate = { readonly estimate: Estimate | null; readonly positioned: boolean }

/** "1-2" under "Day" is the first to the second day: two days. */
const fromPosition = (cell: string, unit: EstimateUnit, heading: string): Estimate | null => {
  const position = parsePosition(cell)
  const figures = position === null ? parseFigures(cell) : { min: position.from, max: position.to }
  if (figures === null) return null
  const count = Math.max(figures.max - figures.min + 1, 1)
  const written = squeeze(cell)
  const raw = position === null ? writtenPlace({ figures: written, unit, beside: heading }) : written
  return { raw, min: count, max: count, unit }
}

const fromAmount = (cell: string, unit: EstimateUnit | null, heading: string): Estimate | null => {
  const written = findEstimate(cell) ?? parseClockRange(cell)
  if (written !== null) return written
  const figures = parseFigures(cell)
  if (figures === null || unit === null || figures.max === 0) return null
  const raw = writtenAmount({ figures: squeeze(cell), unit, beside: heading, isOne: figures.max === 1 })
  return { raw, ...figures, unit }
}

const weeksIn: Readonly<Record<EstimateUnit, number>> = {
  minute: 0,
  hour: 0,
  day: 1 / 7,
  week: 1,
  month: 365.25 / 12 / 7,
}

/** "10-12 weeks" at "4-12 hours/week" are 40 to 144 hours. */
const timesRate = (length: Estimate, rateCell: string): Estimate | null => {
  const rate = findAmounts(rateCell).find(({ unit }) => unit === 'hour') ?? null
  const figures = rate ?? parseFigures(rateCell)
  const weeks = weeksIn[length.unit]
  if (figures === null || weeks === 0) return null
  const raw = `${length.raw} × ${rate?.raw ?? `${squeeze(rateCell)} hours/week`}`
  const round = (hours: number): number => Math.round(hours * 10) / 10
  return {
    raw,
    min: round(length.min * weeks * figures.min),
    max: round(length.max * weeks * figures.max),
    unit: 'hour',
  }
}

const rateOf = (row: GridRow, { roles }: Columns): string | null => {
  const column = roles.findIndex(({ kind }) => kind === 'rate')
  return column < 0 ? null : (row.cells[column]?.text ?? null)
}

/** What a row says about its own length: an amount first, else its place in the timetable. */
export const readRowEstimate = (row: GridRow, columns: Columns): RowEstimate => {
  let placed: Estimate | null = null
  for (const [index, role] of columns.roles.entries()) {
    const cell = row.cells[index]?.text ?? ''
    if (cell === '') continue
    const heading = columns.headings[index] ?? ''
    if (role.kind === 'amount') {
      const amount = fromAmount(cell, role.unit, heading)
      if (amount === null) continue
      const rate = rateOf(row, columns) ?? inlineRate(cell)
      return { estimate: (rate === null ? null : timesRate(amount, rate)) ?? amount, positioned: false }
    }
    if (role.kind === 'position' && role.unit !== 'part') placed ??= fromPosition(cell, role.unit, heading)
    if (role.kind === 'weekday') {
      const days = parseWeekdays(cell)?.length ?? 0
      if (days > 0) placed ??= { raw: squeeze(cell), min: days, max: days, unit: 'day' }
    }
  }
  return { estimate: placed, positioned: placed !== null }
}

/** "10-12 weeks of 4-12 hours/week" in one cell. */
const inlineRate = (cell: string): string | null => {
  const rate = findAmounts(cell).find(({ per, unit }) => per === 'week' && unit === 'hour')
  return rate === undefined ? null : asEstimate(rate).raw
}
