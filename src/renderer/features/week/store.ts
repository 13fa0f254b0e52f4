import { create } from 'zustand'
import type { SlotView } from '#contract/operations/plan.ts'
import type { BusyView, WeekView } from '#contract/operations/views.ts'
import { addDays } from '#core/time/day.ts'
import { client } from '../../bridge.ts'
import { keepEqualParts } from '../../ui/keep-equal.ts'
import { loaded, loading, loadOf, type Load } from '../../ui/load.ts'
import { drawnSlots, type DrawnSlot } from './drawn-slots.ts'
import { busyMarkId, sessionMarkId } from './marks.ts'
import type { Place } from './place.ts'
import { weekInput } from './read-week.ts'
import { entrySlot } from './walk.ts'
import { shownWeek, withoutPlace, type Places } from './shown-week.ts'

/**
 * What is gone to once it is drawn: an end of the week, what stands first on a day, or one slot take the focus; to now it
 * is only scrolled.
 */
export type Entry = 'first' | 'last' | 'now' | { readonly day: string } | { readonly slotId: string }

type WeekStore = {
  /** As it is drawn. Null inside: there is no plan yet. */
  readonly week: Load<WeekView | null>
  /** As it was read. */
  readonly read: Load<WeekView | null>
  /** Slots that are drawn where the learner put them, until the service has answered. */
  readonly places: Places
  /** The time (UTC ms) up to which slots count as over. */
  readonly nowMs: number
  /** What the grid draws, the same objects for as long as no slot moves: a status change redraws one slot only. */
  readonly drawn: readonly DrawnSlot[]
  /** A day of the week asked for; undefined follows today. */
  readonly anchor: string | undefined
  readonly layout: 'grid' | 'list'
  /** The slot, session mark or busy time whose details are open. */
  readonly openId: string | null
  /** The one that Tab reaches; arrow keys go on from it. */
  readonly entryId: string | null
  readonly enterAt: Entry | null
  readonly refetch: () => Promise<void>
  readonly show: (anchor: string | undefined, enterAt?: Entry) => void
  readonly showNeighbour: (direction: -1 | 1, enterAt?: Entry) => void
  readonly setLayout: (layout: 'grid' | 'list') => void
  readonly setOpen: (id: string | null) => void
  readonly setEntry: (id: string) => void
  readonly entered: () => void
  /** Draws a slot somewhere else, or where it was read to be. */
  readonly setPlace: (slotId: string, place: Place | null) => void
  /** Time has passed: slots begin and end. */
  readonly pass: (nowMs: number) => void
}

/** Whether the week on the screen is the one asked for. */
const isShown = (view: WeekView | null | undefined, anchor: string | undefined): boolean => {
  if (!view) return false
  const day = anchor ?? view.today
  return view.from <= day && day <= view.to
}

type Drawing = Pick<WeekStore, 'read' | 'places' | 'nowMs' | 'week' | 'drawn'>

/** What follows from what was read, what is on its way, and the time. */
const redrawn = ({ read, places, nowMs, week, drawn }: Drawing): Pick<WeekStore, 'week' | 'drawn'> => {
  const view = loaded(read) ?? null
  const shown = view === null ? null : shownWeek(view, places)
  return {
    week: keepEqualParts(week, read.state === 'ready' ? { ...read, value: shown } : read),
    drawn: keepEqualParts(drawn, shown === null ? [] : drawnSlots(shown, nowMs)),
  }
}

/** The week on the screen. */
export const useWeekStore = create<WeekStore>()((set, get) => {
  const draw = (change: Partial<Drawing>): void =>
    set((state) => ({ ...change, ...redrawn({ ...state, ...change }) }))
  return {
    week: loading,
    read: loading,
    places: {},
    nowMs: 0,
    drawn: [],
    anchor: undefined,
    layout: 'grid',
    openId: null,
    entryId: null,
    enterAt: null,
    refetch: async () => {
      const { anchor } = get()
      const read = loadOf(await client.call('week.get', weekInput(anchor)))
      const state = get()
      // An answer for a week that has been left by now, or a failed reread of one that is on the screen, changes nothing.
      if (state.anchor !== anchor) return
      if (read.state === 'failed' && isShown(loaded(state.week), anchor)) return
      draw({ read, nowMs: Date.now() })
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
    setPlace: (slotId, place) => {
      const { places } = get()
      if (place === null && !(slotId in places)) return
      draw({ places: place === null ? withoutPlace(places, slotId) : { ...places, [slotId]: place } })
    },
    pass: (nowMs) => draw({ nowMs }),
  }
})

/** One slot of the week on the screen. */
export const useSlot = (slotId: string): SlotView | undefined =>
  useWeekStore((store) => loaded(store.week)?.slots.find((slot) => slot.id === slotId))

/** Whether what has this id is on the screen; marks of sessions and busy times are named by a word before their id. */
const holds = (view: WeekView, id: string): boolean => {
  const [kind, rest] = id.split(' ')
  const rows = kind === 'session' ? view.sessions : kind === 'busy' ? view.busy : view.slots
  return rows.some((row) => row.id === (rest ?? id))
}

/** Whether it is the one that Tab reaches: the last one that had the focus, else the first slot of today. */
export const useIsEntry = (id: string): boolean =>
  useWeekStore(({ week, entryId }) => {
    const view = loaded(week)
    if (!view) return false
    if (entryId !== null && holds(view, entryId)) return entryId === id
    const first = entrySlot(view) ?? firstBeside(view)
    return first !== null && (id === first || id.startsWith(`${first} `))
  })

/** Without slots Tab reaches what stands there. */
const firstBeside = ({ busy: [busy], sessions: [session] }: WeekView): string | null => {
  if (busy !== undefined) return busyMarkId(busy.id)
  return session === undefined ? null : sessionMarkId(session.id)
}

/** One busy time of the week on the screen. */
export const useBusyTime = (busyId: string): BusyView | undefined =>
  useWeekStore((store) => loaded(store.week)?.busy.find((busy) => busy.id === busyId))

/** The zone in which the week is drawn. */
export const useWeekZone = (): string => useWeekStore((store) => loaded(store.week)?.zone ?? 'UTC')

/** The week on the screen, outside of drawing. */
export const currentWeek = (): WeekView | null => loaded(useWeekStore.getState().week) ?? null
