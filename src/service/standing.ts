/** Where the learner stands against the plan: the same in the offer to plan again, on Today and on Progress. */
import { chosenTopics } from '#core/planning/topics.ts'
import type { TopicNode } from '#core/planning/topics.ts'
import type { PlanSettings } from '#core/planning/model.ts'
import { aheadStudyDays, standingStudyDays } from '#core/progress/ahead.ts'
import type { TopicToCome } from '#core/progress/ahead.ts'
import { effortMinutes } from '#core/progress/figures.ts'
import { groupBy } from '#core/grouping.ts'
import { wholeMinutes } from '#core/sessions/stretch.ts'
import type { StoredPlan } from '#db/plan-repo.ts'
import { loggedMsByTopicSince } from '#db/session-repo.ts'
import { listTimesNotOver } from '#db/slot-repo.ts'
import type { SlotTime } from '#db/slot-repo.ts'
import type { ActivePlan } from './active-plan.ts'
import { spanOfDay } from './make-plan.ts'
import { topicsOf } from './plan-changes/situation.ts'
import { END_OF_TIME_MS } from './running-plans.ts'
import type { ReadCall } from './runtime.ts'

const MINUTE_MS = 60_000

/** Of a slot the minutes after a moment; of the one it falls into as planning counts them. */
const minutesAfter = ({ startMs, minutes }: SlotTime, ms: number): number =>
  startMs >= ms ? minutes : Math.max(0, minutes - Math.floor((ms - startMs) / MINUTE_MS))

const sumAfter = (slots: readonly SlotTime[], ms: number): number =>
  slots.reduce((sum, slot) => sum + minutesAfter(slot, ms), 0)

/** When today began, or when the plan was laid out in the course of it: from then on its slots are to come. */
export const toComeSince = (
  { settings, plannedMs }: Pick<StoredPlan, 'settings' | 'plannedMs'>,
  today: string,
  call: ReadCall,
): number => Math.max(spanOfDay(today, settings.zone, call).fromMs, plannedMs)

type Topic = Pick<TopicNode, 'status' | 'days'> & { readonly id: string; readonly isIncluded: boolean }

/** Topics as they stood when their slots to come began (see `toComeSince`). */
export const asToCome = (
  topics: readonly Topic[],
  { settings }: Pick<StoredPlan, 'settings'>,
  known: {
    readonly sinceMs: number
    readonly nowMs: number
    /** Focus time on a topic before then. */
    readonly studiedMs: (topicId: string) => number
    readonly slotsOf: ReadonlyMap<string, readonly SlotTime[]>
  },
): TopicToCome[] => {
  const { pace, minutesPerStudyDay } = settings
  const { sinceMs, nowMs, studiedMs, slotsOf } = known
  return topics.map(({ id, status, days, isIncluded }) => {
    // Who ticks a topic off in its slot is on time: of what is closed only slots that have not begun are too many.
    const isClosed = status === 'done' || status === 'skipped' || !isIncluded
    const slots = (slotsOf.get(id) ?? []).filter(({ startMs }) => !isClosed || startMs > nowMs)
    const pinned = slots.filter((slot) => slot.pinned)
    return {
      status,
      isIncluded,
      remainingMinutes: effortMinutes(days, pace, minutesPerStudyDay) - wholeMinutes(studiedMs(id)),
      plannedMinutes: sumAfter(slots, sinceMs),
      pinnedMinutes: sumAfter(pinned, sinceMs),
    }
  })
}

/** All topics of the roadmap as they stood when today began, or when the plan was laid out in the course of it. */
const topicsToCome = ({ plan, roadmap, today }: ActivePlan, call: ReadCall): TopicToCome[] => {
  const sinceMs = toComeSince(plan, today, call)
  const topics = topicsOf(roadmap)
  const logged = new Map(topics.map(({ id, loggedMs }) => [id, loggedMs]))
  const since = loggedMsByTopicSince(call.db, plan.roadmapId, { fromMs: sinceMs, beforeMs: END_OF_TIME_MS })
  const included = new Set(chosenTopics(roadmap, plan.settings.choices).map(({ id }) => id))
  return asToCome(
    topics.map(({ id, status, days }) => ({ id, status, days, isIncluded: included.has(id) })),
    plan,
    {
      sinceMs,
      nowMs: call.nowMs,
      studiedMs: (topicId) => (logged.get(topicId) ?? 0) - (since.get(topicId) ?? 0),
      slotsOf: groupBy(listTimesNotOver(call.db, plan.id, sinceMs), ({ topicId }) => topicId),
    },
  )
}

/** Study days the learner is ahead of the plan. A plan that is paused waits for nobody, and nobody gets ahead of it. */
export const studyDaysAhead = (
  { paused, minutesPerStudyDay }: PlanSettings,
  topics: readonly TopicToCome[],
): number => (paused === null ? aheadStudyDays(topics, minutesPerStudyDay) : 0)

/** What the learner lacks, and what of the slots to come is too much. */
export type Standing = { readonly behindStudyDays: number; readonly toCome: readonly TopicToCome[] }

export const standingOf = (active: ActivePlan, behindStudyDays: number, call: ReadCall): Standing => ({
  behindStudyDays,
  toCome: topicsToCome(active, call),
})

/** Study days ahead of the plan, or behind it (negative). */
export const studyDaysStanding = (settings: PlanSettings, { behindStudyDays, toCome }: Standing): number =>
  standingStudyDays({ behindStudyDays, aheadStudyDays: studyDaysAhead(settings, toCome) })
