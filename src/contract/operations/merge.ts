import { z } from 'zod'
import { Range, TopicStatus } from '#core/roadmap/model.ts'
import { read, write } from '../operation.ts'
import { PlanDifference } from './plan-changes.ts'
import { PlanState } from './plan-state.ts'
import { Id } from './roadmap.ts'

/** A topic with the phase and block it stands in ("Phase 1 → Basics"). */
const PlacedTopic = z.strictObject({ title: z.string(), place: z.string() })

/** What an edited document does to the roadmap in use. */
export const MergePreview = z.strictObject({
  /** Names what is stored that this was looked at on; for `roadmap.merge`. */
  basis: z.string(),
  added: z.array(PlacedTopic.extend({ days: Range.nullable() })),
  removed: z.array(
    PlacedTopic.extend({
      status: TopicStatus,
      studiedMinutes: z.int(),
      /** It was studied or ticked: it is archived, and its sessions stay. Otherwise it is deleted. */
      archived: z.boolean(),
    }),
  ),
  renamed: z.array(z.strictObject({ from: z.string(), to: z.string(), place: z.string() })),
  moved: z.array(z.strictObject({ title: z.string(), from: z.string(), to: z.string() })),
  /** Changed estimates, in study days. */
  estimates: z.array(z.strictObject({ title: z.string(), from: Range.nullable(), to: Range.nullable() })),
  /** Topics removed before that come back with what was done on them. */
  restored: z.array(PlacedTopic),
  /** Everything besides topics, in words: "2 projects added". */
  others: z.array(z.string()),
  unchanged: z.int(),
  /** What it does to the plan; null when the roadmap has none that runs, or its plan has nothing to do with what changes. */
  plan: PlanDifference.nullable(),
  /** How the roadmap's plan stands; null without one. One that rests loses the slots of what is removed. */
  planState: PlanState.nullable(),
})
export type MergePreview = z.infer<typeof MergePreview>

/** A stored roadmap that one of a draft looks like a newer version of. */
export const SimilarRoadmap = z.strictObject({
  roadmapKey: z.string(),
  roadmapId: Id,
  /** Of the stored one. */
  title: z.string(),
  /** It is the very document that the stored one was last brought to: merging changes nothing. */
  isSame: z.boolean(),
})
export type SimilarRoadmap = z.infer<typeof SimilarRoadmap>

const Target = z.strictObject({ draftId: Id, roadmapKey: z.string(), roadmapId: Id })

export const mergeOperations = {
  /** Stored roadmaps that a draft's look like newer versions of, by title and topics; the likeliest first. Errors: NOT_FOUND. */
  'roadmap.similar': read(z.strictObject({ draftId: Id }), z.array(SimilarRoadmap)),
  /**
   * What merging would do: it is done, looked at, and taken back before anyone sees it, so that it says what will be.
   * Errors: NOT_FOUND (draft, roadmap).
   */
  'roadmap.merge-preview': write(Target, MergePreview),
  /**
   * Brings a stored roadmap to an edited document: progress, sessions, notes and evidence stay. A running plan is planned
   * again in the same step. `changeId` is null when nothing changes, as with the document it was last brought to: nothing
   * is stored then. Errors: NOT_FOUND, and CONFLICT when the roadmap is not on `basis` any more.
   */
  'roadmap.merge': write(
    Target.extend({ basis: z.string().max(200).optional() }),
    z.strictObject({ changeId: Id.nullable() }),
  ),
} as const
