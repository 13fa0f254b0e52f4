/** Room for a slot or a busy time that is put somewhere by hand: what stays refuses it, what can gives way. */
import { restOf } from '#core/planning/slot-edit.ts'
import type { Place, PlaceInstants } from '#core/planning/slot-edit.ts'
import { ok } from '#core/result.ts'
import { overlaps } from '#core/sessions/stretch.ts'
import { i18n } from '#core/words/i18n.ts'
import type { StoredBusy } from '#db/busy-repo.ts'
import { findTopic } from '#db/progress-repo.ts'
import type { StoredSlot } from '#db/slot-repo.ts'
import { fail } from '../failures.ts'
import type { Outcome } from '../failures.ts'
import type { ReadCall } from '../runtime.ts'
import { inZone } from '../running-slots.ts'
import { endOf } from './taken.ts'
import type { Taken } from './taken.ts'
import { busyAt } from './busy-at.ts'
import type { PlanWithSlots, Situation } from './situation.ts'
import { timesText } from './words.ts'
import { alsoReplan, isRunning } from './work.ts'
import type { Work } from './work.ts'

/** What shall be put where. */
export type Wanted = {
  readonly place: Place
  readonly instants: PlaceInstants
  /** The slot that moves there; it is not in its own way. */
  readonly slotId: string | null
}

type Overlapped = { readonly slot: StoredSlot; readonly of: PlanWithSlots }

const isAt =
  ({ startMs, endMs }: PlaceInstants) =>
  (taken: Taken): boolean =>
    overlaps({ startMs, endMs }, { startMs: taken.startMs, endMs: endOf(taken) })

const slotsAt = ({ plan, slots, others }: Situation, { instants, slotId }: Wanted): Overlapped[] =>
  [{ plan, slots }, ...others].flatMap((of) =>
    of.slots
      .filter(({ id }) => id !== slotId)
      .filter(isAt(instants))
      .map((slot) => ({ slot, of })),
  )

/** Why a slot cannot give way; null when it can. */
const whyStays = (
  { slot, of }: Overlapped,
  { plan }: Situation,
  call: ReadCall,
): keyof typeof STAYS | null => {
  if (slot.startMs <= call.nowMs) return 'going-on'
  if (slot.pinned) return 'pinned'
  // A plan that rests must not push about those that run.
  return of.plan.id === plan.id || isRunning({ plan, slots: [] }) ? null : 'planned'
}

type Staying = { readonly topic: string; readonly times: string }

const STAYS = {
  'going-on': ({ topic, times }: Staying): string =>
    i18n.t('“{topic}” is going on there ({times}). Choose another time, or move it first.', { topic, times }),
  pinned: ({ topic, times }: Staying): string =>
    i18n.t('“{topic}” is pinned there ({times}). Choose another time, or move it first.', { topic, times }),
  planned: ({ topic, times }: Staying): string =>
    i18n.t('“{topic}” is planned there ({times}). Choose another time, or move it first.', { topic, times }),
} as const

const refuseSlots = (found: readonly Overlapped[], situation: Situation, call: ReadCall): string | null => {
  for (const one of found) {
    const why = whyStays(one, situation, call)
    if (why !== null) {
      const topic = findTopic(call.db, one.slot.topicId)?.title ?? i18n.t('Another topic')
      return STAYS[why]({ topic, times: timesText(one.slot, situation.plan.settings.zone) })
    }
  }
  return null
}

const refuseBusy = (busy: readonly StoredBusy[], { plan, calendars }: Situation): string | null => {
  const first = busy.find(({ source }) => source !== 'moved')
  if (first === undefined) return null
  const { title } = first
  const times = timesText(first, plan.settings.zone)
  if (first.calendarId !== null) {
    const calendar = calendars.find(({ id }) => id === first.calendarId)?.name ?? ''
    return i18n.t(
      'That time is taken in your calendar “{calendar}”: {title} ({times}). Choose another time, or free it first.',
      { calendar, title, times },
    )
  }
  return title === ''
    ? i18n.t('That time is kept free ({times}). Choose another time, or free it first.', { times })
    : i18n.t('That time is kept free: {title} ({times}). Choose another time, or free it first.', {
        title,
        times,
      })
}

/** What is left of a time that is kept free because a slot once lay there, when something is put there. */
const restOfBusy = (busy: StoredBusy, { place }: Wanted, call: ReadCall, zone: string): StoredBusy[] =>
  restOf(inZone(busy, zone), place).map((rest, index) =>
    busyAt(rest, {
      id: index === 0 ? busy.id : call.runtime.newId(),
      title: busy.title,
      source: busy.source,
      zone,
    }),
  )

/**
 * Makes room. Fails (CONFLICT) where something stays. Slots to come give way: their plans are to be planned again. Time
 * that is kept free only because a slot was moved from there is free for what is put there by hand.
 */
export const makeRoom = (work: Work, wanted: Wanted, call: ReadCall): Outcome<Work> => {
  const { situation } = work
  const { zone } = situation.plan.settings
  const slots = slotsAt(situation, wanted)
  const busy = situation.busy.filter(isAt(wanted.instants))
  const refusal = refuseSlots(slots, situation, call) ?? refuseBusy(busy, situation)
  if (refusal !== null) return fail('CONFLICT', refusal)
  const cut = new Set(busy)
  const left = situation.busy.flatMap((one) => (cut.has(one) ? restOfBusy(one, wanted, call, zone) : [one]))
  return ok(
    alsoReplan(
      { ...work, situation: busy.length === 0 ? situation : { ...situation, busy: left } },
      slots.map(({ of }) => of.plan.id),
    ),
  )
}
