/** Marks of an axis of days. */
import { addDays, dayFromNumber, dayNumber } from '#core/time/day.ts'
import { monthMarks } from '../../../ui/plan-form/finish-words.ts'

export type TimeTick = {
  readonly day: number
  /** A day of a short road, the beginning of a month, or of a year. */
  readonly kind: 'day' | 'month' | 'year'
}

/** Below this months are too far apart to tell days by. */
const DAYS_BEFORE_MONTHS = 75
const DAY_STEPS = [1, 2, 7, 14]

/** At most `most` marks (1 or more) between two days, on days or first days of months. */
export const timeTicks = (first: number, last: number, most: number): readonly TimeTick[] => {
  const days = last - first
  const step = DAY_STEPS.find((size) => days / size <= most)
  if (days < DAYS_BEFORE_MONTHS && step !== undefined) {
    return Array.from({ length: Math.floor(days / step) + 1 }, (_, index) => ({
      day: first + index * step,
      kind: 'day',
    }))
  }
  return monthMarks(addDays(dayFromNumber(first), -1), dayFromNumber(last), most).map(({ day, isYear }) => ({
    day: dayNumber(day),
    kind: isYear ? 'year' : 'month',
  }))
}
