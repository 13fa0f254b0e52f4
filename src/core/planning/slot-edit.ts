/** Where a slot or a busy time may be put by hand, and what becomes of the time around it. */
import { dayFromNumber, dayNumber } from '../time/day.ts'
import { resolveLocalTime } from '../time/zone.ts'
import type { ClockChange } from '../time/zone.ts'
import { MINUTES_PER_DAY, freeTime, stretchOf } from './free-time.ts'
import type { Stretch } from './free-time.ts'
import type { BusyTime, PlanSettings } from './model.ts'

const MS_PER_MINUTE = 60_000

/** A place on the calendar: local day, minutes from midnight, length. */
export type Place = BusyTime

/** When a place really is. It lasts its minutes, whatever clocks do meanwhile. */
export type PlaceInstants = { readonly startMs: number; readonly endMs: number; readonly change: ClockChange }

/** `gap`: clocks skip that time, so it begins later by what they skip. */
export const placeInstants = ({ day, startMinute, minutes }: Place, zone: string): PlaceInstants => {
  const { instantMs, change } = resolveLocalTime({ day, minuteOfDay: startMinute, zone })
  return { startMs: instantMs, endMs: instantMs + minutes * MS_PER_MINUTE, change }
}

/** Why a place cannot be taken: it began before now, or would run past midnight. Null when it can. */
export const refusePlace = (
  place: Place,
  { startMs, nowMs }: { readonly startMs: number; readonly nowMs: number },
): 'past' | 'midnight' | null => {
  if (place.startMinute + place.minutes > MINUTES_PER_DAY) return 'midnight'
  return startMs < nowMs ? 'past' : null
}

const placeOf = ({ start, end }: Stretch): Place => {
  const day = Math.floor(start / MINUTES_PER_DAY)
  return { day: dayFromNumber(day), startMinute: start - day * MINUTES_PER_DAY, minutes: end - start }
}

const cutOut = (from: Stretch, taken: Stretch | null): Stretch[] => {
  if (taken === null || taken.end <= from.start || from.end <= taken.start) return [from]
  return [
    { start: from.start, end: taken.start },
    { start: taken.end, end: from.end },
  ].filter(({ start, end }) => start < end)
}

/** What stays of a place when another takes its part of it. */
export const restOf = (place: Place, taken: Place): Place[] =>
  cutOut(stretchOf(place), stretchOf(taken)).map(placeOf)

/** The learner's study time on a day, without days off and pauses. */
const studyTime = (settings: PlanSettings, day: string): Stretch[] => {
  const number = dayNumber(day)
  return [...freeTime(settings, { first: number, last: number }, [])].map(({ startMinute, minutes }) => {
    const start = number * MINUTES_PER_DAY + startMinute
    return { start, end: start + minutes }
  })
}

/**
 * The study time that a slot leaves when it goes from one place to another, or away (null): planning would fill it again
 * at once, so it is kept free.
 */
export const leftBehind = (former: Place, next: Place | null, settings: PlanSettings): Place[] => {
  const { start, end } = stretchOf(former)
  return studyTime(settings, former.day)
    .map((free) => ({ start: Math.max(start, free.start), end: Math.min(end, free.end) }))
    .filter((part) => part.start < part.end)
    .flatMap((part) => cutOut(part, next === null ? null : stretchOf(next)))
    .map(placeOf)
}
