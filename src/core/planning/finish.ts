/** When a plan would be finished at each pace. */
import type { FinishRange, Pace, PlanInput } from './model.ts'
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

/**
 * The finish of a plan of which single slots were moved, by the last day it had and has slots on. A slot that lies later
 * than all else holds the finish at every pace; one that goes from there lets it come earlier as far as is known.
 */
export const movedFinish = (
  finish: FinishRange,
  pace: Pace,
  last: { readonly from: string | null; readonly to: string | null },
): FinishRange => {
  const { from, to } = last
  if (from === to || to === null || finish[pace] === null) return finish
  const later = (day: string | null): string | null => (day !== null && day < to ? to : day)
  if (from === null || to > from) {
    return { min: later(finish.min), expected: later(finish.expected), max: later(finish.max) }
  }
  const earlier = (day: string | null): string | null => (day !== null && day > to ? to : day)
  if (pace === 'min') return { ...finish, min: to }
  return pace === 'max'
    ? { min: earlier(finish.min), expected: earlier(finish.expected), max: to }
    : { ...finish, min: earlier(finish.min), expected: to }
}
