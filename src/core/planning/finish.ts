/** When a plan would be finished at each pace. */
import type { FinishRange, PlanInput } from './model.ts'
import { planRoadmap } from './plan.ts'

/** Finish days of the same input at the three paces, whatever its own pace is; null where not everything finds a place. */
export const finishRange = (input: PlanInput): FinishRange => {
  const finishAt = (pace: PlanInput['settings']['pace']): string | null =>
    planRoadmap({ ...input, settings: { ...input.settings, pace } }).finish
  return { min: finishAt('min'), expected: finishAt('expected'), max: finishAt('max') }
}
