import type { WeekDay, WeekView } from '#contract/operations/views.ts'
import { clockShiftOn, drawnSpan, wallTime } from './wall-clock.ts'

/** What the calendar component is told about a slot: when, and whose it is. */
export type DrawnSlot = { readonly id: string; readonly start: string; readonly end: string }

/** A stretch drawn behind the slots. */
export type Shade = DrawnSlot & { readonly why: 'clock-change' | 'day-off' }

export const drawnSlots = (view: WeekView): readonly DrawnSlot[] =>
  view.slots.map((slot) => ({ id: slot.id, ...drawnSpan(slot, view.zone) }))

const shadesOf = (day: WeekDay, zone: string): readonly Shade[] => {
  const shades: Shade[] = []
  if (day.dayOff !== null) {
    shades.push({
      id: `off ${day.day}`,
      start: wallTime(day.day, 0),
      end: wallTime(day.day, 1440),
      why: 'day-off',
    })
  }
  const shift = day.hours === 24 ? null : clockShiftOn(day.day, zone)
  if (shift !== null) {
    shades.push({
      id: `clock ${day.day}`,
      start: wallTime(day.day, shift.fromMinute),
      end: wallTime(day.day, shift.fromMinute + Math.abs(shift.minutes)),
      why: 'clock-change',
    })
  }
  return shades
}

/** Days off, and the hour that clocks skip or repeat. */
export const shades = (view: WeekView): readonly Shade[] =>
  view.days.flatMap((day) => shadesOf(day, view.zone))

const MIN_SLOT_PX = 24
const MAX_HALF_HOUR_PX = 40

/**
 * Height of half an hour in px: such that the week's shortest slot is as high as a target has to be. Were it lower, it
 * would be drawn higher than it lasts, and beside its neighbour; very short ones are, for the sake of the others.
 */
export const halfHourPx = (slots: readonly { readonly minutes: number }[]): number => {
  const shortest = Math.min(30, ...slots.map((slot) => slot.minutes))
  return Math.min(Math.ceil((MIN_SLOT_PX * 30) / shortest), MAX_HALF_HOUR_PX)
}

/** Where the grid is scrolled to at first, in minutes: half an hour before the week's first slot, else 08:00. */
export const firstMinuteOf = (view: WeekView): number => {
  const first = Math.min(...view.slots.map((slot) => slot.startMinute))
  return Number.isFinite(first) ? Math.max(first - 30, 0) : 480
}
