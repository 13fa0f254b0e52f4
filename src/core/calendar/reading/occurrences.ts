/**
 * When an event that repeats takes place within a span. Rules are followed on the wall, as they are meant, and made
 * instants afterwards. Every loop here is bounded, but one step of a rule can take for ever inside the library: who calls
 * this does so where it can be stopped.
 */
import ICAL from 'ical.js'
import { dayNumber } from '../../time/day.ts'
import { addWallDays, wallOf } from './event-zones.ts'
import type { WallTime } from './event-zones.ts'
import type { Moment, ReadEvent } from './event.ts'

export type Window = { readonly fromMs: number; readonly beforeMs: number }

/** Rules of these repeat many times a day: no calendar means time that is taken by them. */
const TOO_OFTEN = new Set(['SECONDLY', 'MINUTELY', 'HOURLY'])

export const repeatsTooOften = ({ rules }: ReadEvent): boolean =>
  rules.some(({ freq }) => TOO_OFTEN.has(freq))

const momentAt = (wall: WallTime, like: Moment): Moment => ({
  ...like,
  wall,
  atMs: like.zone.instantOf(wall),
})

const floating = ({ wall, isDay }: Moment): ICAL.Time => {
  const [year = 1970, month = 1, day = 1] = wall.day.split('-').map(Number)
  return isDay
    ? new ICAL.Time({ year, month, day, isDate: true }, ICAL.Timezone.localTimezone)
    : new ICAL.Time({ year, month, day, second: wall.second, isDate: false }, ICAL.Timezone.localTimezone)
}

/** Whether a moment comes after the last one a rule allows: an instant, a day, or a time on the wall. */
const isPast = (moment: Moment, until: ICAL.Time | null): boolean => {
  if (until === null) return false
  const last = wallOf(until)
  if (until.isDate) return moment.wall.day > last.day
  if (until.zone === ICAL.Timezone.utcTimezone) {
    return moment.atMs > dayNumber(last.day) * 86_400_000 + last.second * 1000
  }
  return moment.wall.day > last.day || (moment.wall.day === last.day && moment.wall.second > last.second)
}

/** The library gives days that a rule does not name (30 February becomes 2 March): they are left out. */
const isNamed = (rule: ICAL.Recur, { month, day }: ICAL.Time): boolean => {
  const months = rule.getComponent('BYMONTH')
  const days = rule.getComponent('BYMONTHDAY')
  return (
    (months.length === 0 || months.includes(month)) &&
    (days.length === 0 || days.some((one) => Number(one) < 0) || days.includes(day))
  )
}

type Bounds = { readonly window: Window; readonly steps: number }

const momentsOfRule = (
  rule: ICAL.Recur,
  { start, lengthMs }: ReadEvent,
  { window, steps }: Bounds,
): Moment[] => {
  const until = rule.until ?? null
  const open = rule.clone()
  open.until = null
  const iterator = open.iterator(floating(start))
  const found: Moment[] = []
  for (let step = 0; step < steps; step += 1) {
    const time: ICAL.Time | null | undefined = iterator.next()
    if (time === null || time === undefined) break
    const moment = momentAt(wallOf(time), start)
    if (moment.atMs >= window.beforeMs || isPast(moment, until)) break
    if (moment.atMs + lengthMs > window.fromMs && isNamed(rule, time)) found.push(moment)
  }
  return found
}

/** Whether an exception is about an occurrence: a day, or the very instant. */
const isAbout = (exception: Moment, occurrence: Moment): boolean =>
  exception.isDay ? exception.wall.day === occurrence.wall.day : exception.atMs === occurrence.atMs

const touches = (moment: Moment, lengthMs: number, { fromMs, beforeMs }: Window): boolean =>
  moment.atMs < beforeMs && moment.atMs + lengthMs > fromMs

/** Beginnings of all occurrences that touch the window, the first one and those of extra days among them, in order. */
export const momentsOfEvent = (event: ReadEvent, bounds: Bounds): Moment[] => {
  const all = [
    event.start,
    ...event.extra.map((moment) =>
      event.start.isDay ? momentAt({ ...moment.wall, second: 0 }, event.start) : moment,
    ),
    ...event.rules.flatMap((rule) => momentsOfRule(rule, event, bounds)),
  ]
  const byInstant = new Map(all.map((moment) => [moment.atMs, moment]))
  return [...byInstant.values()]
    .filter((moment) => touches(moment, event.lengthMs, bounds.window))
    .filter((moment) => !event.except.some((exception) => isAbout(exception, moment)))
    .toSorted((a, b) => a.atMs - b.atMs)
}

export const isSameOccurrence = isAbout

/** The occurrence moved as another one was: by as many days and as much time on the wall. */
export const movedLike = (occurrence: Moment, { recurrence, start }: ReadEvent): Moment => {
  if (recurrence === null) return occurrence
  const days = dayNumber(start.wall.day) - dayNumber(recurrence.wall.day)
  const wall = addWallDays(occurrence.wall, days)
  return momentAt({ ...wall, second: start.wall.second }, start)
}
