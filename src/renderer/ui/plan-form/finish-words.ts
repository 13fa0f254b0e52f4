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

/** Months between marks: all of them must land on the same months every year. */
const MARK_STEPS = [1, 2, 3, 6, 12]

/** First days of months after `start` and up to `end`, thinned to whole steps of the year so that at most `most` stay. */
export const monthMarks = (start: string, end: string, most: number): readonly string[] => {
  const months = monthStarts(start, end)
  const step = MARK_STEPS.find((size) => months.length / size <= most) ?? 12
  return months.filter((day) => (Number(day.slice(5, 7)) - 1) % step === 0)
}

const monthStarts = (start: string, end: string): readonly string[] => {
  const days: string[] = []
  let year = Number(start.slice(0, 4))
  let month = Number(start.slice(5, 7))
  for (;;) {
    month = (month % 12) + 1
    if (month === 1) year += 1
    const day = `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-01`
    if (day > end) return days
    days.push(day)
  }
}

/** Every end of the range is known. */
export type KnownFinish = { readonly min: string; readonly expected: string; readonly max: string }

export const knownFinish = ({ min, expected, max }: Finish): KnownFinish | null =>
  min === null || expected === null || max === null ? null : { min, expected, max }
