/** What the forecast is worked out from: the plan as it is, or as it was. */
import type { ForecastInput, ForecastTopic } from '#core/forecast/model.ts'
import { MODEL } from '#core/forecast/parameters.ts'
import type { BusyTime, FinishRange } from '#core/planning/model.ts'
import { takenTime } from '#core/planning/taken-time.ts'
import { chosenTopics } from '#core/planning/topics.ts'
import { recordOfKinds } from '#core/progress/kinds.ts'
import { msByStudyDay } from '#core/progress/studied.ts'
import { studyClocks } from '#core/sessions/study-clock.ts'
import { addDays, dayNumber } from '#core/time/day.ts'
import { resolveZone, startOfDay } from '#core/time/zone.ts'
import { listBusyBetween } from '#db/busy-repo.ts'
import { listDone } from '#db/progress-repo.ts'
import { listPlacedBetween, loggedMsByKind } from '#db/session-repo.ts'
import { listSlots } from '#db/slot-repo.ts'
import type { ActivePlan } from './active-plan.ts'
import { END_OF_TIME_MS, amongRunning } from './running-plans.ts'
import type { ReadCall } from './runtime.ts'
import { loadSettings } from './settings.ts'

const DAYS_PER_WEEK = 7
const NOTHING_STUDIED = recordOfKinds(() => 0)

/** The plan and its roadmap as they stood at a moment, which lies in the study day `today`. */
export type PlanAt = ActivePlan & {
  /** What was studied or became done after it does not count. */
  readonly untilMs: number
}

/** Sessions may lie in the future when the clock was set back: they were studied all the same. */
export const asItIs = (active: ActivePlan): PlanAt => ({ ...active, untilMs: END_OF_TIME_MS })

/** Busy times and slots of other running plans since the plan began: what was taken was no study time of this one. */
const takenSince = ({ plan }: PlanAt, call: ReadCall): BusyTime[] => {
  const { settings, id } = plan
  const { around } = amongRunning(id, call)
  const fromMs = startOfDay(addDays(settings.start, -1), 'UTC')
  return takenTime(
    [
      ...around.flatMap((planId) => listSlots(call.db, planId)),
      ...listBusyBetween(call.db, { fromMs, beforeMs: END_OF_TIME_MS }),
    ],
    { ...settings, zone: resolveZone(settings.zone).zone },
  )
}

/** Focus time on the plan's topics by study day, as far back as the forecast looks. */
const studiedByDay = ({ plan, today, untilMs }: PlanAt, { db }: ReadCall): Map<number, number> => {
  const since = addDays(today, -DAYS_PER_WEEK * MODEL.mostWeeks - 1)
  const span = { fromMs: startOfDay(addDays(since, -1), 'UTC'), beforeMs: untilMs }
  return msByStudyDay(listPlacedBetween(db, plan.roadmapId, span), loadSettings(db).dayStartMinute)
}

const forecastTopics = ({ plan, roadmap, untilMs }: PlanAt, { db }: ReadCall): ForecastTopic[] => {
  const clockOf = studyClocks(loadSettings(db).dayStartMinute)
  const studied = loggedMsByKind(db, roadmap.id, untilMs)
  const doneDays = new Map(
    listDone(db, roadmap.id, untilMs).map(({ topicId, atMs, zone }) => [topicId, clockOf(zone).dayAt(atMs)]),
  )
  return chosenTopics(roadmap, plan.settings.choices).map(({ id, days, status }) => ({
    days: days ?? { min: 0, max: 0 },
    isDone: status === 'done',
    doneDay: status === 'done' ? (doneDays.get(id) ?? null) : null,
    studiedMs: studied.get(id) ?? NOTHING_STUDIED,
  }))
}

/** `planned`: the plan's own finish from where the learner stood. */
export const forecastInput = (plan: PlanAt, planned: FinishRange, call: ReadCall): ForecastInput => ({
  today: dayNumber(plan.today),
  settings: plan.plan.settings,
  topics: forecastTopics(plan, call),
  studiedByDay: studiedByDay(plan, call),
  taken: takenSince(plan, call),
  planned,
})
