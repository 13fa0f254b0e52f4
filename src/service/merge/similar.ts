/** Stored roadmaps that a document looks like newer versions of. */
import type { SimilarRoadmap } from '#contract/operations/merge.ts'
import { groupBy } from '#core/grouping.ts'
import { resemblance } from '#core/roadmap/merge/resemblance.ts'
import type { Roadmap } from '#core/roadmap/model.ts'
import { listRoadmaps, listTopicTitles } from '#db/roadmap-repo.ts'
import type { StoredDraft } from '../draft-store.ts'
import type { ReadCall } from '../runtime.ts'
import { isSameDocument } from './merge-target.ts'

const titlesIn = ({ phases }: Roadmap): string[] =>
  phases.flatMap(({ blocks }) => blocks.flatMap(({ topics }) => topics.map(({ title }) => title)))

/** The likeliest first; of those that are equally likely the one that was imported last. */
export const similarRoadmaps = (draft: StoredDraft, call: ReadCall): SimilarRoadmap[] => {
  const titles = groupBy(listTopicTitles(call.db), ({ roadmapId }) => roadmapId)
  const stored = listRoadmaps(call.db).toReversed()
  const found = draft.document.roadmaps.flatMap((roadmap) =>
    stored.map(({ id, title }) => {
      const topics = (titles.get(id) ?? []).map((topic) => topic.title)
      const likeness = resemblance({ title: roadmap.title, topics: titlesIn(roadmap) }, { title, topics })
      const isSame = isSameDocument(draft, { key: roadmap.key, roadmapId: id }, call)
      return { likeness: isSame ? Infinity : likeness, isSame, roadmapKey: roadmap.key, roadmapId: id, title }
    }),
  )
  return found
    .filter(({ likeness }) => likeness > 0)
    .toSorted((a, b) => b.likeness - a.likeness)
    .map(({ likeness: _likeness, ...similar }) => similar)
}
