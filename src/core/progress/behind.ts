/** How far a learner is behind the plan, defined once. */
import type { TopicStatus } from '../roadmap/model.ts'

const MINUTE_MS = 60_000

/** What a plan had for a topic up to now, and what came of it. */
export type PlannedTopic = {
  readonly status: TopicStatus
  /** Planned from when the plan was last laid out until today began. */
  readonly plannedMs: number
  /** Focus time on it from when the plan was last laid out until now. */
  readonly studiedMs: number
  /** Whether it was ever studied with a session. */
  readonly isTimed: boolean
  /** Whether it has slots today or later. */
  readonly hasSlotsToCome: boolean
}

/**
 * What a topic lacks: its planned time less its focus time, never below nothing, so that much time on one topic makes up
 * for no other. Done and skipped topics lack nothing. Who ticks without timing has no focus time to show: such a topic
 * is on its way while it is in progress and more of it is planned.
 */
const lackingMs = ({ status, plannedMs, studiedMs, isTimed, hasSlotsToCome }: PlannedTopic): number => {
  if (status === 'done' || status === 'skipped') return 0
  if (status === 'in-progress' && !isTimed && hasSlotsToCome) return 0
  return Math.max(0, plannedMs - studiedMs)
}

/** Study days, to one decimal, that the topics' planned time was not kept by. */
export const behindStudyDays = (topics: readonly PlannedTopic[], minutesPerStudyDay: number): number => {
  const lacking = topics.reduce((sum, topic) => sum + lackingMs(topic), 0)
  return Math.round((lacking / (minutesPerStudyDay * MINUTE_MS)) * 10) / 10
}
