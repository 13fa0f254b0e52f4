/**
 * What the planner takes and gives. Calendar days are ISO strings at this edge ("2026-11-23") and integers inside;
 * times of day are minutes from local midnight; nothing here knows a clock or a zone.
 */
import { z } from 'zod'
import { Weekday } from '../roadmap/model.ts'
import { PACES, STUDY_KINDS, WORK_KINDS } from './kinds.ts'
import { FIRST_PLAN_DAY, LAST_PLAN_DAY } from './plan-days.ts'

/** What can be wrong with settings that have the right shape; `faultText` says it. The window uses these schemas, too. */
export type SettingsFault = 'no-plan-day' | 'past-midnight' | 'days-off-end-first' | 'later-hours-unordered'

/** Calendar day as ISO text, checked for existence (2027-02-29 is refused). */
export const IsoDay = z.iso.date()

/**
 * A day that can be asked for: 1970-01-01 to 2199-12-31. What comes out may lie a little beyond it, since weeks and plans
 * reach past the day they begin with, so it is an `IsoDay`.
 */
export const PlanDay = IsoDay.refine((day) => day >= FIRST_PLAN_DAY && day <= LAST_PLAN_DAY, {
  error: 'no-plan-day' satisfies SettingsFault,
})

/** Kind of work a weekday is for. */
export const WorkKind = z.enum(WORK_KINDS)
export type WorkKind = z.infer<typeof WorkKind>

/** Kind of work a session can be: everything but rest. */
export const StudyKind = z.enum(STUDY_KINDS)
export type StudyKind = z.infer<typeof StudyKind>

/** Which end of the estimates the plan uses; `expected` is the middle. */
export const Pace = z.enum(PACES)
export type Pace = z.infer<typeof Pace>

/** Minutes from local midnight, 0 to 1439. */
export const MinuteOfDay = z.int().min(0).max(1439)

/** One weekday's study time: `minutes` 0 means none. It ends the same day: start + minutes is at most 1440. */
export const DayAvailability = z
  .strictObject({ startMinute: MinuteOfDay, minutes: z.int().min(0).max(1440) })
  .refine((day) => day.startMinute + day.minutes <= 1440, {
    error: 'past-midnight' satisfies SettingsFault,
  })
export type DayAvailability = z.infer<typeof DayAvailability>

export const Availability = z.record(Weekday, DayAvailability)
export type Availability = z.infer<typeof Availability>

export const Rhythm = z.record(Weekday, WorkKind)
export type Rhythm = z.infer<typeof Rhythm>

/** Days without study, both ends included. */
export const DaysOff = z
  .strictObject({ from: PlanDay, to: PlanDay, name: z.string().max(120) })
  .refine(({ from, to }) => from <= to, {
    error: 'days-off-end-first' satisfies SettingsFault,
  })
export type DaysOff = z.infer<typeof DaysOff>

/**
 * Other study time from a day on: it holds from `from` (included) until the next entry, or for good. `rhythm` goes with
 * it, because a weekday that gets time may have been one of rest.
 */
export const HoursFrom = z.strictObject({ from: PlanDay, availability: Availability, rhythm: Rhythm })
export type HoursFrom = z.infer<typeof HoursFrom>

/** What the learner chose in a roadmap: keys and names as the roadmap model has them. */
export const Choices = z.strictObject({
  /** Option group → name of the chosen option. A group that is missing takes its recommended option, else its first. */
  options: z.record(z.string(), z.string()),
  /** Keys of optional topics left out. Optional topics are in unless they are named here. */
  leftOut: z.array(z.string()),
})
export type Choices = z.infer<typeof Choices>

/** Everything that makes a plan besides the roadmap: what the learner sets, and what is stored with the plan. */
export const PlanSettings = z.strictObject({
  start: PlanDay,
  /** IANA zone of the plan; local times are meant in it. */
  zone: z.string().min(1).max(80),
  pace: Pace,
  /** In force from the start, until the first of `laterHours`. */
  availability: Availability,
  rhythm: Rhythm,
  /** In order of their days, each day once. `hoursOn` says what holds on a day. */
  laterHours: z
    .array(HoursFrom)
    .max(50)
    .refine(
      (hours) => hours.every(({ from }, index) => index === 0 || from > (hours[index - 1]?.from ?? '')),
      {
        error: 'later-hours-unordered' satisfies SettingsFault,
      },
    ),
  /** The day since which the plan stands still; null while it runs. Nothing is planned from that day on. */
  paused: PlanDay.nullable(),
  /** Whether review days carry topic effort (default true: the rhythm says how a day is worked). */
  reviewCarriesTopics: z.boolean(),
  /** Minutes of study in one study day of the roadmap; default the middle of its stated hours, else 210. */
  minutesPerStudyDay: z.int().min(15).max(960),
  daysOff: z.array(DaysOff).max(500),
  choices: Choices,
})
export type PlanSettings = z.infer<typeof PlanSettings>

/** A topic as the planner sees it, in the order it is to be studied. */
export type PlanTopic = {
  readonly key: string
  /** Study days, min to max. */
  readonly days: { readonly min: number; readonly max: number }
  /** Focus time already logged on it; lowers what remains. */
  readonly loggedMinutes: number
  /** Done topics need nothing more. */
  readonly done: boolean
}

/** A stretch that is already taken: a busy time, or a slot of another plan. Half-open, local. */
export type BusyTime = { readonly day: string; readonly startMinute: number; readonly minutes: number }

/** A slot that must stay: past or pinned. Its minutes count towards its topic when it lies on or after `today` (pinned). */
export type KeptSlot = {
  readonly topicKey: string
  readonly day: string
  readonly startMinute: number
  readonly minutes: number
  readonly kind: WorkKind
  readonly pinned: boolean
  /** How many of its minutes are still to come, when it has begun: only they count. All of them when absent. */
  readonly minutesToCome?: number
}

export type PlanInput = {
  readonly topics: readonly PlanTopic[]
  readonly settings: Omit<PlanSettings, 'choices' | 'zone'>
  /** The study day that contains now: nothing new is planned before it. */
  readonly today: string
  readonly busy: readonly BusyTime[]
  readonly kept: readonly KeptSlot[]
}

/** A planned stretch of time for one topic on one day. */
export type PlannedSlot = {
  readonly topicKey: string
  readonly day: string
  readonly startMinute: number
  readonly minutes: number
  readonly kind: WorkKind
  readonly pinned: boolean
}

export type PlanFinding = { readonly code: string; readonly message: string }

export type PlanResult = {
  /** In time order, kept pinned slots of today and later included; past slots are not repeated. */
  readonly slots: readonly PlannedSlot[]
  /** Day of the last slot; null when nothing is left to plan, not everything could be placed, or the plan is paused. */
  readonly finish: string | null
  /** Topics (or rests of them) that found no place within the horizon, or before the pause. */
  readonly unplaced: readonly { readonly topicKey: string; readonly minutes: number }[]
  readonly findings: readonly PlanFinding[]
}

/** Finish days at the three paces; null where it cannot be reached within the horizon (10 years), all is done, or paused. */
export type FinishRange = {
  readonly min: string | null
  readonly expected: string | null
  readonly max: string | null
}
