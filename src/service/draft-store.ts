/** Documents that were read but not stored: in memory, the last few only. */
import { createHash } from 'node:crypto'
import type { RoadmapDocument } from '#core/roadmap/model.ts'

export type StoredDraft = {
  readonly draftId: string
  readonly sourceName: string
  readonly text: string
  /** SHA-256 of the text, as hex. */
  readonly contentHash: string
  readonly document: RoadmapDocument
}

export type DraftStore = {
  readonly put: (draft: Omit<StoredDraft, 'contentHash'>) => void
  readonly get: (draftId: string) => StoredDraft | null
}

const KEPT_DRAFTS = 8

const hashOf = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex')

export const createDraftStore = (): DraftStore => {
  const drafts = new Map<string, StoredDraft>()
  return {
    put: (draft) => {
      drafts.set(draft.draftId, { ...draft, contentHash: hashOf(draft.text) })
      const [oldest] = drafts.keys()
      if (drafts.size > KEPT_DRAFTS && oldest !== undefined) drafts.delete(oldest)
    },
    get: (draftId) => drafts.get(draftId) ?? null,
  }
}
