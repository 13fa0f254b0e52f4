/** What was read but not stored: in memory, the last few only. */
type Named = { readonly draftId: string }

export type KeptDrafts<D extends Named> = {
  readonly put: (draft: D) => void
  readonly get: (draftId: string) => D | null
}

export const createKeptDrafts = <D extends Named>(most: number): KeptDrafts<D> => {
  const drafts = new Map<string, D>()
  return {
    put: (draft) => {
      drafts.set(draft.draftId, draft)
      const [oldest] = drafts.keys()
      if (drafts.size > most && oldest !== undefined) drafts.delete(oldest)
    },
    get: (draftId) => drafts.get(draftId) ?? null,
  }
}
