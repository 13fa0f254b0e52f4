/** When in the week the learner studies. */
import type { Weekday } from '#core/roadmap/model.ts'
import { WEEKDAYS } from '#core/time/day.ts'

const HOURS_PER_DAY = 24

export type HourCell = { readonly weekday: Weekday; readonly hour: number; readonly ms: number }

/** Hours of the day in the order in which a study day has them: from the hour in which it begins. */
export const hoursFrom = (dayStartMinute: number): readonly number[] => {
  const first = Math.floor(dayStartMinute / 60)
  return Array.from({ length: HOURS_PER_DAY }, (_, index) => (first + index) % HOURS_PER_DAY)
}

/** All hours with study. Rows of `byWeekdayHour` begin on Monday. */
export const studiedHours = (byWeekdayHour: readonly (readonly number[])[]): readonly HourCell[] =>
  WEEKDAYS.flatMap((weekday, row) =>
    (byWeekdayHour[row] ?? []).flatMap((ms, hour) => (ms > 0 ? [{ weekday, hour, ms }] : [])),
  )

export type Favourite = {
  readonly weekday: Weekday
  /** The two hours in a row with most study, over all weekdays, begin with this one. */
  readonly fromHour: number
}

const indexOfMost = (values: readonly number[]): number => values.indexOf(Math.max(...values))

/** The weekday with most study, and the two hours: the best one with the better of its neighbours. Null without any. */
export const favourite = (byWeekdayHour: readonly (readonly number[])[]): Favourite | null => {
  const byDay = byWeekdayHour.map((row) => row.reduce((sum, ms) => sum + ms, 0))
  const byHour = Array.from({ length: HOURS_PER_DAY }, (_, hour) =>
    byWeekdayHour.reduce((sum, row) => sum + (row[hour] ?? 0), 0),
  )
  const weekday = WEEKDAYS[indexOfMost(byDay)]
  if (weekday === undefined || byDay.every((ms) => ms === 0)) return null
  const best = indexOfMost(byHour)
  const [before, after] = [(best + HOURS_PER_DAY - 1) % HOURS_PER_DAY, (best + 1) % HOURS_PER_DAY]
  return { weekday, fromHour: (byHour[before] ?? 0) > (byHour[after] ?? 0) ? before : best }
}
