/** When planning again is worth offering: what the slots to come and the effort to come differ by. */
import { BEHIND_FROM_DAYS, neededMinutes, surplusOf } from '../progress/ahead.ts'
import type { TopicToCome } from '../progress/ahead.ts'

export type OfferReason = { readonly reason: 'behind' | 'ahead' | 'changed'; readonly studyDays: number }

/** Study days from which each reason counts. */
const LIMITS = { behind: BEHIND_FROM_DAYS, ahead: 0.5, changed: 0.25 } as const

const rounded = (days: number): number => Math.round(days * 10) / 10

/**
 * Why planning again would help, and by how much in study days (to a tenth); null when it would not. Worked out from the
 * start of a day, so that studying does not make it come and go.
 */
export const offerReason = (
  topics: readonly TopicToCome[],
  figures: { readonly behindStudyDays: number; readonly minutesPerStudyDay: number },
): OfferReason | null => {
  const { behindStudyDays, minutesPerStudyDay } = figures
  const daysOf = (minutesOf: (topic: TopicToCome) => number): number =>
    topics.reduce((total, topic) => total + minutesOf(topic), 0) / minutesPerStudyDay
  if (behindStudyDays >= LIMITS.behind) return { reason: 'behind', studyDays: rounded(behindStudyDays) }
  const ahead = daysOf((topic) => surplusOf(topic).early)
  if (ahead >= LIMITS.ahead) return { reason: 'ahead', studyDays: rounded(ahead) }
  const byChoice = daysOf((topic) => surplusOf(topic).byHand + surplusOf(topic).leftOut)
  const lacking = daysOf((topic) => Math.max(0, neededMinutes(topic) - topic.plannedMinutes))
  const changed = Math.max(ahead, byChoice, lacking - behindStudyDays)
  return changed >= LIMITS.changed ? { reason: 'changed', studyDays: rounded(changed) } : null
}
