/** Exports of other programs that were read but not imported: in memory, the last few only. */
import type { ForeignSessions } from '#core/sessions/import/model.ts'

export type StoredSessionImport = {
  readonly draftId: string
  readonly sourceName: string
  /** Groups in the order the learner sees them. */
  readonly sessions: ForeignSessions
}

export type SessionImportDrafts = {
  readonly put: (draft: StoredSessionImport) => void
  readonly get: (draftId: string) => StoredSessionImport | null
}

/** They can be large. */
const KEPT_DRAFTS = 3

export const createSessionImportDrafts = (): SessionImportDrafts => {
  const drafts = new Map<string, StoredSessionImport>()
  return {
    put: (draft) => {
      drafts.set(draft.draftId, draft)
      const [oldest] = drafts.keys()
      if (drafts.size > KEPT_DRAFTS && oldest !== undefined) drafts.delete(oldest)
    },
    get: (draftId) => drafts.get(draftId) ?? null,
  }
}
