import { i18n } from '../../words/i18n.ts'
import { isTimed, readColumns } from './columns.ts'
import type { Columns } from './columns.ts'
import type { DraftTopic, Reading } from '../draft.ts'
import type { Grid, GridRow } from '../source/grid.ts'
import { parseFigures } from '../language/estimate.ts'
import { readOptional } from '../language/heading-kind.ts'
import type { Inline } from '../source/inline.ts'
import { limits } from '../limits.ts'
import type { Link, TopicStatus } from '../model.ts'
import { parsePosition } from '../language/position.ts'
import { readRowEstimate } from './row-estimate.ts'
import { tidyTitle, withoutShortcodes, wordForm } from '../language/text.ts'
import type { SkipReason } from '../skip-reason.ts'
import { dayOffWords, totalRowWords } from '../words/headings.ts'

const totals = new Set<string>(totalRowWords)
const daysOff = new Set<string>(dayOffWords)

/** A row that adds the others up: it would count them twice. */
export const isTotalRow = (row: GridRow): boolean => {
  const first = row.cells.find(({ text }) => text !== '')
  const word = wordForm(first?.text ?? '')
  return totals.has(word) || /^(?:grand )?total\b/.test(word)
}

/** "OFF", "REST - no studying": unless the row says how long it takes. */
const isDayOff = (row: GridRow, columns: Columns): boolean => {
  const named = row.cells[columns.title]?.text ?? ''
  const other = row.cells.find((cell, index) => columns.roles[index]?.kind === 'detail' && cell.text !== '')
  const word = wordForm(named === '' ? (other?.text ?? '') : named)
  const timed = !readRowEstimate(row, columns).positioned && readRowEstimate(row, columns).estimate !== null
  return !timed && (daysOff.has(word) || daysOff.has(word.split(/\s+[-–—:]\s*/)[0] ?? ''))
}

const doneMarks = /^(?:x|✓|✔|✅|☑|yes|done|completed?|finished|sí|ja|oui|hecho|erledigt|fait|完成|已完成)$/iu

/** A box says more than a column about progress. */
const statusOf = (row: GridRow, { roles }: Columns): TopicStatus => {
  for (const { mark, checked } of row.cells) {
    if (mark !== null) return mark
    if (checked !== null) return checked ? 'done' : 'pending'
  }
  for (const [index, role] of roles.entries()) {
    const cell = row.cells[index]
    if (cell === undefined) continue
    if (role.kind === 'done' && doneMarks.test(cell.text.replaceAll('\uFE0F', ''))) return 'done'
    if (
      role.kind === 'done' &&
      /^(?:in progress|wip|started|en curso|in arbeit|en cours|进行中)/iu.test(cell.text)
    )
      return 'in-progress'
  }
  return 'pending'
}

const isOptional = (row: GridRow, { roles, headings }: Columns): boolean => {
  const column = roles.findIndex(({ kind }) => kind === 'optional')
  if (column < 0) return false
  const cell = wordForm(row.cells[column]?.text ?? '')
  const optionalHeading = /^(?:optional|opcional|可选)/.test(headings[column] ?? '')
  return (
    /^(?:optional|opcional|可选|选修)/.test(cell) ||
    (optionalHeading ? /^(?:yes|y|x|sí|ja|oui|是)$/.test(cell) : /^(?:no|n|nein|non|否)$/.test(cell))
  )
}

/** Several forced lines in the title cell: the first is the title, the others go into the detail. */
const splitTitle = (cell: Inline | undefined): { title: string; rest: string[] } => {
  const [first = '', ...rest] = cell?.hardLines ?? []
  return {
    title: tidyTitle(first).replace(/^\d{1,3}[.)、]\s*(?=\p{L})/u, ''),
    rest: rest.map((line) => tidyTitle(line)),
  }
}

const detailOf = (row: GridRow, columns: Columns, grid: Grid): string[] => {
  const details: string[] = []
  for (const [index, role] of columns.roles.entries()) {
    const text = withoutShortcodes((row.cells[index]?.hardLines ?? []).join('; '))
    if (role.kind !== 'detail' || text === '' || /^[-–—/]+$/.test(text)) continue
    const heading = grid.header[index]?.text ?? ''
    details.push(details.length === 0 || heading === '' ? text : `${heading}: ${text}`)
  }
  return details
}

const linksOf = (row: GridRow, { roles }: Columns): Link[] =>
  row.cells.flatMap((cell, index) => (roles[index]?.kind === 'ignored' ? [] : cell.links))

const noAmount = /^(?:[-–—]+|0)$/

/** A day of the timetable with "-" or 0 for its hours: an exam, a celebration. */
const takesNoTime = (row: GridRow, { roles }: Columns): boolean => {
  const isPlaced = roles.some(({ kind }) => kind === 'position' || kind === 'weekday')
  const amounts = row.cells.filter((_, index) => roles[index]?.kind === 'amount')
  return isPlaced && amounts.length > 0 && amounts.every(({ text }) => noAmount.test(text))
}

/** A line of text right below a table becomes a row of one cell: it says neither when nor how long. */
const isStrayText = (row: GridRow, columns: Columns): boolean =>
  columns.roles.length > 2 && isTimed(columns) && row.cells.filter(({ text }) => text !== '').length === 1

const skipReason = (row: GridRow, columns: Columns): SkipReason | null => {
  if (isTotalRow(row)) return 'total'
  if (isDayOff(row, columns)) return 'day-off'
  if (takesNoTime(row, columns)) return 'takes-no-time'
  return isStrayText(row, columns) ? 'stray-text' : null
}

const readRow = (row: GridRow, columns: Columns, grid: Grid): DraftTopic | null => {
  const { title: written, rest } = splitTitle(row.cells[columns.title])
  const { title, optional } = readOptional(written)
  if (!/[\p{L}\p{N}]/u.test(title)) return null
  return {
    title,
    detail: [...rest, ...detailOf(row, columns, grid)].join('\n').slice(0, limits.detailCharacters),
    line: row.line,
    ...readRowEstimate(row, columns),
    optional: optional || isOptional(row, columns),
    status: statusOf(row, columns),
    links: linksOf(row, columns),
  }
}

const isSpan = (cell: string): boolean => {
  const place = parsePosition(cell)
  const figures = place === null ? parseFigures(cell) : { min: place.from, max: place.to }
  return figures !== null && figures.max > figures.min
}

/** "Week 1-2" and "25" hours: of each week, or of both? */
const hasAmbiguousHours = (grid: Grid, { roles }: Columns): boolean => {
  const weeks = roles.findIndex((role) => role.kind === 'position' && role.unit === 'week')
  const hours = roles.some((role) => role.kind === 'amount' && role.unit === 'hour')
  const isRate = roles.some(({ kind }) => kind === 'rate')
  return hours && !isRate && grid.rows.some(({ cells }) => isSpan(cells[weeks]?.text ?? ''))
}

/** Reads the rows of a table as topics; rows that add up, and days off, are none. */
export const readTableTopics = (grid: Grid, reading: Reading): DraftTopic[] => {
  const { ledger, findings, hoursBesideWeeks } = reading
  if (grid.width > limits.columns) {
    const message = i18n.t('The table in line {line} has {width} columns: only the first {most} are read.', {
      line: grid.from,
      width: grid.width,
      most: limits.columns,
    })
    findings.push({ line: grid.from, code: 'wide-table', message })
  }
  const columns = readColumns(grid)
  if (columns.title < 0) return []
  const topics: DraftTopic[] = []
  for (const row of grid.rows) {
    const reason = skipReason(row, columns)
    const topic = reason === null ? readRow(row, columns, grid) : null
    if (topic === null) ledger.skip(row.line, row.line, reason ?? 'untitled-row')
    else {
      topics.push(topic)
      ledger.use(row.line)
    }
  }
  if (topics.length > 0) {
    useHeader(grid, ledger)
    if (hasAmbiguousHours(grid, columns)) hoursBesideWeeks.push(grid.from)
  }
  return topics
}

/** The rows of headings and dashes belong to a table that became something. */
export const useHeader = (grid: Grid, ledger: Reading['ledger']): void => {
  const firstRow = grid.rows[0]?.line ?? grid.to + 1
  if (grid.html) ledger.use(grid.from, grid.to)
  ledger.use(grid.from, Math.max(firstRow - 1, grid.from))
}
