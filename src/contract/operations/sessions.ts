import { z } from 'zod'
import { IsoDay, PlanDay, StudyKind } from '#core/planning/model.ts'
import { read, write } from '../operation.ts'
import { Changed, Id } from './roadmap.ts'

/** A stretch of real study. Instants are UTC ms; `zone` is where it happened and decides its days for ever. */
export const SessionView = z.strictObject({
  id: Id,
  /** Null for a session on nothing in particular, or when its topic was removed. */
  topicId: Id.nullable(),
  /** The topic's title, also of one that was removed; "" without one. */
  title: z.string(),
  kind: StudyKind,
  startMs: z.int(),
  /** As far as it is counted while it is open. */
  endMs: z.int(),
  zone: z.string(),
  /** Whether it is being studied right now: it cannot be changed yet. */
  open: z.boolean(),
  source: z.enum(['timer', 'hand']),
  note: z.string(),
})
export type SessionView = z.infer<typeof SessionView>

/** A session under one of the study days it touches, with its part of that day. */
export const DaySession = SessionView.extend({ msThatDay: z.int() })
export type DaySession = z.infer<typeof DaySession>

export const SessionDay = z.strictObject({
  day: IsoDay,
  /** The sum of the parts, exactly. */
  studiedMs: z.int(),
  /** Earliest first. */
  sessions: z.array(DaySession),
})
export type SessionDay = z.infer<typeof SessionDay>

const Instant = z.int().min(0).max(7_289_654_399_999)
const Note = z.string().max(2000)

const SessionFields = {
  topicId: Id.nullable(),
  kind: StudyKind,
  startMs: Instant,
  endMs: Instant,
  note: Note,
}

export const sessionOperations = {
  /**
   * Days with sessions, latest first: of one topic or of all, up to and including `to`, at most `days` of them.
   * `earlier` is the `to` of the next page.
   */
  'session.list': read(
    z.strictObject({
      topicId: Id.optional(),
      to: PlanDay.optional(),
      days: z.int().min(1).max(92),
    }),
    z.strictObject({
      days: z.array(SessionDay),
      earlier: IsoDay.nullable(),
      /** Of everything that was asked for, whatever page. */
      totalMs: z.int(),
      count: z.int(),
    }),
  ),
  /**
   * Adds a session by hand. A pending topic becomes in-progress. Errors: NOT_FOUND (topic), INVALID (it ends before it
   * begins, lasts over 24 h, or lies in the future), CONFLICT (it overlaps another; the message names it).
   */
  'session.add': write(
    z.strictObject({ ...SessionFields, note: Note.optional() }),
    Changed.extend({ sessionId: Id }),
  ),
  /** Changes what is named. Errors: as `session.add`, and CONFLICT for the open session. */
  'session.edit': write(
    z.strictObject({ sessionId: Id, change: z.strictObject(SessionFields).partial() }),
    Changed,
  ),
  /** Makes two of one; the second may be on another topic. Errors: NOT_FOUND, INVALID (not inside it), CONFLICT. */
  'session.split': write(
    z.strictObject({ sessionId: Id, atMs: Instant, topicId: Id.nullable().optional() }),
    Changed.extend({ secondId: Id }),
  ),
  /** Errors: NOT_FOUND, CONFLICT (open). */
  'session.remove': write(z.strictObject({ sessionId: Id }), Changed),
} as const
