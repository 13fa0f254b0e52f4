/** The plan's later hours as a list to look at and take entries from. Pure. */
import type { HoursFrom, PlanSettings } from '#core/planning/model.ts'
import { addDays, WEEKDAYS } from '#core/time/day.ts'
import type { StudyWeek } from '../../ui/plan-form/study-week.ts'
import type { HoursStretch } from './life-words.ts'

type Hours = Pick<PlanSettings, 'availability' | 'rhythm' | 'laterHours'>

export const sameHours = (a: StudyWeek, b: StudyWeek): boolean =>
  WEEKDAYS.every((day) => {
    const [one, other] = [a.availability[day], b.availability[day]]
    const isSameTime = one.minutes === other.minutes && one.startMinute === other.startMinute
    return isSameTime && a.rhythm[day] === b.rhythm[day]
  })

/** Without entries that change nothing: they repeat what holds before them. */
const withoutRepeats = (first: StudyWeek, later: readonly HoursFrom[]): HoursFrom[] => {
  let holding = first
  const kept: HoursFrom[] = []
  for (const hours of later) {
    if (sameHours(hours, holding)) continue
    kept.push(hours)
    holding = hours
  }
  return kept
}

/**
 * Each entry with the last day it holds. Those that bring back the plan's first hours after a stretch of others are the
 * end of that stretch, and no entry of their own.
 */
export const hoursStretches = (settings: Hours): readonly HoursStretch[] =>
  settings.laterHours
    .map(({ from, availability, rhythm }, index) => {
      const next = settings.laterHours[index + 1]
      return { from, until: next === undefined ? null : addDays(next.from, -1), availability, rhythm }
    })
    .filter((hours) => !sameHours(hours, settings))

/** The settings without the entry that begins on a day: what held before it goes on. */
export const withoutHoursFrom = <S extends Hours>(settings: S, from: string): S => ({
  ...settings,
  laterHours: withoutRepeats(
    settings,
    settings.laterHours.filter((hours) => hours.from !== from),
  ),
})
