import type { SlotView } from '#contract/operations/plan.ts'
import type { WeekView } from '#contract/operations/views.ts'
import { phaseOf, type SlotPhase } from './place.ts'
import { wallBoxes, type Turn, type WallBox } from './wall-boxes.ts'
import { wallTime } from './wall-clock.ts'

/** What the calendar component is told about a slot: when, whose it is, and what of it can be dragged. */
export type DrawnSlot = {
  readonly id: string
  readonly slotId: string
  readonly start: string
  readonly end: string
  readonly phase: SlotPhase
  /** Half of the column it has, where clocks repeat an hour. */
  readonly turn: Turn
  /** The second of two rectangles: it belongs to the first. */
  readonly isRest: boolean
  readonly canMove: boolean
  readonly canResize: boolean
}

const drawnBoxes = (slot: SlotView, zone: string, nowMs: number): readonly DrawnSlot[] => {
  const phase = phaseOf(slot, nowMs)
  const boxes = wallBoxes(slot, zone)
  return boxes.map((box, index) => {
    const isRest = index > 0
    return {
      id: isRest ? `${slot.id} ${index}` : slot.id,
      slotId: slot.id,
      start: wallTime(box.day, box.fromMinute),
      end: wallTime(box.day, box.toMinute),
      phase,
      turn: box.turn,
      isRest,
      canMove: phase === 'to-come' && !isRest,
      // Drawn in two, its edges are not where it ends.
      canResize: phase !== 'over' && boxes.length === 1,
    }
  })
}

/** The slots of a week as rectangles, at a time (UTC ms): what is over stays. */
export const drawnSlots = (view: WeekView, nowMs: number): readonly DrawnSlot[] =>
  view.slots.flatMap((slot) => drawnBoxes(slot, view.zone, nowMs))

/** Where slots are drawn, for what is drawn beside them. */
export const slotBoxes = (view: Pick<WeekView, 'slots' | 'zone'>): readonly WallBox[] =>
  view.slots.flatMap((slot) => wallBoxes(slot, view.zone))

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
