/** Days of study in a row, defined once. What the plan leaves free is no gap: resting is part of it. */
import { freeTime } from '../planning/free-time.ts'
import type { DayRange } from '../planning/free-time.ts'
import type { PlanInput } from '../planning/model.ts'
import { dayNumber } from '../time/day.ts'

const MINUTE_MS = 60_000

export type Streak = {
  /** Days studied in a row up to today; today counts once something was studied, and breaks nothing before it is over. */
  readonly current: number
  readonly longest: number
}

export type StreakInput = {
  /** Ms of focus time by study day (number). A day counts from its first full minute. */
  readonly byDay: ReadonlyMap<number, number>
  readonly today: number
  /** Whether the plan has study time on a day: without it a day neither counts nor breaks. */
  readonly isStudyDay: (day: number) => boolean
}

/**
 * Days on which the plan has study time, by number: none on rest days, days off, in a pause, and before it began. Busy
 * times do not free a day. Rules are those in force on each day.
 */
export const studyDaysOf = (settings: PlanInput['settings'], days: DayRange): Set<number> => {
  const first = Math.max(days.first, dayNumber(settings.start))
  const found = new Set<number>()
  for (const { dayNumber: day } of freeTime(settings, { first, last: days.last }, [])) found.add(day)
  return found
}

/** Study on a day that was free counts all the same. */
export const streak = ({ byDay, today, isStudyDay }: StreakInput): Streak => {
  const isStudied = (day: number): boolean => (byDay.get(day) ?? 0) >= MINUTE_MS
  const first = Math.min(today, ...byDay.keys())
  let current = 0
  let longest = 0
  for (let day = first; day <= today; day += 1) {
    if (isStudied(day)) current += 1
    else if (day < today && isStudyDay(day)) current = 0
    longest = Math.max(longest, current)
  }
  return { current, longest }
}
