import { t } from '@lingui/core/macro'
import { parseDay } from '#core/time/day.ts'
import type { Format } from '../format.ts'

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const LETTERS = 3

/** The number of a month by how its name begins, in English or in the language of a locale; null when it is none. */
const monthNamed = (name: string, locale: string): number | null => {
  const start = name.slice(0, LETTERS)
  const own = new Intl.DateTimeFormat(locale, { month: 'long', timeZone: 'UTC' })
  const found = MONTHS.findIndex((english, index) => {
    const long = own.format(new Date(Date.UTC(2026, index, 1))).toLowerCase()
    return start === english || start === long.slice(0, LETTERS)
  })
  return found < 0 ? null : found + 1
}

const isoOf = (year: string, month: number, day: string): string | null =>
  parseDay(`${year.padStart(4, '20')}-${String(month).padStart(2, '0')}-${day.padStart(2, '0')}`)

/**
 * The day a learner typed, as ISO text: "2026-11-30", "30 Nov 2026", "Nov 30, 2026", "30. November 2026", or "30.11.2026"
 * and "30/11/2026" (read month first where the locale does, as in the US). Null when it is no day.
 */
export const typedDay = (text: string, locale: string): string | null => {
  const clean = text.trim().toLowerCase()
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(clean)
  if (iso) return isoOf(iso[1] ?? '', Number(iso[2]), iso[3] ?? '')
  const figures = /^(\d{1,2})\s*[./-]\s*(\d{1,2})\s*[./-]\s*(\d{4}|\d{2})$/.exec(clean)
  if (figures) {
    const [, first = '', second = '', year = ''] = figures
    const useMonthFirst = !clean.includes('.') && isMonthFirst(locale)
    return useMonthFirst ? isoOf(year, Number(first), second) : isoOf(year, Number(second), first)
  }
  const words =
    /^(?:\p{L}{2,10}\.?,?\s+)?(?:(\d{1,2})\.?\s+(\p{L}{3,9})|(\p{L}{3,9})\s+(\d{1,2}))\.?,?\s+(\d{4})$/u.exec(
      clean,
    )
  if (words === null) return null
  const month = monthNamed(words[2] ?? words[3] ?? '', locale)
  return month === null ? null : isoOf(words[5] ?? '', month, words[1] ?? words[4] ?? '')
}

/** Whether dates written in figures begin with the month in this locale. */
export const isMonthFirst = (locale: string): boolean => {
  const parts = new Intl.DateTimeFormat(locale).formatToParts(new Date(Date.UTC(2026, 10, 30)))
  return parts.findIndex(({ type }) => type === 'month') < parts.findIndex(({ type }) => type === 'day')
}

export type TypedText = {
  /** What the field shows for the day it holds; "" for none. */
  readonly shown: string
  /** The first day that can be chosen. */
  readonly minDay: string | undefined
}

/** Why a field does not take what was typed; null where it does. */
export const typedProblem = (
  text: string,
  { shown, minDay }: TypedText,
  { locale, dayMedium }: Pick<Format, 'locale' | 'dayMedium'>,
): string | null => {
  if (text.trim() === '' || text === shown) return null
  const day = typedDay(text, locale)
  if (day === null) {
    const example = dayMedium('2026-12-14')
    return t`“${text}” is no day. Write it like ${example}.`
  }
  if (minDay === undefined || day >= minDay) return null
  const first = dayMedium(minDay)
  return t`Choose a day from ${first} on.`
}
