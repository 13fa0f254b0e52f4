/** Whether planning again is worth offering, and what it would come to. */
import type { ReplanOffer } from '#contract/operations/plan-changes.ts'
import { offerReason } from '#core/planning/offer.ts'
import type { ActivePlan } from './active-plan.ts'
import { loadSituation } from './plan-changes/situation.ts'
import { slotDifferenceOf } from './plan-changes/difference-view.ts'
import { workOut } from './plan-changes/work-out.ts'
import type { ReadCall } from './runtime.ts'
import type { Standing } from './standing.ts'

/** What planning again would come to; null when it would leave everything where it is. */
const replanned = (planId: string, call: ReadCall): ReplanOffer['finish'] | null => {
  const situation = loadSituation(planId, call)
  if (!situation.ok) return null
  const worked = workOut(situation.value, [{ type: 'replan' }], call)
  if (!worked.ok || slotDifferenceOf(worked.value).changed.length === 0) return null
  return worked.value.finish
}

/** Null while the plan is paused, when nothing is to be done, and when planning again would change nothing. */
export const replanOffer = (
  active: ActivePlan,
  { behindStudyDays, toCome }: Standing,
  call: ReadCall,
): ReplanOffer | null => {
  const { settings, id } = active.plan
  if (settings.paused !== null) return null
  const { minutesPerStudyDay } = settings
  const found = offerReason(toCome, { behindStudyDays, minutesPerStudyDay })
  const finish = found === null ? null : replanned(id, call)
  return found === null || finish === null ? null : { ...found, finish }
}
