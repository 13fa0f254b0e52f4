/** When a plan would be finished at each pace. */
import type { FinishRange, PlanInput } from './model.ts'
import { planRoadmap } from './plan.ts'

/**
 * Finish days of the same input at the three paces, whatever its own pace is; null where not everything finds a place,
 * where everything is done, and while the plan is paused. Where the estimates of all that is not done are used up, it
 * could be done today.
 */
export const finishRange = (input: PlanInput): FinishRange => {
  const isOpen = input.settings.paused === null && input.topics.some(({ done }) => !done)
  const finishAt = (pace: PlanInput['settings']['pace']): string | null => {
    const { finish, unplaced } = planRoadmap({ ...input, settings: { ...input.settings, pace } })
    return finish === null && unplaced.length === 0 && isOpen ? input.today : finish
  }
  return { min: finishAt('min'), expected: finishAt('expected'), max: finishAt('max') }
}
