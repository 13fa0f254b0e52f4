/** From a draft to stored roadmaps. */
import { ok } from '#core/result.ts'
import { i18n } from '#core/words/i18n.ts'
import { findDocumentId, insertDocument, touchDocument } from '#db/document-repo.ts'
import { insertRoadmap } from '#db/roadmap-insert.ts'
import { findRoadmapId } from '#db/roadmap-repo.ts'
import type { StoredDraft } from './draft-store.ts'
import { fail, notFound } from './failures.ts'
import type { Outcome } from './failures.ts'
import type { WriteCall } from './runtime.ts'

export const noDraft = (): ReturnType<typeof notFound> =>
  fail('NOT_FOUND', i18n.t('This document is not in memory any more. Open it again.'))

/** The id of a draft's document, which is stored unless its content is already; from now on it is the latest import. */
export const storeDocument = (draft: StoredDraft, { db, runtime, nowMs }: WriteCall): string => {
  const known = findDocumentId(db, draft.contentHash)
  if (known !== null) {
    touchDocument(db, known, nowMs)
    return known
  }
  const { contentHash, sourceName, text } = draft
  const id = runtime.newId()
  insertDocument(db, { id, contentHash, sourceName, text, importedMs: nowMs })
  return id
}

/**
 * Stores roadmaps of a draft, all of them without `keys`, and gives back their ids in the document's order. What is
 * stored already, because the same content was imported before, stays as it is and keeps its id, but counts as the latest import.
 */
export const importRoadmaps = (
  draft: StoredDraft,
  keys: readonly string[] | null,
  call: WriteCall,
): Outcome<readonly string[]> => {
  const { roadmaps } = draft.document
  if (keys?.some((key) => !roadmaps.some((roadmap) => roadmap.key === key)) === true) {
    return notFound('roadmap')
  }
  const documentId = storeDocument(draft, call)
  const ids = roadmaps.flatMap((roadmap, position) => {
    if (keys !== null && !keys.includes(roadmap.key)) return []
    const known = findRoadmapId(call.db, documentId, roadmap.key)
    if (known !== null) return [known]
    const { newId } = call.runtime
    return [insertRoadmap(call.db, roadmap, { documentId, position, importedMs: call.nowMs, newId })]
  })
  call.changed('roadmaps')
  return ok(ids)
}
