import type { RoadmapSummary } from '#contract/operations/roadmap.ts'
import { type Result, ok } from '#core/result.ts'
import { findNamed } from './find-named.ts'
import { type CliFailure, failed } from './outcome.ts'

const listing = (roadmaps: readonly RoadmapSummary[]): string =>
  roadmaps.map(({ id, title, sourceName }) => `  ${id}  ${title} (${sourceName})`).join('\n')

const byDocumentOrder = (a: RoadmapSummary, b: RoadmapSummary): number => a.position - b.position

/** The first roadmap of the document imported last that does not merely retell another. */
const latest = (roadmaps: readonly RoadmapSummary[]): RoadmapSummary | undefined => {
  // The list is in the order of import; the moment alone could be that of two documents.
  const newest = roadmaps.toSorted((a, b) => a.importedAtMs - b.importedAtMs).at(-1)
  const ofDocument = roadmaps
    .filter((one) => one.importedAtMs === newest?.importedAtMs && one.sourceName === newest.sourceName)
    .toSorted(byDocumentOrder)
  return ofDocument.find(({ summary }) => !summary) ?? ofDocument[0]
}

/**
 * The roadmap a learner means: by id, key, title, then a part of a title that only one has. Without a text it is the
 * only one, or the first of the document imported last.
 */
export const findRoadmap = (
  roadmaps: readonly RoadmapSummary[],
  wanted: string | undefined,
): Result<RoadmapSummary, CliFailure> => {
  if (wanted === undefined) {
    const only = latest(roadmaps)
    return only === undefined
      ? failed('There is no roadmap yet. Import one first: roadbook import FILE')
      : ok(only)
  }
  if (roadmaps.length === 0) return findRoadmap(roadmaps, undefined)
  const [found, ...others] = findNamed(roadmaps, wanted)
  if (found !== undefined && others.length === 0) return ok(found)
  if (found !== undefined) {
    return failed(`"${wanted}" fits several roadmaps. Use an id:\n${listing([found, ...others])}`)
  }
  return failed(`No roadmap fits "${wanted}". There are:\n${listing(roadmaps)}`)
}
