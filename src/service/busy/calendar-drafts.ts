/** Calendar files that were read but not kept: in memory, the last few only. */
import type { ReadCalendar } from '#core/calendar/reading/read-calendar.ts'

export type CalendarDraft = {
  readonly draftId: string
  readonly sourceName: string
  readonly read: ReadCalendar
  /** Of whole days, and of the days its times are written down on. */
  readonly zone: string
  readonly untilMs: number
}

export type CalendarDrafts = {
  readonly put: (draft: CalendarDraft) => void
  readonly get: (draftId: string) => CalendarDraft | null
}

const KEPT_DRAFTS = 4

export const createCalendarDrafts = (): CalendarDrafts => {
  const drafts = new Map<string, CalendarDraft>()
  return {
    put: (draft) => {
      drafts.set(draft.draftId, draft)
      const [oldest] = drafts.keys()
      if (drafts.size > KEPT_DRAFTS && oldest !== undefined) drafts.delete(oldest)
    },
    get: (draftId) => drafts.get(draftId) ?? null,
  }
}
