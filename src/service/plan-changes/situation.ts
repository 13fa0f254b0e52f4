/** All that planning depends on, in memory: a change is worked out on it, whether it is stored afterwards or not. */
import { createHash } from 'node:crypto'
import { ok } from '#core/result.ts'
import { i18n } from '#core/words/i18n.ts'
import { listBusyCalendars } from '#db/busy-calendar-repo.ts'
import type { StoredBusyCalendar } from '#db/busy-calendar-repo.ts'
import { listBusyBetween } from '#db/busy-repo.ts'
import type { StoredBusy } from '#db/busy-repo.ts'
import { findActivePlan, findPlan, listRunningPlans } from '#db/plan-repo.ts'
import type { StoredPlan } from '#db/plan-repo.ts'
import { loadRoadmap } from '#db/roadmap-tree.ts'
import type { StoredRoadmap, StoredTopic } from '#db/roadmap-tree.ts'
import { listSlots } from '#db/slot-repo.ts'
import type { StoredSlot } from '#db/slot-repo.ts'
import { fail, notFound } from '../failures.ts'
import type { Outcome } from '../failures.ts'
import { isOver } from '../make-plan.ts'
import type { ReadCall } from '../runtime.ts'
import { END_OF_TIME_MS } from '../running-plans.ts'

/** A plan with its slots that are not over, in time order. */
export type PlanWithSlots = { readonly plan: StoredPlan; readonly slots: readonly StoredSlot[] }

export type Situation = PlanWithSlots & {
  readonly roadmap: StoredRoadmap
  /** In time order. */
  readonly busy: readonly StoredBusy[]
  /** The learner's calendars that some of those are of. */
  readonly calendars: readonly StoredBusyCalendar[]
  /** The other plans that run. */
  readonly others: readonly PlanWithSlots[]
  /** Names what is stored; not what was made of it since. */
  readonly basis: string
}

export const topicsOf = (roadmap: StoredRoadmap): StoredTopic[] =>
  roadmap.phases.flatMap((phase) => phase.blocks).flatMap((block) => block.topics)

/** The roadmap with some topics changed. */
export const withTopics = (
  roadmap: StoredRoadmap,
  changed: ReadonlyMap<string, Partial<StoredTopic>>,
): StoredRoadmap => ({
  ...roadmap,
  phases: roadmap.phases.map((phase) => ({
    ...phase,
    blocks: phase.blocks.map((block) => ({
      ...block,
      topics: block.topics.map((topic) => ({ ...topic, ...changed.get(topic.id) })),
    })),
  })),
})

/** Time that passes and focus time that is counted change nothing here: a preview holds while the timer runs. */
const basisOf = (stored: {
  readonly plans: readonly PlanWithSlots[]
  readonly roadmap: StoredRoadmap
  readonly busy: readonly StoredBusy[]
}): string => {
  const parts = [
    ...stored.plans.map(({ plan, slots }) => [
      plan.id,
      plan.settings,
      plan.plannedMs,
      slots.map(({ id, startMs, minutes, pinned, kind }) => [id, startMs, minutes, pinned, kind]),
    ]),
    topicsOf(stored.roadmap).map(({ id, days, status }) => [id, days, status]),
    stored.busy.map(({ id, startMs, minutes }) => [id, startMs, minutes]),
  ]
  return createHash('sha256').update(JSON.stringify(parts)).digest('base64url')
}

const targetPlan = (planId: string | undefined, { db }: ReadCall): Outcome<StoredPlan> => {
  const plan = planId === undefined ? findActivePlan(db) : findPlan(db, planId)
  if (plan === null) return notFound('plan')
  return plan.archivedMs === null
    ? ok(plan)
    : fail('CONFLICT', i18n.t('This plan is archived. Make it active first, then it can be changed.'))
}

/** A plan with all that matters for it, the other plans that run among it. Errors: NOT_FOUND. */
export const situationOf = (plan: StoredPlan, call: ReadCall): Outcome<Situation> => {
  const roadmap = loadRoadmap(call.db, plan.roadmapId)
  if (roadmap === null) return notFound('roadmap')
  const withSlots = (one: StoredPlan): PlanWithSlots => ({ plan: one, slots: listSlots(call.db, one.id) })
  const own = withSlots(plan)
  const others = listRunningPlans(call.db)
    .filter(({ id }) => id !== plan.id)
    .map(withSlots)
  const busy = listBusyBetween(call.db, { fromMs: 0, beforeMs: END_OF_TIME_MS })
  const notOver = (one: PlanWithSlots): PlanWithSlots => ({
    plan: one.plan,
    slots: one.slots.filter((slot) => !isOver(slot, call.nowMs)),
  })
  return ok({
    ...notOver(own),
    roadmap,
    busy,
    calendars: listBusyCalendars(call.db),
    others: others.map(notOver),
    basis: basisOf({ plans: [own, ...others], roadmap, busy }),
  })
}

/** The situation of a plan that can be changed (default: the active one). Errors: NOT_FOUND, CONFLICT when it is archived. */
export const loadSituation = (planId: string | undefined, call: ReadCall): Outcome<Situation> => {
  const found = targetPlan(planId, call)
  return found.ok ? situationOf(found.value, call) : found
}
