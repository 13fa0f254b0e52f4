/** Study days in a zone, as day numbers: the same days as `dayAt` gives, at the price of an addition. */
import { zoneClock } from '../time/zone-clock.ts'
import type { ZoneClock } from '../time/zone-clock.ts'
import { resolveZone } from '../time/zone.ts'

const MS_PER_MINUTE = 60_000
const MS_PER_HOUR = 3_600_000
const MS_PER_DAY = 86_400_000

/** A study day from its first instant (UTC ms) until that of the next one. */
export type StudyDay = {
  readonly number: number
  readonly startMs: number
  readonly endMs: number
  /** Local time less UTC in ms all day long; null when clocks change in the course of it. */
  readonly offsetMs: number | null
}

export type StudyClock = {
  /** First instant of a study day in UTC ms. */
  readonly startOf: (dayNumber: number) => number
  /** The study day an instant belongs to. */
  readonly dayAt: (instantMs: number) => number
  /** As `dayAt`, all of the day. */
  readonly dayHolding: (instantMs: number) => StudyDay
  /** The first instant after this one at which clocks show a full hour or change: 0 to 60 minutes later. */
  readonly nextHour: (instantMs: number) => number
  /** Hour that clocks show, 0 to 23. */
  readonly hourAt: (instantMs: number) => number
}

/**
 * First instant at which clocks show a time or would have, had they not skipped it: calendar days begin with the first
 * instant there is, other study days as much later as was skipped (as `startOfStudyDay` has it).
 */
const instantOfLocal = (localMs: number, clock: ZoneClock, isMidnight: boolean): number => {
  const before = clock.offsetAt(localMs - MS_PER_DAY)
  const after = clock.offsetAt(localMs + MS_PER_DAY)
  if (before === after) return localMs - before
  const shown = [localMs - before, localMs - after].filter((ms) => ms + clock.offsetAt(ms) === localMs)
  if (shown.length > 0) return Math.min(...shown)
  const [change] = isMidnight ? clock.changesBetween(localMs - MS_PER_DAY, localMs + MS_PER_DAY) : []
  return change ?? localMs - before
}

/** Study days begin at this minute of the calendar day. The zone must be one (see `resolveZone`). */
export const createStudyClock = (zone: string, dayStartMinute: number): StudyClock => {
  const clock = zoneClock(zone)
  const starts = new Map<number, number>()
  const days = new Map<number, StudyDay>()
  const startOf = (dayNumber: number): number => {
    const known = starts.get(dayNumber)
    if (known !== undefined) return known
    const localMs = dayNumber * MS_PER_DAY + dayStartMinute * MS_PER_MINUTE
    const start = instantOfLocal(localMs, clock, dayStartMinute === 0)
    starts.set(dayNumber, start)
    return start
  }
  const localAt = (instantMs: number): number => instantMs + clock.offsetAt(instantMs)
  /** Right but where clocks change. */
  const likelyDayAt = (instantMs: number): number =>
    Math.floor((localAt(instantMs) - dayStartMinute * MS_PER_MINUTE) / MS_PER_DAY)
  const dayAt = (instantMs: number): number => {
    let day = likelyDayAt(instantMs)
    while (instantMs < startOf(day)) day -= 1
    while (instantMs >= startOf(day + 1)) day += 1
    return day
  }
  return {
    startOf,
    dayAt,
    dayHolding: (instantMs) => {
      const likely = days.get(likelyDayAt(instantMs))
      if (likely !== undefined && instantMs >= likely.startMs && instantMs < likely.endMs) return likely
      const number = dayAt(instantMs)
      const [startMs, endMs] = [startOf(number), startOf(number + 1)]
      const changes = clock.changesBetween(startMs + 1, endMs).length > 0
      const day = { number, startMs, endMs, offsetMs: changes ? null : clock.offsetAt(startMs) }
      days.set(number, day)
      return day
    },
    nextHour: (instantMs) => {
      const localMs = localAt(instantMs)
      const next = instantMs + MS_PER_HOUR - (((localMs % MS_PER_HOUR) + MS_PER_HOUR) % MS_PER_HOUR)
      return clock.changesBetween(instantMs + 1, next)[0] ?? next
    },
    hourAt: (instantMs) => {
      const localMs = localAt(instantMs)
      return Math.floor((((localMs % MS_PER_DAY) + MS_PER_DAY) % MS_PER_DAY) / MS_PER_HOUR)
    },
  }
}

/** Study clocks of the zones that turn up in one reckoning, as they were written down: one that is not known is read as UTC. */
export const studyClocks = (dayStartMinute: number): ((zone: string) => StudyClock) => {
  const clocks = new Map<string, StudyClock>()
  return (zone) => {
    const found = clocks.get(zone) ?? createStudyClock(resolveZone(zone).zone, dayStartMinute)
    clocks.set(zone, found)
    return found
  }
}
