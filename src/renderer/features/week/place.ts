/** Where a slot lies, and where keys, pointers and forms put it: by the clock of the plan's zone. */
import type { SlotView } from '#contract/operations/plan.ts'
import { placeInstants, type Place } from '#core/planning/slot-edit.ts'
import { addDays } from '#core/time/day.ts'
import { dayAt, laterInstantOf, minuteOfDayAt, resolveLocalTime } from '#core/time/zone.ts'

const MS_PER_MINUTE = 60_000
const MINUTES_PER_DAY = 1440

/** Slots snap to quarters of an hour; a form takes any minute. */
export const SNAP_MINUTES = 15

export type { Place }

export const placeOf = ({ day, startMinute, minutes }: Place): Place => ({ day, startMinute, minutes })

export const isSamePlace = (a: Place, b: Place): boolean =>
  a.day === b.day && a.startMinute === b.startMinute && a.minutes === b.minutes

const startMsOf = (place: Place, zone: string): number => placeInstants(place, zone).startMs

/** The slot as it would lie there. */
export const withPlace = (slot: SlotView, place: Place, zone: string): SlotView => {
  const { startMs, endMs } = placeInstants(place, zone)
  return { ...slot, ...placeOf(place), startMs, endMs }
}

/** Whether a slot is over, goes on, or is still to come; what is over stays where it is. */
export type SlotPhase = 'over' | 'begun' | 'to-come'

export const phaseOf = (
  { startMs, endMs }: { readonly startMs: number; readonly endMs: number },
  nowMs: number,
): SlotPhase => {
  if (endMs <= nowMs) return 'over'
  return startMs <= nowMs ? 'begun' : 'to-come'
}

export type Nudge = 'earlier' | 'later' | 'day-before' | 'day-after' | 'shorter' | 'longer'

export type NudgeLimits = {
  readonly zone: string
  /** First and last day to stay within. */
  readonly from: string
  readonly to: string
}

/** The next quarter in a direction; a time between two goes to the one ahead. */
const nextQuarter = (minute: number, direction: -1 | 1): number =>
  direction > 0
    ? (Math.floor(minute / SNAP_MINUTES) + 1) * SNAP_MINUTES
    : (Math.ceil(minute / SNAP_MINUTES) - 1) * SNAP_MINUTES

/** Earlier or later by a quarter. Times that clocks skip are skipped, so that it always moves on. */
const shifted = (place: Place, direction: -1 | 1, zone: string): Place | null => {
  const startMs = startMsOf(place, zone)
  let minute = minuteOfDayAt(startMs, zone)
  for (;;) {
    minute = nextQuarter(minute, direction)
    if (minute < 0 || minute + place.minutes > MINUTES_PER_DAY) return null
    const moved = { ...place, startMinute: minute }
    if (Math.sign(startMsOf(moved, zone) - startMs) === direction) return moved
  }
}

const resized = (place: Place, direction: -1 | 1): Place | null => {
  const end = nextQuarter(place.startMinute + place.minutes, direction)
  const minutes = end - place.startMinute
  return minutes < SNAP_MINUTES || end > MINUTES_PER_DAY ? null : { ...place, minutes }
}

const onDay = (place: Place, direction: -1 | 1, { from, to }: NudgeLimits): Place | null => {
  const day = addDays(place.day, direction)
  return day < from || day > to ? null : { ...place, day }
}

/** One step of a key; null where there is no room for it. */
export const nudged = (place: Place, nudge: Nudge, limits: NudgeLimits): Place | null => {
  switch (nudge) {
    case 'earlier':
      return shifted(place, -1, limits.zone)
    case 'later':
      return shifted(place, 1, limits.zone)
    case 'day-before':
      return onDay(place, -1, limits)
    case 'day-after':
      return onDay(place, 1, limits)
    case 'shorter':
      return resized(place, -1)
    case 'longer':
      return resized(place, 1)
  }
}

/** A time on the wall of the grid: ISO text without a zone ("2026-11-23T18:00"). */
export type WallTime = string

const minuteOf = (wall: WallTime): number => Number(wall.slice(11, 13)) * 60 + Number(wall.slice(14, 16))

/** Where a slot lies after it was dropped with its start at this time. Its length stays. */
export const droppedAt = (place: Place, start: WallTime): Place => {
  const latest = Math.max(0, MINUTES_PER_DAY - place.minutes)
  return { ...place, day: start.slice(0, 10), startMinute: Math.min(minuteOf(start), latest) }
}

/** The first time after an instant that clocks show this time of a day; midnight at the day's end is 1440. */
const endMsAfter = (startMs: number, day: string, minuteOfDay: number, zone: string): number => {
  const time = { day, minuteOfDay, zone }
  const firstMs = resolveLocalTime(time).instantMs
  return firstMs > startMs ? firstMs : laterInstantOf(time)
}

/** Minutes that pass between two times of one wall; null when the second is not after the first. */
export const placeBetween = (start: WallTime, end: WallTime, zone: string): Place | null => {
  const day = start.slice(0, 10)
  const startMinute = minuteOf(start)
  const endMinute = end.slice(0, 10) > day ? MINUTES_PER_DAY : minuteOf(end)
  const startMs = startMsOf({ day, startMinute, minutes: 0 }, zone)
  const minutes = Math.round((endMsAfter(startMs, day, endMinute, zone) - startMs) / MS_PER_MINUTE)
  return minutes > 0 ? { day, startMinute, minutes } : null
}

/**
 * Where a new slot is suggested on a day: from the last slot's end on, else at the day's study time; never in the past,
 * never over midnight.
 */
export const suggestedPlace = (
  day: string,
  slots: readonly Place[],
  { zone, nowMs, usualMinute = 1080 }: { zone: string; nowMs: number; usualMinute?: number },
): Place => {
  const ends = slots.filter((slot) => slot.day === day).map((slot) => slot.startMinute + slot.minutes)
  const isToday = dayAt({ instantMs: nowMs, zone, dayStartMinute: 0 }) === day
  const soonest = isToday ? nextQuarter(minuteOfDayAt(nowMs, zone), 1) : 0
  const wanted = Math.max(soonest, ends.length === 0 ? usualMinute : Math.max(...ends))
  const startMinute = Math.min(wanted, MINUTES_PER_DAY - SNAP_MINUTES)
  return { day, startMinute, minutes: Math.min(60, MINUTES_PER_DAY - startMinute) }
}
