/** From the slots a plan has to those it was planned to have. What is over, and what has begun, stays as it is. */
import type { StoredRoadmap } from '#db/roadmap-tree.ts'
import type { StoredSlot } from '#db/slot-repo.ts'
import type { MadePlan } from './make-plan.ts'
import { inZone } from './running-slots.ts'
import { slotChanges } from './slot-changes.ts'

const topicIdsOf = (roadmap: StoredRoadmap): Map<string, string> =>
  new Map(
    roadmap.phases
      .flatMap((phase) => phase.blocks)
      .flatMap((block) => block.topics)
      .map(({ key, id }) => [key, id]),
  )

export type SlotsToPlan = {
  readonly roadmap: StoredRoadmap
  /** The plan's slots that are not over, in time order. */
  readonly slots: readonly StoredSlot[]
  readonly nowMs: number
  readonly newId: () => string
}

const inTime = (a: StoredSlot, b: StoredSlot): number => a.startMs - b.startMs || (a.id < b.id ? -1 : 1)

/** In time order; slots that do not change are the very same. */
export const nextSlots = (
  { input, result, zone }: MadePlan,
  { roadmap, slots, nowMs, newId }: SlotsToPlan,
): StoredSlot[] => {
  const begun = slots.filter(({ startMs }) => startMs <= nowMs)
  const coming = slots.filter(({ startMs }) => startMs > nowMs)
  // The planner gives back what it kept of those that have begun, as the plan's zone calls their time.
  const kept = begun.map((slot) => inZone(slot, zone)).filter(({ day }) => day >= input.today)
  const { added, updated, removed } = slotChanges([...kept, ...coming], result.slots, {
    zone,
    nowMs,
    newId,
    topicIds: topicIdsOf(roadmap),
  })
  const changed = new Map(updated.map((slot) => [slot.id, slot]))
  const gone = new Set(removed)
  return [
    ...begun,
    ...coming.filter(({ id }) => !gone.has(id)).map((slot) => changed.get(slot.id) ?? slot),
    ...added,
  ].toSorted(inTime)
}
