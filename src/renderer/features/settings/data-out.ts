import { plural, t } from '@lingui/core/macro'
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

type TableWords = {
  readonly rows: (rows: number) => string
  /** Said where there are none: at all, and in the days that were chosen. */
  readonly none: string
  readonly noneInDays: string
}

const WORDS: Readonly<Record<TableName, TableWords>> = {
  sessions: {
    rows: (rows) => plural(rows, { one: '# session', other: '# sessions' }),
    none: t`There are no sessions yet, so there is nothing to save.`,
    noneInDays: t`There are no sessions in these days, so there is nothing to save.`,
  },
  topics: {
    rows: (rows) => plural(rows, { one: '# topic', other: '# topics' }),
    none: t`There are no topics yet, so there is nothing to save.`,
    noneInDays: t`There are no topics in these days, so there is nothing to save.`,
  },
  plan: {
    rows: (rows) => plural(rows, { one: '# slot', other: '# slots' }),
    none: t`There are no slots yet, so there is nothing to save.`,
    noneInDays: t`There are no slots in these days, so there is nothing to save.`,
  },
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
  const words = WORDS[table]
  if (rows === 0) {
    const isOfAllDays = input.from === undefined && input.to === undefined
    return showToast({ message: isOfAllDays ? words.none : words.noneInDays, about: FILE_FAILED })
  }
  saveWritten(file, words.rows(rows))
}

/** Saves how it went: in the week that contains a day, or on the whole. */
export const saveReport = async (week: string | null): Promise<void> => {
  const localeWeekStart = weekStartFor(navigator.language)
  const answer = await client.call('export.report', { localeWeekStart, ...(week === null ? {} : { week }) })
  if (!answer.ok) return showFailure(FILE_FAILED, answer.error)
  saveWritten(answer.value)
}
