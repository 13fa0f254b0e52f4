import { findActivePlan } from '#db/plan-repo.ts'
import type { StoredPlan } from '#db/plan-repo.ts'
import { loadRoadmap } from '#db/roadmap-tree.ts'
import type { StoredRoadmap } from '#db/roadmap-tree.ts'
import { todayIn } from './make-plan.ts'
import type { ReadCall } from './runtime.ts'

/** The plan in use with its roadmap, and the study day that contains now in its zone. */
export type ActivePlan = {
  readonly plan: StoredPlan
  readonly roadmap: StoredRoadmap
  readonly today: string
}

/** Null on a first run. */
export const loadActivePlan = (call: ReadCall): ActivePlan | null => {
  const plan = findActivePlan(call.db)
  const roadmap = plan === null ? null : loadRoadmap(call.db, plan.roadmapId)
  if (plan === null || roadmap === null) return null
  return { plan, roadmap, today: todayIn(plan.settings.zone, call) }
}
