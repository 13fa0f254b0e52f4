/** What is left of today, and what it does to the finish. */
import type { TodayView } from '#contract/operations/views.ts'
import { planRoadmap } from '#core/planning/plan.ts'
import type { PlanInput } from '#core/planning/model.ts'
import { wholeMinutes } from '#core/sessions/stretch.ts'
import { loggedMsByTopicSince } from '#db/session-repo.ts'
import { listSlotsBetween, listSlotsToKeep } from '#db/slot-repo.ts'
import type { Span } from '#db/slot-repo.ts'
import type { ActivePlan } from './active-plan.ts'
import { planInput, spanOfDay } from './make-plan.ts'
import { sourceOfStored } from './plan-source.ts'
import { amongRunning, takenFor } from './running-plans.ts'
import type { ReadCall } from './runtime.ts'

/** Minutes of the day's slots that were not studied yet, by key of the topic, of those that are open. */
const minutesLeft = ({ plan }: ActivePlan, day: Span, { db }: ReadCall): Map<string, number> => {
  const planned = new Map<string, { readonly topicId: string; readonly minutes: number }>()
  for (const { topicId, topicKey, minutes, status } of listSlotsBetween(db, plan.id, day)) {
    if (status === 'done' || status === 'skipped') continue
    planned.set(topicKey, { topicId, minutes: (planned.get(topicKey)?.minutes ?? 0) + minutes })
  }
  if (planned.size === 0) return new Map()
  const studied = loggedMsByTopicSince(db, plan.roadmapId, day)
  return new Map(
    [...planned]
      .map(([key, { topicId, minutes }]) => [key, minutes - wholeMinutes(studied.get(topicId) ?? 0)] as const)
      .filter(([, left]) => left > 0),
  )
}

const studied = (input: PlanInput, left: ReadonlyMap<string, number>): PlanInput => ({
  ...input,
  topics: input.topics.map((topic) => ({
    ...topic,
    loggedMinutes: topic.loggedMinutes + (left.get(topic.key) ?? 0),
  })),
})

/** The day of the last slot from tomorrow on; today when none is needed, null when there is no such day. */
const finishOf = (input: PlanInput, today: string): string | null => {
  const { finish, unplaced } = planRoadmap(input)
  return unplaced.length === 0 ? (finish ?? today) : null
}

/**
 * The finish of the plan at its pace, planned again from tomorrow on, with what is left of today's slots studied and without.
 * Null when nothing is left of today, and while the plan is paused.
 */
export const todayFinish = (active: ActivePlan, call: ReadCall): TodayView['todayFinish'] => {
  const { plan, roadmap, today } = active
  const day = spanOfDay(today, plan.settings.zone, call)
  const left = minutesLeft(active, day, call)
  if (left.size === 0 || plan.settings.paused !== null) return null
  const nowMs = day.beforeMs
  const input = planInput(sourceOfStored(roadmap), plan.settings, {
    slots: listSlotsToKeep(call.db, plan.id, nowMs),
    taken: takenFor(amongRunning(plan.id, call), { ...call, nowMs }),
    nowMs,
  })
  if (!input.ok) return null
  return {
    minutes: [...left.values()].reduce((sum, minutes) => sum + minutes, 0),
    ifStudied: finishOf(studied(input.value, left), today),
    ifMissed: finishOf(input.value, today),
  }
}
