/** What the learner's own study time says about the estimates. */
import type { StudyKind } from '../planning/model.ts'
import { kindRatios } from './kind-ratio.ts'
import { sumOfKinds } from './kinds.ts'
import { isTimed, overallRatio } from './ratio.ts'
import type { FinishedTopic, LikelyRatio, OverallRatio } from './ratio.ts'

const MINUTE_MS = 60_000
/** A study day is suggested from this many timed topics on … */
const LEAST_TOPICS = 3
/** … in steps of so many minutes … */
const STEP_MINUTES = 5
/** … and no other than a plan can have. */
const LEAST_MINUTES = 15
const MOST_MINUTES = 960

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

const inSteps = (minutes: number): number => Math.round(minutes / STEP_MINUTES) * STEP_MINUTES

/**
 * Minutes a study day of the roadmap really takes the learner. Null while that says too little (fewer than three timed
 * topics, or a ratio that may well be 1), or comes to what the plan has.
 */
export const suggestedStudyDay = (
  minutesPerStudyDay: number,
  { topics, likely, low, high }: Pick<OverallRatio, 'topics' | 'likely' | 'low' | 'high'>,
): number | null => {
  if (topics < LEAST_TOPICS || (low <= 1 && 1 <= high)) return null
  const suggested = Math.max(LEAST_MINUTES, Math.min(MOST_MINUTES, inSteps(minutesPerStudyDay * likely)))
  return suggested === inSteps(minutesPerStudyDay) ? null : suggested
}
