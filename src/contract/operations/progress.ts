import { z } from 'zod'
import { IsoDay, PlanDay, StudyKind } from '#core/planning/model.ts'
import { TopicSort } from '#core/progress/topic-order.ts'
import { TopicStatus, Weekday } from '#core/roadmap/model.ts'
import { read } from '../operation.ts'
import { PlanSummary } from './plan.ts'
import { Id } from './roadmap.ts'

/** Focus time in ms: parts add up to their total exactly. Screens cut it to whole minutes, and no sooner. */
const Ms = z.int().min(0)
const Minutes = z.int().min(0)

/** Topics that count (chosen, scheduled, not skipped), and their effort at the plan's pace. */
const topics = z.strictObject({ done: z.int(), total: z.int() })
const effort = z.strictObject({ doneMinutes: Minutes, totalMinutes: Minutes })

export const PhaseProgress = z.strictObject({
  id: Id,
  title: z.string(),
  topics,
  effort,
  /** Focus time on its topics in the range, also on those that do not count. */
  studiedMs: Ms,
})
export type PhaseProgress = z.infer<typeof PhaseProgress>

/** Minutes of effort done, or planned, by the end of a day. */
export const BurnUpPoint = z.strictObject({ day: IsoDay, minutes: Minutes })
export type BurnUpPoint = z.infer<typeof BurnUpPoint>

/** Time taken over time estimated, as it is likely to be; with eight chances in ten between `low` and `high`. */
export const LikelyRatio = z.strictObject({ likely: z.number(), low: z.number(), high: z.number() })
export type LikelyRatio = z.infer<typeof LikelyRatio>

export const CalibrationView = z.strictObject({
  /** Topics that are done and were timed: what it comes from. */
  topics: z.int(),
  /** `measured`: as it stands, not drawn towards 1. Null before a topic was timed to its end. */
  overall: LikelyRatio.extend({ measured: z.number() }).nullable(),
  /** Null for kinds that too little is known of. */
  byKind: z.record(StudyKind, LikelyRatio.nullable()),
  /** Minutes the plan takes for a study day of the roadmap … */
  minutesPerStudyDay: Minutes,
  /** … and what it would take by the learner's own ratio; null while that says too little, or the same. */
  suggestedMinutesPerStudyDay: Minutes.nullable(),
})
export type CalibrationView = z.infer<typeof CalibrationView>

/** All that the Progress screen shows but topics and forecast. Figures are of the active plan's roadmap. */
export const ProgressView = z.strictObject({
  today: IsoDay,
  nowMs: z.int(),
  plan: PlanSummary,
  weekStart: Weekday,
  /** The study days that were counted, both included, and the phase, null for all of the roadmap. */
  range: z.strictObject({ from: IsoDay, to: IsoDay }),
  phaseId: Id.nullable(),
  /**
   * What a range can be chosen from: the first day with study or with the plan, and today (or the last day with study, where
   * that is later: a learner east of the plan's zone is a day ahead). A range that reaches out of it is cut to it.
   */
  bounds: z.strictObject({ from: IsoDay, to: IsoDay }),
  /** Of the whole plan, whatever the range and the phase: the figures of Today and of `status`. */
  standing: z.strictObject({
    topics,
    effort,
    /** Study days ahead of the plan (positive) or behind it (negative), to one decimal; see `standingStudyDays`. */
    studyDays: z.number(),
    /** The study day from which these count: the one the plan was last laid out on, or its first if that is later. */
    since: IsoDay,
  }),
  /** Of all study, whatever the range and the phase, as Today and the week show it. */
  todayFigures: z.strictObject({ plannedMinutes: Minutes, studiedMs: Ms }),
  thisWeek: z.strictObject({ from: IsoDay, plannedMinutes: Minutes, studiedMs: Ms }),
  /** Days in a row; what the plan leaves free breaks nothing. */
  streak: z.strictObject({ current: z.int(), longest: z.int() }),

  /** In the range and the phase. Without a phase sessions on nothing in particular, and on other roadmaps, count too. */
  studied: z.strictObject({
    totalMs: Ms,
    /** Days with study. */
    days: z.int(),
    byKind: z.record(StudyKind, Ms),
    /** Seven rows from Monday on, of 24 hours each, as clocks showed them where it happened. */
    byWeekdayHour: z.array(z.array(Ms).length(24)).length(7),
  }),
  /** All weeks of the range, the first and last cut to it; `from` is the week's first day, which may lie before the range. */
  weeks: z.array(z.strictObject({ from: IsoDay, plannedMinutes: Minutes, studiedMs: Ms })),
  /** Days with study in the phase (all study without one), in or out of the range, in order: a year's heatmap is cut from these. */
  studiedDays: z.array(z.strictObject({ day: IsoDay, studiedMs: Ms })),
  /** All phases, whatever `phaseId`. */
  phases: z.array(PhaseProgress),
  /** Of the whole time and the phase, whatever the range. */
  burnUp: z.strictObject({
    totalMinutes: Minutes,
    /** From the plan's first day to today: a point for each day it changed. */
    real: z.array(BurnUpPoint),
    /** What the plan has: past days as they were planned. */
    plan: z.array(BurnUpPoint),
    /** The days on which the roadmap's own earliest and latest total end ("6-9 months"); null without, or for a phase. */
    band: z.strictObject({ from: IsoDay, earliest: IsoDay, latest: IsoDay, raw: z.string() }).nullable(),
  }),
  calibration: CalibrationView,
})
export type ProgressView = z.infer<typeof ProgressView>

/** A topic's estimate against what it took. */
export const TopicProgress = z.strictObject({
  id: Id,
  title: z.string(),
  phaseTitle: z.string(),
  status: TopicStatus,
  /** The middle of its estimate, whatever the plan's pace, and both ends. 0 for a topic that is not scheduled. */
  estimatedMinutes: Minutes,
  estimate: z.strictObject({ minMinutes: Minutes, maxMinutes: Minutes }),
  studiedMs: Ms,
  /** Time taken over `estimatedMinutes`; null until it is done, and where hardly any of it was timed. */
  ratio: z.number().nullable(),
  /** The study day on which it was done; null when it is not, or was from the beginning. */
  doneDay: IsoDay.nullable(),
})
export type TopicProgress = z.infer<typeof TopicProgress>

const phaseId = Id.optional()

export const progressOperations = {
  /**
   * Where the learner stands, in a range of study days (default: from the beginning to today) and a phase. Null when there is
   * no plan. Errors: NOT_FOUND (phase), INVALID (a range that ends before it begins).
   */
  'progress.get': read(
    z.strictObject({
      from: PlanDay.optional(),
      to: PlanDay.optional(),
      phaseId,
      localeWeekStart: Weekday.optional(),
    }),
    ProgressView.nullable(),
  ),
  /** A page of the topics that count, or were studied, sorted; `total` is how many there are. Errors: NOT_FOUND (plan, phase). */
  'progress.topics': read(
    z.strictObject({
      phaseId,
      sort: TopicSort.default('order'),
      descending: z.boolean().default(false),
      offset: z.int().min(0).default(0),
      limit: z.int().min(1).max(6000).default(100),
    }),
    z.strictObject({ total: z.int(), topics: z.array(TopicProgress) }),
  ),
} as const
