import { z } from 'zod'
import { PlanChange } from '#core/planning/change.ts'
import { IsoDay, MinuteOfDay, Pace, WorkKind } from '#core/planning/model.ts'
import { Weekday } from '#core/roadmap/model.ts'
import { read, write } from '../operation.ts'
import { Finish, PlanNotice, PlanSummary } from './plan.ts'
import { PlanState } from './plan-state.ts'
import { Id } from './roadmap.ts'

/** Several are applied in turn and count as one: a week off, and an hour more on Saturdays to win it back. */
const Changes = z.array(PlanChange).min(1).max(10)

const Place = z.strictObject({ day: IsoDay, startMinute: MinuteOfDay, minutes: z.int().min(1) })

/** One slot before and after; `from` is null for a new one, `to` for one that is dropped. */
export const SlotMove = z.strictObject({
  slotId: Id,
  topic: z.strictObject({ id: Id, title: z.string() }),
  kind: WorkKind,
  pinned: z.boolean(),
  from: Place.nullable(),
  to: Place.nullable(),
})
export type SlotMove = z.infer<typeof SlotMove>

/** A way to finish as early as without the change, cheapest first. `changes` are to be applied together with it. */
export const WinBack = z.strictObject({
  kind: z.enum(['weekday', 'every-day', 'leave-out']),
  /** Of `weekday`: on which the extra time is. */
  weekday: Weekday.nullable(),
  /** Extra minutes on each such day; 0 for `leave-out`. */
  minutes: z.int(),
  /** Of `leave-out`: optional topics. */
  topics: z.array(z.strictObject({ key: z.string(), title: z.string() })),
  changes: z.array(PlanChange),
  finish: Finish,
  /** Days the finish at the plan's pace comes earlier than with the change alone. */
  daysWon: z.int(),
})
export type WinBack = z.infer<typeof WinBack>

/** What a change would do, before it is done. */
export const PlanDifference = z.strictObject({
  planId: Id,
  roadmapTitle: z.string(),
  pace: Pace,
  /** Names the state this was worked out on; `plan.change` refuses when it was changed since. */
  basis: z.string(),
  finish: z.strictObject({
    /** Without the change, planned from now on; of `replan` alone and of a local change, as the plan stands. */
    before: Finish,
    after: Finish,
  }),
  /** Slots to come. */
  counts: z.strictObject({
    moved: z.int(),
    added: z.int(),
    removed: z.int(),
    unchanged: z.int(),
  }),
  /** Those that change, in time order, the first 500. */
  slots: z.array(SlotMove),
  /** Nothing changes but what was asked for. */
  isLocal: z.boolean(),
  /** What would be lost, in words: slots that are dropped, topics without a place, pinned slots that stay on a day off. */
  losses: z.array(PlanNotice),
  /** Empty when nothing is lost, or nothing helps. */
  winBack: z.array(WinBack),
  /** Of a pause: the finish if it ends on that day. */
  ifResumed: z.array(z.strictObject({ day: IsoDay, finish: Finish })),
  /** What the planner says of the plan as it would be. */
  findings: z.array(PlanNotice),
})
export type PlanDifference = z.infer<typeof PlanDifference>

/** What becomes of a plan when it runs, rests or is archived, before that is done. The others stay as they are. */
export const StateDifference = PlanDifference.pick({
  planId: true,
  roadmapTitle: true,
  pace: true,
  counts: true,
  slots: true,
  findings: true,
}).extend({
  from: PlanState,
  to: PlanState,
  finish: z.strictObject({
    /** As the plan stands, were it a year old. */
    before: Finish,
    after: Finish,
  }),
  /** The roadmap of the active plan: it would rest if this one took its place. Null when this is it, or there is none. */
  active: z.string().nullable(),
})
export type StateDifference = z.infer<typeof StateDifference>

/** Days off and a moved day of the active plan hold for the plans beside it, too: the learner is away from all of them. */
const Target = {
  /** Default: the plan of the slot or topic that the first change names, else the active one. */
  planId: Id.optional(),
  changes: Changes,
}

/** Why planning again is offered: what was missed, what was finished early, or what was moved by hand. */
export const ReplanOffer = z.strictObject({
  reason: z.enum(['behind', 'ahead', 'changed']),
  /** How much, in study days. */
  studyDays: z.number(),
  finish: z.strictObject({ before: Finish, after: Finish }),
})
export type ReplanOffer = z.infer<typeof ReplanOffer>

export const planChangeOperations = {
  /** What `plan.set-state` would do, without doing it. Errors: as there. */
  'plan.preview-state': read(z.strictObject({ planId: Id, state: PlanState }), StateDifference),
  /**
   * What changes would do, without doing them. Errors: NOT_FOUND (plan, slot, topic, busy time), INVALID (a place that is
   * over, past midnight, or backwards), CONFLICT (a place that is taken by something that stays; the message names it).
   */
  'plan.preview-change': read(z.strictObject(Target), PlanDifference),
  /** Does them, in one step that can be undone. Errors: as above, and CONFLICT when the plan is not on `basis` any more. */
  'plan.change': write(
    z.strictObject({ ...Target, basis: z.string().max(200).optional() }),
    z.strictObject({
      /** Null when nothing was changed. */
      changeId: Id.nullable(),
      plan: PlanSummary,
      counts: PlanDifference.shape.counts,
      finish: PlanDifference.shape.finish,
    }),
  ),
} as const
