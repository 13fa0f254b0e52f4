import type { Result } from '#core/result.ts'
import type { ReadCalendar } from '#core/calendar/reading/read-calendar.ts'
import type { ReadError, RoadmapDocument } from '#core/roadmap/model.ts'
import type { ForeignError, ForeignSessions } from '#core/sessions/import/model.ts'
import type { Speech } from '#core/words/i18n.ts'

/** The worker says what it finds as the service does. */
type Spoken = { readonly speech: Speech }

/** What the worker is asked: one document at a time. `title` is for a document that has none. */
export type ReadRequest = Spoken & { readonly text: string; readonly title?: string }

/** What the worker says: that it begins, how far it is (0 to 1), then the result, once. */
export type ReadReport =
  | { readonly kind: 'begun' }
  | { readonly kind: 'progress'; readonly fraction: number }
  | { readonly kind: 'result'; readonly result: Result<RoadmapDocument, ReadError> }

/** The same worker reads calendar files: the times they take from one instant until before another (UTC ms). */
export type CalendarRequest = Spoken & {
  readonly calendar: string
  readonly zone: string
  readonly fromMs: number
  readonly beforeMs: number
  /** Events whose rules are not followed, by their place in the file. */
  readonly skip: readonly number[]
}

/** `rule`: the event whose rules are followed now; null for none. */
export type CalendarReport =
  | { readonly kind: 'begun' }
  | { readonly kind: 'rule'; readonly index: number | null }
  | { readonly kind: 'result'; readonly result: Result<ReadCalendar, string> }
/** The same worker reads exports of other programs. */
export type SessionsRequest = Spoken & { readonly sessions: string }

export type SessionsReport =
  | { readonly kind: 'begun' }
  | { readonly kind: 'result'; readonly result: Result<ForeignSessions, ForeignError> }
