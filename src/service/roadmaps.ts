import type { ArchivedView, RoadmapSummary } from '#contract/operations/roadmap.ts'
import type { Choices } from '#core/planning/model.ts'
import { defaultChoices } from '#core/planning/topics.ts'
import { ok } from '#core/result.ts'
import { i18n } from '#core/words/i18n.ts'
import { listArchivedProjects, listArchivedTopics } from '#db/archive-repo.ts'
import { findNextPlan, findPlanOfRoadmap } from '#db/plan-repo.ts'
import { findRoadmap, listRoadmaps, removeRoadmap } from '#db/roadmap-repo.ts'
import { loadRoadmap } from '#db/roadmap-tree.ts'
import type { StoredRoadmap } from '#db/roadmap-tree.ts'
import { listTopicSpans } from '#db/slot-repo.ts'
import { recordChange } from './changes/record-change.ts'
import { notFound } from './failures.ts'
import { importRoadmaps, noDraft } from './import-roadmaps.ts'
import { todayIn } from './make-plan.ts'
import { makeActive } from './plan-states.ts'
import { roadmapSummary, roadmapView } from './roadmap-view.ts'
import type { HandlersOf, ReadCall } from './runtime.ts'

/** What its plan chose, else what a plan would start from. */
const choicesFor = (roadmap: StoredRoadmap, { db }: ReadCall): Choices =>
  findPlanOfRoadmap(db, roadmap.id)?.settings.choices ?? defaultChoices(roadmap)

const summaries = (ids: readonly string[], call: ReadCall): RoadmapSummary[] =>
  ids.flatMap((id) => {
    const roadmap = loadRoadmap(call.db, id)
    return roadmap === null ? [] : [roadmapSummary(roadmap, choicesFor(roadmap, call))]
  })

/** What documents named before and the learner has worked on. */
const archivedView = (roadmapId: string, { db }: ReadCall): ArchivedView => ({
  topics: listArchivedTopics(db, roadmapId),
  projects: listArchivedProjects(db, roadmapId),
})

const importedText = (roadmaps: readonly RoadmapSummary[]): string => {
  const [first] = roadmaps
  return roadmaps.length === 1
    ? i18n.t('Imported {title}', { title: first?.title ?? '' })
    : i18n.t('Imported {count, plural, one {# roadmap} other {# roadmaps}}', { count: roadmaps.length })
}

export const roadmapHandlers: HandlersOf<
  'roadmap.import' | 'roadmap.list' | 'roadmap.get' | 'roadmap.remove'
> = {
  'roadmap.import': ({ draftId, roadmapKeys }, call) => {
    const draft = call.runtime.drafts.get(draftId)
    if (draft === null) return noDraft()
    const imported = recordChange(call, importedText, () => {
      const ids = importRoadmaps(draft, roadmapKeys ?? null, call)
      return ids.ok ? ok(summaries(ids.value, call)) : ids
    })
    return imported.ok ? ok({ roadmaps: imported.value.value, changeId: imported.value.changeId }) : imported
  },
  'roadmap.list': (_input, call) =>
    ok(
      summaries(
        listRoadmaps(call.db).map(({ id }) => id),
        call,
      ),
    ),
  'roadmap.get': ({ roadmapId }, call) => {
    const roadmap = loadRoadmap(call.db, roadmapId)
    if (roadmap === null) return notFound('roadmap')
    const plan = findPlanOfRoadmap(call.db, roadmapId)
    const spans =
      plan?.active === true || plan?.beside === true
        ? listTopicSpans(call.db, plan.id, todayIn(plan.settings.zone, call))
        : []
    const archived = archivedView(roadmapId, call)
    return ok(roadmapView(roadmap, { choices: choicesFor(roadmap, call), spans, archived }))
  },
  'roadmap.remove': ({ roadmapId }, call) => {
    const { db, changed } = call
    const roadmap = findRoadmap(db, roadmapId)
    if (roadmap === null) return notFound('roadmap')
    const removed = recordChange(call, i18n.t('Removed {title}', { title: roadmap.title }), () => {
      removeRoadmap(db, roadmapId)
      // Whoever has plans in use has an active one.
      const next = roadmap.active ? findNextPlan(db) : null
      // One that cannot be planned any more is the active one all the same, with the slots it has.
      if (next !== null) makeActive(next, call)
      return ok(null)
    })
    if (!removed.ok) return removed
    if (roadmap.planId === null) changed('roadmaps')
    else changed('roadmaps', 'plan', 'progress')
    return ok({ changeId: removed.value.changeId })
  },
}
