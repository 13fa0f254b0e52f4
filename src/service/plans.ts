import type { PlanSummary } from '#contract/operations/plan.ts'
import type { RoadmapRef } from '#contract/operations/roadmap.ts'
import { defaultSettings } from '#core/planning/defaults.ts'
import type { PlanSettings } from '#core/planning/model.ts'
import { ok } from '#core/result.ts'
import { activatePlan, findActivePlan, findPlan, findPlanOfRoadmap, savePlan } from '#db/plan-repo.ts'
import { loadRoadmap } from '#db/roadmap-tree.ts'
import type { StoredRoadmap } from '#db/roadmap-tree.ts'
import { insertSlot, listDetailedSlots, listSlots, removeSlot, updateSlot } from '#db/slot-repo.ts'
import { notFound } from './failures.ts'
import type { Outcome } from './failures.ts'
import { importRoadmaps, noDraft } from './import-roadmaps.ts'
import { isOver, makePlan, previewOf, todayIn } from './make-plan.ts'
import type { MadePlan } from './make-plan.ts'
import { findSource, optionGroupViews, optionalTopics, sourceOfStored } from './plan-source.ts'
import { planSummary } from './plan-summary.ts'
import type { HandlersOf, ReadCall, WriteCall } from './runtime.ts'
import { zoneInForce } from './settings.ts'
import { slotChanges } from './slot-changes.ts'
import { slotView } from './slot-view.ts'

const planIdOf = (roadmapId: string | null, { db }: ReadCall): string | null =>
  roadmapId === null ? null : (findPlanOfRoadmap(db, roadmapId)?.id ?? null)

/** The id of the roadmap a reference points at; a draft's is stored first. */
const storedIdOf = (ref: RoadmapRef, call: WriteCall): Outcome<string> => {
  if ('roadmapId' in ref) return ok(ref.roadmapId)
  const draft = call.runtime.drafts.get(ref.draftId)
  if (draft === null) return noDraft()
  const ids = importRoadmaps(draft, [ref.roadmapKey], call)
  if (!ids.ok) return ids
  const [id] = ids.value
  return id === undefined ? notFound('roadmap') : ok(id)
}

const topicIdsOf = (roadmap: StoredRoadmap): Map<string, string> =>
  new Map(
    roadmap.phases
      .flatMap((phase) => phase.blocks)
      .flatMap((block) => block.topics)
      .map(({ key, id }) => [key, id]),
  )

const saveSlots = (
  { planId, roadmap, zone }: { planId: string; roadmap: StoredRoadmap; zone: string },
  made: MadePlan,
  { db, runtime, nowMs }: WriteCall,
): void => {
  const former = listSlots(db, planId).filter((slot) => !isOver(slot, nowMs))
  const changes = slotChanges(former, made.result.slots, {
    zone,
    nowMs,
    newId: runtime.newId,
    topicIds: topicIdsOf(roadmap),
  })
  for (const id of changes.removed) removeSlot(db, id)
  for (const slot of changes.updated) updateSlot(db, slot)
  for (const slot of changes.added) insertSlot(db, planId, slot)
}

const storePlan = (roadmap: StoredRoadmap, settings: PlanSettings, call: WriteCall): Outcome<PlanSummary> => {
  const { db, runtime, nowMs, changed } = call
  const formerId = planIdOf(roadmap.id, call)
  const made = makePlan(sourceOfStored(roadmap), settings, formerId, call)
  if (!made.ok) return made
  const planId = formerId ?? runtime.newId()
  const { finish } = made.value
  const { tzVersion } = runtime
  savePlan(db, { id: planId, roadmapId: roadmap.id, settings, finish, tzVersion, nowMs })
  saveSlots({ planId, roadmap, zone: settings.zone }, made.value, call)
  activatePlan(db, planId)
  changed('plan', 'roadmaps')
  const stored = findPlan(db, planId)
  return stored === null ? notFound('plan') : ok(planSummary(stored))
}

export const planHandlers: HandlersOf<
  'plan.defaults' | 'plan.preview' | 'plan.make' | 'plan.get' | 'plan.slots'
> = {
  'plan.defaults': ({ roadmap }, call) => {
    const found = findSource(roadmap, call)
    if (!found.ok) return found
    const { zone } = zoneInForce(call)
    const { id } = found.value
    // Making a plan again changes it, so setting up starts from the plan there is.
    const plan = id === null ? null : findPlanOfRoadmap(call.db, id)
    const settings = plan?.settings ?? defaultSettings(found.value, { start: todayIn(zone, call), zone })
    return ok({
      ...(plan !== null && { existingPlanId: plan.id }),
      settings,
      optionGroups: optionGroupViews(found.value, settings.choices),
      optionalTopics: optionalTopics(found.value).map(({ key, title, days }) => ({ key, title, days })),
    })
  },
  'plan.preview': ({ roadmap, settings }, call) => {
    const source = findSource(roadmap, call)
    if (!source.ok) return source
    const made = makePlan(source.value, settings, planIdOf(source.value.id, call), call)
    return made.ok ? ok(previewOf(source.value, settings, made.value)) : made
  },
  'plan.make': ({ roadmap, settings }, call) => {
    const id = storedIdOf(roadmap, call)
    if (!id.ok) return id
    const stored = loadRoadmap(call.db, id.value)
    return stored === null ? notFound('roadmap') : storePlan(stored, settings, call)
  },
  'plan.get': (_input, { db }) => {
    const plan = findActivePlan(db)
    return ok(plan === null ? null : planSummary(plan))
  },
  'plan.slots': ({ from, to }, { db }) => {
    const plan = findActivePlan(db)
    if (plan === null) return ok([])
    return ok(listDetailedSlots(db, plan.id, { from: from ?? null, to: to ?? null }).map(slotView))
  },
}
