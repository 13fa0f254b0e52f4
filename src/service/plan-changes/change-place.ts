/** Changes of one slot or one busy time: nothing else moves, unless it is in the way. */
import type { PlanChange } from '#core/planning/change.ts'
import { kindOn } from '#core/planning/hours.ts'
import { clockChangeFindings } from '#core/planning/instants.ts'
import type { PlanSettings, StudyKind } from '#core/planning/model.ts'
import { placeInstants, refusePlace } from '#core/planning/slot-edit.ts'
import type { Place, PlaceInstants } from '#core/planning/slot-edit.ts'
import { ok } from '#core/result.ts'
import { isZone } from '#core/time/zone.ts'
import { i18n } from '#core/words/i18n.ts'
import type { StoredSlot } from '#db/slot-repo.ts'
import { fail, notFound } from '../failures.ts'
import type { Outcome } from '../failures.ts'
import type { ReadCall } from '../runtime.ts'
import { inZone } from '../running-slots.ts'
import { reviseSlot } from '../slot-changes.ts'
import { busyAt } from './busy-at.ts'
import { keepLeft, openSlot, putSlot, takeSlot } from './edited-slots.ts'
import { makeRoom } from './make-room.ts'
import { plannableTopic } from './plannable-topic.ts'
import { endPassed, passed, pastMidnight, slotBegun } from './words.ts'
import type { Work } from './work.ts'

type OfType<T extends PlanChange['type']> = Extract<PlanChange, { type: T }>

export type PlaceChange = OfType<
  'move-slot' | 'add-slot' | 'remove-slot' | 'pin-slot' | 'keep-free' | 'free-again'
>

const MINUTE_MS = 60_000
const MINUTES_PER_DAY = 1440

const placeOf = ({ day, startMinute, minutes }: Place): Place => ({ day, startMinute, minutes })

const zoneOf = (work: Work): string => work.situation.plan.settings.zone

/** A place from now on. */
const placeToCome = (place: Place, zone: string, { nowMs }: ReadCall): Outcome<PlaceInstants> => {
  const instants = placeInstants(place, zone)
  const refusal = refusePlace(place, { startMs: instants.startMs, nowMs })
  if (refusal === null) return ok(instants)
  return fail('INVALID', refusal === 'past' ? passed() : pastMidnight())
}

/** Of a slot that has begun only the end moves, and not to a time that is gone. */
const placeOfBegun = (
  slot: StoredSlot,
  place: Place,
  zone: string,
  { nowMs }: ReadCall,
): Outcome<PlaceInstants> => {
  const { day, startMinute } = inZone(slot, zone)
  if (place.day !== day || place.startMinute !== startMinute) return fail('CONFLICT', slotBegun())
  if (startMinute + place.minutes > MINUTES_PER_DAY) return fail('INVALID', pastMidnight())
  const endMs = slot.startMs + place.minutes * MINUTE_MS
  return endMs <= nowMs ? fail('INVALID', endPassed()) : ok({ startMs: slot.startMs, endMs, change: 'none' })
}

/** Clocks skip the time that was asked for: the learner has to know before. */
const tellOfClocks = (work: Work, place: Place, { change }: PlaceInstants): Work =>
  change === 'gap'
    ? { ...work, losses: [...work.losses, ...clockChangeFindings([place], zoneOf(work))] }
    : work

const moveSlot = (work: Work, change: OfType<'move-slot'>, call: ReadCall): Outcome<Work> => {
  const found = openSlot(work, change.slotId, call)
  if (!found.ok) return found
  const slot = found.value
  const zone = zoneOf(work)
  const place = placeOf(change)
  const hasBegun = slot.startMs <= call.nowMs
  const instants = hasBegun ? placeOfBegun(slot, place, zone, call) : placeToCome(place, zone, call)
  if (!instants.ok) return instants
  const at = hasBegun ? { minutes: place.minutes } : { ...place, zone, startMs: instants.value.startMs }
  const next = reviseSlot(slot, { ...at, pinned: true }, call.nowMs)
  if (next === slot) return ok(work)
  const room = makeRoom(work, { place, instants: instants.value, slotId: slot.id }, call)
  if (!room.ok) return room
  return ok(tellOfClocks(keepLeft(putSlot(room.value, next), slot, place, call), place, instants.value))
}

const kindFor = (day: string, settings: PlanSettings): StudyKind => {
  const kind = kindOn(settings, day)
  return kind === 'rest' ? 'practice' : kind
}

const addSlot = (work: Work, change: OfType<'add-slot'>, call: ReadCall): Outcome<Work> => {
  const topic = plannableTopic(work.situation, change.topicId)
  if (!topic.ok) return topic
  const zone = zoneOf(work)
  const place = placeOf(change)
  const instants = placeToCome(place, zone, call)
  if (!instants.ok) return instants
  const room = makeRoom(work, { place, instants: instants.value, slotId: null }, call)
  if (!room.ok) return room
  const slot: StoredSlot = {
    ...place,
    id: call.runtime.newId(),
    topicId: topic.value.id,
    topicKey: topic.value.key,
    kind: change.kind ?? kindFor(change.day, work.situation.plan.settings),
    pinned: true,
    sequence: 0,
    zone,
    startMs: instants.value.startMs,
    updatedMs: call.nowMs,
  }
  return ok(tellOfClocks(putSlot(room.value, slot), place, instants.value))
}

/** What of a slot is over stays; the rest is kept free. */
const removeSlot = (work: Work, { slotId }: OfType<'remove-slot'>, call: ReadCall): Outcome<Work> => {
  const found = openSlot(work, slotId, call)
  if (!found.ok) return found
  const slot = found.value
  const minutes = Math.ceil((call.nowMs - slot.startMs) / MINUTE_MS)
  if (minutes <= 0) return ok(keepLeft(takeSlot(work, slotId), slot, null, call))
  const cut = reviseSlot(slot, { minutes: Math.min(minutes, slot.minutes) }, call.nowMs)
  return ok(keepLeft(putSlot(work, cut), slot, inZone(cut, zoneOf(work)), call))
}

const pinSlot = (work: Work, { slotId, pinned }: OfType<'pin-slot'>, call: ReadCall): Outcome<Work> => {
  const found = openSlot(work, slotId, call)
  return found.ok ? ok(putSlot(work, reviseSlot(found.value, { pinned }, call.nowMs))) : found
}

const keepFree = (work: Work, change: OfType<'keep-free'>, call: ReadCall): Outcome<Work> => {
  const zone = zoneOf(work)
  const place = placeOf(change)
  const instants = placeToCome(place, zone, call)
  if (!instants.ok) return instants
  const room = makeRoom(work, { place, instants: instants.value, slotId: null }, call)
  if (!room.ok) return room
  const kept = busyAt(place, { id: call.runtime.newId(), title: change.title, zone, source: 'hand' })
  const { situation } = room.value
  const next = { ...room.value, situation: { ...situation, busy: [...situation.busy, kept] } }
  return ok(tellOfClocks(next, place, instants.value))
}

const freeAgain = (work: Work, { busyId }: OfType<'free-again'>): Outcome<Work> => {
  const { situation } = work
  const busy = situation.busy.filter(({ id }) => id !== busyId)
  return busy.length === situation.busy.length
    ? notFound('busy time')
    : ok({ ...work, situation: { ...situation, busy } })
}

/** Carries out a change of a slot or a busy time. */
export const changePlace = (work: Work, change: PlaceChange, call: ReadCall): Outcome<Work> => {
  const zone = zoneOf(work)
  if (!isZone(zone))
    return fail('INVALID', i18n.t('"{zone}" is no time zone here. Choose one in the settings.', { zone }))
  switch (change.type) {
    case 'move-slot':
      return moveSlot(work, change, call)
    case 'add-slot':
      return addSlot(work, change, call)
    case 'remove-slot':
      return removeSlot(work, change, call)
    case 'pin-slot':
      return pinSlot(work, change, call)
    case 'keep-free':
      return keepFree(work, change, call)
    case 'free-again':
      return freeAgain(work, change)
  }
}
