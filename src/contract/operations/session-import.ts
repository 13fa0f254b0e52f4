import { z } from 'zod'
import { importLimits } from '#core/sessions/import/limits.ts'
import { IsoDay } from '#core/planning/model.ts'
import { read, write } from '../operation.ts'
import { Changed, Id } from './roadmap.ts'

/** An export of another program that was read and not imported yet. It lives in memory until newer ones push it out. */
export const SessionImportDraft = z.strictObject({
  draftId: Id,
  /** "Toggl Track", "Super Productivity" */
  program: z.string(),
  sourceName: z.string(),
  /** Whether the export says at which times of day it was, or only how long in a day. */
  hasTimes: z.boolean(),
  /** The zone its times are taken to be in unless the learner says otherwise: the one in force here. */
  zone: z.string(),
  /** Whose entries they are, most entries first; one, "" for an export that does not say. */
  members: z.array(z.strictObject({ name: z.string(), entries: z.int() })).min(1),
  /** What entries are about, most time first. */
  groups: z.array(
    z.strictObject({
      title: z.string(),
      /** Project and the like, from the outside in; "" for none. */
      place: z.string(),
      /** The topic it is likely to be about; null when that is not sure. */
      suggestion: z.strictObject({ topicId: Id, title: z.string() }).nullable(),
    }),
  ),
  /** The first of the entries that could not be read. */
  unreadable: z.array(z.strictObject({ line: z.int(), reason: z.string() })),
  unreadableCount: z.int(),
})
export type SessionImportDraft = z.infer<typeof SessionImportDraft>

/** What becomes of the entries of a group: sessions on a topic, or on none; or they are left out. */
export const ImportTarget = z.union([Id, z.literal('no-topic'), z.literal('leave-out')])
export type ImportTarget = z.infer<typeof ImportTarget>

const choices = {
  draftId: Id,
  zone: z.string().min(1).max(80),
  /** Whose entries; one of the draft's members. */
  member: z.string().max(400),
  /** Entries over sessions there are: left out, or cut to the longest part that is free. */
  overlaps: z.enum(['leave-out', 'cut']),
  /** One for each group of the draft, in its order. */
  targets: z.array(ImportTarget).max(importLimits.groups),
}
export const SessionImportChoices = z.strictObject(choices)
export type SessionImportChoices = z.infer<typeof SessionImportChoices>

const Span = z.strictObject({ startMs: z.int(), endMs: z.int() })

export const SessionImportPreview = z.strictObject({
  /** What would be added. */
  sessions: z.int(),
  ms: z.int(),
  from: IsoDay.nullable(),
  to: IsoDay.nullable(),
  /** Of each group in the draft's order: all of its entries, whatever becomes of them. */
  groups: z.array(z.strictObject({ entries: z.int(), ms: z.int() })),
  /** Entries that were imported before: they stay as they are, and are not added again. */
  known: z.int(),
  leftOut: z.int(),
  /** Added with a part of their time, because the rest was taken. */
  cut: z.int(),
  /** Not added, and why. */
  refused: z.strictObject({ overlaps: z.int(), dayFull: z.int(), future: z.int(), unfit: z.int() }),
  /** The first of those that overlap. */
  overlapping: z.array(
    z.strictObject({
      title: z.string(),
      entry: Span,
      /** A session there is, or an entry of the same file. */
      other: Span.extend({ name: z.string() }),
    }),
  ),
})
export type SessionImportPreview = z.infer<typeof SessionImportPreview>

export const sessionImportOperations = {
  /**
   * Reads an export without storing anything. With a `jobId` it can be cancelled. Errors: PARSE (with what was wrong and what
   * to do), CONFLICT (cancelled).
   */
  'session-import.read': read(
    z.strictObject({
      /** File name; shown to the learner. */
      name: z.string().max(255),
      text: z.string().max(importLimits.characters + 1),
      jobId: Id.optional(),
    }),
    SessionImportDraft,
  ),
  /** What importing would do. Errors: NOT_FOUND (draft, topic), INVALID (zone, member, targets that are not one per group). */
  'session-import.preview': read(SessionImportChoices, SessionImportPreview),
  /** Adds the sessions as one change. What was imported before is not added again. Errors: as the preview. */
  'session-import.apply': write(SessionImportChoices, Changed.extend({ sessions: z.int() })),
} as const
