/**
 * The rows of the data exports. The same names are columns of the CSV, fields of the JSON, and what docs/schemas describes:
 * they are public, and stay.
 */
import { z } from 'zod'
import { IsoDay, StudyKind, WorkKind } from '../../planning/model.ts'
import { Link, TopicStatus } from '../../roadmap/model.ts'

const id = z.uuid()
/** An instant with the offset that clocks showed: "2026-11-23T18:30:00+01:00". */
const Time = z.iso.datetime({ offset: true })
const minutes = z.int().min(0)
const ms = z.int().min(0)
const studyDays = z.number().min(0)

/** A session, whole: where it reaches over the start of a day it is not cut. */
export const SessionRow = z.strictObject({
  id,
  date: IsoDay.describe('The study day on which it began.'),
  start: Time,
  end: Time.describe('As far as it is counted while it is running.'),
  zone: z.string().describe('The IANA time zone it happened in.'),
  minutes: minutes.describe('Whole minutes. Sum ms, not these.'),
  ms: ms.describe('Its exact length.'),
  kind: StudyKind,
  topic: z.string().describe('The title; empty for a session on nothing in particular.'),
  topicId: id.nullable().describe('Null without a topic, or when it was removed.'),
  topicKey: z.string().nullable(),
  block: z.string().nullable(),
  phase: z.string().nullable(),
  roadmap: z.string().nullable(),
  source: z.string().describe('How it was written down: timer, hand, or the program it was imported from.'),
  running: z.boolean(),
  note: z.string(),
})
export type SessionRow = z.infer<typeof SessionRow>

export const TopicRow = z.strictObject({
  id,
  key: z.string(),
  roadmap: z.string(),
  phase: z.string(),
  block: z.string(),
  topic: z.string(),
  detail: z.string(),
  status: TopicStatus,
  optional: z.boolean(),
  included: z.boolean().describe('False when its option was not chosen, or the learner left it out.'),
  option: z.string().nullable().describe('The option its block is.'),
  estimate: z.string().nullable().describe('As the roadmap states it.'),
  daysMin: studyDays.nullable().describe('Study days, with those the learner added.'),
  daysMax: studyDays.nullable(),
  extraDays: studyDays.describe('Study days that the learner added.'),
  assumed: z.boolean().describe('True when no estimate was written, and the days are derived.'),
  estimatedMinutes: minutes
    .nullable()
    .describe('The middle of the estimate, by the plan of the roadmap; null without a plan.'),
  studiedMinutes: minutes,
  studiedMs: ms,
  ratio: z
    .number()
    .nullable()
    .describe('Time taken over time estimated; null until it is done, and where hardly any of it was timed.'),
  doneDate: IsoDay.nullable(),
  plannedFrom: IsoDay.nullable().describe('First day planned, from today on, while its plan runs.'),
  plannedTo: IsoDay.nullable(),
  plannedMinutes: minutes.describe('Planned from today on.'),
  links: z.array(Link),
})
export type TopicRow = z.infer<typeof TopicRow>

export const SlotRow = z.strictObject({
  id,
  planId: id,
  roadmap: z.string(),
  date: IsoDay,
  start: Time,
  end: Time,
  zone: z.string().describe('The IANA time zone of the active plan.'),
  minutes: z.int().min(1),
  kind: WorkKind,
  pinned: z.boolean(),
  topic: z.string(),
  topicId: id,
  topicKey: z.string(),
  status: TopicStatus,
  phase: z.string(),
  block: z.string(),
  project: z.string().nullable().describe('On build days: what is being built.'),
})
export type SlotRow = z.infer<typeof SlotRow>

const rangeOfDays = { from: IsoDay.nullable(), to: IsoDay.nullable() }

const documentOf = <N extends string, R extends z.ZodType>(name: N, row: R, title: string) =>
  z
    .strictObject({ format: z.literal(`roadbook.${name}`), version: z.literal(1), ...rangeOfDays })
    .extend({ [name]: z.array(row) } as { readonly [K in N]: z.ZodArray<R> })
    .meta({ title, description: 'Written by Roadbook; see docs/data-format.md.' })

/** The JSON documents, by what they hold. A reader can rely on them as long as `version` is the same. */
export const tableDocuments = {
  sessions: documentOf('sessions', SessionRow, 'Sessions: what was studied'),
  topics: documentOf('topics', TopicRow, 'Topics of all roadmaps'),
  plan: documentOf('plan', SlotRow, 'Slots of the running plans'),
} as const

export const TableName = z.enum(['sessions', 'topics', 'plan'])
export type TableName = z.infer<typeof TableName>

export type TableRows = {
  readonly sessions: readonly SessionRow[]
  readonly topics: readonly TopicRow[]
  readonly plan: readonly SlotRow[]
}
