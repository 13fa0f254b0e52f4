/** Set-up of a roadmap that has a plan already: it starts from that plan, since making it again changes it. */
import { ok } from '#core/result.ts'
import { findPlanOfRoadmap } from '#db/plan-repo.ts'
import { findSource, optionGroupViews } from './plan-source.ts'
import type { Handler } from './runtime.ts'

/** The defaults a roadmap itself gives, replaced by the settings of its plan where there is one. */
export const fromExistingPlan =
  (defaultsOf: Handler<'plan.defaults'>): Handler<'plan.defaults'> =>
  (input, call) => {
    const defaults = defaultsOf(input, call)
    const source = findSource(input.roadmap, call)
    if (!defaults.ok || !source.ok || source.value.id === null) return defaults
    const plan = findPlanOfRoadmap(call.db, source.value.id)
    if (plan === null) return defaults
    return ok({
      ...defaults.value,
      existingPlanId: plan.id,
      settings: plan.settings,
      optionGroups: optionGroupViews(source.value, plan.settings.choices),
    })
  }
