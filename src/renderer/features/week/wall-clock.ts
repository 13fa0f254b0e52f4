/**
 * The grid is drawn by the clock on the wall of the plan's zone: the calendar component gets local times without a
 * zone (as "UTC"), so that a column is right on days when clocks change and whatever the computer's own zone is.
 */
import { addDays } from '#core/time/day.ts'
import { Temporal } from '#core/time/temporal.ts'

const MINUTES_PER_DAY = 1440

/** A local time as ISO text without a zone; minutes from 1440 on are the next day's. */
export const wallTime = (day: string, minuteOfDay: number): string => {
  const clamped = Math.min(Math.max(minuteOfDay, 0), 2 * MINUTES_PER_DAY - 1)
  const date = clamped < MINUTES_PER_DAY ? day : addDays(day, 1)
  const minute = clamped % MINUTES_PER_DAY
  const pad = (value: number): string => String(value).padStart(2, '0')
  return `${date}T${pad(Math.floor(minute / 60))}:${pad(minute % 60)}:00`
}

/** What clocks in the zone show at an instant, as ISO text without a zone (to the minute). */
export const wallTimeAt = (instantMs: number, zone: string): string =>
  Temporal.Instant.fromEpochMilliseconds(instantMs)
    .toZonedDateTimeISO(zone)
    .toPlainDateTime()
    .toString({ smallestUnit: 'minute' })

/** A clock change on a day: what the wall shows when it begins, how many minutes are skipped (positive) or repeated (negative). */
export type ClockShift = { readonly fromMinute: number; readonly minutes: number }

/**
 * The clock change of a calendar day in a zone; null on days of 24 hours. Clocks that change at midnight belong to the
 * day they make shorter or longer, so the look begins just before the day's first instant.
 */
export const clockShiftOn = (day: string, zone: string): ClockShift | null => {
  const start = Temporal.PlainDate.from(day).toZonedDateTime(zone)
  const end = Temporal.PlainDate.from(addDays(day, 1)).toZonedDateTime(zone)
  const change = start.subtract({ nanoseconds: 1 }).getTimeZoneTransition('next')
  if (change === null || Temporal.ZonedDateTime.compare(change, end) >= 0) return null
  const before = change.subtract({ nanoseconds: 1 })
  const minutes = Math.round((change.offsetNanoseconds - before.offsetNanoseconds) / 60e9)
  if (minutes === 0) return null
  const minuteOfDay = change.hour * 60 + change.minute
  return { fromMinute: minutes > 0 ? minuteOfDay - minutes : minuteOfDay, minutes }
}
