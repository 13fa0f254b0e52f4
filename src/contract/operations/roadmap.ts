import { z } from 'zod'
import {
  Comparison,
  Estimate,
  Link,
  Option,
  Range,
  ReferenceItem,
  RoadmapDocument,
  TopicStatus,
  WeekTemplateRow,
} from '#core/roadmap/model.ts'
import { IsoDay } from '#core/planning/model.ts'
import { read, write } from '../operation.ts'
import { PlanState } from './plan-state.ts'

/** Rows have UUIDv7 ids, made once. */
export const Id = z.uuid()

/** What to undo a write by; null when everything was so before. */
export const Changed = z.strictObject({ changeId: Id.nullable() })

/** A roadmap that comes with the app, read by the same importer as any other. */
export const BuiltInRoadmap = z.strictObject({
  name: z.string(),
  title: z.string(),
  summary: z.string(),
  total: Estimate.nullable(),
  hoursPerDay: Range.nullable(),
  phases: z.int(),
  topics: z.int(),
})
export type BuiltInRoadmap = z.infer<typeof BuiltInRoadmap>

/** Where a document comes from. Paths never cross the bridge: the learner's file arrives as its text. */
export const DocumentSource = z.discriminatedUnion('from', [
  z.strictObject({ from: z.literal('built-in'), name: z.string().max(80) }),
  z.strictObject({
    from: z.literal('text'),
    /** File name, or "Pasted text"; shown to the learner. */
    name: z.string().max(255),
    text: z.string().max(2_097_152),
  }),
])
export type DocumentSource = z.infer<typeof DocumentSource>

/** A document that was read but not stored. It lives in memory until the host stops or newer drafts push it out. */
export const Draft = z.strictObject({
  draftId: Id,
  sourceName: z.string(),
  document: RoadmapDocument,
})
export type Draft = z.infer<typeof Draft>

/** Points at a roadmap of a draft, or at a stored one. */
export const RoadmapRef = z.union([
  z.strictObject({ draftId: Id, roadmapKey: z.string() }),
  z.strictObject({ roadmapId: Id }),
])
export type RoadmapRef = z.infer<typeof RoadmapRef>

export const RoadmapSummary = z.strictObject({
  id: Id,
  key: z.string(),
  title: z.string(),
  sourceName: z.string(),
  /** When its document was last imported (UTC ms): the same for all roadmaps of one document. */
  importedAtMs: z.int(),
  /** The document's position: roadmaps of one file keep their order. */
  position: z.int(),
  summary: z.boolean(),
  total: Estimate.nullable(),
  phases: z.int(),
  topics: z.int(),
  /** The plan made of it, if any, how it stands, and whether it is the active one. */
  planId: Id.nullable(),
  planState: PlanState.nullable(),
  active: z.boolean(),
})
export type RoadmapSummary = z.infer<typeof RoadmapSummary>

export const TopicView = z.strictObject({
  id: Id,
  key: z.string(),
  title: z.string(),
  detail: z.string(),
  estimate: Estimate.nullable(),
  /** What it takes, with what the learner gave it. */
  days: Range.nullable(),
  /** Study days the learner gave it beyond what the roadmap says; 0 for none. */
  extraDays: z.number(),
  assumed: z.boolean(),
  optional: z.boolean(),
  /** False when its option was not chosen or the learner left it out: it counts nowhere. */
  included: z.boolean(),
  status: TopicStatus,
  /** Focus time logged on it, whole minutes. */
  studiedMinutes: z.int(),
  links: z.array(Link),
  /** While its plan runs: first and last planned day from today on, and minutes planned. */
  planned: z.strictObject({ from: IsoDay, to: IsoDay, minutes: z.int() }).nullable(),
})
export type TopicView = z.infer<typeof TopicView>

export const BlockView = z.strictObject({
  id: Id,
  title: z.string(),
  weeks: z.strictObject({ from: z.int(), to: z.int() }).nullable(),
  estimate: Estimate.nullable(),
  option: Option.nullable(),
  /** False when it is an option that was not chosen. */
  included: z.boolean(),
  topics: z.array(TopicView),
})
export type BlockView = z.infer<typeof BlockView>

export const ProjectView = z.strictObject({
  id: Id,
  title: z.string(),
  detail: z.string(),
  capstone: z.boolean(),
  done: z.boolean(),
  /** A link or a note that shows the work; empty when none was given. */
  evidence: z.string(),
})
export type ProjectView = z.infer<typeof ProjectView>

export const PhaseView = z.strictObject({
  id: Id,
  title: z.string(),
  estimate: Estimate.nullable(),
  optional: z.boolean(),
  /** Included topics only; skipped ones leave the total. */
  topics: z.strictObject({ done: z.int(), total: z.int() }),
  planned: z.strictObject({ from: IsoDay, to: IsoDay }).nullable(),
  blocks: z.array(BlockView),
  projects: z.array(ProjectView),
})
export type PhaseView = z.infer<typeof PhaseView>

export const ChecklistView = z.strictObject({
  id: Id,
  title: z.string(),
  items: z.array(z.strictObject({ id: Id, title: z.string(), done: z.boolean() })),
})
export type ChecklistView = z.infer<typeof ChecklistView>

export const OptionGroupView = z.strictObject({
  group: z.string(),
  chosen: z.string(),
  options: z.array(
    z.strictObject({
      name: z.string(),
      recommended: z.boolean(),
      topics: z.int(),
      days: Range,
    }),
  ),
})
export type OptionGroupView = z.infer<typeof OptionGroupView>

/** What an edited document does not name any more, but the learner has worked on: put aside until it is named again. */
export const ArchivedView = z.strictObject({
  topics: z.array(
    z.strictObject({
      id: Id,
      title: z.string(),
      /** Where it stood: "Phase 1 → Week 3-4: Data structures". */
      place: z.string(),
      status: TopicStatus,
      studiedMinutes: z.int(),
    }),
  ),
  projects: z.array(ProjectView),
})
export type ArchivedView = z.infer<typeof ArchivedView>

/** All that the Roadmap screen shows, in one call. */
export const RoadmapView = z.strictObject({
  roadmap: RoadmapSummary,
  hoursPerDay: Range.nullable(),
  phases: z.array(PhaseView),
  optionGroups: z.array(OptionGroupView),
  projects: z.array(ProjectView),
  checklists: z.array(ChecklistView),
  archived: ArchivedView,
  reference: z.strictObject({
    resources: z.array(ReferenceItem),
    tools: z.array(ReferenceItem),
    libraries: z.array(ReferenceItem),
    prerequisites: z.array(ReferenceItem),
    comparisons: z.array(Comparison),
    week: z.array(WeekTemplateRow),
  }),
})
export type RoadmapView = z.infer<typeof RoadmapView>

export const roadmapOperations = {
  'roadmap.built-in': read(z.strictObject({}), z.array(BuiltInRoadmap)),
  /**
   * Reads a document without storing it. With a `jobId` it reports `job-progress` and can be cancelled.
   * Errors: PARSE (with what was wrong and what to do), NOT_FOUND (built-in), CONFLICT (cancelled).
   */
  'draft.read': read(z.strictObject({ source: DocumentSource, jobId: Id.optional() }), Draft),
  /** Stores roadmaps of a draft (all when no keys are named). The same content imported twice gives the same ids. Errors: NOT_FOUND. */
  'roadmap.import': write(
    z.strictObject({ draftId: Id, roadmapKeys: z.array(z.string()).max(50).optional() }),
    Changed.extend({ roadmaps: z.array(RoadmapSummary) }),
  ),
  'roadmap.list': read(z.strictObject({}), z.array(RoadmapSummary)),
  /** Errors: NOT_FOUND. */
  'roadmap.get': read(z.strictObject({ roadmapId: Id }), RoadmapView),
  /**
   * Deletes a roadmap with its plan and progress. Was that the active plan, one beside it becomes active, else the one made
   * last of those that rest, and is planned again; archived ones stay archived. Errors: NOT_FOUND.
   */
  'roadmap.remove': write(z.strictObject({ roadmapId: Id }), Changed),
  /** Sets a topic's status; the answer holds the former one. Errors: NOT_FOUND. */
  'topic.set-status': write(
    z.strictObject({ topicId: Id, status: TopicStatus }),
    Changed.extend({ former: TopicStatus, status: TopicStatus }),
  ),
  /** Errors: NOT_FOUND. */
  'checklist.tick': write(z.strictObject({ itemId: Id, done: z.boolean() }), Changed),
  'project.update': write(
    z.strictObject({
      projectId: Id,
      done: z.boolean().optional(),
      evidence: z.string().max(2000).optional(),
    }),
    Changed,
  ),
} as const
