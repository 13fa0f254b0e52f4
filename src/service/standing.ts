/** Where the learner stands against the plan: the same in the offer to plan again, on Today and on Progress. */
import { chosenTopics } from '#core/planning/topics.ts'
import type { PlanSettings } from '#core/planning/model.ts'
import { aheadStudyDays, standingStudyDays } from '#core/progress/ahead.ts'
import type { TopicToCome } from '#core/progress/ahead.ts'
import { effortMinutes } from '#core/progress/figures.ts'
import { groupBy } from '#core/grouping.ts'
import { wholeMinutes } from '#core/sessions/stretch.ts'
import { loggedMsByTopicSince } from '#db/session-repo.ts'
import type { StoredSlot } from '#db/slot-repo.ts'
import { listSlots } from '#db/slot-repo.ts'
import type { ActivePlan } from './active-plan.ts'
import { spanOfDay } from './make-plan.ts'
import { topicsOf } from './plan-changes/situation.ts'
import type { ReadCall } from './runtime.ts'

const MINUTE_MS = 60_000

/** Of a slot the minutes after a moment; of the one it falls into as planning counts them. */
const minutesAfter = ({ startMs, minutes }: StoredSlot, ms: number): number =>
  startMs >= ms ? minutes : Math.max(0, minutes - Math.floor((ms - startMs) / MINUTE_MS))

const sumAfter = (slots: readonly StoredSlot[], ms: number): number =>
  slots.reduce((sum, slot) => sum + minutesAfter(slot, ms), 0)

/** Topics as they stood when today began, or when the plan was laid out in the course of it. */
export const topicsToCome = ({ plan, roadmap, today }: ActivePlan, call: ReadCall): TopicToCome[] => {
  const { pace, minutesPerStudyDay, choices, zone } = plan.settings
  const sinceMs = Math.max(spanOfDay(today, zone, call).fromMs, plan.plannedMs)
  const studied = loggedMsByTopicSince(call.db, plan.roadmapId, { fromMs: 0, beforeMs: sinceMs })
  const slotsOf = groupBy(listSlots(call.db, plan.id), ({ topicId }) => topicId)
  const included = new Set(chosenTopics(roadmap, choices).map(({ id }) => id))
  return topicsOf(roadmap).map(({ id, status, days }) => {
    // Who ticks a topic off in its slot is on time: of what is closed only slots that have not begun are too many.
    const isClosed = status === 'done' || status === 'skipped' || !included.has(id)
    const slots = (slotsOf.get(id) ?? []).filter(({ startMs }) => !isClosed || startMs > call.nowMs)
    const pinned = slots.filter((slot) => slot.pinned)
    return {
      status,
      isIncluded: included.has(id),
      remainingMinutes: effortMinutes(days, pace, minutesPerStudyDay) - wholeMinutes(studied.get(id) ?? 0),
      plannedMinutes: sumAfter(slots, sinceMs),
      pinnedMinutes: sumAfter(pinned, sinceMs),
    }
  })
}

/** Study days the learner is ahead of the plan. A plan that is paused waits for nobody, and nobody gets ahead of it. */
export const studyDaysAhead = (
  { paused, minutesPerStudyDay }: PlanSettings,
  topics: readonly TopicToCome[],
): number => (paused === null ? aheadStudyDays(topics, minutesPerStudyDay) : 0)

/** Study days ahead of the plan, or behind it (negative). */
export const studyDaysStanding = (active: ActivePlan, behindStudyDays: number, call: ReadCall): number =>
  standingStudyDays({
    behindStudyDays,
    aheadStudyDays: studyDaysAhead(active.plan.settings, topicsToCome(active, call)),
  })
