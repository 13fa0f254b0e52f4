/** Changing a plan when life happens: shown as a difference first, then done in one step that can be undone. */
import type { ParsedInput, Output } from '#contract/operations.ts'
import type { PlanChange } from '#core/planning/change.ts'
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
import { withOwnPlaces } from './own-places.ts'
import { storeSituation } from './store-situation.ts'
import { targetOf } from './target-plan.ts'
import { changedSince } from './words.ts'
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

/** The plan that is asked for with all that matters for it, and the changes as that plan takes them. */
const begin = (
  input: ParsedInput<'plan.preview-change'>,
  call: ReadCall,
): Outcome<{ readonly situation: Situation; readonly changes: readonly PlanChange[] }> => {
  const cleaned = cleanChanges(input.changes)
  const situation = loadSituation(targetOf({ planId: input.planId, changes: cleaned }, call), call)
  if (!situation.ok) return situation
  const changes = withOwnPlaces(cleaned, situation.value.plan.settings.zone)
  return changes.ok ? ok({ situation: situation.value, changes: changes.value }) : changes
}

const change = ({ basis, ...input }: ParsedInput<'plan.change'>, call: WriteCall): Outcome<Changed> => {
  const begun = begin(input, call)
  if (!begun.ok) return begun
  const { situation, changes } = begun.value
  if (basis !== undefined && basis !== situation.basis) return fail('CONFLICT', changedSince())
  const worked = workOut(situation, changes, call)
  if (!worked.ok) return worked
  const today = todayIn(situation.plan.settings.zone, call)
  return store(worked.value, changeLabel(changes, worked.value, today), call)
}

export const planChangeHandlers: HandlersOf<'plan.preview-change' | 'plan.change'> = {
  'plan.preview-change': (input, call) => {
    const begun = begin(input, call)
    if (!begun.ok) return begun
    const { situation, changes } = begun.value
    const worked = workOut(situation, changes, call)
    return worked.ok ? ok(differenceView(worked.value, changes, call)) : worked
  },
  'plan.change': change,
}
