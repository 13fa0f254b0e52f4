/**
 * When a session was, as fields of a form: a day and two clock times in the session's zone. Fields that were not touched
 * keep the seconds a timer measured. The end is the first time after the start that clocks show it, on the next day too.
 */
import { addDays } from '#core/time/day.ts'
import {
  dayAt,
  laterInstantOf,
  minuteOfDayAt,
  resolveLocalTime,
  type ClockChange,
  type LocalTime,
} from '#core/time/zone.ts'

const MS_PER_MINUTE = 60_000

export type Stretch = { readonly startMs: number; readonly endMs: number }

/** A clock time and what a timer measured beyond its minute. `turn` 2: the second one, where clocks show it twice. */
export type ClockTime = { readonly minute: number; readonly restMs: number; readonly turn: 1 | 2 }

export type WhenFields = {
  /** Calendar day of the start, ISO. */
  readonly day: string
  readonly start: ClockTime
  readonly end: ClockTime
}

/** What the fields come to. */
export type When = {
  readonly startMs: number
  /** Null when it would end as it begins. */
  readonly endMs: number | null
  readonly endDay: string
  readonly startChange: ClockChange
  /** `overlap` only when both turns lie after the start: else there is nothing to choose. */
  readonly endChange: ClockChange
}

const calendarDay = (instantMs: number, zone: string): string => dayAt({ instantMs, zone, dayStartMinute: 0 })

const clockTimeOf = (instantMs: number, zone: string): ClockTime => {
  const restMs = instantMs % MS_PER_MINUTE
  const time = { day: calendarDay(instantMs, zone), minuteOfDay: minuteOfDayAt(instantMs, zone), zone }
  const { instantMs: firstMs } = resolveLocalTime(time)
  return { minute: time.minuteOfDay, restMs, turn: firstMs + restMs < instantMs ? 2 : 1 }
}

/** The fields of a session as it is. */
export const fieldsOf = ({ startMs, endMs }: Stretch, zone: string): WhenFields => ({
  day: calendarDay(startMs, zone),
  start: clockTimeOf(startMs, zone),
  end: clockTimeOf(endMs, zone),
})

/** A minute as it was typed; the one that stood there at first brings its seconds back. */
export const clockTyped = (minute: number, original: ClockTime | null): ClockTime =>
  original?.minute === minute ? original : { minute, restMs: 0, turn: 1 }

/** The same minute, the first or the second time clocks show it. */
export const withTurn = (time: ClockTime, turn: ClockTime['turn']): ClockTime => ({ ...time, turn })

type Candidates = { readonly ms: readonly number[]; readonly change: ClockChange }

const instantsAt = (time: LocalTime, restMs: number): Candidates => {
  const { instantMs, change } = resolveLocalTime(time)
  const both = change === 'overlap' ? [instantMs, laterInstantOf(time)] : [instantMs]
  return { ms: both.map((ms) => ms + restMs), change }
}

const startOf = ({ day, start }: WhenFields, zone: string): Candidates & { readonly startMs: number } => {
  const found = instantsAt({ day, minuteOfDay: start.minute, zone }, start.restMs)
  return { ...found, startMs: found.ms[start.turn - 1] ?? found.ms[0] ?? 0 }
}

/** The first time after an instant that clocks show this time, or the second where they show it twice. */
export const nextTime = (
  afterMs: number,
  time: ClockTime,
  zone: string,
): { readonly ms: number; readonly change: ClockChange } => {
  const day = calendarDay(afterMs, zone)
  for (const count of [0, 1, 2]) {
    const found = instantsAt({ day: addDays(day, count), minuteOfDay: time.minute, zone }, time.restMs)
    const after = found.ms.filter((ms) => ms > afterMs)
    const chosen = after[Math.min(time.turn, after.length) - 1]
    if (chosen !== undefined) {
      return { ms: chosen, change: found.change === 'overlap' && after.length === 1 ? 'none' : found.change }
    }
  }
  throw new RangeError(`clocks in ${zone} do not show minute ${time.minute} within two days`)
}

const isSameClock = (a: ClockTime, b: ClockTime): boolean =>
  a.minute === b.minute && a.restMs === b.restMs && a.turn === b.turn

const isUntouched = (fields: WhenFields, original: WhenFields): boolean =>
  fields.day === original.day &&
  isSameClock(fields.start, original.start) &&
  isSameClock(fields.end, original.end)

/** The instants of the fields; those of the original while they say the same, however long it lasted. */
export const whenOf = (fields: WhenFields, zone: string, original: Stretch | null = null): When => {
  if (original !== null && isUntouched(fields, fieldsOf(original, zone))) {
    const endDay = calendarDay(original.endMs, zone)
    return { ...original, endDay, startChange: 'none', endChange: 'none' }
  }
  const { startMs, change: startChange } = startOf(fields, zone)
  const end = nextTime(startMs, fields.end, zone)
  const endDay = calendarDay(end.ms, zone)
  const isSameTime = fields.end.minute === fields.start.minute && endDay !== calendarDay(startMs, zone)
  return { startMs, endMs: isSameTime ? null : end.ms, endDay, startChange, endChange: end.change }
}

/** The fields with the end set by a length; the start stays. */
export const withLength = (fields: WhenFields, minutes: number, zone: string): WhenFields => {
  const { startMs } = startOf(fields, zone)
  const endMs = startMs + minutes * MS_PER_MINUTE
  const end = clockTimeOf(endMs, zone)
  // What clocks show first after the start needs no telling apart.
  return {
    ...fields,
    end: nextTime(startMs, { ...end, turn: 1 }, zone).ms === endMs ? { ...end, turn: 1 } : end,
  }
}

/** A half hour that ends now, or where the running session began; shorter when another one lies in it. */
export const suggestedStretch = (
  nowMs: number,
  others: readonly (Stretch & { readonly open: boolean })[],
): Stretch => {
  const floor = (ms: number): number => ms - (ms % MS_PER_MINUTE)
  const running = others.find(({ open }) => open)
  const endMs = floor(running?.startMs ?? nowMs)
  const usualMs = endMs - 30 * MS_PER_MINUTE
  const lastMs = Math.max(
    usualMs,
    ...others.filter((other) => other.endMs <= endMs).map((other) => floor(other.endMs + MS_PER_MINUTE - 1)),
  )
  return { startMs: lastMs < endMs ? lastMs : usualMs, endMs }
}
