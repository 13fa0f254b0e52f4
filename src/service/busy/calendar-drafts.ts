/** Calendar files that were read but not kept: in memory, the last few only. */
import type { ReadCalendar } from '#core/calendar/reading/read-calendar.ts'
import { createKeptDrafts } from '../kept-drafts.ts'
import type { KeptDrafts } from '../kept-drafts.ts'

export type CalendarDraft = {
  readonly draftId: string
  readonly sourceName: string
  readonly read: ReadCalendar
  /** Of whole days, and of the days its times are written down on. */
  readonly zone: string
  readonly untilMs: number
}

export type CalendarDrafts = KeptDrafts<CalendarDraft>

const MOST_KEPT = 4

export const createCalendarDrafts = (): CalendarDrafts => createKeptDrafts(MOST_KEPT)
