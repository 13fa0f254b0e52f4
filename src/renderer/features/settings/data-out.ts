import { create } from 'zustand'
import type { Input } from '#contract/operations.ts'
import type { TableName } from '#core/export/tables/model.ts'
import { weekStartFor } from '#core/time/week.ts'
import { FILE_FAILED, saveWritten } from '../../app/save-written.ts'
import { client } from '../../bridge.ts'
import { showFailure, showToast } from '../../ui/toast.tsx'

/** What is chosen stays chosen while the app is open. */
type DataOutState = {
  /** Days to write; null where the range is open. */
  readonly from: string | null
  readonly to: string | null
  readonly byteOrderMark: boolean
  /** Any day of the week that a report is of; null for this week. */
  readonly week: string | null
}

export const useDataOut = create<DataOutState>()(() => ({
  from: null,
  to: null,
  byteOrderMark: true,
  week: null,
}))

export const changeDataOut = (part: Partial<DataOutState>): void => useDataOut.setState(part)

const WORDS: Readonly<Record<TableName, readonly [one: string, more: string]>> = {
  sessions: ['session', 'sessions'],
  topics: ['topic', 'topics'],
  plan: ['slot', 'slots'],
}

const inputOf = (table: TableName, format: 'csv' | 'json'): Input<'export.table'> => {
  const { from, to, byteOrderMark } = useDataOut.getState()
  return {
    table,
    format,
    byteOrderMark: byteOrderMark && format === 'csv',
    ...(from === null || table === 'topics' ? {} : { from }),
    ...(to === null || table === 'topics' ? {} : { to }),
  }
}

/** Saves sessions, topics or slots; a file without any is not made. */
export const saveTable = async (table: TableName, format: 'csv' | 'json'): Promise<void> => {
  const input = inputOf(table, format)
  const answer = await client.call('export.table', input)
  if (!answer.ok) return showFailure(FILE_FAILED, answer.error)
  const { rows, ...file } = answer.value
  const [one, more] = WORDS[table]
  if (rows === 0) {
    const where = input.from === undefined && input.to === undefined ? 'yet' : 'in these days'
    return showToast({
      message: `There are no ${more} ${where}, so there is nothing to save.`,
      about: FILE_FAILED,
    })
  }
  saveWritten(file, `${rows.toLocaleString('en')} ${rows === 1 ? one : more}`)
}

/** Saves how it went: in the week that contains a day, or on the whole. */
export const saveReport = async (week: string | null): Promise<void> => {
  const localeWeekStart = weekStartFor(navigator.language)
  const answer = await client.call('export.report', { localeWeekStart, ...(week === null ? {} : { week }) })
  if (!answer.ok) return showFailure(FILE_FAILED, answer.error)
  saveWritten(answer.value)
}
