/** When a plan would be finished at each pace. */
import type { FinishRange, PlanInput } from './model.ts'
import { planRoadmap } from './plan.ts'

/**
 * Finish days of the same input at the three paces, whatever its own pace is; null where not everything finds a place,
 * or where everything is done. Where the estimates of all that is not done are used up, it could be done today.
 */
export const finishRange = (input: PlanInput): FinishRange => {
  const isAllDone = input.topics.every(({ done }) => done)
  const finishAt = (pace: PlanInput['settings']['pace']): string | null => {
    const { finish, unplaced } = planRoadmap({ ...input, settings: { ...input.settings, pace } })
    return finish === null && unplaced.length === 0 && !isAllDone ? input.today : finish
  }
  return { min: finishAt('min'), expected: finishAt('expected'), max: finishAt('max') }
}
