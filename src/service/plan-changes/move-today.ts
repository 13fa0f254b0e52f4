/** What is left of a day is for another one, or for none as long as the plan stands still. */
import { studyTimeOn } from '#core/planning/hours.ts'
import { addDays } from '#core/time/day.ts'
import { dayAt, minuteOfDayAt } from '#core/time/zone.ts'
import type { StoredSlot } from '#db/slot-repo.ts'
import type { ReadCall } from '../runtime.ts'
import { loadSettings } from '../settings.ts'
import { reviseSlot } from '../slot-changes.ts'
import { busyAt } from './busy-at.ts'
import { putSlot, takeSlot } from './edited-slots.ts'
import { endOf } from './taken.ts'
import type { Work } from './work.ts'

const MINUTE_MS = 60_000

/** Ends the slots that are going on, the pinned ones aside: what is left of them is planned again. */
export const endGoingOn = (work: Work, { nowMs }: ReadCall): Work => {
  const cut = (all: Work, slot: StoredSlot): Work => {
    const gone = Math.floor((nowMs - slot.startMs) / MINUTE_MS)
    return gone < 1 ? takeSlot(all, slot.id) : putSlot(all, reviseSlot(slot, { minutes: gone }, nowMs))
  }
  return work.situation.slots.filter(({ startMs, pinned }) => startMs <= nowMs && !pinned).reduce(cut, work)
}

/**
 * A study day ends at the day-start hour of the next calendar day: who studies at night has part of it there. That part is
 * kept free, since a day off is a whole calendar day.
 */
export const keepNightFree = (work: Work, today: string, title: string, call: ReadCall): Work => {
  const { situation } = work
  const { settings } = situation.plan
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
