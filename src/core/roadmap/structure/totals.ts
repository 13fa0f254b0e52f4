import type { DraftRoadmap, Reading, Total } from '../draft.ts'
import { asEstimate, findAmounts } from '../language/estimate.ts'
import type { Grid } from '../source/grid.ts'
import type { Estimate, Range } from '../model.ts'
import { readItems } from '../topics/list-topics.ts'
import type { Piece, Section, TextLine } from '../outline/outline-section.ts'
import { isTotalRow } from '../topics/table-topics.ts'
import { wordForm } from '../language/text.ts'
import { totalWords } from '../words/headings.ts'

const labels = new Set<string>(totalWords)

/** "Duration: 2-3 weeks", "Total Time: 3-4 months": an estimate with its label, from one line of text. */
export const readLabelledEstimate = (line: string): Estimate | null => {
  const [before = '', ...after] = line.split(/[:：]/)
  if (after.length === 0 || !labels.has(wordForm(before))) return null
  const amount = findAmounts(after.join(':')).find(({ per }) => per === null)
  return amount === undefined || amount.index > 24 ? null : asEstimate(amount)
}

/** "3-4 hours/day", "2 hours a day": the stated pace. */
export const readHoursPerDay = (text: string): Range | null => {
  const pace = findAmounts(text).find(({ unit, per }) => unit === 'hour' && per === 'day')
  return pace === undefined ? null : { min: pace.min, max: pace.max }
}

/** "Focus (3-4 hours)" above the days of a week: hours of such a day. */
export const readDailyHours = (text: string): Range | null => {
  const hours = findAmounts(text).find(({ unit, per }) => unit === 'hour' && (per === null || per === 'day'))
  return hours === undefined ? null : { min: hours.min, max: hours.max }
}

const totalOfTable = (grid: Grid): Total | null => {
  const row = grid.rows.find((candidate) => isTotalRow(candidate))
  const amount = row?.cells.flatMap(({ text }) => findAmounts(text)).find(({ per }) => per === null)
  return row === undefined || amount === undefined ? null : { ...asEstimate(amount), line: row.line }
}

type Found = { total: Total | null; hoursPerDay: Range | null; used: number[] }

const linesOf = (piece: Piece, source: string): readonly TextLine[] => {
  if (piece.kind === 'paragraph') return piece.lines
  return piece.kind === 'list' ? readItems(piece.list, source) : []
}

/** Reads what a section's own text says about the whole: how long, and how many hours a day. */
const findTotals = (section: Section, source: string): Found => {
  const found: Found = { total: null, hoursPerDay: null, used: [] }
  for (const piece of section.pieces) {
    if (piece.kind === 'table') found.total ??= totalOfTable(piece.grid)
    for (const { inline, line } of linesOf(piece, source)) {
      const estimate = readLabelledEstimate(inline.text)
      const pace = readHoursPerDay(inline.text)
      if (estimate !== null) found.total ??= { ...estimate, line }
      found.hoursPerDay ??= pace
      if (estimate !== null || pace !== null) found.used.push(line)
    }
  }
  return found
}

/** Lets a roadmap know what a section says about the whole; what came first stays. True when it said something. */
export const noteTotals = (section: Section, roadmap: DraftRoadmap, { source, ledger }: Reading): boolean => {
  const { total, hoursPerDay, used } = findTotals(section, source)
  roadmap.total ??= total
  roadmap.hoursPerDay ??= hoursPerDay
  for (const line of used) ledger.use(line)
  return used.length > 0
}
