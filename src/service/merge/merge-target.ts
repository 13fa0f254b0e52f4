/** What is to be merged: a roadmap of a draft, and the stored one it is a version of. */
import type { ParsedInput } from '#contract/operations.ts'
import { ok } from '#core/result.ts'
import type { Roadmap } from '#core/roadmap/model.ts'
import { findDocumentId } from '#db/document-repo.ts'
import { findRoadmapId } from '#db/roadmap-repo.ts'
import { loadRoadmap } from '#db/roadmap-tree.ts'
import type { StoredRoadmap } from '#db/roadmap-tree.ts'
import type { StoredDraft } from '../draft-store.ts'
import { notFound } from '../failures.ts'
import type { Outcome } from '../failures.ts'
import { noDraft } from '../import-roadmaps.ts'
import type { ReadCall } from '../runtime.ts'

export type MergeTarget = {
  readonly draft: StoredDraft
  readonly edited: Roadmap
  /** Its place in the document. */
  readonly position: number
  readonly stored: StoredRoadmap
}

export const findTarget = (
  { draftId, roadmapKey, roadmapId }: ParsedInput<'roadmap.merge-preview'>,
  call: ReadCall,
): Outcome<MergeTarget> => {
  const draft = call.runtime.drafts.get(draftId)
  if (draft === null) return noDraft()
  const position = draft.document.roadmaps.findIndex(({ key }) => key === roadmapKey)
  const edited = draft.document.roadmaps[position]
  const stored = loadRoadmap(call.db, roadmapId)
  if (edited === undefined || stored === null) return notFound('roadmap')
  return ok({ draft, edited, position, stored })
}

/** Whether a stored roadmap was last brought to this very document. */
export const isSameDocument = (
  { contentHash }: StoredDraft,
  { key, roadmapId }: { readonly key: string; readonly roadmapId: string },
  { db }: ReadCall,
): boolean => {
  const documentId = findDocumentId(db, contentHash)
  return documentId !== null && findRoadmapId(db, documentId, key) === roadmapId
}
