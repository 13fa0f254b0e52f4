/**
 * The learner's free time as stretches on one line of minutes: day number × 1440 + minute of the day. Everything that
 * takes time away (days off, busy times, kept slots) is cut out here, so that filling knows nothing but stretches.
 */
import { WEEKDAYS, dayFromNumber, dayNumber, weekdayIndex } from '../time/day.ts'
import { hoursFrom } from './hours.ts'
import type { Hours } from './hours.ts'
import type { BusyTime, PlanInput, WorkKind } from './model.ts'
import { studyWeekdays } from './rhythm.ts'

export const MINUTES_PER_DAY = 1440

/** Half-open stretch of minutes on that line. */
export type Stretch = { readonly start: number; readonly end: number }

/** A day's window of study time; null on weekdays without. */
type Window = { readonly start: number; readonly end: number; readonly kind: WorkKind }

/** A stretch of free time within one day. */
export type FreeStretch = {
  readonly dayNumber: number
  /** Minute of the day. */
  readonly startMinute: number
  readonly minutes: number
  readonly kind: WorkKind
}

/** Where something lies on the line of minutes. */
export const stretchOf = (taken: BusyTime): Stretch => {
  const start = dayNumber(taken.day) * MINUTES_PER_DAY + taken.startMinute
  return { start, end: start + taken.minutes }
}

/** The stretches in order of time, those that touch or overlap made one, empty ones dropped. */
export const mergeStretches = (stretches: readonly Stretch[]): Stretch[] => {
  const merged: { start: number; end: number }[] = []
  for (const { start, end } of stretches
    .filter((one) => one.end > one.start)
    .sort((a, b) => a.start - b.start)) {
    const last = merged.at(-1)
    if (last !== undefined && start <= last.end) last.end = Math.max(last.end, end)
    else merged.push({ start, end })
  }
  return merged
}

type Settings = PlanInput['settings']

/** Day numbers, both ends included. */
export type DayRange = { readonly first: number; readonly last: number }

/** Days on which the same hours hold: a window for each weekday from Monday on. */
type Period = DayRange & { readonly windows: readonly (Window | null)[] }

const windowsOf = ({ availability, rhythm }: Hours, { reviewCarriesTopics }: Settings): (Window | null)[] => {
  const studied = new Set(studyWeekdays({ availability, rhythm, reviewCarriesTopics }))
  return WEEKDAYS.map((day) => {
    const { startMinute, minutes } = availability[day]
    if (!studied.has(day)) return null
    return { start: startMinute, end: startMinute + minutes, kind: rhythm[day] }
  })
}

/** The days of a range that have study time at all, cut where other hours begin; none from the day of a pause on. */
const studyPeriods = (settings: Settings, { first, last }: DayRange): Period[] => {
  const end = settings.paused === null ? last : Math.min(last, dayNumber(settings.paused) - 1)
  const hours = hoursFrom(settings, dayFromNumber(first))
  const starts = hours.map(({ from }) => dayNumber(from))
  return hours
    .map((one, index) => ({
      first: starts[index] ?? first,
      last: Math.min(end, (starts[index + 1] ?? Number.POSITIVE_INFINITY) - 1),
      windows: windowsOf(one, settings),
    }))
    .filter((period) => period.first <= period.last && period.windows.some((window) => window !== null))
}

/** Days off as stretches of whole days. A range given backwards means the same days. */
const offStretches = (settings: Settings): Stretch[] =>
  settings.daysOff.map(({ from, to }) => {
    const [a, b] = [dayNumber(from), dayNumber(to)]
    return { start: Math.min(a, b) * MINUTES_PER_DAY, end: (Math.max(a, b) + 1) * MINUTES_PER_DAY }
  })

/** Index of the first stretch from `index` on that ends after `at`. */
const skipEnded = (stretches: readonly Stretch[], index: number, at: number): number => {
  let next = index
  for (let one = stretches[next]; one !== undefined && one.end <= at; one = stretches[next]) next += 1
  return next
}

/**
 * The free stretches of a range of days in order of time: study time of study weekdays by the hours in force on each day,
 * without days off and without what is taken.
 */
export function* freeTime(
  settings: Settings,
  range: DayRange,
  taken: readonly Stretch[],
): Generator<FreeStretch, void, undefined> {
  const blocked = mergeStretches([...taken, ...offStretches(settings)])
  let next = 0
  for (const { first, last, windows } of studyPeriods(settings, range)) {
    for (let day = first; day <= last; day += 1) {
      const window = windows[weekdayIndex(day)]
      if (window === null || window === undefined) continue
      const midnight = day * MINUTES_PER_DAY
      const end = midnight + window.end
      let at = midnight + window.start
      while (at < end) {
        next = skipEnded(blocked, next, at)
        const blocker = blocked[next]
        const until = blocker === undefined ? end : Math.min(end, blocker.start)
        if (until > at) {
          yield { dayNumber: day, startMinute: at - midnight, minutes: until - at, kind: window.kind }
        }
        at = blocker === undefined ? end : Math.max(until, blocker.end)
      }
    }
  }
}
