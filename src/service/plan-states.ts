/** Which plans run, which rest, and which are put aside. */
import type { PlanState } from '#contract/operations/plan.ts'
import { ok } from '#core/result.ts'
import { i18n } from '#core/words/i18n.ts'
import { activatePlan, archivePlan, findActivePlan, findPlan, listPlans, setBeside } from '#db/plan-repo.ts'
import type { StoredPlan } from '#db/plan-repo.ts'
import { recordChange } from './changes/record-change.ts'
import { fail, notFound } from './failures.ts'
import type { Outcome } from './failures.ts'
import { storeGivenWay } from './plan-changes/give-way.ts'
import { planState, planSummary } from './plan-summary.ts'
import type { HandlersOf, ReadCall, WriteCall } from './runtime.ts'
import { sharingDaysOff } from './shared-days-off.ts'
import { planAgain } from './store-plan.ts'

const ORDER: readonly PlanState[] = ['active', 'beside', 'resting', 'archived']

const inOrder = (plans: readonly StoredPlan[]): StoredPlan[] =>
  plans.toSorted((a, b) => ORDER.indexOf(planState(a)) - ORDER.indexOf(planState(b)))

/** What was done, for the list of changes. */
const labelOf = (plan: StoredPlan, to: PlanState): string => {
  const title = plan.roadmapTitle
  if (to === 'active') return i18n.t('Made {title} the active plan', { title })
  if (to === 'beside') return i18n.t('{title} beside the active plan', { title })
  if (to === 'archived') return i18n.t('Archived {title}', { title })
  return planState(plan) === 'archived'
    ? i18n.t('Restored {title}', { title })
    : i18n.t('Let {title} rest', { title })
}

/** The active plan stays until another one takes its place: whoever has plans that are in use has an active one. */
export const refuseState = (plan: StoredPlan, to: PlanState, { db }: ReadCall): Outcome<never> | null => {
  if (to === 'beside' && findActivePlan(db) === null) {
    return fail(
      'CONFLICT',
      i18n.t('No plan is active that it could be studied beside. Make this one active.'),
    )
  }
  if (!plan.active || to === 'active') return null
  return to === 'beside'
    ? fail(
        'CONFLICT',
        i18n.t('This is the active plan: it cannot run beside itself. Make another one active first.'),
      )
    : fail('CONFLICT', i18n.t('This is the active plan. Make another one active first.'))
}

const change = (plan: StoredPlan, to: PlanState, call: WriteCall): Outcome<unknown> => {
  const { db, nowMs } = call
  const settings = sharingDaysOff(plan, call)
  if (to === 'archived') archivePlan(db, plan.id, nowMs)
  else if (to === 'active') activatePlan(db, plan.id)
  else setBeside(db, plan.id, to === 'beside')
  if (to !== 'active' && to !== 'beside') return ok(null)
  // Meanwhile others took its time, and days went by.
  const planned = planAgain(plan.id, settings, call)
  return planned.ok ? storeGivenWay(plan.id, call) : planned
}

/** Makes a plan the active one, around those that run beside it. */
export const makeActive = (plan: StoredPlan, call: WriteCall): Outcome<unknown> =>
  change(plan, 'active', call)

export const planStateHandlers: HandlersOf<'plan.set-state' | 'plan.list'> = {
  'plan.set-state': ({ planId, state }, call) => {
    const plan = findPlan(call.db, planId)
    if (plan === null) return notFound('plan')
    const refusal = refuseState(plan, state, call)
    if (refusal !== null) return refusal
    const recorded = recordChange(call, labelOf(plan, state), () =>
      planState(plan) === state ? ok(null) : change(plan, state, call),
    )
    if (!recorded.ok) return recorded
    const { changeId } = recorded.value
    if (changeId !== null) call.changed('plan', 'roadmaps')
    const after = findPlan(call.db, planId)
    return after === null ? notFound('plan') : ok({ changeId, plan: planSummary(after) })
  },
  'plan.list': (_input, { db }) => ok(inOrder(listPlans(db)).map(planSummary)),
}
