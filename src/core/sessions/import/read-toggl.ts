/**
 * The detailed report of Toggl Track as CSV. Its columns have changed over the years ("End date" or "Stop date", "User" or
 * "Member"), and come in any order; other time trackers write the same ones.
 */
import { err, ok } from '../../result.ts'
import type { Result } from '../../result.ts'
import { daysBetween } from '../../time/day.ts'
import { i18n } from '../../words/i18n.ts'
import { dayOrderOf, needsOrder, readClock, readDay, readLength } from './clock-texts.ts'
import type { DayOrder } from './clock-texts.ts'
import type { CsvRow } from './csv-rows.ts'
import { headingForm } from './csv-rows.ts'
import type { FoundEntry, Gatherer } from './gather.ts'
import type { ForeignError, WallTime } from './model.ts'
import { cellText, noteText, titleText } from './texts.ts'

const NAMES = {
  startDay: ['start date'],
  startTime: ['start time'],
  endDay: ['end date', 'stop date'],
  endTime: ['end time', 'stop time'],
  length: ['duration', 'duration (h)'],
  work: ['description', 'time entry'],
  task: ['task'],
  project: ['project'],
  client: ['client'],
  member: ['member', 'user'],
  tags: ['tags', 'tag'],
} as const
type Column = keyof typeof NAMES

export type TogglColumns = ReadonlyMap<Column, number>

/** Where the columns of a detailed report are; null when it is none. */
export const togglColumns = (headings: readonly string[]): TogglColumns | null => {
  const forms = headings.map(headingForm)
  const columns = new Map<Column, number>()
  for (const [column, names] of Object.entries(NAMES) as [Column, readonly string[]][]) {
    const index = forms.findIndex((form) => names.includes(form))
    if (index >= 0) columns.set(column, index)
  }
  const needed = ['startDay', 'startTime', 'endDay', 'endTime'] as const
  return needed.every((column) => columns.has(column)) ? columns : null
}

const HOUR_MS = 3_600_000
const DAY_MS = 86_400_000
/** Clocks change by two hours at most: what was measured differs no more from what clocks showed. */
const MOST_CLOCK_CHANGE_MS = 2 * HOUR_MS

const msBetween = (start: WallTime, end: WallTime): number =>
  daysBetween(start.day, end.day) * DAY_MS + (end.second - start.second) * 1000

/** What the program measured, where that can be: it knows what clocks hide when they change. */
const measured = (text: string, shownMs: number): number | null => {
  const lengthMs = readLength(text)
  if (lengthMs === null || lengthMs <= 0) return null
  return Math.abs(lengthMs - shownMs) <= MOST_CLOCK_CHANGE_MS ? lengthMs : null
}

type Cells = (column: Column) => string

const readWhen = (cells: Cells, order: DayOrder): FoundEntry['when'] | string => {
  const startDay = readDay(cells('startDay'), order)
  const startSecond = readClock(cells('startTime'))
  if (startDay === null || startSecond === null) return i18n.t('It does not say when it began.')
  if (cellText(cells('endDay')) === '' && cellText(cells('endTime')) === '')
    return i18n.t('It was still running.')
  const endDay = readDay(cells('endDay'), order)
  const endSecond = readClock(cells('endTime'))
  if (endDay === null || endSecond === null) return i18n.t('It does not say when it ended.')
  const start = { day: startDay, second: startSecond }
  const end = { day: endDay, second: endSecond }
  const shownMs = msBetween(start, end)
  const lengthMs = measured(cells('length'), shownMs)
  // Where clocks went back it may seem to end before it began.
  if ((lengthMs ?? shownMs) <= 0)
    return shownMs === 0 ? i18n.t('It lasts no time.') : i18n.t('It ends before it begins.')
  if ((lengthMs ?? shownMs) > DAY_MS) return i18n.t('It lasts longer than 24 hours.')
  return { kind: 'wall', start, end, lengthMs }
}

/** The line that says what it was: the description, else the task, else the project. */
const subjectOf = (cells: Cells): Pick<FoundEntry, 'title' | 'place' | 'note'> => {
  const [description, task, project, client] = (['work', 'task', 'project', 'client'] as const).map(
    (column) => titleText(cells(column)),
  )
  const named = [description, task, project].filter((text) => text !== undefined && text !== '')
  const [title = '', ...above] = named
  const place = [client, ...above.toReversed()].filter((text) => text !== undefined && text !== '')
  const tags = titleText(cells('tags'))
  return {
    title,
    place: place.join(' → '),
    note: tags === '' ? '' : noteText(i18n.t('Tags: {tags}', { tags })),
  }
}

/** The order of day and month that all dates have; null when they do not tell, and need one. */
const orderOf = (rows: readonly CsvRow[], columns: TogglColumns): DayOrder | null => {
  const days = rows.flatMap(({ cells }) =>
    (['startDay', 'endDay'] as const).map((column) => cells[columns.get(column) ?? -1] ?? ''),
  )
  return dayOrderOf(days) ?? (days.some(needsOrder) ? null : 'day-first')
}

/** Reads the rows below the headings. Fails where dates do not tell days from months. */
export const readToggl = (
  rows: readonly CsvRow[],
  columns: TogglColumns,
  gatherer: Gatherer,
): Result<null, ForeignError> => {
  const order = orderOf(rows, columns)
  if (order === null) {
    return err({
      message: i18n.t(
        'Its dates could have the day or the month first, and none of them tells. Set the date format to YYYY-MM-DD in the profile of Toggl Track and export it again.',
      ),
    })
  }
  for (const { line, cells: row } of rows) {
    const cells: Cells = (column) => row[columns.get(column) ?? -1] ?? ''
    const when = readWhen(cells, order)
    if (typeof when === 'string') gatherer.skip(line, when)
    else gatherer.add({ line, when, member: titleText(cells('member')), ...subjectOf(cells) })
  }
  return ok(null)
}
