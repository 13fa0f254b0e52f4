import type { FinishRange } from '#core/planning/model.ts'
import type { ActivePlan } from './active-plan.ts'
import { makePlan } from './make-plan.ts'
import { sourceOfStored } from './plan-source.ts'
import type { ReadCall } from './runtime.ts'

/**
 * When the learner would finish, from where they stand: as planned while they keep to the plan, else as it would be if
 * they planned again now. Never a day that is over, as the plan's own finish may be.
 */
export const forecastFinish = (
  { plan, roadmap }: ActivePlan,
  behindStudyDays: number,
  call: ReadCall,
): FinishRange => {
  if (behindStudyDays === 0) return plan.finish
  const made = makePlan(sourceOfStored(roadmap), plan.settings, plan.id, call)
  return made.ok ? made.value.finish : plan.finish
}
