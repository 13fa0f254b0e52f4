import { t } from '@lingui/core/macro'
import type { CsvCell } from '#core/export/csv.ts'
import { duration, type Format } from '../../../ui/format.ts'
import { lengthWords } from '../../../ui/session-words.ts'

/** A chart as a table: what the learner reads, in their own way of writing. */
export type ChartTable = {
  readonly caption: string
  /** The first column names the row; the others hold figures unless they say otherwise. */
  readonly columns: readonly { readonly label: string; readonly isText?: boolean }[]
  readonly rows: readonly { readonly key: string; readonly cells: readonly string[] }[]
}

/** A chart as a file: every figure behind it, for programs. */
export type ChartCsv = {
  readonly header: readonly string[]
  readonly rows: readonly (readonly CsvCell[])[]
}

/** Shares and ratios in files: enough digits to count with, no more. */
export const rounded = (value: number | null, digits = 4): number | null =>
  value === null ? null : Number(value.toFixed(digits))

/** "2 h 10 min", "0 min": what was studied. */
export const studiedWords = (ms: number): string => (ms === 0 ? duration(0) : lengthWords(ms))

const MINUTES_BEFORE_HOURS = 600

/** Of many hours a sentence leaves the minutes out; the table has them. */
export const roughWords = (minutes: number, format: Pick<Format, 'number'>): string => {
  if (minutes < MINUTES_BEFORE_HOURS) return duration(minutes)
  const hours = format.number(Math.floor(minutes / 60))
  return t`${hours} h`
}

/** Whole minutes of ms: cut, as everywhere. */
export const minutesOf = (ms: number): number => Math.floor(ms / 60_000)
