import { z } from 'zod'
import { IsoDay, Pace, PlanDay, StudyKind } from '#core/planning/model.ts'
import { TopicStatus, Weekday } from '#core/roadmap/model.ts'
import { read } from '../operation.ts'
import { Finish, PlanSummary } from './plan.ts'
import { Id } from './roadmap.ts'

/** What a forecast was made from: the plan's own range, or the weeks the learner really had. */
export const ForecastBasis = z.enum(['plan', 'history'])
export type ForecastBasis = z.infer<typeof ForecastBasis>

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
  /** First day with study or with the plan, and today: what a range can be chosen from. */
  bounds: z.strictObject({ from: IsoDay, to: IsoDay }),
  /** Of the whole plan, whatever the range and the phase: the figures of Today and of `status`. */
  standing: z.strictObject({
    topics,
    effort,
    /** Study days ahead of the plan (positive) or behind it (negative), to one decimal. */
    studyDays: z.number(),
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
  /** All weeks of the range, the first and last cut to it; `from` is the week's first day. */
  weeks: z.array(z.strictObject({ from: IsoDay, plannedMinutes: Minutes, studiedMs: Ms })),
  /** Days with study in the phase, in or out of the range, in order: a year's heatmap is cut from these. */
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
  /** At the plan's pace, and at both ends of its estimate. */
  estimatedMinutes: Minutes,
  estimate: z.strictObject({ minMinutes: Minutes, maxMinutes: Minutes }),
  studiedMs: Ms,
  /** Time taken over `estimatedMinutes`; null until it is done and was timed. */
  ratio: z.number().nullable(),
  /** The study day on which it was done; null when it is not, or was from the beginning. */
  doneDay: IsoDay.nullable(),
})
export type TopicProgress = z.infer<typeof TopicProgress>

export const TopicSort = z.enum(['order', 'title', 'status', 'estimated', 'studied', 'ratio', 'done-day'])
export type TopicSort = z.infer<typeof TopicSort>

/** Share of the expected effort that is done by the end of a day: in ten, fifty and ninety of a hundred runs at most. */
export const ConePoint = z.strictObject({ day: IsoDay, p10: z.number(), p50: z.number(), p90: z.number() })
export type ConePoint = z.infer<typeof ConePoint>

/** When it will be done, and why. */
export const ForecastView = z.strictObject({
  today: IsoDay,
  /** See `TodayView.forecast`: the same dates. */
  p10: IsoDay.nullable(),
  p50: IsoDay.nullable(),
  p90: IsoDay.nullable(),
  basis: ForecastBasis,
  /** From today to the last of the dates; empty on basis `plan`. */
  cone: z.array(ConePoint),
  /** What the runs were drawn from; null on basis `plan`. */
  reasons: z
    .strictObject({
      weeks: z.int(),
      /** Share of the plan's study time that was kept. */
      kept: z.number(),
      ratio: z.number(),
      topicsLeft: z.int(),
      minutesLeft: Minutes,
    })
    .nullable(),
  /** What is missing for a forecast from history, on basis `plan`. */
  needs: z.enum(['week', 'topics', 'study', 'resume', 'nothing']).nullable(),
  /** The plan's own finish, as it stands. */
  plan: z.strictObject({ pace: Pace, finish: Finish }),
  /** What was forecast seven days ago with what was known then, and days the middle date moved since: later when positive. */
  drift: z.strictObject({ since: IsoDay, before: IsoDay.nullable(), days: z.int().nullable() }).nullable(),
})
export type ForecastView = z.infer<typeof ForecastView>

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
  /**
   * The forecast with its reasons. It takes its time beside everything else, tells its progress as job `jobId`, and can be
   * cancelled (`job.cancel`). Null when there is no plan. Errors: CONFLICT (cancelled, or a job of that id runs already).
   */
  'progress.forecast': read(z.strictObject({ jobId: z.uuid() }), ForecastView.nullable()),
} as const
