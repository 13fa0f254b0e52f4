/** What the learner ticks, and how far that brings a plan. */
import { cleanText } from '#core/calendar/clean-text.ts'
import { chosenTopics } from '#core/planning/topics.ts'
import { behindStudyDays } from '#core/progress/behind.ts'
import { progressFigures } from '#core/progress/figures.ts'
import type { CountedTopic, ProgressFigures } from '#core/progress/figures.ts'
import { ok } from '#core/result.ts'
import type { TopicStatus } from '#core/roadmap/model.ts'
import { i18n } from '#core/words/i18n.ts'
import type { StoredPlan } from '#db/plan-repo.ts'
import {
  changeTopicStatus,
  findItemTitle,
  findProjectTitle,
  findTopic,
  tickItem,
  updateProject,
} from '#db/progress-repo.ts'
import type { ProjectChange } from '#db/progress-repo.ts'
import type { StoredRoadmap } from '#db/roadmap-tree.ts'
import { loggedMsByTopicSince } from '#db/session-repo.ts'
import { plannedByTopic } from '#db/slot-repo.ts'
import { recordChange } from './changes/record-change.ts'
import { notFound } from './failures.ts'
import type { Outcome } from './failures.ts'
import { spanOfDay } from './make-plan.ts'
import type { HandlersOf, ReadCall, WriteCall } from './runtime.ts'
import { zoneInForce } from './settings.ts'

/** Sessions may lie in the future when the clock was set back: they were studied all the same. */
const END_OF_TIME_MS = 8_640_000_000_000_000

/**
 * Study days planned before today that were not studied. Counted from when the plan was last laid out: planning again
 * makes up for what lay before. A plan that is paused waits for nobody.
 */
const studyDaysBehind = (
  { id, roadmapId, plannedMs: fromMs, settings }: StoredPlan,
  { today, isTimed }: { readonly today: string; readonly isTimed: (topicId: string) => boolean },
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
      isTimed: isTimed(topicId),
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

export type PlanProgress = ProgressFigures & { readonly behindStudyDays: number }

/** How far a plan is: the figures of Today, Progress and `status`. */
export const progressOf = (
  plan: StoredPlan,
  known: {
    readonly today: string
    /** Those that count. */
    readonly topics: readonly CountedTopic[]
    /** Whether a topic was studied with a session, for a minute at least. */
    readonly isTimed: (topicId: string) => boolean
  },
  call: ReadCall,
): PlanProgress => {
  const { pace, minutesPerStudyDay } = plan.settings
  return {
    ...progressFigures(known.topics, pace, minutesPerStudyDay),
    behindStudyDays: studyDaysBehind(plan, known, call),
  }
}

/** As `progressOf`, of a roadmap that is at hand. */
export const planProgress = (
  plan: StoredPlan,
  roadmap: StoredRoadmap,
  today: string,
  call: ReadCall,
): PlanProgress => {
  const timed = timedTopics(roadmap)
  const topics = chosenTopics(roadmap, plan.settings.choices)
  return progressOf(plan, { today, topics, isTimed: (topicId) => timed.has(topicId) }, call)
}

const doneText = (title: string, done: boolean): string =>
  done ? i18n.t('{title}: done', { title }) : i18n.t('{title}: not done', { title })

const projectText = (title: string, { done, evidence }: ProjectChange): string => {
  if (done !== null) return doneText(title, done)
  return evidence === ''
    ? i18n.t('{title}: evidence removed', { title })
    : i18n.t('{title}: evidence kept', { title })
}

const statusText = (title: string, status: TopicStatus): string => {
  switch (status) {
    case 'pending':
      return i18n.t('{title}: not started', { title })
    case 'in-progress':
      return i18n.t('{title}: in progress', { title })
    case 'done':
      return i18n.t('{title}: done', { title })
    case 'skipped':
      return i18n.t('{title}: skipped', { title })
  }
}

/** Writes what is ticked as one change; what is so already is none. */
const tick = (
  call: WriteCall,
  label: string,
  work: () => void,
): Outcome<{ readonly changeId: string | null }> => {
  const recorded = recordChange(call, label, () => {
    work()
    return ok(null)
  })
  if (!recorded.ok) return recorded
  const { changeId } = recorded.value
  if (changeId !== null) call.changed('progress')
  return ok({ changeId })
}

export const progressHandlers: HandlersOf<'topic.set-status' | 'checklist.tick' | 'project.update'> = {
  'topic.set-status': ({ topicId, status }, call) => {
    const topic = findTopic(call.db, topicId)
    if (topic === null) return notFound('topic')
    const { status: former, title } = topic
    const ticked = tick(call, statusText(title, status), () => {
      if (former === status) return
      const { zone } = zoneInForce(call)
      changeTopicStatus(call.db, { topicId, from: former, to: status, atMs: call.nowMs, zone })
    })
    return ticked.ok ? ok({ ...ticked.value, former, status }) : ticked
  },
  'checklist.tick': ({ itemId, done }, call) => {
    const title = findItemTitle(call.db, itemId)
    if (title === null) return notFound('checklist item')
    return tick(call, doneText(title, done), () => void tickItem(call.db, itemId, done))
  },
  'project.update': ({ projectId, done, evidence }, call) => {
    const title = findProjectTitle(call.db, projectId)
    if (title === null) return notFound('project')
    const change = {
      done: done ?? null,
      evidence: evidence === undefined ? null : cleanText(evidence),
    }
    return tick(call, projectText(title, change), () => {
      updateProject(call.db, projectId, change)
    })
  },
}
