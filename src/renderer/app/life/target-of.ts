import type { PlanSummary } from '#contract/operations/plan.ts'

/**
 * Whom a change is for. Days off of the active plan hold for the plans beside it, too, so it goes unnamed; what is asked of a
 * plan beside it is that plan's own affair.
 */
export const targetOf = ({ id, state }: PlanSummary): { readonly planId?: string } =>
  state === 'active' ? {} : { planId: id }
