/** Stores what was planned: the plan with its finish, and its slots, of which those that stay the same keep their ids. */
import { ok } from '#core/result.ts'
import type { PlanSettings } from '#core/planning/model.ts'
import { findPlan, savePlan } from '#db/plan-repo.ts'
import { loadRoadmap } from '#db/roadmap-tree.ts'
import type { StoredRoadmap } from '#db/roadmap-tree.ts'
import { insertSlot, listSlots, removeSlot, updateSlot } from '#db/slot-repo.ts'
import { notFound } from './failures.ts'
import type { Outcome } from './failures.ts'
import { isOver, makePlan } from './make-plan.ts'
import type { MadePlan } from './make-plan.ts'
import { sourceOfStored } from './plan-source.ts'
import { amongRunning } from './running-plans.ts'
import type { WriteCall } from './runtime.ts'
import { slotChanges } from './slot-changes.ts'

/** Which plan is stored: of which roadmap, and with which settings. */
export type PlanToStore = {
  readonly planId: string
  readonly roadmap: StoredRoadmap
  readonly settings: PlanSettings
}

const topicIdsOf = (roadmap: StoredRoadmap): Map<string, string> =>
  new Map(
    roadmap.phases
      .flatMap((phase) => phase.blocks)
      .flatMap((block) => block.topics)
      .map(({ key, id }) => [key, id]),
  )

const saveSlots = (
  { planId, roadmap, settings }: PlanToStore,
  made: MadePlan,
  { db, runtime, nowMs }: WriteCall,
): void => {
  const former = listSlots(db, planId).filter((slot) => !isOver(slot, nowMs))
  const changes = slotChanges(former, made.result.slots, {
    zone: settings.zone,
    nowMs,
    newId: runtime.newId,
    topicIds: topicIdsOf(roadmap),
  })
  for (const id of changes.removed) removeSlot(db, id)
  for (const slot of changes.updated) updateSlot(db, slot)
  for (const slot of changes.added) insertSlot(db, planId, slot)
}

/** Stores a plan that was made, in place of the one the roadmap may have. Whether it runs stays as it is. */
export const storeMade = (plan: PlanToStore, made: MadePlan, call: WriteCall): void => {
  const { planId, roadmap, settings } = plan
  const { tzVersion } = call.runtime
  const { db, nowMs } = call
  savePlan(db, { id: planId, roadmapId: roadmap.id, settings, finish: made.finish, tzVersion, nowMs })
  saveSlots(plan, made, call)
  call.changed('plan', 'roadmaps')
}

/** Plans a stored plan again from now on with its settings, around the others that run. Errors: NOT_FOUND, INVALID. */
export const planAgain = (planId: string, call: WriteCall): Outcome<MadePlan> => {
  const plan = findPlan(call.db, planId)
  const roadmap = plan === null ? null : loadRoadmap(call.db, plan.roadmapId)
  if (plan === null || roadmap === null) return notFound('plan')
  const { settings } = plan
  const made = makePlan(sourceOfStored(roadmap), settings, amongRunning(planId, call), call)
  if (!made.ok) return made
  storeMade({ planId, roadmap, settings }, made.value, call)
  return ok(made.value)
}
