import type { WeekView } from '#contract/operations/views.ts'

/** What arrow keys lead to: slots, and what is drawn beside them. */
export type Stop = { readonly id: string; readonly day: string; readonly startMinute: number }

/** The days of a week, and what stands in them in time order. */
export type Walkable = {
  readonly days: readonly { readonly day: string }[]
  readonly slots: readonly Stop[]
}

export type WalkKey = 'ArrowUp' | 'ArrowDown' | 'ArrowLeft' | 'ArrowRight' | 'Home' | 'End'

/** Where an arrow key leads: to another stop, or over the edge into the week before or after. */
export type Step = { readonly to: string } | { readonly week: -1 | 1 } | null

const nearest = (slots: readonly Stop[], startMinute: number): Stop | undefined =>
  slots.reduce<Stop | undefined>(
    (best, slot) =>
      best === undefined ||
      Math.abs(slot.startMinute - startMinute) < Math.abs(best.startMinute - startMinute)
        ? slot
        : best,
    undefined,
  )

const sideways = (view: Walkable, from: Stop, direction: -1 | 1): Step => {
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
 * One step through the week. Up and down follow time over the days' ends, left and right go to what is nearest in
 * time on the next day that has any; over the edge left and right lead into the neighbouring week.
 */
export const step = (view: Walkable, fromId: string, key: WalkKey): Step => {
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
