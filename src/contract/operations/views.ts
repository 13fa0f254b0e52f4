import { z } from 'zod'
import { IsoDay, MinuteOfDay, PlanDay, WorkKind } from '#core/planning/model.ts'
import { Weekday } from '#core/roadmap/model.ts'
import { read, write } from '../operation.ts'
import { ForecastBasis, ForecastView } from './forecast.ts'
import { Finish, PlanNotice, PlanSummary, SlotView } from './plan.ts'
import { ReplanOffer } from './plan-changes.ts'
import { CalibrationView, PhaseProgress } from './progress.ts'
import { Id } from './roadmap.ts'
import { DaySession, SessionView } from './sessions.ts'

/** Why a day has no slots. */
export const EmptyReason = z.enum([
  'before-start',
  'rest',
  'day-off',
  'no-time',
  'done',
  'paused',
  'unplanned',
])
export type EmptyReason = z.infer<typeof EmptyReason>

/** All that the Today screen shows; null when there is no plan yet. */
export const TodayView = z.strictObject({
  today: IsoDay,
  nowMs: z.int(),
  /** The active one: figures, findings and forecast are its. */
  plan: PlanSummary,
  kind: WorkKind,
  /** Of all running plans. */
  slots: z.array(SlotView),
  emptyReason: EmptyReason.nullable(),
  /** What comes after today: the next slot of each of the next open topics that have none today, at most three. */
  next: z.array(SlotView),
  /** Of all that was planned for today, also what a day off took after it was over. */
  plannedMinutes: z.int(),
  /** Of today's sessions, the open one included as far as it is counted. */
  studiedMinutes: z.int(),
  /** Today's sessions, earliest first. */
  sessions: z.array(DaySession),
  topics: z.strictObject({ done: z.int(), total: z.int() }),
  effort: z.strictObject({ doneMinutes: z.int(), totalMinutes: z.int() }),
  /**
   * Study days planned since the plan was last laid out and before today, less the focus time on the same topics since
   * then; done and skipped topics count nothing. 0 when on plan.
   */
  behindStudyDays: z.number(),
  /** Study days ahead of the plan (positive) or behind it (negative), to one decimal; see `standingStudyDays`. */
  standing: z.number(),
  /**
   * What is left of today's slots of the active plan, in minutes, and the plan's finish at its pace, planned again from
   * tomorrow on, with them studied and without. That is about the plan, also where the forecast goes by history. Null when
   * nothing is left of today, and while the plan is paused.
   */
  todayFinish: z
    .strictObject({ minutes: z.int().min(1), ifStudied: IsoDay.nullable(), ifMissed: IsoDay.nullable() })
    .nullable(),
  /**
   * When it will be done. On basis `plan`: the plan's own finish at its three paces, from where the learner stands. On basis
   * `history`, once there is enough of it: the days by which it is done in 10, 50 and 90 of 100 runs of the forecast.
   */
  forecast: Finish.extend({ basis: ForecastBasis }),
  /** Planning again would bring the plan up to where the learner stands; null when there is no need. */
  replan: ReplanOffer.nullable(),
  /**
   * With the setting `each-morning`: the change that brought the plans up to date this morning, and the active plan's finish
   * at its pace. Null when nothing changed, when it was taken back, and once the learner has seen it.
   */
  morning: z
    .strictObject({
      changeId: Id,
      finish: z.strictObject({ before: IsoDay.nullable(), after: IsoDay.nullable() }),
    })
    .nullable(),
  /** On review days: titles finished since the last review day. */
  review: z.array(z.string()),
  findings: z.array(PlanNotice),
})
export type TodayView = z.infer<typeof TodayView>

export const WeekDay = z.strictObject({
  day: IsoDay,
  weekday: Weekday,
  kind: WorkKind,
  /** Name of the day off, "" for an unnamed one, null when it is none. */
  dayOff: z.string().nullable(),
  plannedMinutes: z.int(),
  studiedMinutes: z.int(),
  /** 23, 24, 25 or a half between: how long the local day is. */
  hours: z.number(),
})
export type WeekDay = z.infer<typeof WeekDay>

/** Time that is taken, local in the plan's zone. */
export const BusyView = z.strictObject({
  id: Id,
  /** "" for time that is kept free without saying why. */
  title: z.string(),
  day: IsoDay,
  startMinute: MinuteOfDay,
  minutes: z.int().min(1),
  startMs: z.int(),
  endMs: z.int(),
  /**
   * `moved`: a slot lay there that the learner moved or removed. `hand`: written down by the learner. `calendar`: in one of
   * their calendars.
   */
  source: z.enum(['hand', 'moved', 'calendar']),
  /** Of `calendar`: what the learner calls it; else null. */
  calendar: z.string().nullable(),
})
export type BusyView = z.infer<typeof BusyView>

/** All that the Week screen shows, seven days from `from`; the zone is the plan's. */
export const WeekView = z.strictObject({
  from: IsoDay,
  to: IsoDay,
  today: IsoDay,
  zone: z.string(),
  weekStart: Weekday,
  days: z.array(WeekDay).length(7),
  /** Of all running plans, in time order. */
  slots: z.array(SlotView),
  /** What was studied in these days, in time order; the open session as far as it is counted. */
  sessions: z.array(SessionView),
  busy: z.array(BusyView),
  replan: ReplanOffer.nullable(),
  /** First and last planned day, to jump to; null without slots. */
  bounds: z.strictObject({ from: IsoDay, to: IsoDay }).nullable(),
})
export type WeekView = z.infer<typeof WeekView>

/** A month's days to jump to, from the first day of its first week to the last of its last. */
export const MonthView = z.strictObject({
  /** YYYY-MM */
  month: z.string(),
  today: IsoDay,
  weekStart: Weekday,
  days: z.array(
    z.strictObject({
      day: IsoDay,
      plannedMinutes: z.int(),
      studiedMinutes: z.int(),
      dayOff: z.string().nullable(),
    }),
  ),
  bounds: z.strictObject({ from: IsoDay, to: IsoDay }).nullable(),
})
export type MonthView = z.infer<typeof MonthView>

/** The JSON of `roadbook status --json`. */
export const Status = z.strictObject({
  today: z.strictObject({
    date: IsoDay,
    slots: z.array(SlotView),
    plannedMinutes: z.int(),
    studiedMinutes: z.int(),
  }),
  progress: z.strictObject({
    topics: z.strictObject({ done: z.int(), total: z.int() }),
    effort: z.strictObject({ doneMinutes: z.int(), totalMinutes: z.int() }),
    behindStudyDays: z.number(),
  }),
  /** Study days ahead of the plan (positive) or behind it (negative), to one decimal. */
  standing: z.number(),
  /** Of all study and all running plans, in the week that contains today. */
  week: z.strictObject({ from: IsoDay, plannedMinutes: z.int(), studiedMinutes: z.int() }),
  /** Days of study in a row; what the plan leaves free breaks nothing. */
  streak: z.strictObject({ current: z.int(), longest: z.int() }),
  /** All study from the beginning, on whatever it was. */
  studied: z.strictObject({ minutes: z.int(), days: z.int() }),
  phases: z.array(
    PhaseProgress.pick({ title: true, topics: true, effort: true }).extend({ studiedMinutes: z.int() }),
  ),
  calibration: CalibrationView,
  /** Without enough history it equals the plan's range: `basis` is "plan", and `needs` says what is missing. */
  forecast: ForecastView.pick({
    p10: true,
    p50: true,
    p90: true,
    basis: true,
    reasons: true,
    needs: true,
    drift: true,
  }),
  plan: z.strictObject({
    id: z.uuid(),
    roadmap: z.string(),
    start: IsoDay,
    zone: z.string(),
    pace: z.enum(['min', 'expected', 'max']),
    /** The day since which the plan stands still, null while it runs. */
    paused: IsoDay.nullable(),
    finish: Finish,
  }),
})
export type Status = z.infer<typeof Status>

export const viewOperations = {
  'today.get': read(z.strictObject({}), TodayView.nullable()),
  /** What `morning` told was seen: it is not told again. */
  'today.morning-seen': write(z.strictObject({ changeId: Id }), z.strictObject({})),
  /**
   * The week that contains `day` (default: today), by the week-start setting; null when there is no plan. With the
   * setting `auto` weeks begin as `localeWeekStart` says (that of the learner's window), else as the host's locale does.
   */
  'week.get': read(
    z.strictObject({ day: PlanDay.optional(), localeWeekStart: Weekday.optional() }),
    WeekView.nullable(),
  ),
  /** What a month holds, at a glance; null when there is no plan. */
  'month.get': read(
    z.strictObject({
      month: z.string().regex(/^(?:19[7-9]\d|20\d\d|21\d\d)-(?:0[1-9]|1[0-2])$/),
      localeWeekStart: Weekday.optional(),
    }),
    MonthView.nullable(),
  ),
  /** Null when there is no plan. */
  'status.get': read(z.strictObject({}), Status.nullable()),
} as const
