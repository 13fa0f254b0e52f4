/** What changes come to: the situation afterwards and the finish, without storing anything. */
import type { Finish, PlanNotice } from '#contract/operations/plan.ts'
import type { PlanChange } from '#core/planning/change.ts'
import { movedFinish } from '#core/planning/finish.ts'
import { ok } from '#core/result.ts'
import type { StoredSlot } from '#db/slot-repo.ts'
import type { Outcome } from '../failures.ts'
import type { MadePlan } from '../make-plan.ts'
import type { ReadCall } from '../runtime.ts'
import { applyChanges } from './apply-changes.ts'
import type { Situation } from './situation.ts'
import { beginWork, finishOf, replanAll } from './work.ts'

export type WorkedOut = {
  readonly before: Situation
  readonly after: Situation
  /** How the plan was planned again; null when it was not. */
  readonly made: MadePlan | null
  /** Ids of the plans that were planned again. */
  readonly replanned: ReadonlySet<string>
  readonly finish: { readonly before: Finish; readonly after: Finish }
  /** Told by the changes themselves. */
  readonly losses: readonly PlanNotice[]
}

const lastDay = (slots: readonly StoredSlot[]): string | null =>
  slots.reduce<string | null>((last, { day }) => (last === null || day > last ? day : last), null)

/** As the plan stands, after a change of single slots. */
const localFinish = (before: Situation, after: Situation): Finish => {
  const { finish, settings } = before.plan
  return movedFinish(finish, settings.pace, { from: lastDay(before.slots), to: lastDay(after.slots) })
}

/** Without the changes: as the plan stands, or (their price is asked for) planned again from now on. */
const finishWithout = (before: Situation, changes: readonly PlanChange[], call: ReadCall): Finish => {
  if (changes.every(({ type }) => type === 'replan')) return before.plan.finish
  const finish = finishOf(before, call)
  return finish.ok ? finish.value : before.plan.finish
}

export const workOut = (
  before: Situation,
  changes: readonly PlanChange[],
  call: ReadCall,
): Outcome<WorkedOut> => {
  const work = applyChanges(beginWork(before), changes, call)
  if (!work.ok) return work
  const planned = replanAll(work.value, call)
  if (!planned.ok) return planned
  const { situation, made } = planned.value
  const { replan, losses } = work.value
  if (made !== null) {
    const finish = { before: finishWithout(before, changes, call), after: made.finish }
    return ok({ before, after: situation, made, replanned: replan, finish, losses })
  }
  const after = localFinish(before, situation)
  const withFinish = { ...situation, plan: { ...situation.plan, finish: after } }
  const finish = { before: before.plan.finish, after }
  return ok({ before, after: withFinish, made, replanned: replan, finish, losses })
}
