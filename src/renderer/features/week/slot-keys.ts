import type { KeyboardEvent } from 'react'
import type { Format } from '../../ui/format.ts'
import { alongTheLine } from '../../ui/reading-direction.ts'
import { followFocus } from './follow-focus.ts'
import { focusMark, marksOnScreen } from './marks.ts'
import { dropNudged, keepNudged, nudgeSlot } from './nudging.ts'
import type { Nudge, Place } from './place.ts'
import { currentWeek, useWeekStore } from './store.ts'
import { step, type WalkKey } from './walk.ts'
import { moveSlot } from './week-changes.ts'
import type { SlotView } from '#contract/operations/plan.ts'

const WALK_KEYS: ReadonlySet<string> = new Set<WalkKey>([
  'ArrowUp',
  'ArrowDown',
  'ArrowLeft',
  'ArrowRight',
  'Home',
  'End',
])

const isWalkKey = (key: string): key is WalkKey => WALK_KEYS.has(key)

/** An arrow key goes on from a slot, session or busy time to the next. */
export const walkFrom = (event: KeyboardEvent, id: string): void => {
  const view = currentWeek()
  const key = alongTheLine(event.key)
  if (view === null || !isWalkKey(key) || event.altKey || event.ctrlKey || event.metaKey) return
  event.preventDefault()
  const next = step({ days: view.days, slots: marksOnScreen() }, id, key)
  if (next === null) return
  if ('to' in next) focusMark(next.to)
  else useWeekStore.getState().showNeighbour(next.week, next.week > 0 ? 'first' : 'last')
}

const NUDGES: Readonly<Record<string, Nudge>> = {
  ArrowUp: 'earlier',
  ArrowDown: 'later',
  ArrowLeft: 'day-before',
  ArrowRight: 'day-after',
}

const RESIZES: Readonly<Record<string, Nudge>> = { ArrowUp: 'shorter', ArrowDown: 'longer' }

/** Alt with an arrow key moves, with Shift it moves the end. */
const nudgeOf = ({ key, altKey, ctrlKey, metaKey, shiftKey }: KeyboardEvent): Nudge | undefined =>
  altKey && !ctrlKey && !metaKey ? (shiftKey ? RESIZES : NUDGES)[alongTheLine(key)] : undefined

/** Moves a slot for good, and the focus with it. */
export const moveAndFollow = async (slot: SlotView, place: Place, format: Format): Promise<void> => {
  const view = currentWeek()
  const result = await moveSlot(slot, place, { format, zone: view?.zone ?? 'UTC' })
  const isElsewhere = view !== null && (place.day < view.from || place.day > view.to)
  if (result === 'done' && isElsewhere) useWeekStore.getState().show(place.day, { slotId: slot.id })
  else followFocus([slot.id])
}

/** A key moves a slot a step further. */
export const nudge = (slot: SlotView, how: Nudge, format: Format): void =>
  nudgeSlot(slot, how, (moved, place) => void moveAndFollow(moved, place, format))

/** What keys do on a slot that has the focus; those with a letter belong to the screen. */
export const pressOnSlot = (event: KeyboardEvent, slot: SlotView, format: Format): void => {
  const how = nudgeOf(event)
  if (how !== undefined) {
    event.preventDefault()
    nudge(slot, how, format)
    return
  }
  const keep = (): boolean => keepNudged((moved, place) => void moveAndFollow(moved, place, format))
  if ((event.key === 'Enter' && keep()) || (event.key === 'Escape' && dropNudged())) {
    event.preventDefault()
    return
  }
  if (isWalkKey(event.key)) keep()
  walkFrom(event, slot.id)
}
