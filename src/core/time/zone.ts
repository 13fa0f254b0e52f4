/**
 * The edge between local time (a day and a minute of it, in an IANA zone) and instants (UTC ms). A local time may not
 * exist or exist twice where clocks change, and a day has not always 24 hours: only this file knows.
 */
import { addDays, dayFromNumber, dayNumber, parseDay } from './day.ts'
import type { Day } from './day.ts'
import { Temporal } from './temporal.ts'
import { offsetsOfYear } from './zone-offsets.ts'
import type { YearOffsets } from './zone-offsets.ts'

const MINUTES_PER_DAY = 1440
const MS_PER_MINUTE = 60_000
const MS_PER_HOUR = 3_600_000

/** IANA names only: offsets ("+05:30") know no clock changes, and text with a zone in brackets is no name. */
const ZONE_NAME = /^[a-z][\w+-]*(?:\/[\w+-]+)*$/i

const zonedAt = (instantMs: number, zone: string): Temporal.ZonedDateTime =>
  Temporal.Instant.fromEpochMilliseconds(Math.floor(instantMs)).toZonedDateTimeISO(zone)

const normalise = (text: string): string | null => {
  if (text.length > 80 || !ZONE_NAME.test(text) || /^etc\/unknown$/i.test(text)) return null
  try {
    return zonedAt(0, text).timeZoneId
  } catch {
    return null
  }
}

/** Whether the text names an IANA time zone this computer knows ("Europe/Berlin"; not "+05:30"). */
export const isZone = (text: string): boolean => normalise(text) !== null

/**
 * The zone to use for what a computer or a file claims its zone to be. Detection gives `undefined` or "Etc/Unknown" on
 * some systems: then it is UTC and `fallback` is true, and the learner is told. The name given is kept, only its case
 * is put right: Europe/Kyiv does not become Europe/Kiev.
 */
export const resolveZone = (candidate: unknown): { readonly zone: string; readonly fallback: boolean } => {
  const zone = typeof candidate === 'string' ? normalise(candidate) : null
  return zone === null ? { zone: 'UTC', fallback: true } : { zone, fallback: false }
}

/** Whether two names mean the same zone: Asia/Kolkata and Asia/Calcutta do. Both must be zones. */
export const isSameZone = (left: string, right: string): boolean => zonedAt(0, left).equals(zonedAt(0, right))

/** A time on a day in a zone. Minutes count from midnight as clocks show them; 1440 and more is the next day. */
export type LocalTime = { readonly day: string; readonly minuteOfDay: number; readonly zone: string }

/** `gap`: clocks skip this time, the instant lies later by what they skip. `overlap`: it happens twice, the first is taken. */
export type ClockChange = 'none' | 'gap' | 'overlap'

/** The year it is in by the zone's own calendar, and what clocks show as if they showed UTC. */
const asIfUtc = ({ day, minuteOfDay }: LocalTime): { readonly year: number; readonly ms: number } => {
  const carried = Math.floor(minuteOfDay / MINUTES_PER_DAY)
  const own = carried === 0 ? day : addDays(day, carried)
  const minute = minuteOfDay - carried * MINUTES_PER_DAY
  return { year: Number(own.slice(0, 4)), ms: (dayNumber(own) * MINUTES_PER_DAY + minute) * MS_PER_MINUTE }
}

/** The instants at which clocks show a time: two where it is repeated, none where it is skipped. */
const instantsOf = (ms: number, offsets: YearOffsets): number[] =>
  offsets
    .filter(({ fromMs, offsetMs }, index) => {
      const instantMs = ms - offsetMs
      return instantMs >= fromMs && instantMs < (offsets[index + 1]?.fromMs ?? Number.POSITIVE_INFINITY)
    })
    .map(({ offsetMs }) => ms - offsetMs)

/** A time that is skipped counts as clocks would show it had they not been changed. */
const instantOfSkipped = (ms: number, offsets: YearOffsets): number =>
  ms - (offsets.findLast(({ fromMs, offsetMs }) => ms - offsetMs >= fromMs) ?? offsets[0]).offsetMs

/** Instant of a local time in UTC ms, and whether a clock change had a say in it. */
export const resolveLocalTime = (
  time: LocalTime,
): { readonly instantMs: number; readonly change: ClockChange } => {
  const { year, ms } = asIfUtc(time)
  const offsets = offsetsOfYear(time.zone, year)
  const [first, second] = instantsOf(ms, offsets)
  if (first === undefined) return { instantMs: instantOfSkipped(ms, offsets), change: 'gap' }
  return { instantMs: first, change: second === undefined ? 'none' : 'overlap' }
}

/** Instant of a local time in UTC ms; see `resolveLocalTime` for times that clocks skip or repeat. */
export const instantOf = (time: LocalTime): number => resolveLocalTime(time).instantMs

/** Instant of a local time in UTC ms; where clocks show it twice, the second of the two. */
export const laterInstantOf = (time: LocalTime): number => {
  const { year, ms } = asIfUtc(time)
  const offsets = offsetsOfYear(time.zone, year)
  return instantsOf(ms, offsets).at(-1) ?? instantOfSkipped(ms, offsets)
}

/** First instant of a calendar day in UTC ms; not always 00:00, and that of the next day where the day is missing. */
export const startOfDay = (day: string, zone: string): number =>
  Temporal.PlainDate.from(day).toZonedDateTime(zone).epochMilliseconds

/** Hours from the start of a calendar day to the start of the next: 24, mostly; 23, 25 or 23.5 where clocks change. */
export const hoursInDay = (day: string, zone: string): number =>
  (startOfDay(addDays(day, 1), zone) - startOfDay(day, zone)) / MS_PER_HOUR

/** First instant of a study day in UTC ms: the day-start minute, or the day's first instant when that is 0. */
export const startOfStudyDay = (time: {
  readonly day: string
  readonly zone: string
  readonly dayStartMinute: number
}): number =>
  time.dayStartMinute === 0
    ? startOfDay(time.day, time.zone)
    : instantOf({ day: time.day, minuteOfDay: time.dayStartMinute, zone: time.zone })

const calendarDayAt = (instantMs: number, zone: string): Day => {
  const text = zonedAt(instantMs, zone).toPlainDate().toString()
  const day = parseDay(text)
  if (day === null) throw new RangeError(`the instant ${instantMs} lies outside the calendar: ${text}`)
  return day
}

/**
 * The study day an instant belongs to: it begins at `dayStartMinute` of that calendar day (0 = calendar days). Compared
 * as instants, so that a day never comes back when clocks do.
 */
export const dayAt = (time: {
  readonly instantMs: number
  readonly zone: string
  readonly dayStartMinute: number
}): Day => {
  let day = calendarDayAt(time.instantMs, time.zone)
  // Twice at most: a zone that skipped a whole day (Apia, 2011-12-30) has two starts at the same instant.
  while (time.instantMs < startOfStudyDay({ day, zone: time.zone, dayStartMinute: time.dayStartMinute })) {
    day = dayFromNumber(dayNumber(day) - 1)
  }
  return day
}

/** Minutes from midnight, 0 to 1439, that clocks in the zone show at an instant. */
export const minuteOfDayAt = (instantMs: number, zone: string): number => {
  const local = zonedAt(instantMs, zone)
  return local.hour * 60 + local.minute
}
