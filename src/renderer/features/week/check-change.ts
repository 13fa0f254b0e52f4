import type { Failure } from '#contract/errors.ts'
import type { PlanChange } from '#core/planning/change.ts'
import { client } from '../../bridge.ts'

/** Why a change cannot be made, for the form that asks for it; null when it can. */
export const checkChange = async (change: PlanChange, planId?: string): Promise<Failure | null> => {
  const plan = planId === undefined ? {} : { planId }
  const answer = await client.call('plan.preview-change', { ...plan, changes: [change] })
  return answer.ok ? null : answer.error
}
