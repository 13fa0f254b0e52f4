/** What the learner ticks, and how far that brings a plan. */
import { cleanText } from '#core/calendar/clean-text.ts'
import { chosenTopics } from '#core/planning/topics.ts'
import { behindStudyDays } from '#core/progress/behind.ts'
import { progressFigures } from '#core/progress/figures.ts'
import type { ProgressFigures } from '#core/progress/figures.ts'
import { ok } from '#core/result.ts'
import type { StoredPlan } from '#db/plan-repo.ts'
import { changeTopicStatus, findTopicStatus, tickItem, updateProject } from '#db/progress-repo.ts'
import type { StoredRoadmap } from '#db/roadmap-tree.ts'
import { loggedMsByTopicSince } from '#db/session-repo.ts'
import { plannedByTopic } from '#db/slot-repo.ts'
import { notFound } from './failures.ts'
import { spanOfDay } from './make-plan.ts'
import type { HandlersOf, ReadCall } from './runtime.ts'
import { zoneInForce } from './settings.ts'

/** Sessions may lie in the future when the clock was set back: they were studied all the same. */
const END_OF_TIME_MS = 8_640_000_000_000_000

/**
 * Study days planned before today that were not studied. Counted from when the plan was last laid out: planning again
 * makes up for what lay before. A plan that is paused waits for nobody.
 */
const studyDaysBehind = (
  { id, roadmapId, plannedMs: fromMs, settings }: StoredPlan,
  { today, timed }: { readonly today: string; readonly timed: ReadonlySet<string> },
  call: ReadCall,
): number => {
  if (settings.paused !== null) return 0
  const beforeMs = spanOfDay(today, settings.zone, call).fromMs
  if (beforeMs <= fromMs) return 0
  const studied = loggedMsByTopicSince(call.db, roadmapId, { fromMs, beforeMs: END_OF_TIME_MS })
  const topics = plannedByTopic(call.db, id, { fromMs, beforeMs }).map(
    ({ topicId, status, plannedMs, hasSlotsToCome }) => ({
      status,
      plannedMs,
      hasSlotsToCome,
      studiedMs: studied.get(topicId) ?? 0,
      isTimed: timed.has(topicId),
    }),
  )
  return behindStudyDays(topics, settings.minutesPerStudyDay)
}

/** Ids of the topics that were studied with a session. */
const timedTopics = (roadmap: StoredRoadmap): Set<string> =>
  new Set(
    roadmap.phases
      .flatMap((phase) => phase.blocks)
      .flatMap((block) => block.topics)
      .filter(({ loggedMinutes }) => loggedMinutes > 0)
      .map(({ id }) => id),
  )

/** How far a plan is: the figures of Today and of `status`. */
export const planProgress = (
  plan: StoredPlan,
  roadmap: StoredRoadmap,
  today: string,
  call: ReadCall,
): ProgressFigures & { readonly behindStudyDays: number } => {
  const { choices, pace, minutesPerStudyDay } = plan.settings
  return {
    ...progressFigures(chosenTopics(roadmap, choices), pace, minutesPerStudyDay),
    behindStudyDays: studyDaysBehind(plan, { today, timed: timedTopics(roadmap) }, call),
  }
}

export const progressHandlers: HandlersOf<'topic.set-status' | 'checklist.tick' | 'project.update'> = {
  'topic.set-status': ({ topicId, status }, call) => {
    const former = findTopicStatus(call.db, topicId)
    if (former === null) return notFound('topic')
    if (former !== status) {
      const { zone } = zoneInForce(call)
      changeTopicStatus(call.db, { topicId, from: former, to: status, atMs: call.nowMs, zone })
      call.changed('progress')
    }
    return ok({ former, status })
  },
  'checklist.tick': ({ itemId, done }, { db, changed }) => {
    if (!tickItem(db, itemId, done)) return notFound('checklist item')
    changed('progress')
    return ok({})
  },
  'project.update': ({ projectId, done, evidence }, { db, changed }) => {
    if (
      !updateProject(db, projectId, {
        done: done ?? null,
        evidence: evidence === undefined ? null : cleanText(evidence),
      })
    ) {
      return notFound('project')
    }
    changed('progress')
    return ok({})
  },
}
