/** What is left of a day is for another one, or for none as long as the plan stands still. */
import { studyTimeOn } from '#core/planning/hours.ts'
import type { PlanSettings } from '#core/planning/model.ts'
import { addDays } from '#core/time/day.ts'
import { dayAt, minuteOfDayAt } from '#core/time/zone.ts'
import type { StoredSlot } from '#db/slot-repo.ts'
import type { ReadCall } from '../runtime.ts'
import { loadSettings } from '../settings.ts'
import { reviseSlot } from '../slot-changes.ts'
import { busyAt } from './busy-at.ts'
import { endOf } from './taken.ts'
import type { Work } from './work.ts'

const MINUTE_MS = 60_000

/**
 * Slots with those that are going on ended, the pinned ones aside: what is left of them is planned again. The very same when
 * none is going on.
 */
export const goingOnEnded = (slots: readonly StoredSlot[], nowMs: number): readonly StoredSlot[] => {
  const isGoingOn = ({ startMs, pinned }: StoredSlot): boolean => startMs <= nowMs && !pinned
  if (!slots.some(isGoingOn)) return slots
  return slots.flatMap((slot) => {
    if (!isGoingOn(slot)) return [slot]
    const gone = Math.floor((nowMs - slot.startMs) / MINUTE_MS)
    return gone < 1 ? [] : [reviseSlot(slot, { minutes: gone }, nowMs)]
  })
}

/** Ends the slots of the plan that are going on. */
export const endGoingOn = (work: Work, { nowMs }: ReadCall): Work => {
  const slots = goingOnEnded(work.situation.slots, nowMs)
  return slots === work.situation.slots ? work : { ...work, situation: { ...work.situation, slots } }
}

/** Whose night is kept free: the plan's settings, its study day, and what the day is called. */
export type MovedDay = { readonly settings: PlanSettings; readonly today: string; readonly title: string }

/**
 * A study day ends at the day-start hour of the next calendar day: who studies at night has part of it there. That part is
 * kept free, since a day off is a whole calendar day.
 */
export const keepNightFree = (work: Work, { settings, today, title }: MovedDay, call: ReadCall): Work => {
  const { situation } = work
  const { dayStartMinute } = loadSettings(call.db)
  const day = addDays(today, 1)
  const isNightAlready = dayAt({ instantMs: call.nowMs, zone: settings.zone, dayStartMinute: 0 }) === day
  const startMinute = isNightAlready ? Math.min(dayStartMinute, minuteOfDayAt(call.nowMs, settings.zone)) : 0
  const window = studyTimeOn(settings, day)
  const minutes = dayStartMinute - startMinute
  if (minutes <= 0 || window.minutes === 0 || window.startMinute >= dayStartMinute) return work
  const kept = busyAt(
    { day, startMinute, minutes },
    { id: call.runtime.newId(), title, zone: settings.zone, source: 'hand' },
  )
  const isFreeAlready = situation.busy.some(
    (busy) => busy.source === 'hand' && busy.startMs <= kept.startMs && endOf(busy) >= endOf(kept),
  )
  return isFreeAlready ? work : { ...work, situation: { ...situation, busy: [...situation.busy, kept] } }
}
