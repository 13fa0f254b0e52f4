/** Documents that were read but not stored: in memory, the last few only. */
import { createHash } from 'node:crypto'
import type { RoadmapDocument } from '#core/roadmap/model.ts'
import { createKeptDrafts } from './kept-drafts.ts'

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

const MOST_KEPT = 8

const hashOf = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex')

export const createDraftStore = (): DraftStore => {
  const { put, get } = createKeptDrafts<StoredDraft>(MOST_KEPT)
  return { put: (draft) => put({ ...draft, contentHash: hashOf(draft.text) }), get }
}
