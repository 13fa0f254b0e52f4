/** What the learner ticks, and how far that brings a plan. */
import { cleanText } from '#core/calendar/clean-text.ts'
import { chosenTopics } from '#core/planning/topics.ts'
import { behindStudyDays, progressFigures } from '#core/progress/figures.ts'
import type { ProgressFigures } from '#core/progress/figures.ts'
import { ok } from '#core/result.ts'
import type { StoredPlan } from '#db/plan-repo.ts'
import { changeTopicStatus, findTopicStatus, tickItem, updateProject } from '#db/progress-repo.ts'
import type { StoredRoadmap } from '#db/roadmap-tree.ts'
import { missedMinutes } from '#db/slot-repo.ts'
import { notFound } from './failures.ts'
import { spanOfDay } from './make-plan.ts'
import type { HandlersOf, ReadCall } from './runtime.ts'
import { zoneInForce } from './settings.ts'

/** Study days missed since the plan was last laid out: planning again makes up for what lay before. */
const studyDaysBehind = (plan: StoredPlan, today: string, call: ReadCall): number => {
  const { zone, minutesPerStudyDay } = plan.settings
  const beforeMs = spanOfDay(today, zone, call).fromMs
  return behindStudyDays(
    missedMinutes(call.db, plan.id, { fromMs: plan.plannedMs, beforeMs }),
    minutesPerStudyDay,
  )
}

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
    behindStudyDays: studyDaysBehind(plan, today, call),
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
