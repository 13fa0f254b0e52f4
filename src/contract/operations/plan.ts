import { z } from 'zod'
import { Range, TopicStatus } from '#core/roadmap/model.ts'
import { IsoDay, MinuteOfDay, PlanDay, PlanSettings, WorkKind } from '#core/planning/model.ts'
import { read, write } from '../operation.ts'
import { PlanState } from './plan-state.ts'
import { Changed, Id, OptionGroupView, RoadmapRef } from './roadmap.ts'

export { PlanState } from './plan-state.ts'

export const Finish = z.strictObject({
  min: IsoDay.nullable(),
  expected: IsoDay.nullable(),
  max: IsoDay.nullable(),
})
export type Finish = z.infer<typeof Finish>

export const PlanNotice = z.strictObject({ code: z.string(), message: z.string() })
export type PlanNotice = z.infer<typeof PlanNotice>

export const PlanSummary = z.strictObject({
  id: Id,
  roadmapId: Id,
  roadmapTitle: z.string(),
  state: PlanState,
  settings: PlanSettings,
  finish: Finish,
})
export type PlanSummary = z.infer<typeof PlanSummary>

/** What a plan would be, without storing it. */
export const PlanPreview = z.strictObject({
  finish: Finish,
  /** Included topics and their effort at the roadmap's own pace. */
  topics: z.int(),
  effortDays: Range,
  effortMinutes: z.strictObject({ min: z.int(), expected: z.int(), max: z.int() }),
  studyDaysPerWeek: z.int(),
  minutesPerWeek: z.int(),
  findings: z.array(PlanNotice),
})
export type PlanPreview = z.infer<typeof PlanPreview>

/**
 * What the set-up starts from: the settings of the plan a roadmap has already (its own start too), else the roadmap's own
 * pace, template and recommended options.
 */
export const PlanDefaults = z.strictObject({
  /** The plan that `plan.make` would change; absent where the roadmap has none. */
  existingPlanId: Id.optional(),
  settings: PlanSettings,
  optionGroups: z.array(OptionGroupView),
  optionalTopics: z.array(z.strictObject({ key: z.string(), title: z.string(), days: Range.nullable() })),
})
export type PlanDefaults = z.infer<typeof PlanDefaults>

export const SlotView = z.strictObject({
  id: Id,
  planId: Id,
  /** Of the plan's roadmap, to tell plans side by side apart. */
  roadmapTitle: z.string(),
  day: IsoDay,
  startMinute: MinuteOfDay,
  minutes: z.int().min(1),
  /** The same stretch as instants (UTC ms). */
  startMs: z.int(),
  endMs: z.int(),
  kind: WorkKind,
  pinned: z.boolean(),
  topic: z.strictObject({
    id: Id,
    key: z.string(),
    title: z.string(),
    detail: z.string(),
    status: TopicStatus,
  }),
  phaseTitle: z.string(),
  blockTitle: z.string(),
  /** On build days: the phase's first project that is not done. */
  project: z.string().nullable(),
})
export type SlotView = z.infer<typeof SlotView>

/** A plan as it was made or switched, and what to undo that by. */
const ChangedPlan = Changed.extend({ plan: PlanSummary })

export const planOperations = {
  /** Errors: NOT_FOUND. */
  'plan.defaults': read(z.strictObject({ roadmap: RoadmapRef }), PlanDefaults),
  /** Errors: NOT_FOUND, INVALID (unknown zone or option, a day out of range, days off backwards). */
  'plan.preview': read(
    z.strictObject({
      roadmap: RoadmapRef,
      settings: PlanSettings,
      /** Its plan stays as it stands, maybe beside another one. By default it is the active one, as `plan.make` makes it. */
      stays: z.boolean().optional(),
    }),
    PlanPreview,
  ),
  /**
   * Makes the plan of a roadmap, or replaces it, and makes it the active one. A draft's roadmap is stored first,
   * in the same transaction. Slots that stay the same keep their ids. Errors: NOT_FOUND, INVALID.
   */
  'plan.make': write(z.strictObject({ roadmap: RoadmapRef, settings: PlanSettings }), ChangedPlan),
  /**
   * Makes a plan the active one (the former then rests), lets it run beside, rest, or be archived. One that is to run is
   * planned again around the others that do; archiving takes its slots to come, and restoring (`resting`) brings none back.
   * Errors: NOT_FOUND, CONFLICT (the active plan cannot run beside itself, rest or be archived: another one has to take its
   * place), INVALID (it cannot be planned: its zone is unknown here).
   */
  'plan.set-state': write(z.strictObject({ planId: Id, state: PlanState }), ChangedPlan),
  /** All plans: the active one first, then those beside it, resting and archived ones. */
  'plan.list': read(z.strictObject({}), z.array(PlanSummary)),
  /** The active plan; null on a first run. */
  'plan.get': read(z.strictObject({}), PlanSummary.nullable()),
  /**
   * Slots of all running plans whose day lies in the range, both ends included (all without a range), in time order. Days
   * and starts are local in the active plan's zone.
   */
  'plan.slots': read(z.strictObject({ from: PlanDay.optional(), to: PlanDay.optional() }), z.array(SlotView)),
} as const
