/** Days, times and lengths as exports write them. */
import { parseDay } from '../../time/day.ts'

/** Which of two figures is the day where a date does not say: "01/02/2026". */
export type DayOrder = 'day-first' | 'month-first'

const figures = /^(\d{1,2})[./-](\d{1,2})[./-](\d{4})$/

const isoOf = (year: string, month: string, day: string): string =>
  `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`

/**
 * What the dates of a column have in common; null where none of them tells. Dates with points have the day first; a figure
 * above twelve is a day.
 */
export const dayOrderOf = (dates: readonly string[]): DayOrder | null => {
  let order: DayOrder | null = null
  for (const text of dates) {
    const [, first = '', second = ''] = figures.exec(text.trim()) ?? []
    if (first === '') continue
    if (text.includes('.') || Number(first) > 12) return 'day-first'
    if (Number(second) > 12) order = 'month-first'
  }
  return order
}

/** Whether a date can be read only by its order. */
export const needsOrder = (text: string): boolean => figures.test(text.trim())

/** The ISO day of "2026-11-23", "2026/11/23", "23.11.2026" or "11/23/2026"; null where there is none such. */
export const readDay = (text: string, order: DayOrder): string | null => {
  const iso = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/.exec(text.trim())
  if (iso !== null) return parseDay(isoOf(iso[1] ?? '', iso[2] ?? '', iso[3] ?? ''))
  const found = figures.exec(text.trim())
  if (found === null) return null
  const [, first = '', second = '', year = ''] = found
  return parseDay(order === 'day-first' ? isoOf(year, second, first) : isoOf(year, first, second))
}

/** Seconds from midnight of "14:05:30", "14:05" or "2:05:30 PM"; null where there is none such. */
export const readClock = (text: string): number | null => {
  const found = /^(\d{1,2}):(\d{2})(?::(\d{2}))?\s*([ap])?\.?m?\.?$/i.exec(text.trim())
  if (found === null) return null
  const half = found[4]?.toLowerCase()
  const written = Number(found[1])
  const [minute, second] = [Number(found[2]), Number(found[3] ?? 0)]
  if (half !== undefined && (written < 1 || written > 12)) return null
  const hour = half === undefined ? written : (written % 12) + (half === 'p' ? 12 : 0)
  return hour > 23 || minute > 59 || second > 59 ? null : hour * 3600 + minute * 60 + second
}

const SECOND_MS = 1000
const MINUTE_MS = 60_000
const HOUR_MS = 3_600_000

/** Ms of "1:30:00", "1:30" (hours and minutes), "1h 30m" or "1.5 h"; null where there is none such. */
export const readLength = (text: string): number | null => {
  const clean = text.trim()
  const clock = /^(\d{1,4}):(\d{2})(?::(\d{2}))?$/.exec(clean)
  if (clock !== null) {
    const [hours, minutes, seconds] = [Number(clock[1]), Number(clock[2]), Number(clock[3] ?? 0)]
    return minutes > 59 || seconds > 59 ? null : hours * HOUR_MS + minutes * MINUTE_MS + seconds * SECOND_MS
  }
  const parts = /^(?:(\d{1,4}(?:[.,]\d+)?)\s*h)?\s*(?:(\d{1,5})\s*m(?:in)?)?\s*(?:(\d{1,6})\s*s)?$/i.exec(
    clean,
  )
  if (parts === null || clean === '') return null
  const [hours, minutes, seconds] = [parts[1] ?? '0', parts[2] ?? '0', parts[3] ?? '0']
  return Math.round(
    Number(hours.replace(',', '.')) * HOUR_MS + Number(minutes) * MINUTE_MS + Number(seconds) * SECOND_MS,
  )
}
