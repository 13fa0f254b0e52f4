import type { SlotView } from '#contract/operations/plan.ts'
import { minuteOfDayAt, resolveZone } from '#core/time/zone.ts'
import type { Format } from './format.ts'

/** When a slot begins and ends, as the learner reads it. */
export type SlotTimes = { readonly start: string; readonly end: string; readonly range: string }

/**
 * Times of a slot as clocks in the plan's zone show them. They come from its instants: a slot of two hours over the hour
 * that clocks skip ends three hours further on the clock. An unknown zone reads as UTC, as in the service.
 */
export const slotTimes = (
  { startMs, endMs }: Pick<SlotView, 'startMs' | 'endMs'>,
  zone: string,
  format: Pick<Format, 'time'>,
): SlotTimes => {
  const known = resolveZone(zone).zone
  const start = format.time(minuteOfDayAt(startMs, known))
  const end = format.time(minuteOfDayAt(endMs, known))
  return { start, end, range: `${start}–${end}` }
}
