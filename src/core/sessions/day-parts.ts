import { addDays } from '../time/day.ts'
import type { Day } from '../time/day.ts'
import { dayAt, startOfStudyDay } from '../time/zone.ts'
import type { Stretch } from './stretch.ts'

/** What of a stretch lies on one study day. */
export type DayPart = { readonly day: Day; readonly ms: number }

/**
 * A stretch by the study days it touches, in the zone it happened in: the parts add up to the whole, exactly. One
 * without length lies on one day, with 0 ms. The zone must be one (see `resolveZone`).
 */
export const dayParts = (
  { startMs, endMs, zone }: Stretch & { readonly zone: string },
  dayStartMinute: number,
): DayPart[] => {
  const startOf = (day: Day): number => startOfStudyDay({ day, zone, dayStartMinute })
  const firstDay = dayAt({ instantMs: startMs, zone, dayStartMinute })
  if (endMs <= startMs) return [{ day: firstDay, ms: 0 }]
  const parts: DayPart[] = []
  let fromMs = startMs
  let next = addDays(firstDay, 1)
  while (fromMs < endMs) {
    // A day that a zone skipped begins where the day after it does: nothing lies on it.
    while (startOf(next) <= fromMs) next = addDays(next, 1)
    const untilMs = Math.min(endMs, startOf(next))
    parts.push({ day: addDays(next, -1), ms: untilMs - fromMs })
    fromMs = untilMs
  }
  return parts
}
