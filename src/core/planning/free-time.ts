/**
 * The learner's free time as stretches on one line of minutes: day number × 1440 + minute of the day. Everything that
 * takes time away (days off, busy times, kept slots) is cut out here, so that filling knows nothing but stretches.
 */
import { WEEKDAYS, dayNumber, weekdayIndex } from '../time/day.ts'
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

const windowsOf = (settings: PlanInput['settings']): (Window | null)[] => {
  const studied = new Set(studyWeekdays(settings))
  return WEEKDAYS.map((day) => {
    const { startMinute, minutes } = settings.availability[day]
    if (!studied.has(day)) return null
    return { start: startMinute, end: startMinute + minutes, kind: settings.rhythm[day] }
  })
}

/** Days off as day numbers, half-open. A range given backwards means the same days. */
const offStretches = (settings: PlanInput['settings']): Stretch[] =>
  mergeStretches(
    settings.daysOff.map(({ from, to }) => {
      const [a, b] = [dayNumber(from), dayNumber(to)]
      return { start: Math.min(a, b), end: Math.max(a, b) + 1 }
    }),
  )

/** Index of the first stretch from `index` on that ends after `at`. */
const skipEnded = (stretches: readonly Stretch[], index: number, at: number): number => {
  let next = index
  for (let one = stretches[next]; one !== undefined && one.end <= at; one = stretches[next]) next += 1
  return next
}

/**
 * The free stretches of the days `first` to `last` (day numbers, both included) in order of time: study time of study
 * weekdays, without days off and without what is taken. `taken` must come from `mergeStretches`.
 */
export function* freeTime(
  settings: PlanInput['settings'],
  range: { readonly first: number; readonly last: number },
  taken: readonly Stretch[],
): Generator<FreeStretch, void, undefined> {
  const windows = windowsOf(settings)
  if (windows.every((window) => window === null)) return
  const off = offStretches(settings)
  let nextOff = 0
  let nextTaken = 0
  for (let day = range.first; day <= range.last; day += 1) {
    nextOff = skipEnded(off, nextOff, day)
    const holiday = off[nextOff]
    if (holiday !== undefined && holiday.start <= day) {
      day = holiday.end - 1
      continue
    }
    const window = windows[weekdayIndex(day)]
    if (window === null || window === undefined) continue
    const midnight = day * MINUTES_PER_DAY
    const end = midnight + window.end
    let at = midnight + window.start
    while (at < end) {
      nextTaken = skipEnded(taken, nextTaken, at)
      const blocker = taken[nextTaken]
      const until = blocker === undefined ? end : Math.min(end, blocker.start)
      if (until > at) {
        yield { dayNumber: day, startMinute: at - midnight, minutes: until - at, kind: window.kind }
      }
      at = blocker === undefined ? end : Math.max(until, blocker.end)
    }
  }
}
