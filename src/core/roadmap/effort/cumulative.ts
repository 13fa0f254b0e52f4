import type { DraftPhase } from '../draft.ts'
import type { Estimate } from '../model.ts'

const fewest = 3

type Timed = DraftPhase & { estimate: Estimate }

/**
 * "1-3 months", "3-6 months", "6-12 months": each range begins where the last one ended, so they are places
 * on one time line, not lengths. Returns the phases read anew; empty when the ranges do not follow each other.
 */
export const readCumulative = (phases: readonly DraftPhase[]): readonly DraftPhase[] => {
  const timed = phases.filter((phase): phase is Timed => phase.estimate !== null)
  const follows = timed.every(({ estimate }, index) => {
    const before = timed[index - 1]?.estimate
    return (
      before === undefined ||
      (before.unit === estimate.unit && before.max === estimate.min && before.max > before.min)
    )
  })
  if (timed.length < fewest || !follows) return []
  for (const [index, phase] of timed.entries()) {
    const { min, max, raw, unit } = phase.estimate
    const read: DraftPhase = phase
    const start = index === 0 && min <= 1 ? 0 : min
    const length = max - start
    read.estimate = length > 0 ? { raw, min: length, max: length, unit } : null
  }
  return timed
}
