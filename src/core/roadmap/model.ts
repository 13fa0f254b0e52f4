/**
 * What a roadmap document is once it has been read. This is also the JSON of `roadbook import --json`
 * (docs/data-format.md), so field names are public. Lines count from 1 in the file as given.
 */
import { z } from 'zod'
import { TOPIC_STATUSES } from './statuses.ts'

/** 1-based line in the document. */
const line = z.int().min(1)

export const EstimateUnit = z.enum(['minute', 'hour', 'day', 'week', 'month'])
export type EstimateUnit = z.infer<typeof EstimateUnit>

/** An effort as the document states it: `raw` as written, `min` and `max` in `unit`. `min` equals `max` when no range was given. */
export const Estimate = z.strictObject({
  raw: z.string(),
  min: z.number().nonnegative(),
  max: z.number().nonnegative(),
  unit: EstimateUnit,
})
export type Estimate = z.infer<typeof Estimate>

/** A closed range; `min` equals `max` when it is one figure. */
export const Range = z.strictObject({ min: z.number().nonnegative(), max: z.number().nonnegative() })
export type Range = z.infer<typeof Range>

export const Link = z.strictObject({ title: z.string(), url: z.string() })
export type Link = z.infer<typeof Link>

export const TopicStatus = z.enum(TOPIC_STATUSES)
export type TopicStatus = z.infer<typeof TopicStatus>

/** The unit that is planned, studied and ticked off. */
export const Topic = z.strictObject({
  /** Stable over re-imports of an edited document; unique within the roadmap; made from place and title. */
  key: z.string(),
  title: z.string(),
  /** "What you'll learn", points below the topic, and the like; empty when there is none. */
  detail: z.string(),
  line,
  /** As written; null when the document gives none for this topic. */
  estimate: Estimate.nullable(),
  /**
   * Effort in study days (the roadmap's own unit: one day of studying at its stated pace); may be fractional.
   * Null only for topics of a part that is not scheduled.
   */
  days: Range.nullable(),
  /** True when `days` is not written at the topic but derived (a share of its block, or one study day). */
  assumed: z.boolean(),
  optional: z.boolean(),
  /** From ticked boxes; otherwise `pending`. */
  status: TopicStatus,
  links: z.array(Link),
})
export type Topic = z.infer<typeof Topic>

/** Membership in a group of alternatives of which one is chosen (or any number, see the group's finding). */
export const Option = z.strictObject({
  /** The same text on every alternative of the group; the learner sees it. */
  group: z.string(),
  /** "FastAPI" */
  name: z.string(),
  recommended: z.boolean(),
})
export type Option = z.infer<typeof Option>

/** A part of a phase, often with a week range. Topics outside any block sit in a block with an empty title. */
export const Block = z.strictObject({
  key: z.string(),
  title: z.string(),
  line,
  /** The week numbers the heading names, as written ("Week 17-20" = 17 to 20). */
  weeks: z.strictObject({ from: z.int(), to: z.int() }).nullable(),
  estimate: Estimate.nullable(),
  /** Set when this block is one alternative of an option group. */
  option: Option.nullable(),
  topics: z.array(Topic),
})
export type Block = z.infer<typeof Block>

/** Something to build: a milestone with evidence; it has no effort of its own. */
export const Project = z.strictObject({
  title: z.string(),
  detail: z.string(),
  line,
  capstone: z.boolean(),
  /** From ticked boxes, as the status of a topic is; otherwise false. */
  done: z.boolean(),
})
export type Project = z.infer<typeof Project>

export const Phase = z.strictObject({
  key: z.string(),
  title: z.string(),
  line,
  estimate: Estimate.nullable(),
  optional: z.boolean(),
  blocks: z.array(Block),
  projects: z.array(Project),
})
export type Phase = z.infer<typeof Phase>

export const Checklist = z.strictObject({
  title: z.string(),
  line,
  items: z.array(z.strictObject({ title: z.string(), done: z.boolean(), line })),
})
export type Checklist = z.infer<typeof Checklist>

/** One entry of reference material (resource, tool, library): kept to look things up, never planned. */
export const ReferenceItem = z.strictObject({
  /** The heading or category it stood under. */
  group: z.string(),
  title: z.string(),
  detail: z.string(),
  url: z.string().nullable(),
  line,
})
export type ReferenceItem = z.infer<typeof ReferenceItem>

/** A table that compares alternatives, as it stood: header cells, then rows of cells (plain text). */
export const Comparison = z.strictObject({
  title: z.string(),
  line,
  header: z.array(z.string()),
  rows: z.array(z.array(z.string())),
})
export type Comparison = z.infer<typeof Comparison>

export const Weekday = z.enum(['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'])
export type Weekday = z.infer<typeof Weekday>

/** One row of the roadmap's weekly template. `activity` is as written; core/planning maps it to a kind of work. */
export const WeekTemplateRow = z.strictObject({ days: z.array(Weekday), activity: z.string() })
export type WeekTemplateRow = z.infer<typeof WeekTemplateRow>

export const Roadmap = z.strictObject({
  /** Stable over re-imports; unique within the document. */
  key: z.string(),
  title: z.string(),
  line,
  /** "6-9 months": what the document says all of it takes. */
  total: Estimate.nullable(),
  /** The stated pace: hours of study on a study day. */
  hoursPerDay: Range.nullable(),
  /** True when it retells another roadmap of the document more briefly: offered, never added to another's effort. */
  summary: z.boolean(),
  phases: z.array(Phase),
  /** Project ideas that belong to no phase. */
  projects: z.array(Project),
  checklists: z.array(Checklist),
  resources: z.array(ReferenceItem),
  tools: z.array(ReferenceItem),
  libraries: z.array(ReferenceItem),
  prerequisites: z.array(ReferenceItem),
  comparisons: z.array(Comparison),
  /** The weekly template; empty when the document has none. */
  week: z.array(WeekTemplateRow),
})
export type Roadmap = z.infer<typeof Roadmap>

/** A place where the document contradicts itself or cannot be kept, worded for the learner. */
export const Finding = z.strictObject({ line, code: z.string(), message: z.string() })
export type Finding = z.infer<typeof Finding>

/** Lines that became nothing, and why. `line` is the first of the range, `lines` how many it spans. */
export const Unused = z.strictObject({
  line,
  lines: z.int().min(1),
  reason: z.string(),
  text: z.string(),
})
export type Unused = z.infer<typeof Unused>

export const RoadmapDocument = z.strictObject({
  roadmaps: z.array(Roadmap),
  findings: z.array(Finding),
  unused: z.array(Unused),
})
export type RoadmapDocument = z.infer<typeof RoadmapDocument>

/** Why a document could not be read at all. */
export type ReadError = {
  readonly code: 'EMPTY' | 'TOO_LARGE' | 'TOO_COMPLEX' | 'NOT_TEXT' | 'NO_TOPICS'
  /** Says what was wrong and what to do. */
  readonly message: string
}
