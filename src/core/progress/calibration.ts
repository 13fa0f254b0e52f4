/** What the learner's own study time says about the estimates. */
import type { StudyKind } from '../planning/model.ts'
import { kindRatios } from './kind-ratio.ts'
import { sumOfKinds } from './kinds.ts'
import { isTimed, overallRatio } from './ratio.ts'
import type { FinishedTopic, LikelyRatio, OverallRatio } from './ratio.ts'

const MINUTE_MS = 60_000

export type Calibration = {
  readonly overall: OverallRatio
  /** Null for kinds that too little is known of. */
  readonly byKind: Readonly<Record<StudyKind, LikelyRatio | null>>
}

/** Actual to estimated of the topics that are done and were timed. */
export const calibration = (finished: readonly FinishedTopic[]): Calibration => {
  const timed = finished.filter(isTimed)
  const overall = overallRatio(
    timed.map(({ estimatedMinutes, studiedMs }) => ({
      estimated: estimatedMinutes,
      taken: sumOfKinds(studiedMs) / MINUTE_MS,
    })),
  )
  return { overall, byKind: kindRatios(timed, overall) }
}
