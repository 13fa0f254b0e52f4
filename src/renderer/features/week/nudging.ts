/**
 * Moving a slot by keys. Each key draws it a step further; it is moved for good by Enter, or when the keys have rested for
 * a while. Escape takes it back.
 */
import { t } from '@lingui/core/macro'
import { create } from 'zustand'
import type { SlotView } from '#contract/operations/plan.ts'
import type { WeekView } from '#contract/operations/views.ts'
import { isSamePlace, nudged, phaseOf, placeOf, withPlace, type Nudge, type Place } from './place.ts'
import { currentWeek, useWeekStore } from './store.ts'

/** How long the keys rest before the slot is moved. */
const REST_MS = 2500

type Nudging = {
  /** The slot under way, as it was; null when none is. */
  readonly slot: SlotView | null
  readonly place: Place | null
  /** Why the last key did nothing, in words; "" when it did. */
  readonly refusal: string
}

const none: Nudging = { slot: null, place: null, refusal: '' }

export const useNudging = create<Nudging>()(() => none)

let resting: ReturnType<typeof setTimeout> | undefined

/** Whether this step is one a slot can take: of one that has begun only the end moves. */
const refusalOf = (slot: SlotView, nudge: Nudge): string => {
  const phase = phaseOf(slot, Date.now())
  if (phase === 'over') return t`This slot is over: it stays where it was.`
  const isOfEnd = nudge === 'shorter' || nudge === 'longer'
  return phase === 'begun' && !isOfEnd ? t`This slot has begun: only its end can change.` : ''
}

const NO_ROOM: Readonly<Record<Nudge, string>> = {
  earlier: t`It cannot begin before midnight.`,
  later: t`It has to end by midnight.`,
  'day-before': t`The week begins here: press M to move it to another week.`,
  'day-after': t`The week ends here: press M to move it to another week.`,
  shorter: t`It is as short as keys make it: press M for less.`,
  longer: t`It has to end by midnight.`,
}

/** Where a step leads, or why it does not. Nothing is moved to a time that has passed. */
const stepped = (
  { origin, from }: { readonly origin: SlotView; readonly from: Place },
  nudge: Nudge,
  view: WeekView,
): Place | string => {
  const refusal = refusalOf(origin, nudge)
  if (refusal !== '') return refusal
  const place = nudged(from, nudge, { zone: view.zone, from: view.from, to: view.to })
  if (place === null) return NO_ROOM[nudge]
  const nowMs = Date.now()
  const isGone = phaseOf(origin, nowMs) === 'to-come' && withPlace(origin, place, view.zone).startMs < nowMs
  return isGone ? t`That time has passed.` : place
}

/** Draws a slot one step further. `done` moves it for good. */
export const nudgeSlot = (
  slot: SlotView,
  nudge: Nudge,
  done: (slot: SlotView, place: Place) => void,
): void => {
  const view = currentWeek()
  if (view === null) return
  const state = useNudging.getState()
  if (state.slot !== null && state.slot.id !== slot.id) keepNudged(done)
  // What is given may be drawn under way: what it may do hangs on where it was.
  const origin = state.slot?.id === slot.id ? state.slot : slot
  const from = (state.slot?.id === slot.id ? state.place : null) ?? placeOf(slot)
  const next = stepped({ origin, from }, nudge, view)
  if (typeof next === 'string') {
    const standing = state.slot?.id === slot.id ? { slot: origin, place: from } : none
    useNudging.setState({ ...standing, refusal: next })
    if (standing === none) return
  } else {
    useNudging.setState({ slot: origin, place: next, refusal: '' })
    useWeekStore.getState().setPlace(slot.id, next)
  }
  clearTimeout(resting)
  resting = setTimeout(() => keepNudged(done), REST_MS)
}

/** Moves the slot under way for good; nothing when it is back where it was. True when one was under way. */
export const keepNudged = (done: (slot: SlotView, place: Place) => void): boolean => {
  clearTimeout(resting)
  const { slot, place } = useNudging.getState()
  useNudging.setState(none)
  if (slot === null || place === null) return false
  if (isSamePlace(placeOf(slot), place)) useWeekStore.getState().setPlace(slot.id, null)
  else done(slot, place)
  return true
}

/** Draws the slot under way where it was. True when one was under way. */
export const dropNudged = (): boolean => {
  clearTimeout(resting)
  const { slot } = useNudging.getState()
  useNudging.setState(none)
  if (slot === null) return false
  useWeekStore.getState().setPlace(slot.id, null)
  return true
}
