/** Slots of the situation's plan, taken out, put in and exchanged. */
import type { Place } from '#core/planning/slot-edit.ts'
import { leftBehind } from '#core/planning/slot-edit.ts'
import { ok } from '#core/result.ts'
import { findSlot } from '#db/slot-repo.ts'
import type { StoredSlot } from '#db/slot-repo.ts'
import { fail, notFound } from '../failures.ts'
import type { Outcome } from '../failures.ts'
import { isOver } from '../make-plan.ts'
import type { ReadCall } from '../runtime.ts'
import { inZone } from '../running-slots.ts'
import { busyAt } from './busy-at.ts'
import { slotOver } from './words.ts'
import type { Work } from './work.ts'

/** A slot of the plan that is not over. */
export const openSlot = (work: Work, slotId: string, { db, nowMs }: ReadCall): Outcome<StoredSlot> => {
  const { slots, plan } = work.situation
  const slot = slots.find(({ id }) => id === slotId)
  if (slot !== undefined) return ok(slot)
  const stored = findSlot(db, plan.id, slotId)
  return stored !== null && isOver(stored, nowMs) ? fail('CONFLICT', slotOver()) : notFound('slot')
}

const withSlots = (work: Work, slots: readonly StoredSlot[]): Work => ({
  ...work,
  situation: { ...work.situation, slots: slots.toSorted((a, b) => a.startMs - b.startMs) },
})

/** Puts a slot in, in place of the one with its id. */
export const putSlot = (work: Work, slot: StoredSlot): Work =>
  withSlots(work, [...work.situation.slots.filter(({ id }) => id !== slot.id), slot])

export const takeSlot = (work: Work, slotId: string): Work =>
  withSlots(
    work,
    work.situation.slots.filter(({ id }) => id !== slotId),
  )

/** Keeps free what a slot leaves: planning would fill it again, and the learner would have moved it for nothing. */
export const keepLeft = (work: Work, former: StoredSlot, next: Place | null, { runtime }: ReadCall): Work => {
  const { situation } = work
  const { settings } = situation.plan
  const { zone } = settings
  const left = leftBehind(inZone(former, zone), next, settings).map((place) =>
    busyAt(place, { id: runtime.newId(), title: '', zone, source: 'moved' }),
  )
  return left.length === 0
    ? work
    : { ...work, situation: { ...situation, busy: [...situation.busy, ...left] } }
}
