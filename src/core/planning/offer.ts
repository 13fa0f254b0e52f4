/** When planning again is worth offering: what the slots to come and the effort to come differ by. */
import type { TopicStatus } from '../roadmap/model.ts'

/** A topic of the plan, as it stood when today began (or when the plan was last laid out, if that is later). */
export type OfferTopic = {
  readonly status: TopicStatus
  /** Whether the learner's choices let it in. */
  readonly isIncluded: boolean
  /** Effort at the plan's pace less the focus time before then. */
  readonly remainingMinutes: number
  /** Slots from then on (of a topic that needs nothing more, those to come), and how much of them was placed by hand. */
  readonly plannedMinutes: number
  readonly pinnedMinutes: number
}

export type OfferReason = { readonly reason: 'behind' | 'ahead' | 'changed'; readonly studyDays: number }

/** Study days from which each reason counts. */
const LIMITS = { behind: 0.5, ahead: 0.5, changed: 0.25 } as const

const neededOf = ({ status, isIncluded, remainingMinutes }: OfferTopic): number =>
  isIncluded && status !== 'done' && status !== 'skipped' ? Math.max(0, remainingMinutes) : 0

const isOpen = (topic: OfferTopic): boolean => neededOf(topic) > 0

/** Slots a topic has too many: those it no longer needs, and those added by hand. */
const surplusOf = (topic: OfferTopic): { readonly ahead: number; readonly byHand: number } => {
  const surplus = Math.max(0, topic.plannedMinutes - neededOf(topic))
  const byHand = isOpen(topic) ? Math.min(surplus, topic.pinnedMinutes) : 0
  return { ahead: surplus - byHand, byHand }
}

const sum = (topics: readonly OfferTopic[], minutesOf: (topic: OfferTopic) => number): number =>
  topics.reduce((total, topic) => total + minutesOf(topic), 0)

const rounded = (days: number): number => Math.round(days * 10) / 10

/**
 * Why planning again would help, and by how much in study days (to a tenth); null when it would not. Worked out from the
 * start of a day, so that studying does not make it come and go.
 */
export const offerReason = (
  topics: readonly OfferTopic[],
  figures: { readonly behindStudyDays: number; readonly minutesPerStudyDay: number },
): OfferReason | null => {
  const { behindStudyDays, minutesPerStudyDay } = figures
  const inDays = (minutes: number): number => minutes / minutesPerStudyDay
  if (behindStudyDays >= LIMITS.behind) return { reason: 'behind', studyDays: rounded(behindStudyDays) }
  const ahead = inDays(sum(topics, (topic) => surplusOf(topic).ahead))
  if (ahead >= LIMITS.ahead) return { reason: 'ahead', studyDays: rounded(ahead) }
  const byHand = inDays(sum(topics, (topic) => surplusOf(topic).byHand))
  const lacking = inDays(sum(topics, (topic) => Math.max(0, neededOf(topic) - topic.plannedMinutes)))
  const changed = Math.max(ahead, byHand, lacking - behindStudyDays)
  return changed >= LIMITS.changed ? { reason: 'changed', studyDays: rounded(changed) } : null
}
