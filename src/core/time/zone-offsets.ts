/**
 * What a zone's clocks are ahead of UTC, year by year: between two changes of clocks it is one number, so that local times
 * become instants by arithmetic. A plan has thousands of them, and asking Temporal for each takes a hundred times as long.
 */
import { Temporal } from './temporal.ts'

const MS_PER_DAY = 86_400_000
const NS_PER_MS = 1_000_000
/** No zone is further than this from UTC: what is around a local year by UTC, and what its days reach into. */
const MARGIN_MS = 3 * MS_PER_DAY

/** From an instant (UTC ms) on clocks are ahead of UTC by so many ms (behind when negative). */
export type Offset = { readonly fromMs: number; readonly offsetMs: number }

/** Offsets for all local times of one year, at least one, in order of time. */
export type YearOffsets = readonly [Offset, ...Offset[]]

const offsetOf = (time: Temporal.ZonedDateTime): number => time.offsetNanoseconds / NS_PER_MS

const firstMsOf = (year: number): number =>
  Temporal.PlainDate.from({ year, month: 1, day: 1 }).toZonedDateTime('UTC').epochMilliseconds

const readYear = (zone: string, year: number): YearOffsets => {
  const beforeMs = firstMsOf(year + 1) + MARGIN_MS
  let time = Temporal.Instant.fromEpochMilliseconds(firstMsOf(year) - MARGIN_MS).toZonedDateTimeISO(zone)
  const offsets: [Offset, ...Offset[]] = [{ fromMs: Number.NEGATIVE_INFINITY, offsetMs: offsetOf(time) }]
  for (;;) {
    const next = time.getTimeZoneTransition('next')
    if (next === null || next.epochMilliseconds >= beforeMs) return offsets
    offsets.push({ fromMs: next.epochMilliseconds, offsetMs: offsetOf(next) })
    time = next
  }
}

/** Rules of a process never change, so what was read once holds. */
const known = new Map<string, Map<number, YearOffsets>>()

/** The zone must be a known one. */
export const offsetsOfYear = (zone: string, year: number): YearOffsets => {
  const years = known.get(zone) ?? new Map<number, YearOffsets>()
  known.set(zone, years)
  const offsets = years.get(year) ?? readYear(zone, year)
  years.set(year, offsets)
  return offsets
}
