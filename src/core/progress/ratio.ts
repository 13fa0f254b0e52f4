/** How long topics really take against their estimate, defined once, with how sure that is. */
import type { StudyKind } from '../planning/model.ts'
import { sumOfKinds } from './kinds.ts'

/** Less than this share of its estimate: a topic was known already or studied without the timer. It tells nothing. */
const LEAST_SHARE = 0.1
/** A single topic counts as at most four times too long or too short when the spread is worked out. */
const MOST_LOG_RATIO = Math.log(4)
/** Before anything is known: learners' own ratios lie within about a third of 1 … */
export const PRIOR_SPREAD = 0.35
/** … and single topics within about a third of a learner's ratio, as if four topics had shown it. */
const PRIOR_TOPIC_SPREAD = 0.35
const PRIOR_TOPICS = 4
/** A range in which eight of ten lie: this many standard deviations to each side. */
export const Z_80 = 1.2816

/** A topic that is done, with the middle of its estimate and the focus time it took. */
export type FinishedTopic = {
  readonly estimatedMinutes: number
  readonly studiedMs: Readonly<Record<StudyKind, number>>
}

/** A ratio as it is likely to be: drawn towards 1 (of a kind of work: towards the whole) while there is little data. */
export type LikelyRatio = {
  readonly likely: number
  /** With eight chances in ten it lies between these. */
  readonly low: number
  readonly high: number
}

export type OverallRatio = LikelyRatio & {
  /** Time taken over time estimated, as it stands. */
  readonly measured: number
  /** Topics it comes from. */
  readonly topics: number
  /** Uncertainty of the logarithm of `likely`, and how much the logarithm differs from topic to topic. */
  readonly spread: number
  readonly topicSpread: number
}

const MINUTE_MS = 60_000

/** What of a topic was really timed. */
export const isTimed = ({ estimatedMinutes, studiedMs }: FinishedTopic): boolean =>
  estimatedMinutes > 0 && sumOfKinds(studiedMs) >= LEAST_SHARE * estimatedMinutes * MINUTE_MS

/** Time taken and time estimated of one topic, in the same unit. */
export type Taken = { readonly estimated: number; readonly taken: number }

/**
 * The learner's ratio of time taken to time estimated. Long topics say more than short ones. The logarithm is taken to be
 * normal, so that twice as long and half as long are equally far from 1.
 */
export const overallRatio = (topics: readonly Taken[]): OverallRatio => {
  const estimated = topics.reduce((sum, topic) => sum + topic.estimated, 0)
  const squares = topics.reduce((sum, topic) => sum + topic.estimated ** 2, 0)
  const measured = estimated === 0 ? 1 : topics.reduce((sum, { taken }) => sum + taken, 0) / estimated
  const centre = Math.log(measured)
  const deviations = topics.reduce((sum, topic) => {
    const off = Math.log(topic.taken / topic.estimated) - centre
    const bounded = Math.max(-MOST_LOG_RATIO, Math.min(MOST_LOG_RATIO, off))
    return sum + (topic.estimated / estimated) * topics.length * bounded ** 2
  }, 0)
  const variance =
    (PRIOR_TOPICS * PRIOR_TOPIC_SPREAD ** 2 + deviations) / (PRIOR_TOPICS + Math.max(0, topics.length - 1))
  // Of topics of different length as many as would tell as much if they were equally long.
  const worth = squares === 0 ? 0 : estimated ** 2 / squares
  const precision = 1 / PRIOR_SPREAD ** 2 + worth / variance
  const likely = (centre * (worth / variance)) / precision
  const spread = Math.sqrt(1 / precision)
  return {
    measured,
    topics: topics.length,
    likely: Math.exp(likely),
    low: Math.exp(likely - Z_80 * spread),
    high: Math.exp(likely + Z_80 * spread),
    spread,
    topicSpread: Math.sqrt(variance),
  }
}
