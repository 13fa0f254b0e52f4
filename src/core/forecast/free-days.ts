/** The plan's study time by days, past and to come. */
import { freeTime, stretchOf } from '../planning/free-time.ts'
import type { DayRange } from '../planning/free-time.ts'
import type { WorkKind } from '../planning/model.ts'
import type { ForecastInput } from './model.ts'

/**
 * Minutes of the days of a range that have any, by number: the hours in force on each day less days off and what is taken,
 * each weighed by its kind of work when that is asked for.
 */
export const freeMinutesByDay = (
  { settings, taken }: Pick<ForecastInput, 'settings' | 'taken'>,
  days: DayRange,
  weightOf: (kind: WorkKind) => number = () => 1,
): Map<number, number> => {
  const free = new Map<number, number>()
  for (const { dayNumber: day, minutes, kind } of freeTime(settings, days, taken.map(stretchOf))) {
    free.set(day, (free.get(day) ?? 0) + minutes * weightOf(kind))
  }
  return free
}
