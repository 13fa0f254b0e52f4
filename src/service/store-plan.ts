/** Stores what was planned: the plan with its finish, and its slots, of which those that stay the same keep their ids. */
import { ok } from '#core/result.ts'
import type { PlanSettings } from '#core/planning/model.ts'
import { findPlan, savePlan } from '#db/plan-repo.ts'
import { loadRoadmap } from '#db/roadmap-tree.ts'
import type { StoredRoadmap } from '#db/roadmap-tree.ts'
import { rowChanges } from '#db/row-changes.ts'
import { listSlotsNotOver, saveSlotChanges } from '#db/slot-repo.ts'
import { notFound } from './failures.ts'
import type { Outcome } from './failures.ts'
import { makePlan } from './make-plan.ts'
import type { MadePlan } from './make-plan.ts'
import { nextSlots } from './next-slots.ts'
import { sourceOfStored } from './plan-source.ts'
import { amongRunning } from './running-plans.ts'
import type { WriteCall } from './runtime.ts'

/** Which plan is stored: of which roadmap, and with which settings. */
export type PlanToStore = {
  readonly planId: string
  readonly roadmap: StoredRoadmap
  readonly settings: PlanSettings
}

const saveSlots = (
  { planId, roadmap }: PlanToStore,
  made: MadePlan,
  { db, runtime, nowMs }: WriteCall,
): void => {
  const former = listSlotsNotOver(db, planId, nowMs)
  const next = nextSlots(made, { roadmap, slots: former, nowMs, newId: runtime.newId })
  saveSlotChanges(db, planId, rowChanges(former, next))
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

/** Plans a stored plan with these settings from now on, around the others that run. Errors: NOT_FOUND, INVALID. */
export const planAgain = (planId: string, settings: PlanSettings, call: WriteCall): Outcome<MadePlan> => {
  const plan = findPlan(call.db, planId)
  const roadmap = plan === null ? null : loadRoadmap(call.db, plan.roadmapId)
  if (plan === null || roadmap === null) return notFound('plan')
  const made = makePlan(sourceOfStored(roadmap), settings, amongRunning(planId, call), call)
  if (!made.ok) return made
  storeMade({ planId, roadmap, settings }, made.value, call)
  return ok(made.value)
}
