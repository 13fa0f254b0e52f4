/** Changing a plan when life happens: shown as a difference first, then done in one step that can be undone. */
import type { ParsedInput, Output } from '#contract/operations.ts'
import { ok } from '#core/result.ts'
import { findPlan } from '#db/plan-repo.ts'
import { recordChange } from '../changes/record-change.ts'
import { fail, notFound } from '../failures.ts'
import type { Outcome } from '../failures.ts'
import { todayIn } from '../make-plan.ts'
import { planSummary } from '../plan-summary.ts'
import { planProgress } from '../progress.ts'
import type { HandlersOf, ReadCall, WriteCall } from '../runtime.ts'
import { changeLabel } from './change-label.ts'
import { cleanChanges } from './clean-changes.ts'
import { differenceView, slotDifferenceOf } from './difference-view.ts'
import { loadSituation } from './situation.ts'
import type { Situation } from './situation.ts'
import { storeSituation } from './store-situation.ts'
import { targetOf } from './target-plan.ts'
import { CHANGED_SINCE } from './words.ts'
import { workOut } from './work-out.ts'
import type { WorkedOut } from './work-out.ts'

const isBehind = ({ plan, roadmap }: Situation, call: ReadCall): boolean =>
  planProgress(plan, roadmap, todayIn(plan.settings.zone, call), call).behindStudyDays > 0

type Changed = Output<'plan.change'>

const store = (worked: WorkedOut, label: string, call: WriteCall): Outcome<Changed> => {
  const recorded = recordChange(call, label, () => {
    storeSituation(worked, isBehind(worked.before, call), call)
    return ok(null)
  })
  if (!recorded.ok) return recorded
  const plan = findPlan(call.db, worked.after.plan.id)
  if (plan === null) return notFound('plan')
  const { changeId } = recorded.value
  const { counts } = slotDifferenceOf(worked)
  return ok({ changeId, plan: planSummary(plan), counts, finish: worked.finish })
}

const change = (input: ParsedInput<'plan.change'>, call: WriteCall): Outcome<Changed> => {
  const { planId, basis } = input
  const changes = cleanChanges(input.changes)
  const situation = loadSituation(targetOf({ planId, changes }, call), call)
  if (!situation.ok) return situation
  if (basis !== undefined && basis !== situation.value.basis) return fail('CONFLICT', CHANGED_SINCE)
  const worked = workOut(situation.value, changes, call)
  if (!worked.ok) return worked
  const today = todayIn(situation.value.plan.settings.zone, call)
  return store(worked.value, changeLabel(changes, worked.value, today), call)
}

export const planChangeHandlers: HandlersOf<'plan.preview-change' | 'plan.change'> = {
  'plan.preview-change': (input, call) => {
    const changes = cleanChanges(input.changes)
    const situation = loadSituation(targetOf({ planId: input.planId, changes }, call), call)
    if (!situation.ok) return situation
    const worked = workOut(situation.value, changes, call)
    return worked.ok ? ok(differenceView(worked.value, changes, call)) : worked
  },
  'plan.change': change,
}
