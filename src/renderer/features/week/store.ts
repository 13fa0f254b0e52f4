import { create } from 'zustand'
import type { SlotView } from '#contract/operations/plan.ts'
import type { WeekView } from '#contract/operations/views.ts'
import { addDays } from '#core/time/day.ts'
import { weekStartFor } from '#core/time/week.ts'
import { client } from '../../bridge.ts'
import { keepEqualParts } from '../../ui/keep-equal.ts'
import { loaded, loading, loadOf, type Load } from '../../ui/load.ts'
import { drawnSlots, type DrawnSlot } from './drawn-slots.ts'

/** Which end of a week takes the focus when the arrow keys lead over its edge. */
export type EntryEnd = 'first' | 'last'

type WeekStore = {
  /** Null inside: there is no plan yet. */
  readonly week: Load<WeekView | null>
  /** What the grid draws, the same object for as long as no slot moves: a status change redraws one slot only. */
  readonly drawn: readonly DrawnSlot[]
  /** A day of the week asked for; undefined follows today. */
  readonly anchor: string | undefined
  readonly layout: 'grid' | 'list'
  /** The slot whose details are open. */
  readonly openId: string | null
  /** The one slot that Tab reaches; arrow keys go on from it. */
  readonly entryId: string | null
  readonly enterAt: EntryEnd | null
  readonly refetch: () => Promise<void>
  readonly show: (anchor: string | undefined, enterAt?: EntryEnd) => void
  readonly showNeighbour: (direction: -1 | 1, enterAt?: EntryEnd) => void
  readonly setLayout: (layout: 'grid' | 'list') => void
  readonly setOpen: (slotId: string | null) => void
  readonly setEntry: (slotId: string) => void
  readonly entered: () => void
}

/** Whether the week on the screen is the one asked for. */
const isShown = (view: WeekView | null | undefined, anchor: string | undefined): boolean => {
  if (!view) return false
  const day = anchor ?? view.today
  return view.from <= day && day <= view.to
}

/** The week on the screen. */
export const useWeekStore = create<WeekStore>()((set, get) => ({
  week: loading,
  drawn: [],
  anchor: undefined,
  layout: 'grid',
  openId: null,
  entryId: null,
  enterAt: null,
  refetch: async () => {
    const { anchor } = get()
    const localeWeekStart = weekStartFor(navigator.language)
    const input = anchor === undefined ? { localeWeekStart } : { day: anchor, localeWeekStart }
    const answer = loadOf(await client.call('week.get', input))
    const state = get()
    // An answer for a week that has been left by now, or a failed reread of one that is on the screen, changes nothing.
    if (state.anchor !== anchor) return
    if (answer.state === 'failed' && isShown(loaded(state.week), anchor)) return
    const view = loaded(answer) ?? null
    set({
      week: keepEqualParts(state.week, answer),
      drawn: keepEqualParts(state.drawn, view === null ? [] : drawnSlots(view)),
    })
  },
  show: (anchor, enterAt) => {
    set({ anchor, openId: null, enterAt: enterAt ?? null })
    void get().refetch()
  },
  showNeighbour: (direction, enterAt) => {
    const view = loaded(get().week)
    const from = get().anchor ?? view?.from
    if (from !== undefined) get().show(addDays(from, direction * 7), enterAt)
  },
  setLayout: (layout) => set({ layout, openId: null }),
  setOpen: (openId) => set({ openId }),
  setEntry: (entryId) => set({ entryId }),
  entered: () => set({ enterAt: null }),
}))

/** One slot of the week on the screen. */
export const useSlot = (slotId: string): SlotView | undefined =>
  useWeekStore((store) => loaded(store.week)?.slots.find((slot) => slot.id === slotId))

/** The zone in which the week is drawn. */
export const useWeekZone = (): string => useWeekStore((store) => loaded(store.week)?.zone ?? 'UTC')
