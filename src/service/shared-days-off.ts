import type { PlanSettings } from '#core/planning/model.ts'
import { withDaysOffOf } from '#core/planning/shared-days-off.ts'
import { listRunningPlans } from '#db/plan-repo.ts'
import type { StoredPlan } from '#db/plan-repo.ts'
import { todayIn } from './make-plan.ts'
import type { ReadCall } from './runtime.ts'

/** The settings of a plan that is to run: it takes over the days off to come of the plans that run now. */
export const sharingDaysOff = (plan: StoredPlan, call: ReadCall): PlanSettings => {
  const others = listRunningPlans(call.db).filter(({ id }) => id !== plan.id)
  return withDaysOffOf(
    plan.settings,
    others.map(({ settings }) => settings),
    todayIn(plan.settings.zone, call),
  )
}
