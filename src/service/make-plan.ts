/** Planning at the service's edge: which day today is, what is kept, and what comes out. */
import type { PlanPreview } from '#contract/operations/plan.ts'
import { estimateFindings } from '#core/planning/estimate-findings.ts'
import { finishRange } from '#core/planning/finish.ts'
import { hoursOn } from '#core/planning/hours.ts'
import { clockChangeFindings } from '#core/planning/instants.ts'
import type {
  BusyTime,
  FinishRange,
  KeptSlot,
  PlanFinding,
  PlanInput,
  PlanResult,
  PlanSettings,
  PlanTopic,
} from '#core/planning/model.ts'
import { planRoadmap } from '#core/planning/plan.ts'
import { placeInstants, restOf } from '#core/planning/slot-edit.ts'
import { studyWeekdays } from '#core/planning/rhythm.ts'
import { takenTime } from '#core/planning/taken-time.ts'
import type { PlacedStretch } from '#core/planning/taken-time.ts'
import { chosenTopics, effortDays, includedTopics } from '#core/planning/topics.ts'
import { totalFindings } from '#core/planning/total-findings.ts'
import { effortMinutes } from '#core/progress/figures.ts'
import { ok } from '#core/result.ts'
import { addDays } from '#core/time/day.ts'
import { dayAt, isZone, minuteOfDayAt, resolveZone, startOfStudyDay } from '#core/time/zone.ts'
import { listSlotsToKeep } from '#db/slot-repo.ts'
import type { Span, StoredSlot } from '#db/slot-repo.ts'
import { notAZone } from './words/not-a-zone.ts'
import { fail } from './failures.ts'
import type { Outcome } from './failures.ts'
import { refuseChoices } from './plan-source.ts'
import type { PlanSource } from './plan-source.ts'
import { takenFor } from './running-plans.ts'
import type { PlannedPlan } from './running-plans.ts'
import type { ReadCall } from './runtime.ts'
import { loadSettings } from './settings.ts'

/** The study day that contains now, in a plan's zone. A zone this computer does not know is read as UTC. */
export const todayIn = (zone: string, { db, nowMs }: ReadCall): string =>
  dayAt({ instantMs: nowMs, zone: resolveZone(zone).zone, dayStartMinute: loadSettings(db).dayStartMinute })

/** When a study day begins and the next one does: a slot at 01:30 belongs to the study day before. */
export const spanOfDay = (day: string, zone: string, { db }: ReadCall): Span => {
  const { dayStartMinute } = loadSettings(db)
  const startOf = (one: string): number =>
    startOfStudyDay({ day: one, zone: resolveZone(zone).zone, dayStartMinute })
  return { fromMs: startOf(day), beforeMs: startOf(addDays(day, 1)) }
}

const MINUTE_MS = 60_000
/** New slots begin at a time one would write down. */
const ROUND_MINUTES = 5

/** What is over is history, whatever zone the plan moves to: planning again leaves it alone. */
export const isOver = ({ startMs, minutes }: StoredSlot, nowMs: number): boolean =>
  startMs + minutes * MINUTE_MS <= nowMs

/**
 * A slot that has begun stays where it is in time, also when the zone calls that time otherwise. Its minutes to come are
 * rounded up where logged ones are rounded down: who studies all of a slot finds the two to be the whole of it.
 */
const keptSlot = (slot: StoredSlot, zone: string, nowMs: number): KeptSlot =>
  slot.startMs > nowMs
    ? slot
    : {
        ...slot,
        day: dayAt({ instantMs: slot.startMs, zone, dayStartMinute: 0 }),
        startMinute: minuteOfDayAt(slot.startMs, zone),
        minutesToCome: slot.minutes - Math.floor((nowMs - slot.startMs) / MINUTE_MS),
      }

/** What there is to plan around. */
export type PlanGiven = {
  /** The plan's own slots; those that are over may be among them. */
  readonly slots: readonly StoredSlot[]
  /** Busy times and slots of other plans. */
  readonly taken: readonly PlacedStretch[]
  readonly nowMs: number
}

/**
 * Slots that planning again keeps: those that are going on, and pinned ones to come. What was pinned for a topic that
 * needs nothing any more, or is not in the plan, is of no use.
 */
const slotsToKeep = (topics: readonly PlanTopic[], { slots, nowMs }: PlanGiven): StoredSlot[] => {
  const open = new Set(topics.filter(({ done }) => !done).map(({ key }) => key))
  return slots.filter(
    (slot) => !isOver(slot, nowMs) && (slot.startMs <= nowMs || (slot.pinned && open.has(slot.topicKey))),
  )
}

/** Where clocks change, slots beside one that is kept would push it, or reach into it: that time is taken with it. */
const besideKept = (kept: readonly KeptSlot[], settings: PlanSettings): BusyTime[] => {
  const { zone } = settings
  const placed = kept.map(({ day, startMinute, minutes }) => {
    const place = { day, startMinute, minutes, zone }
    return { ...place, startMs: placeInstants(place, zone).startMs }
  })
  return takenTime(placed, settings).flatMap((wide, index) => {
    const own = placed[index]
    return own === undefined ? [] : restOf(wide, own)
  })
}

/** The hours of today that are gone. */
const goneToday = (today: string, zone: string, nowMs: number): BusyTime => {
  const minutes = Math.ceil(minuteOfDayAt(nowMs, zone) / ROUND_MINUTES) * ROUND_MINUTES
  return { day: today, startMinute: 0, minutes }
}

export type MadePlan = {
  readonly zone: string
  readonly input: PlanInput
  readonly result: PlanResult
  readonly finish: FinishRange
  readonly findings: readonly PlanFinding[]
  /** The day planning began with: today, or the start if that is later. */
  readonly first: string
}

/** What the planner takes. Errors: INVALID (unknown zone, or option). */
export const planInput = (
  source: PlanSource,
  settings: PlanSettings,
  given: PlanGiven,
): Outcome<PlanInput> => {
  if (!isZone(settings.zone)) {
    return fail('INVALID', notAZone(settings.zone))
  }
  const refusal = refuseChoices(source, settings.choices)
  if (refusal !== null) return refusal
  const { zone } = settings
  // The planner counts calendar days: at 02:00 the study day may still be yesterday's, but its evening is gone.
  const today = dayAt({ instantMs: given.nowMs, zone, dayStartMinute: 0 })
  const topics = includedTopics(source, settings.choices)
  const kept = slotsToKeep(topics, given).map((slot) => keptSlot(slot, zone, given.nowMs))
  return ok({
    topics,
    settings,
    today,
    busy: [
      goneToday(today, zone, given.nowMs),
      ...takenTime(given.taken, settings),
      ...besideKept(kept, settings),
    ],
    kept,
  })
}

/** Plans a roadmap with these settings from today on, around what there is. Errors: as `planInput`. */
export const planAround = (
  source: PlanSource,
  settings: PlanSettings,
  given: PlanGiven,
): Outcome<MadePlan> => {
  const found = planInput(source, settings, given)
  if (!found.ok) return found
  const input = found.value
  const { zone } = settings
  const result = planRoadmap(input)
  const first = settings.start > input.today ? settings.start : input.today
  return ok({
    zone,
    input,
    result,
    first,
    finish: finishRange(input),
    findings: [
      ...result.findings,
      ...clockChangeFindings(result.slots, zone),
      ...planFindings(source, settings, first),
    ],
  })
}

/** Plans a roadmap with these settings from today on, around busy times and the slots of other plans. */
export const makePlan = (
  source: PlanSource,
  settings: PlanSettings,
  plan: PlannedPlan,
  call: ReadCall,
): Outcome<MadePlan> =>
  planAround(source, settings, {
    slots: plan.id === null ? [] : listSlotsToKeep(call.db, plan.id, call.nowMs),
    taken: takenFor(plan, call),
    nowMs: call.nowMs,
  })

/**
 * Findings that need no planning: whether the roadmap's own total can be kept with the hours of a day, and which estimates
 * are used up.
 */
export const planFindings = (source: PlanSource, settings: PlanSettings, day: string): PlanFinding[] => {
  const topics = chosenTopics(source, settings.choices)
  return [
    ...totalFindings(effortDays(topics), { ...settings, ...hoursOn(settings, day) }, source.total),
    ...estimateFindings(topics, settings),
  ]
}

/** What the learner sees of a plan before it is stored. */
export const previewOf = (source: PlanSource, settings: PlanSettings, made: MadePlan): PlanPreview => {
  const topics = chosenTopics(source, settings.choices)
  const minutesAt = (pace: PlanSettings['pace']): number =>
    topics.reduce((sum, { days }) => sum + effortMinutes(days, pace, settings.minutesPerStudyDay), 0)
  const hours = hoursOn(settings, made.first)
  const weekdays = studyWeekdays({ ...settings, ...hours })
  return {
    finish: made.finish,
    topics: topics.length,
    effortDays: effortDays(topics),
    effortMinutes: { min: minutesAt('min'), expected: minutesAt('expected'), max: minutesAt('max') },
    studyDaysPerWeek: weekdays.length,
    minutesPerWeek: weekdays.reduce((sum, day) => sum + hours.availability[day].minutes, 0),
    findings: [...made.findings],
  }
}
