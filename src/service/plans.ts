import type { PlanSummary } from '#contract/operations/plan.ts'
import type { RoadmapRef } from '#contract/operations/roadmap.ts'
import { defaultSettings } from '#core/planning/defaults.ts'
import type { PlanSettings } from '#core/planning/model.ts'
import { ok } from '#core/result.ts'
import { resolveZone } from '#core/time/zone.ts'
import { i18n } from '#core/words/i18n.ts'
import { activatePlan, findActivePlan, findPlan, findPlanOfRoadmap } from '#db/plan-repo.ts'
import { loadRoadmap } from '#db/roadmap-tree.ts'
import type { StoredRoadmap } from '#db/roadmap-tree.ts'
import { recordChange } from './changes/record-change.ts'
import { notFound } from './failures.ts'
import type { Outcome } from './failures.ts'
import { importRoadmaps, noDraft } from './import-roadmaps.ts'
import { makePlan, previewOf, todayIn } from './make-plan.ts'
import { findSource, optionGroupViews, optionalTopics, sourceOfStored } from './plan-source.ts'
import { storeGivenWay } from './plan-changes/give-way.ts'
import { planSummary } from './plan-summary.ts'
import { amongRunning, asActive } from './running-plans.ts'
import { runningSlots } from './running-slots.ts'
import type { HandlersOf, ReadCall, WriteCall } from './runtime.ts'
import { zoneInForce } from './settings.ts'
import { slotView } from './slot-view.ts'
import { storeMade } from './store-plan.ts'

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

const storePlan = (roadmap: StoredRoadmap, settings: PlanSettings, call: WriteCall): Outcome<PlanSummary> => {
  const formerId = planIdOf(roadmap.id, call)
  const made = makePlan(sourceOfStored(roadmap), settings, asActive(formerId, call), call)
  if (!made.ok) return made
  const planId = formerId ?? call.runtime.newId()
  storeMade({ planId, roadmap, settings }, made.value, call)
  activatePlan(call.db, planId)
  const given = storeGivenWay(planId, call)
  if (!given.ok) return given
  const stored = findPlan(call.db, planId)
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
  'plan.preview': ({ roadmap, settings, stays = false }, call) => {
    const source = findSource(roadmap, call)
    if (!source.ok) return source
    const planId = planIdOf(source.value.id, call)
    const plan = stays ? amongRunning(planId, call) : asActive(planId, call)
    const made = makePlan(source.value, settings, plan, call)
    return made.ok ? ok(previewOf(source.value, settings, made.value)) : made
  },
  'plan.make': ({ roadmap, settings }, call) => {
    const isKnown = 'roadmapId' in roadmap && planIdOf(roadmap.roadmapId, call) !== null
    const label = ({ roadmapTitle: title }: PlanSummary): string =>
      isKnown ? i18n.t('Changed the plan of {title}', { title }) : i18n.t('Planned {title}', { title })
    const made = recordChange(call, label, () => {
      const id = storedIdOf(roadmap, call)
      if (!id.ok) return id
      const stored = loadRoadmap(call.db, id.value)
      return stored === null ? notFound('roadmap') : storePlan(stored, settings, call)
    })
    return made.ok ? ok({ plan: made.value.value, changeId: made.value.changeId }) : made
  },
  'plan.get': (_input, { db }) => {
    const plan = findActivePlan(db)
    return ok(plan === null ? null : planSummary(plan))
  },
  'plan.slots': ({ from, to }, call) => {
    const plan = findActivePlan(call.db)
    if (plan === null) return ok([])
    const { zone } = resolveZone(plan.settings.zone)
    return ok(runningSlots({ from: from ?? null, to: to ?? null }, zone, call).map(slotView))
  },
}
