/** Exports of other programs that were read but not imported: in memory, the last few only. */
import type { ForeignSessions } from '#core/sessions/import/model.ts'
import { createKeptDrafts } from '../kept-drafts.ts'
import type { KeptDrafts } from '../kept-drafts.ts'

export type StoredSessionImport = {
  readonly draftId: string
  readonly sourceName: string
  /** Groups in the order the learner sees them. */
  readonly sessions: ForeignSessions
}

export type SessionImportDrafts = KeptDrafts<StoredSessionImport>

/** They can be large. */
const MOST_KEPT = 3

export const createSessionImportDrafts = (): SessionImportDrafts => createKeptDrafts(MOST_KEPT)
