/** Weeks of a range, one by one: planned and studied side by side, also where there was neither. */
import type { DayRange } from '../planning/free-time.ts'
import type { Weekday } from '../roadmap/model.ts'
import { WEEKDAYS, weekdayIndex } from '../time/day.ts'
import { byWeek } from './study-time.ts'

const DAYS_PER_WEEK = 7

/** Days are numbers; `from` is the week's first day, which may lie before the range. */
export type WeekRow = { readonly from: number; readonly plannedMinutes: number; readonly studiedMs: number }

const within = (byDay: ReadonlyMap<number, number>, { first, last }: DayRange): Map<number, number> =>
  new Map([...byDay].filter(([day]) => first <= day && day <= last))

/** Every week that has days in the range, the first and last cut to it. */
export const weekRows = (
  range: DayRange,
  weekStart: Weekday,
  sums: {
    readonly plannedByDay: ReadonlyMap<number, number>
    readonly studiedByDay: ReadonlyMap<number, number>
  },
): WeekRow[] => {
  const planned = byWeek(within(sums.plannedByDay, range), weekStart)
  const studied = byWeek(within(sums.studiedByDay, range), weekStart)
  const rows: WeekRow[] = []
  const offset = (weekdayIndex(range.first) - WEEKDAYS.indexOf(weekStart) + DAYS_PER_WEEK) % DAYS_PER_WEEK
  for (let from = range.first - offset; from <= range.last; from += DAYS_PER_WEEK) {
    rows.push({ from, plannedMinutes: planned.get(from) ?? 0, studiedMs: studied.get(from) ?? 0 })
  }
  return rows
}
