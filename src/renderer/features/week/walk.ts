import type { SlotView } from '#contract/operations/plan.ts'
import type { WeekView } from '#contract/operations/views.ts'

export type WalkKey = 'ArrowUp' | 'ArrowDown' | 'ArrowLeft' | 'ArrowRight' | 'Home' | 'End'

/** Where an arrow key leads from a slot: to another slot, or over the edge into the week before or after. */
export type Step = { readonly to: string } | { readonly week: -1 | 1 } | null

const nearest = (slots: readonly SlotView[], startMinute: number): SlotView | undefined =>
  slots.reduce<SlotView | undefined>(
    (best, slot) =>
      best === undefined ||
      Math.abs(slot.startMinute - startMinute) < Math.abs(best.startMinute - startMinute)
        ? slot
        : best,
    undefined,
  )

const sideways = (view: WeekView, from: SlotView, direction: -1 | 1): Step => {
  const days = view.days.map((day) => day.day)
  for (
    let index = days.indexOf(from.day) + direction;
    index >= 0 && index < days.length;
    index += direction
  ) {
    const target = nearest(
      view.slots.filter((slot) => slot.day === days[index]),
      from.startMinute,
    )
    if (target !== undefined) return { to: target.id }
  }
  return { week: direction }
}

/**
 * One step through the week. Up and down follow time over the days' ends, left and right go to the slot nearest in
 * time on the next day that has any; over the edge left and right lead into the neighbouring week.
 */
export const step = (view: WeekView, fromId: string, key: WalkKey): Step => {
  const index = view.slots.findIndex((slot) => slot.id === fromId)
  const from = view.slots[index]
  if (from === undefined) return null
  const at = (position: number): Step => {
    const slot = view.slots[position]
    return slot === undefined ? null : { to: slot.id }
  }
  switch (key) {
    case 'ArrowUp':
      return at(index - 1)
    case 'ArrowDown':
      return at(index + 1)
    case 'Home':
      return at(0)
    case 'End':
      return at(view.slots.length - 1)
    case 'ArrowLeft':
      return sideways(view, from, -1)
    case 'ArrowRight':
      return sideways(view, from, 1)
  }
}

/** The slot that takes focus first: today's first, else the week's first. */
export const entrySlot = (view: WeekView): string | null =>
  (view.slots.find((slot) => slot.day === view.today) ?? view.slots[0])?.id ?? null
