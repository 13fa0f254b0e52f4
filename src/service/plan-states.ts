/** Which plans run, which rest, and which are put aside. */
import type { PlanState } from '#contract/operations/plan.ts'
import { ok } from '#core/result.ts'
import { activatePlan, findPlan, listPlans, setPlanState } from '#db/plan-repo.ts'
import type { StoredPlan } from '#db/plan-repo.ts'
import { fail, notFound } from './failures.ts'
import { planState, planSummary } from './plan-summary.ts'
import type { HandlersOf } from './runtime.ts'

const ORDER: readonly PlanState[] = ['active', 'beside', 'resting', 'archived']

const inOrder = (plans: readonly StoredPlan[]): StoredPlan[] =>
  plans.toSorted((a, b) => ORDER.indexOf(planState(a)) - ORDER.indexOf(planState(b)))

export const planStateHandlers: HandlersOf<'plan.set-state' | 'plan.list'> = {
  'plan.set-state': ({ planId, state }, { db, changed, nowMs }) => {
    const plan = findPlan(db, planId)
    if (plan === null) return notFound('plan')
    if (state === 'active') activatePlan(db, planId)
    else if (plan.active) {
      return fail('CONFLICT', 'This is the active plan. Make another one active first.')
    } else
      setPlanState(db, planId, {
        beside: state === 'beside',
        archivedMs: state === 'archived' ? nowMs : null,
      })
    changed('plan', 'roadmaps')
    const changedPlan = findPlan(db, planId)
    return changedPlan === null ? notFound('plan') : ok(planSummary(changedPlan))
  },
  'plan.list': (_input, { db }) => ok(inOrder(listPlans(db)).map(planSummary)),
}
