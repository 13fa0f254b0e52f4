import { readColumns } from '../topics/columns.ts'
import type { Reading } from '../draft.ts'
import { parseFigures } from '../language/estimate.ts'
import type { Grid } from '../source/grid.ts'
import { readItems, splitTrailingEstimate } from '../topics/list-topics.ts'
import type { Piece, Section } from '../outline/outline-section.ts'
import { parsePosition } from '../language/position.ts'
import { hasTimedTable, positionOf } from './section.ts'

/** A shorter table of days is a part of a plan, not its calendar. */
const fewestDays = 8

/** The last day a table names that goes through the days; 0 for other tables. */
const lastDay = (grid: Grid): number => {
  const { roles } = readColumns(grid)
  const column = roles.findIndex((role) => role.kind === 'position' && role.unit === 'day')
  if (column < 0 || grid.rows.length < fewestDays) return 0
  const days = grid.rows.map(({ cells }) => {
    const text = cells[column]?.text ?? ''
    return parsePosition(text)?.to ?? parseFigures(text)?.max ?? 0
  })
  return Math.max(...days)
}

/** How many days the calendar of a document goes through; 0 when it has none. Tables of numbered parts are none. */
export const findCalendarDays = (section: Section, reading: Reading): number => {
  if (positionOf(section, reading) !== null) return 0
  const own = section.pieces.map((piece) => (piece.kind === 'table' ? lastDay(piece.grid) : 0))
  return Math.max(0, ...own, ...section.children.map((child) => findCalendarDays(child, reading)))
}

/** Boxes to tick or times of its own make a part more than a short retelling. */
const hasOwnWork = (piece: Piece, source: string): boolean =>
  piece.kind === 'list' &&
  readItems(piece.list, source).some(
    ({ checked, inline }) => checked !== null || splitTrailingEstimate(inline.text).estimate !== null,
  )

const holdsWork = (section: Section, source: string): boolean =>
  section.pieces.some((piece) => hasOwnWork(piece, source)) ||
  section.children.some((child) => holdsWork(child, source))

/** Weeks without times or boxes, no more of them than the calendar has: they tell the same days once more. */
export const retellsCalendar = (section: Section, reading: Reading): boolean => {
  const weeks = section.children.flatMap((child) => positionOf(child, reading) ?? [])
  return (
    reading.calendarDays > 0 &&
    weeks.length >= 2 &&
    weeks.every(({ kind, to }) => kind === 'week' && (to - 1) * 7 < reading.calendarDays) &&
    !hasTimedTable(section) &&
    !holdsWork(section, reading.source)
  )
}
