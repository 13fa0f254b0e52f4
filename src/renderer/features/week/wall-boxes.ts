/**
 * Where a stretch of time lies in the columns of a week: as rectangles on the clock of the plan's zone. On most days that
 * is one. Where clocks go back, an hour of the column happens twice: its first turn is drawn in the left half of the
 * column and its second in the right half, so that neither hides the other.
 */
import { addDays } from '#core/time/day.ts'
import { dayAt, minuteOfDayAt, startOfDay } from '#core/time/zone.ts'
import { clockShiftOn } from './wall-clock.ts'

const MS_PER_MINUTE = 60_000
const MINUTES_PER_DAY = 1440

/** Half of the column: 1 is the left one, 2 the right one, null both. */
export type Turn = 1 | 2 | null

/** A rectangle in a day's column; minutes as clocks show them, the end is at most 1440. */
export type WallBox = {
  readonly day: string
  readonly fromMinute: number
  readonly toMinute: number
  readonly turn: Turn
}

/** An hour that happens twice: when it begins, when it begins again, when it is over (UTC ms). */
export type RepeatedHour = {
  readonly fromMs: number
  readonly againMs: number
  readonly toMs: number
  /** What clocks show when it begins, both times. */
  readonly fromMinute: number
}

/** The hour (or half hour) that clocks repeat on a calendar day; null on other days. */
export const repeatedHourOn = (day: string, zone: string): RepeatedHour | null => {
  const shift = clockShiftOn(day, zone)
  if (shift === null || shift.minutes > 0) return null
  const lengthMs = -shift.minutes * MS_PER_MINUTE
  // Up to the first turn the day runs by its clock, from whatever its first instant shows.
  const dayStartMs = startOfDay(day, zone)
  const fromMs = dayStartMs + (shift.fromMinute - minuteOfDayAt(dayStartMs, zone)) * MS_PER_MINUTE
  return {
    fromMs,
    againMs: fromMs + lengthMs,
    toMs: fromMs + 2 * lengthMs,
    fromMinute: shift.fromMinute,
  }
}

export type Stretch = { readonly startMs: number; readonly endMs: number }

const calendarDay = (instantMs: number, zone: string): string => dayAt({ instantMs, zone, dayStartMinute: 0 })

/** Cut at midnights: each part lies on one calendar day. */
const partsByDay = (
  { startMs, endMs }: Stretch,
  zone: string,
): readonly (Stretch & { readonly day: string })[] => {
  const parts: (Stretch & { readonly day: string })[] = []
  let fromMs = startMs
  while (fromMs < endMs) {
    const day = calendarDay(fromMs, zone)
    const toMs = Math.min(endMs, startOfDay(addDays(day, 1), zone))
    // A zone that skipped this very day has no midnight ahead.
    if (toMs <= fromMs) break
    parts.push({ day, startMs: fromMs, endMs: toMs })
    fromMs = toMs
  }
  return parts
}

/** The end of a part as its day's clock shows it: midnight is 1440. */
const endMinute = (endMs: number, day: string, zone: string): number =>
  calendarDay(endMs, zone) === day
    ? minuteOfDayAt(endMs, zone) + (endMs % MS_PER_MINUTE > 0 ? 1 : 0)
    : MINUTES_PER_DAY

/** Looking a zone up costs: a slot that stays where it is, is drawn as it was. */
const known = new WeakMap<Stretch, { readonly zone: string; readonly boxes: readonly WallBox[] }>()

/** The rectangles of a stretch, in the order in which time passes through them. */
export const wallBoxes = (stretch: Stretch, zone: string): readonly WallBox[] => {
  const before = known.get(stretch)
  if (before?.zone === zone) return before.boxes
  const boxes = partsByDay(stretch, zone).flatMap((part) => boxesOfDay(part, zone))
  known.set(stretch, { zone, boxes })
  return boxes
}

const boxesOfDay = (
  { day, startMs, endMs }: Stretch & { readonly day: string },
  zone: string,
): readonly WallBox[] => {
  const fromMinute = minuteOfDayAt(startMs, zone)
  const toMinute = endMinute(endMs, day, zone)
  const box = (from: number, to: number, turn: Turn): WallBox => ({
    day,
    fromMinute: from,
    toMinute: to,
    turn,
  })
  const hour = repeatedHourOn(day, zone)
  if (hour === null) return [box(fromMinute, toMinute, null)]
  const { fromMs, againMs, toMs, fromMinute: firstMinute } = hour
  const lastMinute = firstMinute + (toMs - againMs) / MS_PER_MINUTE
  const isInFirst = startMs < againMs && endMs > fromMs
  const isInSecond = startMs < toMs && endMs > againMs
  const isWhole = startMs <= fromMs && endMs >= toMs
  if (isWhole || (!isInFirst && !isInSecond)) return [box(fromMinute, toMinute, null)]
  if (isInFirst && isInSecond) {
    return [box(fromMinute, lastMinute, 1), box(firstMinute, toMinute, 2)]
  }
  if (isInFirst) return [box(fromMinute, endMs === againMs ? lastMinute : toMinute, 1)]
  return [box(fromMinute, toMinute, 2)]
}
