import type { PlanFinding } from './model.ts'

export const NOTHING_TO_PLAN = 'nothing-to-plan'
export const PAUSED = 'paused'

/** Why a plan without a finish has none, told by what the planner says of it. */
export const whyNoFinish = (findings: readonly PlanFinding[]): 'nothing-left' | 'paused' | 'out-of-reach' => {
  const codes = new Set(findings.map(({ code }) => code))
  if (codes.has(NOTHING_TO_PLAN)) return 'nothing-left'
  return codes.has(PAUSED) ? 'paused' : 'out-of-reach'
}
