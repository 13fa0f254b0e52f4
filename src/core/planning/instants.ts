/** The planner's edge to real time: from local slots to instants, through nights in which clocks change. */
import { clockText, dayText } from '../time/day-text.ts'
import { minuteOfDayAt, resolveLocalTime } from '../time/zone.ts'
import type { ClockChange } from '../time/zone.ts'
import { i18n } from '../words/i18n.ts'
import { stretchOf } from './free-time.ts'
import type { BusyTime, PlanFinding } from './model.ts'

const MS_PER_MINUTE = 60_000

/** When a slot really is. `end - start` is always its minutes, whatever clocks do meanwhile. */
export type SlotInstants = { readonly startMs: number; readonly endMs: number; readonly change: ClockChange }

/**
 * Instants of slots in time order, one each, in UTC ms. A slot that clocks would skip begins later by what they skip; one
 * that clocks repeat takes the first. Slots that follow each other on the clock never overlap in real time: behind a
 * skipped hour they move on as far as they must.
 */
export const slotInstants = (slots: readonly BusyTime[], zone: string): SlotInstants[] => {
  let previousEnd = Number.NEGATIVE_INFINITY
  let previousEndMs = Number.NEGATIVE_INFINITY
  return slots.map((slot) => {
    const { start, end } = stretchOf(slot)
    const { instantMs, change } = resolveLocalTime({ day: slot.day, minuteOfDay: slot.startMinute, zone })
    const startMs = start >= previousEnd ? Math.max(instantMs, previousEndMs) : instantMs
    const endMs = startMs + slot.minutes * MS_PER_MINUTE
    previousEnd = Math.max(previousEnd, end)
    previousEndMs = Math.max(previousEndMs, endMs)
    return { startMs, endMs, change }
  })
}

/** Tells the learner of slots whose time clocks skip: they begin later, and last as long as planned. */
export const clockChangeFindings = (slots: readonly BusyTime[], zone: string): PlanFinding[] => {
  const instants = slotInstants(slots, zone)
  return slots.flatMap((slot, index) => {
    const found = instants[index]
    if (found?.change !== 'gap') return []
    const planned = clockText(slot.startMinute)
    const real = clockText(minuteOfDayAt(found.startMs, zone))
    return [
      {
        code: 'clock-change',
        message: i18n.t(
          'Clocks go forward on {day}: there is no {planned}, so that slot begins at {real} and lasts as long as planned.',
          { day: dayText(slot.day), planned, real },
        ),
      },
    ]
  })
}
