/** Brings a stored roadmap and its plan to an edited document. */
import type { PlanNotice } from '#contract/operations/plan.ts'
import type { PlanSettings } from '#core/planning/model.ts'
import { chosenTopics } from '#core/planning/topics.ts'
import { ok } from '#core/result.ts'
import { carryChoices } from '#core/roadmap/merge/choices.ts'
import type { CarriedChoices } from '#core/roadmap/merge/choices.ts'
import { isEmptyDifference, mergeDifference } from '#core/roadmap/merge/difference.ts'
import type { MergeDifference } from '#core/roadmap/merge/difference.ts'
import { mergeRoadmap } from '#core/roadmap/merge/merge.ts'
import type { Merge } from '#core/roadmap/merge/model.ts'
import { removeEmptyDocuments } from '#db/document-repo.ts'
import { loadMergeBase } from '#db/merge-base.ts'
import { findPlanOfRoadmap, setSettings } from '#db/plan-repo.ts'
import type { StoredPlan } from '#db/plan-repo.ts'
import { findRoadmapId } from '#db/roadmap-repo.ts'
import { storeMerge } from '#db/roadmap-merge.ts'
import { listSlots } from '#db/slot-repo.ts'
import type { StoredSlot } from '#db/slot-repo.ts'
import type { Outcome } from '../failures.ts'
import { storeDocument } from '../import-roadmaps.ts'
import { isOver, todayIn } from '../make-plan.ts'
import { loadSituation } from '../plan-changes/situation.ts'
import type { Situation } from '../plan-changes/situation.ts'
import { storeSituation } from '../plan-changes/store-situation.ts'
import { isRunning, replanAll, replanOwn } from '../plan-changes/work.ts'
import type { WorkedOut } from '../plan-changes/work-out.ts'
import { planProgress } from '../progress.ts'
import type { WriteCall } from '../runtime.ts'
import { zoneInForce } from '../settings.ts'
import type { MergeTarget } from './merge-target.ts'

export type CarriedOut = {
  /** Of the roadmap, as it was; null without one. */
  readonly plan: StoredPlan | null
  readonly difference: MergeDifference
  /** Choices of the plan that the document has no place for any more, in words. */
  readonly lost: readonly string[]
  /** How the plan was planned again; null when it was not. */
  readonly planned: WorkedOut | null
}

/** Two roadmaps of one document have two keys, also when both were brought to the same part of it. */
const freeKey = (documentId: string, { edited, stored }: MergeTarget, { db }: WriteCall): string => {
  const owner = findRoadmapId(db, documentId, edited.key)
  return owner === null || owner === stored.id ? edited.key : `${edited.key}~${stored.id}`
}

const storeRoadmap = (merge: Merge, target: MergeTarget, call: WriteCall): void => {
  const { db, runtime, nowMs } = call
  const documentId = storeDocument(target.draft, call)
  storeMerge(db, merge, {
    roadmapId: target.stored.id,
    documentId,
    key: freeKey(documentId, target, call),
    position: target.position,
    nowMs,
    zone: zoneInForce(call).zone,
    newId: runtime.newId,
  })
  removeEmptyDocuments(db)
}

const isSame = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b)

/** Names in a plan's choices follow what they name. */
const storeChoices = (plan: StoredPlan, { choices }: CarriedChoices, { db }: WriteCall): void => {
  if (!isSame(choices, plan.settings.choices)) setSettings(db, plan.id, { ...plan.settings, choices })
}

/** What planning depends on of a roadmap. */
const plannedTopics = ({ roadmap, plan }: Situation): unknown => {
  const { choices }: PlanSettings = plan.settings
  return chosenTopics(roadmap, choices).map(({ id, days, status }) => [id, days, status])
}

const noticesOf = (lost: readonly string[]): PlanNotice[] =>
  lost.map((message) => ({ code: 'choice-lost', message: `${message}.` }))

/** Slots that were going on and have been ended. */
const endedSlots = ({ plan, slots }: Situation, { db, nowMs }: WriteCall): StoredSlot[] => {
  const ids = new Set(slots.map(({ id }) => id))
  return listSlots(db, plan.id).filter((slot) => ids.has(slot.id) && isOver(slot, nowMs))
}

/** Plans a running plan again, when what it plans is something else now. */
const planAgain = (
  before: Situation,
  lost: readonly string[],
  call: WriteCall,
): Outcome<WorkedOut | null> => {
  const merged = loadSituation(before.plan.id, call)
  if (!merged.ok) return merged
  if (!isRunning(before) || isSame(plannedTopics(before), plannedTopics(merged.value))) return ok(null)
  const replan = new Set([before.plan.id])
  const planned = replanAll({ situation: merged.value, replan, losses: [] }, call)
  if (!planned.ok) return planned
  const { situation: after, made } = planned.value
  const without = replanOwn(before, call)
  const finish = {
    before: without.ok ? without.value.made.finish : before.plan.finish,
    after: after.plan.finish,
  }
  const worked: WorkedOut = { before: merged.value, after, made, replanned: replan, finish, losses: [] }
  const today = todayIn(after.plan.settings.zone, call)
  const { behindStudyDays } = planProgress(merged.value.plan, merged.value.roadmap, today, call)
  storeSituation(worked, behindStudyDays > 0, call)
  const shown = { ...after, slots: [...endedSlots(before, call), ...after.slots] }
  return ok({ ...worked, before, after: shown, losses: noticesOf(lost) })
}

/** Does it all, in the database. A document that says nothing new leaves no trace. */
export const carryOut = (target: MergeTarget, call: WriteCall): Outcome<CarriedOut> => {
  const { stored, edited } = target
  const plan = findPlanOfRoadmap(call.db, stored.id)
  const before = plan === null || plan.archivedMs !== null ? null : loadSituation(plan.id, call)
  if (before !== null && !before.ok) return before
  const merge = mergeRoadmap(loadMergeBase(call.db, stored, call.nowMs), edited)
  const difference = mergeDifference(merge)
  const carried = plan === null ? null : carryChoices(plan.settings.choices, merge)
  const lost = carried?.lost ?? []
  if (isEmptyDifference(difference) && lost.length === 0) return ok({ plan, difference, lost, planned: null })
  storeRoadmap(merge, target, call)
  if (plan !== null && carried !== null) storeChoices(plan, carried, call)
  call.changed('roadmaps', 'plan', 'progress', 'sessions')
  const planned = before === null ? ok(null) : planAgain(before.value, lost, call)
  return planned.ok ? ok({ plan, difference, lost, planned: planned.value }) : planned
}
