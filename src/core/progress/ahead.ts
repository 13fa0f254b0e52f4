/** How far a learner is ahead of the plan, defined once; the counterpart of `behindStudyDays`. */
import type { TopicStatus } from '../roadmap/model.ts'

/** A topic of the plan, as it stood when today began (or when the plan was last laid out, if that is later). */
export type TopicToCome = {
  readonly status: TopicStatus
  /** Whether the learner's choices let it in. A skipped topic is out. */
  readonly isIncluded: boolean
  /** Effort at the plan's pace less the focus time before then. */
  readonly remainingMinutes: number
  /** Slots from then on (of a topic that needs nothing more, those that have not begun), and how much of them was placed by hand. */
  readonly plannedMinutes: number
  readonly pinnedMinutes: number
}

/** Minutes a topic still needs. */
export const neededMinutes = ({ status, isIncluded, remainingMinutes }: TopicToCome): number =>
  isIncluded && status !== 'done' && status !== 'skipped' ? Math.max(0, remainingMinutes) : 0

/** Slots a topic has too many, in minutes, by how that came about. */
export type Surplus = {
  /** It was finished early, or studied more than was planned by then. */
  readonly early: number
  readonly byHand: number
  /** It was skipped or left out. That is no progress: nobody is ahead for it. */
  readonly leftOut: number
}

export const surplusOf = (topic: TopicToCome): Surplus => {
  const needed = neededMinutes(topic)
  const surplus = Math.max(0, topic.plannedMinutes - needed)
  if (!topic.isIncluded || topic.status === 'skipped') return { early: 0, byHand: 0, leftOut: surplus }
  const byHand = needed > 0 ? Math.min(surplus, topic.pinnedMinutes) : 0
  return { early: surplus - byHand, byHand, leftOut: 0 }
}

const rounded = (days: number): number => Math.round(days * 10) / 10

/** Study days, to one decimal, of slots to come that were finished or studied already. */
export const aheadStudyDays = (topics: readonly TopicToCome[], minutesPerStudyDay: number): number =>
  rounded(topics.reduce((sum, topic) => sum + surplusOf(topic).early, 0) / minutesPerStudyDay)

/** Study days from which being behind comes before everything else: below it, it is a matter of a short session. */
export const BEHIND_FROM_DAYS = 0.5

/**
 * Where a learner stands, in study days: negative behind the plan, positive ahead of it. Whoever is behind by half a study day
 * is behind, however far ahead other topics are: the plan's order is part of it. Below that the larger of the two counts.
 */
export const standingStudyDays = ({
  behindStudyDays,
  aheadStudyDays,
}: {
  readonly behindStudyDays: number
  readonly aheadStudyDays: number
}): number =>
  behindStudyDays > 0 && (behindStudyDays >= BEHIND_FROM_DAYS || behindStudyDays >= aheadStudyDays)
    ? -behindStudyDays
    : aheadStudyDays
