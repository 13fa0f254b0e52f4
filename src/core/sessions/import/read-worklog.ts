/**
 * The worklog of Super Productivity as CSV. It says how long a task was worked on in a day; start and end, where there are
 * any, are those of the whole day.
 */
import { i18n } from '../../words/i18n.ts'
import { LEAST_SESSION_MS } from '../hand-made.ts'
import { readClock, readDay, readLength } from './clock-texts.ts'
import type { CsvRow } from './csv-rows.ts'
import { headingForm } from './csv-rows.ts'
import type { Gatherer } from './gather.ts'
import { noteText, titleText } from './texts.ts'

export type WorklogColumns = {
  readonly date: number
  readonly worked: number
  readonly title: number
  readonly parent: number
  readonly project: number
  readonly start: number
  readonly notes: number
}

/** Where the columns of a worklog are; null when it is none. */
export const worklogColumns = (headings: readonly string[]): WorklogColumns | null => {
  const forms = headings.map(headingForm)
  const at = (...names: readonly string[]): number => forms.findLastIndex((form) => names.includes(form))
  const title = at('titles', 'titles including sub')
  const parent = at('parent titles')
  const columns = {
    date: at('date'),
    worked: at('worked', 'time worked'),
    title: title === -1 ? parent : title,
    parent,
    project: at('projects', 'project'),
    start: at('start', 'started'),
    notes: at('descriptions', 'notes'),
  }
  return columns.date >= 0 && columns.worked >= 0 && columns.title >= 0 ? columns : null
}

const DAY_MS = 86_400_000

/** Ms as a bare number, or as a length of time. Nothing worked is none. */
const workedMs = (text: string): number | null => {
  const clean = text.trim()
  if (clean === '' || clean === '-') return 0
  return /^\d+$/.test(clean) ? Number(clean) : readLength(clean)
}

/** Reads the rows below the headings. */
export const readWorklog = (
  rows: readonly CsvRow[],
  columns: WorklogColumns,
  { add, skip }: Gatherer,
): void => {
  for (const { line, cells } of rows) {
    const cell = (index: number): string => cells[index] ?? ''
    const lengthMs = workedMs(cell(columns.worked))
    const day = readDay(cell(columns.date), 'day-first')
    if (lengthMs === 0) continue
    if (lengthMs === null) skip(line, i18n.t('It does not say how long it was worked on.'))
    else if (day === null && /\d\s+-\s+\d/.test(cell(columns.date)))
      skip(line, i18n.t('It covers several days. Export the worklog grouped by worklog entries instead.'))
    else if (day === null) skip(line, i18n.t('It does not say on which day it was.'))
    else if (lengthMs < LEAST_SESSION_MS) skip(line, i18n.t('It lasts less than a second.'))
    else if (lengthMs > DAY_MS) skip(line, i18n.t('It lasts longer than a day.'))
    else {
      const title = titleText(cell(columns.title))
      const parent = titleText(cell(columns.parent))
      const place = [titleText(cell(columns.project)), parent === title ? '' : parent]
      add({
        line,
        when: { kind: 'day', day, lengthMs, startSecond: readClock(cell(columns.start)) },
        member: '',
        title,
        place: place.filter((text) => text !== '').join(' → '),
        note: noteText(cell(columns.notes)),
      })
    }
  }
}
