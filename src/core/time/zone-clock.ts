/**
 * What clocks in a zone show, by plain arithmetic: between two clock changes local time is UTC plus one offset. Each period
 * is looked up once; tens of thousands of sessions then cost no calendar work at all.
 */
import { Temporal } from './temporal.ts'

/** A stretch of time in which a zone keeps one offset. UTC ms; endless where nothing is known to change. */
type Period = { readonly fromMs: number; readonly untilMs: number; readonly offsetMs: number }

export type ZoneClock = {
  /** Local time less UTC in ms at an instant. */
  readonly offsetAt: (instantMs: number) => number
  /** Instants from one (included) to another at which clocks change. */
  readonly changesBetween: (fromMs: number, beforeMs: number) => number[]
}

const NANOSECONDS_PER_MS = 1_000_000

const findPeriod = (instantMs: number, zone: string): Period => {
  const at = (ms: number): Temporal.ZonedDateTime =>
    Temporal.Instant.fromEpochMilliseconds(ms).toZonedDateTimeISO(zone)
  const now = at(instantMs)
  // The change before the next moment: one at this very instant begins the period.
  const before = at(instantMs + 1).getTimeZoneTransition('previous')
  const after = now.getTimeZoneTransition('next')
  return {
    fromMs: before?.epochMilliseconds ?? Number.NEGATIVE_INFINITY,
    untilMs: after?.epochMilliseconds ?? Number.POSITIVE_INFINITY,
    offsetMs: now.offsetNanoseconds / NANOSECONDS_PER_MS,
  }
}

const createZoneClock = (zone: string): ZoneClock => {
  const known: Period[] = []
  let latest: Period | undefined
  const periodAt = (instantMs: number): Period => {
    const holds = ({ fromMs, untilMs }: Period): boolean => fromMs <= instantMs && instantMs < untilMs
    if (latest !== undefined && holds(latest)) return latest
    let found = known.find(holds)
    if (found === undefined) {
      found = findPeriod(Math.floor(instantMs), zone)
      known.push(found)
    }
    latest = found
    return found
  }
  return {
    offsetAt: (instantMs) => periodAt(instantMs).offsetMs,
    changesBetween: (fromMs, beforeMs) => {
      const changes: number[] = []
      let period = periodAt(fromMs)
      if (period.fromMs === fromMs) changes.push(fromMs)
      while (period.untilMs < beforeMs) {
        changes.push(period.untilMs)
        period = periodAt(period.untilMs)
      }
      return changes
    },
  }
}

const clocks = new Map<string, ZoneClock>()

/** The clock of a zone, which must be one (see `resolveZone`). Kept: a process knows one version of the rules only. */
export const zoneClock = (zone: string): ZoneClock => {
  const found = clocks.get(zone) ?? createZoneClock(zone)
  clocks.set(zone, found)
  return found
}
