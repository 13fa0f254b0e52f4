import type { PlanState, PlanSummary } from '#contract/operations/plan.ts'
import type { StoredPlan } from '#db/plan-repo.ts'

export const planState = ({
  active,
  beside,
  archivedMs,
}: Pick<StoredPlan, 'active' | 'beside' | 'archivedMs'>): PlanState => {
  if (archivedMs !== null) return 'archived'
  if (active) return 'active'
  return beside ? 'beside' : 'resting'
}

export const planSummary = (plan: StoredPlan): PlanSummary => ({
  id: plan.id,
  roadmapId: plan.roadmapId,
  roadmapTitle: plan.roadmapTitle,
  state: planState(plan),
  settings: plan.settings,
  finish: plan.finish,
})
