/** Planning at the service's edge: which day today is, what is kept, and what comes out. */
import type { PlanPreview } from '#contract/operations/plan.ts'
import { finishRange } from '#core/planning/finish.ts'
import type {
  FinishRange,
  KeptSlot,
  PlanFinding,
  PlanInput,
  PlanResult,
  PlanSettings,
} from '#core/planning/model.ts'
import { planRoadmap } from '#core/planning/plan.ts'
import { studyWeekdays } from '#core/planning/rhythm.ts'
import { chosenTopics, effortDays, includedTopics } from '#core/planning/topics.ts'
import { totalFindings } from '#core/planning/total-findings.ts'
import { effortMinutes } from '#core/progress/figures.ts'
import { ok } from '#core/result.ts'
import { dayAt, isZone, resolveZone } from '#core/time/zone.ts'
import { listSlots } from '#db/slot-repo.ts'
import type { ReadDb } from '#db/database.ts'
import { fail } from './failures.ts'
import type { Outcome } from './failures.ts'
import { refuseChoices } from './plan-source.ts'
import type { PlanSource } from './plan-source.ts'
import type { ReadCall } from './runtime.ts'
import { loadSettings } from './settings.ts'

/** The study day of an instant in a plan's zone. A zone this computer does not know is read as UTC. */
export const dayIn = (zone: string, instantMs: number, { db }: ReadCall): string =>
  dayAt({
    instantMs,
    zone: resolveZone(zone).zone,
    dayStartMinute: loadSettings(db).dayStartMinute,
  })

/** The study day that contains now, in a plan's zone. */
export const todayIn = (zone: string, call: ReadCall): string => dayIn(zone, call.nowMs, call)

/** Slots of the plan a roadmap may have that planning again leaves alone: past ones and pinned ones. */
const keptSlots = (db: ReadDb, planId: string | null, today: string): KeptSlot[] =>
  planId === null ? [] : listSlots(db, planId).filter((slot) => slot.pinned || slot.day < today)

export type MadePlan = {
  readonly today: string
  readonly result: PlanResult
  readonly finish: FinishRange
  readonly findings: readonly PlanFinding[]
}

/** Plans a roadmap with these settings from today on. `planId`: the plan it has already, if any. */
export const makePlan = (
  source: PlanSource,
  settings: PlanSettings,
  planId: string | null,
  call: ReadCall,
): Outcome<MadePlan> => {
  if (!isZone(settings.zone)) {
    return fail('INVALID', `"${settings.zone}" is no time zone. Write one like Europe/Berlin.`)
  }
  const refusal = refuseChoices(source, settings.choices)
  if (refusal !== null) return refusal
  const today = todayIn(settings.zone, call)
  const input: PlanInput = {
    topics: includedTopics(source, settings.choices),
    settings,
    today,
    busy: [],
    kept: keptSlots(call.db, planId, today),
  }
  const result = planRoadmap(input)
  return ok({
    today,
    result,
    finish: finishRange(input),
    findings: [...result.findings, ...planFindings(source, settings)],
  })
}

/** Findings that need no planning: whether the roadmap's own total can be kept. */
export const planFindings = (source: PlanSource, settings: PlanSettings): PlanFinding[] =>
  totalFindings(effortDays(chosenTopics(source, settings.choices)), settings, source.total)

/** What the learner sees of a plan before it is stored. */
export const previewOf = (source: PlanSource, settings: PlanSettings, made: MadePlan): PlanPreview => {
  const topics = chosenTopics(source, settings.choices)
  const minutesAt = (pace: PlanSettings['pace']): number =>
    topics.reduce((sum, { days }) => sum + effortMinutes(days, pace, settings.minutesPerStudyDay), 0)
  const weekdays = studyWeekdays(settings)
  return {
    finish: made.finish,
    topics: topics.length,
    effortDays: effortDays(topics),
    effortMinutes: { min: minutesAt('min'), expected: minutesAt('expected'), max: minutesAt('max') },
    studyDaysPerWeek: weekdays.length,
    minutesPerWeek: weekdays.reduce((sum, day) => sum + settings.availability[day].minutes, 0),
    findings: [...made.findings],
  }
}
