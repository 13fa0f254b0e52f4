/** A year of days as a calendar: a column for each week, a row for each weekday. */
import type { Weekday } from '#core/roadmap/model.ts'
import { addDays, daysBetween } from '#core/time/day.ts'
import { startOfWeek } from '#core/time/week.ts'

export type YearDay = { readonly day: string; readonly studiedMs: number }
export type YearWeek = {
  readonly from: string
  /** Seven, from the week's first day on; null for days that are not shown. */
  readonly days: readonly (YearDay | null)[]
}
export type Year = { readonly from: string; readonly to: string; readonly weeks: readonly YearWeek[] }

const DAYS = 365

/** The year that ends with a day; `back` goes so many years before it, each of which ends where the next begins. */
export const yearOf = (
  studied: readonly YearDay[],
  { to, back, weekStart }: { readonly to: string; readonly back: number; readonly weekStart: Weekday },
): Year => {
  const end = addDays(to, -DAYS * back)
  const from = addDays(end, 1 - DAYS)
  const byDay = new Map(studied.map(({ day, studiedMs }) => [day, studiedMs]))
  const firstWeek = startOfWeek(from, weekStart)
  const count = Math.floor(daysBetween(firstWeek, end) / 7) + 1
  const weeks = Array.from({ length: count }, (_, week) => {
    const first = addDays(firstWeek, week * 7)
    return {
      from: first,
      days: Array.from({ length: 7 }, (_, index) => {
        const day = addDays(first, index)
        return day < from || day > end ? null : { day, studiedMs: byDay.get(day) ?? 0 }
      }),
    }
  })
  return { from, to: end, weeks }
}

/** How many years there are to go back to from the one that ends with `to`. */
export const yearsBefore = (firstDay: string, to: string): number =>
  Math.max(0, Math.ceil((daysBetween(firstDay, to) + 1) / DAYS) - 1)

/** First weeks of months, as long as their names do not run into each other. */
export const monthColumns = (weeks: readonly YearWeek[]): readonly { index: number; day: string }[] => {
  const marks: { index: number; day: string }[] = []
  for (const [index, { from }] of weeks.entries()) {
    const former = weeks[index - 1]?.from.slice(0, 7)
    const isNew = former !== undefined && from.slice(0, 7) !== former
    if (isNew || (index === 0 && Number(from.slice(8)) <= 14)) marks.push({ index, day: from })
  }
  return marks
}
