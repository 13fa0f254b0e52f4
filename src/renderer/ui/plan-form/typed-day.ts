import { t } from '@lingui/core/macro'
import { parseDay } from '#core/time/day.ts'

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

const isoOf = (year: string, month: number, day: string): string | null =>
  parseDay(`${year.padStart(4, '20')}-${String(month).padStart(2, '0')}-${day.padStart(2, '0')}`)

/**
 * The day a learner typed, as ISO text: "2026-11-30", "30 Nov 2026", "Nov 30, 2026", or "30.11.2026" and "30/11/2026"
 * (read month first where `monthFirst`, as in the US). Null when it is no day.
 */
export const typedDay = (text: string, monthFirst: boolean): string | null => {
  const clean = text.trim().toLowerCase()
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(clean)
  if (iso) return isoOf(iso[1] ?? '', Number(iso[2]), iso[3] ?? '')
  const figures = /^(\d{1,2})\s*[./-]\s*(\d{1,2})\s*[./-]\s*(\d{4}|\d{2})$/.exec(clean)
  if (figures) {
    const [, first = '', second = '', year = ''] = figures
    const useMonthFirst = monthFirst && !clean.includes('.')
    return useMonthFirst ? isoOf(year, Number(first), second) : isoOf(year, Number(second), first)
  }
  const words =
    /^(?:[a-z]{3,9},?\s+)?(?:(\d{1,2})\.?\s+([a-z]{3,9})|([a-z]{3,9})\s+(\d{1,2}))\.?,?\s+(\d{4})$/.exec(
      clean,
    )
  if (words === null) return null
  const month = MONTHS.indexOf((words[2] ?? words[3] ?? '').slice(0, 3)) + 1
  return month === 0 ? null : isoOf(words[5] ?? '', month, words[1] ?? words[4] ?? '')
}

/** Whether dates written in figures begin with the month in this locale. */
export const isMonthFirst = (locale: string): boolean => {
  const parts = new Intl.DateTimeFormat(locale).formatToParts(new Date(Date.UTC(2026, 10, 30)))
  return parts.findIndex(({ type }) => type === 'month') < parts.findIndex(({ type }) => type === 'day')
}

export type TypedText = {
  /** What the field shows for the day it holds; "" for none. */
  readonly shown: string
  readonly monthFirst: boolean
  /** The first day that can be chosen. */
  readonly minDay: string | undefined
}

/** Why a field does not take what was typed; null where it does. */
export const typedProblem = (
  text: string,
  { shown, monthFirst, minDay }: TypedText,
  { dayMedium }: { readonly dayMedium: (day: string) => string },
): string | null => {
  if (text.trim() === '' || text === shown) return null
  const day = typedDay(text, monthFirst)
  if (day === null) return t`“${text}” is no day. Write it like ${dayMedium('2026-12-14')}.`
  return minDay !== undefined && day < minDay ? t`Choose a day from ${dayMedium(minDay)} on.` : null
}
