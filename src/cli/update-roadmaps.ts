/** Which stored roadmaps an edited document updates, and doing it. */
import type { Client } from '#contract/client.ts'
import type { SimilarRoadmap } from '#contract/operations/merge.ts'
import type { Draft, RoadmapSummary } from '#contract/operations/roadmap.ts'
import { type Result, ok } from '#core/result.ts'
import { findRoadmap } from './find-roadmap.ts'
import type { Update } from './merge-text.ts'
import { type CliFailure, failed, refused } from './outcome.ts'

type Target = { readonly draftId: string; readonly roadmapKey: string; readonly roadmapId: string }
type Pair = { readonly target: Target; readonly title: string }

/**
 * Each roadmap of the document, in its order, with the stored one it resembles most; the very same document is the last
 * choice.
 */
const similarPairs = ({ draftId, document }: Draft, similar: readonly SimilarRoadmap[]): Pair[] => {
  const taken = new Set<string>()
  const pairs: Pair[] = []
  const edited = similar.toSorted((a, b) => Number(a.isSame) - Number(b.isSame))
  for (const { roadmapKey, roadmapId, title } of edited) {
    if (taken.has(roadmapKey) || taken.has(roadmapId)) continue
    taken.add(roadmapKey).add(roadmapId)
    pairs.push({ target: { draftId, roadmapKey, roadmapId }, title })
  }
  const place = ({ target }: Pair): number =>
    document.roadmaps.findIndex(({ key }) => key === target.roadmapKey)
  return pairs.toSorted((a, b) => place(a) - place(b))
}

/** The roadmap of the document that is meant for a stored one: what resembles it, else the first that retells no other. */
const pairWith = (draft: Draft, stored: RoadmapSummary, similar: readonly SimilarRoadmap[]): Pair[] => {
  const { roadmaps } = draft.document
  const alike = similar.find(({ roadmapId }) => roadmapId === stored.id)?.roadmapKey
  const roadmapKey = alike ?? (roadmaps.find(({ summary }) => !summary) ?? roadmaps[0])?.key
  if (roadmapKey === undefined) return []
  const target = { draftId: draft.draftId, roadmapKey, roadmapId: stored.id }
  return [{ target, title: stored.title }]
}

const pairsFor = async (
  client: Client,
  draft: Draft,
  wanted: string | undefined,
): Promise<Result<readonly Pair[], CliFailure>> => {
  const similar = await client.call('roadmap.similar', { draftId: draft.draftId })
  if (!similar.ok) return refused(similar.error)
  if (wanted !== undefined) {
    const list = await client.call('roadmap.list', {})
    if (!list.ok) return refused(list.error)
    const stored = findRoadmap(list.value, wanted)
    return stored.ok ? ok(pairWith(draft, stored.value, similar.value)) : stored
  }
  const pairs = similarPairs(draft, similar.value)
  return pairs.length > 0
    ? ok(pairs)
    : failed(
        'This document resembles no roadmap in Roadbook. Name the one to update (--update TITLE), or import it as a new one: leave out --update.',
      )
}

/** Updates what a document resembles (or the roadmap that is named); a dry run only looks. */
export const updateRoadmaps = async (
  client: Client,
  draft: Draft,
  { wanted, isDryRun }: { readonly wanted: string | undefined; readonly isDryRun: boolean },
): Promise<Result<readonly Update[], CliFailure>> => {
  const pairs = await pairsFor(client, draft, wanted)
  if (!pairs.ok) return pairs
  const updates: Update[] = []
  for (const { target, title } of pairs.value) {
    const preview = await client.call('roadmap.merge-preview', target)
    if (!preview.ok) return refused(preview.error)
    const merged = isDryRun
      ? ok({ changeId: null })
      : await client.call('roadmap.merge', { ...target, basis: preview.value.basis })
    if (!merged.ok) return refused(merged.error)
    updates.push({ id: target.roadmapId, title, preview: preview.value, changeId: merged.value.changeId })
  }
  return ok(updates)
}
