import type { Finish } from '#contract/operations/plan.ts'
import { daysBetween } from '#core/time/day.ts'

const DAYS_PER_MONTH = 30.4375

/** Below these, a finer unit says more: "9 days", "3.1 weeks", "8.3 months". */
const DAYS_BEFORE_WEEKS = 14
const DAYS_BEFORE_MONTHS = 60

/** A length of time as a number and its unit. */
export type Span = { readonly value: number; readonly unit: 'day' | 'week' | 'month' }

const toOneDecimal = (value: number): number => Math.round(value * 10) / 10

/** How long it takes from the start to the end of a day, in the unit that suits it. */
export const spanFrom = (start: string, day: string): Span => {
  const days = Math.max(0, daysBetween(start, day))
  if (days < DAYS_BEFORE_WEEKS) return { value: days + 1, unit: 'day' }
  if (days < DAYS_BEFORE_MONTHS) return { value: toOneDecimal(days / 7), unit: 'week' }
  return { value: toOneDecimal(days / DAYS_PER_MONTH), unit: 'month' }
}

/** Where a day lies on the line from the start to the latest finish, 0 to 1. */
export const shareOf = (start: string, end: string, day: string): number => {
  const whole = daysBetween(start, end)
  return whole <= 0 ? 1 : Math.min(1, Math.max(0, daysBetween(start, day) / whole))
}

/** Months between marks: all of them must land on the same months every year, or on the same years every decade. */
const MARK_STEPS = [1, 2, 3, 6, 12, 24, 60, 120, 240, 600, 1200, 6000, 12_000]
const MONTHS_PER_YEAR = 12

export type MonthMark = {
  /** First day of the month. */
  readonly day: string
  /** On a road longer than a year, January says which year begins. */
  readonly isYear: boolean
}

/** First days of months after `start` and up to `end`, thinned to whole steps so that at most `most` (1 or more) stay. */
export const monthMarks = (start: string, end: string, most: number): readonly MonthMark[] => {
  const [first, last] = [monthNumber(start) + 1, monthNumber(end)]
  const countOf = (step: number): number => Math.floor(last / step) - Math.ceil(first / step) + 1
  const step = MARK_STEPS.find((size) => countOf(size) <= most)
  if (step === undefined) return []
  const isLong = last - first >= MONTHS_PER_YEAR
  const from = Math.ceil(first / step) * step
  return Array.from({ length: Math.max(0, countOf(step)) }, (_, index) => from + index * step).map(
    (month) => ({ day: monthStart(month), isYear: isLong && month % MONTHS_PER_YEAR === 0 }),
  )
}

/** Months since January of year 0. */
const monthNumber = (day: string): number =>
  Number(day.slice(0, 4)) * MONTHS_PER_YEAR + Number(day.slice(5, 7)) - 1

const monthStart = (number: number): string => {
  const year = Math.floor(number / MONTHS_PER_YEAR)
  const month = (number % MONTHS_PER_YEAR) + 1
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-01`
}

/** Every end of the range is known. */
export type KnownFinish = { readonly min: string; readonly expected: string; readonly max: string }

export const knownFinish = ({ min, expected, max }: Finish): KnownFinish | null =>
  min === null || expected === null || max === null ? null : { min, expected, max }
