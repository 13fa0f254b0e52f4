import type { SlotView } from '#contract/operations/plan.ts'
import type { TodayView } from '#contract/operations/views.ts'

/** Where the slot to study lies from now: running, still to come, its time gone by, or on a later day. */
export type FocusWhen = 'now' | 'later' | 'earlier' | 'another-day'

export type Focus = { readonly when: FocusWhen; readonly slot: SlotView }

/** A slot whose topic still wants studying. */
export const isOpen = (slot: SlotView): boolean =>
  slot.topic.status === 'pending' || slot.topic.status === 'in-progress'

/**
 * The one thing to study: what is running now, else the day's first open slot (topics are studied in order, so one
 * whose time went by comes before the next), else the first open one of the days ahead. Null when nothing is left.
 */
export const whatNow = (view: Pick<TodayView, 'slots' | 'next'>, nowMs: number): Focus | null => {
  const open = view.slots.filter(isOpen)
  const running = open.find((slot) => slot.startMs <= nowMs && nowMs < slot.endMs)
  if (running !== undefined) return { when: 'now', slot: running }
  const first = open[0]
  if (first !== undefined) return { when: first.startMs > nowMs ? 'later' : 'earlier', slot: first }
  const ahead = view.next.find(isOpen)
  return ahead === undefined ? null : { when: 'another-day', slot: ahead }
}

/** Minutes of the day's slots whose topics are still open. */
export const openMinutes = (slots: readonly SlotView[]): number =>
  slots.filter(isOpen).reduce((sum, slot) => sum + slot.minutes, 0)

/** The status a key or click leads to: there, or back to not started when it is there already. */
export const toggled = (slot: SlotView, status: 'done' | 'skipped'): SlotView['topic']['status'] =>
  slot.topic.status === status ? 'pending' : status
