/** What a change means, where its name alone does not say it. Pure. */
import { t } from '@lingui/core/macro'
import type { PlanChange } from '#core/planning/change.ts'
import type { Format } from '../../ui/format.ts'

/** One plain sentence; null for changes that speak for themselves. */
export const meaningOf = (
  changes: readonly PlanChange[],
  { duration }: Pick<Format, 'duration'>,
): string | null => {
  const calibrated = changes.find(({ type }) => type === 'calibrate')
  if (calibrated?.type !== 'calibrate') return null
  const length = duration(calibrated.minutesPerStudyDay)
  return t`What is left is planned with ${length} for each study day of the roadmap: that is how long they have taken you so far. Your hours of study stay as they are.`
}
