import type { Weekday } from '#core/roadmap/model.ts'
import { WEEKDAYS } from '#core/time/day.ts'
import { weekStartFor } from '#core/time/week.ts'

/** Sunday is 0, as calendars and date pickers count. */
export type DayIndex = 0 | 1 | 2 | 3 | 4 | 5 | 6

const indexes: Readonly<Record<Weekday, DayIndex>> = {
  sun: 0,
  mon: 1,
  tue: 2,
  wed: 3,
  thu: 4,
  fri: 5,
  sat: 6,
}

/** The weekday that weeks begin with; `auto` asks the locale. */
export const weekStartOf = (setting: Weekday | 'auto', language: string): Weekday =>
  setting === 'auto' ? weekStartFor(language) : setting

/** A weekday as calendars and date pickers count it. */
export const dayIndexOf = (weekday: Weekday): DayIndex => indexes[weekday]

/** The seven weekdays in the learner's order. */
export const weekdaysFrom = (first: Weekday): readonly Weekday[] => {
  const at = WEEKDAYS.indexOf(first)
  return [...WEEKDAYS.slice(at), ...WEEKDAYS.slice(0, at)]
}
