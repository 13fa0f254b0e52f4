/** Hours with more study time on some weekdays: always all of the former time, and so many minutes on top. */
import type { Weekday } from '../roadmap/model.ts'
import { dayOfMinutes } from './defaults.ts'
import type { Hours } from './hours.ts'
import type { DayAvailability, HoursFrom } from './model.ts'
import { studyWeekdays, withStudyDays } from './rhythm.ts'

/** Nobody studies longer in a day, whatever would be won. */
const LONGEST_DAY_MINUTES = 960
/** Longer days end by 23:00, and begin earlier where that is not enough. */
const LATEST_END_MINUTE = 23 * 60

/** The learner's usual beginning, for a weekday that had no time. */
const usualStart = ({ availability, rhythm }: Hours, minutes: number): number => {
  const [first] = studyWeekdays({ availability, rhythm, reviewCarriesTopics: true })
  return (first === undefined ? dayOfMinutes(minutes) : availability[first]).startMinute
}

const longerDay = (former: DayAvailability, minutes: number): DayAvailability => {
  const latestEnd = Math.max(LATEST_END_MINUTE, former.startMinute + former.minutes)
  return { startMinute: Math.min(former.startMinute, latestEnd - minutes), minutes }
}

/**
 * The hours with `extra` minutes more on one weekday; a day of rest becomes one of practice with just these. Null where
 * they would help nothing (a review day without topics) or make the day too long.
 */
const withMoreOn = (
  hours: Hours,
  { weekday, extra, reviewCarriesTopics }: { weekday: Weekday; extra: number; reviewCarriesTopics: boolean },
): Hours | null => {
  const kind = hours.rhythm[weekday]
  if (kind === 'review' && !reviewCarriesTopics) return null
  const own = hours.availability[weekday]
  const former =
    kind === 'rest' || own.minutes === 0 ? { startMinute: usualStart(hours, extra), minutes: 0 } : own
  if (former.minutes + extra > LONGEST_DAY_MINUTES) return null
  return {
    availability: { ...hours.availability, [weekday]: longerDay(former, former.minutes + extra) },
    rhythm: withStudyDays(hours.rhythm, [weekday]),
  }
}

type Extra = {
  readonly weekdaysOf: (hours: HoursFrom) => readonly Weekday[]
  /** Minutes more on each of these weekdays. */
  readonly extra: number
  readonly reviewCarriesTopics: boolean
}

/** Weekdays on which it would help nothing stay as they are; null when all do. */
const withMoreTime = (
  hours: HoursFrom,
  { weekdaysOf, ...more }: Extra,
): { readonly hours: HoursFrom; readonly days: number } | null => {
  let longer: Hours = hours
  let days = 0
  for (const weekday of weekdaysOf(hours)) {
    const next = withMoreOn(longer, { ...more, weekday })
    if (next === null) continue
    longer = next
    days += 1
  }
  return days === 0 ? null : { hours: { ...longer, from: hours.from }, days }
}

/** Those of the hours that can be longer, and on how many days of a week that is at most; null when none can. */
export const longerHours = (
  hours: readonly HoursFrom[],
  extra: Extra,
): { readonly hours: readonly HoursFrom[]; readonly daysPerWeek: number } | null => {
  const longer = hours.map((one) => withMoreTime(one, extra)).filter((one) => one !== null)
  if (longer.length === 0) return null
  return {
    hours: longer.map((one) => one.hours),
    daysPerWeek: Math.max(...longer.map(({ days }) => days)),
  }
}
