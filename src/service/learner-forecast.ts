/** When the learner will finish, the same on every screen and on the command line. */
import type { ReplanOffer } from '#contract/operations/plan-changes.ts'
import { forecast } from '#core/forecast/forecast.ts'
import type { Forecast, ForecastInput, ForecastTopic } from '#core/forecast/model.ts'
import { MODEL } from '#core/forecast/parameters.ts'
import type { BusyTime, FinishRange } from '#core/planning/model.ts'
import { takenTime } from '#core/planning/taken-time.ts'
import { chosenTopics } from '#core/planning/topics.ts'
import { recordOfKinds } from '#core/progress/kinds.ts'
import { byStudyDay } from '#core/progress/studied.ts'
import { studyClocks } from '#core/sessions/study-clock.ts'
import { addDays, dayNumber } from '#core/time/day.ts'
import { resolveZone, startOfDay } from '#core/time/zone.ts'
import { listBusyBetween } from '#db/busy-repo.ts'
import { listDone } from '#db/progress-repo.ts'
import { listPlacedSince, loggedMsByKind } from '#db/session-repo.ts'
import { listSlots } from '#db/slot-repo.ts'
import type { ActivePlan } from './active-plan.ts'
import { forecastFinish } from './forecast.ts'
import { END_OF_TIME_MS, amongRunning } from './running-plans.ts'
import type { ReadCall, Runtime } from './runtime.ts'
import { loadSettings } from './settings.ts'

const DAYS_PER_WEEK = 7
/** Any will do, as long as it is the same everywhere. */
const SEED = 1
const NOTHING_STUDIED = recordOfKinds(() => 0)

/** Busy times and slots of other running plans since the plan began: what was taken was no study time of this one. */
const takenSince = ({ plan }: ActivePlan, call: ReadCall): BusyTime[] => {
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
const studiedByDay = ({ plan, today }: ActivePlan, { db }: ReadCall): Map<number, number> => {
  const since = addDays(today, -DAYS_PER_WEEK * MODEL.mostWeeks - 1)
  const sessions = listPlacedSince(db, plan.roadmapId, startOfDay(addDays(since, -1), 'UTC'))
  const days = byStudyDay(sessions, loadSettings(db).dayStartMinute)
  return new Map(
    [...days].map(([day, parts]) => [
      dayNumber(day),
      parts.reduce((sum, { msThatDay }) => sum + msThatDay, 0),
    ]),
  )
}

const forecastTopics = ({ plan, roadmap }: ActivePlan, { db }: ReadCall): ForecastTopic[] => {
  const clockOf = studyClocks(loadSettings(db).dayStartMinute)
  const studied = loggedMsByKind(db, roadmap.id)
  const doneDays = new Map(
    listDone(db, roadmap.id).map(({ topicId, atMs, zone }) => [topicId, clockOf(zone).dayAt(atMs)]),
  )
  return chosenTopics(roadmap, plan.settings.choices).map(({ id, days, status }) => ({
    days: days ?? { min: 0, max: 0 },
    isDone: status === 'done',
    doneDay: doneDays.get(id) ?? null,
    studiedMs: studied.get(id) ?? NOTHING_STUDIED,
  }))
}

const forecastInput = (active: ActivePlan, planned: FinishRange, call: ReadCall): ForecastInput => ({
  today: dayNumber(active.today),
  settings: active.plan.settings,
  topics: forecastTopics(active, call),
  studiedByDay: studiedByDay(active, call),
  taken: takenSince(active, call),
  planned,
})

/** The last forecast of each running service: screens ask again and again while nothing has changed. */
const latest = new WeakMap<Runtime, { readonly key: string; readonly found: Forecast }>()

/** The forecast of the active plan. From the plan's own range until there is enough history, then from that. */
export const learnerForecast = (
  active: ActivePlan,
  standing: { readonly behindStudyDays: number; readonly offer: ReplanOffer | null },
  call: ReadCall,
): Forecast => {
  const input = forecastInput(active, forecastFinish(active, standing, call), call)
  const key = JSON.stringify({ ...input, studiedByDay: [...input.studiedByDay] })
  const known = latest.get(call.runtime)
  if (known?.key === key) return known.found
  const found = forecast(input, { seed: SEED })
  latest.set(call.runtime, { key, found })
  return found
}
