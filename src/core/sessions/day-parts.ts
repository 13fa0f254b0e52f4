import { dayFromNumber } from '../time/day.ts'
import type { Day } from '../time/day.ts'
import type { Stretch } from './stretch.ts'
import { createStudyClock } from './study-clock.ts'
import type { StudyClock } from './study-clock.ts'

/** What of a stretch lies on one study day. */
export type DayPart = { readonly day: Day; readonly ms: number }

/** As `dayParts`, by a clock that is at hand; days are numbers. */
export const eachDayPart = (
  { startMs, endMs }: Stretch,
  clock: StudyClock,
  visit: (dayNumber: number, part: Stretch) => void,
): void => {
  let day = clock.dayAt(startMs)
  let fromMs = startMs
  do {
    // A day that a zone skipped begins where the day after it does: nothing lies on it.
    while (clock.startOf(day + 1) <= fromMs) day += 1
    const untilMs = Math.max(fromMs, Math.min(endMs, clock.startOf(day + 1)))
    visit(day, { startMs: fromMs, endMs: untilMs })
    fromMs = untilMs
  } while (fromMs < endMs)
}

/**
 * A stretch by the study days it touches, in the zone it happened in: the parts add up to the whole, exactly. One
 * without length lies on one day, with 0 ms. The zone must be one (see `resolveZone`).
 */
export const dayParts = (
  { zone, ...stretch }: Stretch & { readonly zone: string },
  dayStartMinute: number,
): DayPart[] => {
  const parts: DayPart[] = []
  eachDayPart(stretch, createStudyClock(zone, dayStartMinute), (day, { startMs, endMs }) => {
    parts.push({ day: dayFromNumber(day), ms: endMs - startMs })
  })
  return parts
}
