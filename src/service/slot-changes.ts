/** From the slots a plan has to those it shall have, keeping ids: a calendar must recognise each of them again. */
import { slotInstants } from '#core/planning/instants.ts'
import type { PlannedSlot } from '#core/planning/model.ts'
import { groupBy } from '#core/grouping.ts'
import type { StoredSlot } from '#db/slot-repo.ts'

export type SlotChanges = {
  readonly added: readonly StoredSlot[]
  readonly updated: readonly StoredSlot[]
  /** Ids. */
  readonly removed: readonly string[]
}

export type SlotTarget = {
  readonly zone: string
  readonly nowMs: number
  readonly newId: () => string
  /** Ids of the topics by their keys. */
  readonly topicIds: ReadonlyMap<string, string>
}

type Timed = PlannedSlot & { readonly zone: string; readonly startMs: number }

const placeOf = (slot: PlannedSlot): string =>
  `${slot.topicKey}\n${slot.day}\n${slot.startMinute}\n${slot.minutes}`

/** Takes slots one by one by a key, first come first served. */
const takeBy = (slots: readonly StoredSlot[], keyOf: (slot: PlannedSlot) => string) => {
  const queues = groupBy(slots.toReversed(), keyOf)
  return (slot: PlannedSlot): StoredSlot | null => queues.get(keyOf(slot))?.pop() ?? null
}

/** What of a slot can change. */
type SlotRevision = Partial<
  Pick<StoredSlot, 'day' | 'startMinute' | 'minutes' | 'kind' | 'pinned' | 'zone' | 'startMs'>
>

/** The slot as it is to be stored; the very same when nothing about it changes. */
export const reviseSlot = (former: StoredSlot, revision: SlotRevision, nowMs: number): StoredSlot => {
  const next = { ...former, ...revision }
  const fields = Object.keys(revision) as (keyof SlotRevision)[]
  if (fields.every((field) => former[field] === next[field])) return former
  // Calendars take a change of time only with a higher sequence; they know instants, not what a zone calls them.
  const isMoved = former.startMs !== next.startMs || former.minutes !== next.minutes
  return { ...next, sequence: former.sequence + (isMoved ? 1 : 0), updatedMs: nowMs }
}

const addedSlot = (next: Timed, { newId, nowMs, topicIds }: SlotTarget): StoredSlot => {
  const topicId = topicIds.get(next.topicKey)
  if (topicId === undefined) throw new Error(`a slot was planned for an unknown topic: ${next.topicKey}`)
  const { topicKey, day, startMinute, minutes, kind, pinned, zone, startMs } = next
  return {
    id: newId(),
    topicId,
    topicKey,
    day,
    startMinute,
    minutes,
    kind,
    pinned,
    zone,
    startMs,
    sequence: 0,
    updatedMs: nowMs,
  }
}

/**
 * Compares the slots that are not over yet with those to be, both in time order. A slot in the same place keeps its id; of the rest, the n-th of
 * a topic becomes the n-th of that topic, with its id and a higher sequence; what is left over is added or removed.
 */
export const slotChanges = (
  former: readonly StoredSlot[],
  next: readonly PlannedSlot[],
  target: SlotTarget,
): SlotChanges => {
  const instants = slotInstants(next, target.zone)
  const timed: Timed[] = next.map((slot, index) => ({
    ...slot,
    zone: target.zone,
    startMs: instants[index]?.startMs ?? 0,
  }))
  const takeSamePlace = takeBy(former, placeOf)
  const inPlace = new Map(timed.map((slot) => [slot, takeSamePlace(slot)]))
  const matched = new Set([...inPlace.values()].map((slot) => slot?.id))
  const takeSameTopic = takeBy(
    former.filter(({ id }) => !matched.has(id)),
    (slot) => slot.topicKey,
  )
  const added: StoredSlot[] = []
  const updated: StoredSlot[] = []
  for (const slot of timed) {
    const known = inPlace.get(slot) ?? takeSameTopic(slot)
    if (known === null) {
      added.push(addedSlot(slot, target))
      continue
    }
    matched.add(known.id)
    const { day, startMinute, minutes, kind, pinned, zone, startMs } = slot
    const revision = { day, startMinute, minutes, kind, pinned, zone, startMs }
    const revised = reviseSlot(known, revision, target.nowMs)
    if (revised !== known) updated.push(revised)
  }
  return { added, updated, removed: former.map(({ id }) => id).filter((id) => !matched.has(id)) }
}
