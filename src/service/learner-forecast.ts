/** When the learner will finish, the same on every screen and on the command line. */
import type { ForecastView } from '#contract/operations/forecast.ts'
import type { ReplanOffer } from '#contract/operations/plan-changes.ts'
import type { Forecast, ForecastInput } from '#core/forecast/model.ts'
import { finishDrift } from '#core/progress/drift.ts'
import { ok } from '#core/result.ts'
import { i18n } from '#core/words/i18n.ts'
import { loadActivePlan } from './active-plan.ts'
import type { ActivePlan } from './active-plan.ts'
import { forecastBefore } from './forecast-before.ts'
import { asItIs, forecastInput } from './forecast-input.ts'
import { forecastFinish } from './forecast.ts'
import { planProgress } from './progress.ts'
import { replanOffer } from './replan-offer.ts'
import { runJob } from './run-job.ts'
import type { Job, JobWords } from './run-job.ts'
import type { HandlersOf, ReadCall, WorkCall } from './runtime.ts'
import { standingOf } from './standing.ts'

/**
 * What the forecast of the active plan is worked out from (see `Forecasts`): the plan's own range until there is enough
 * history, then that.
 */
export const learnerForecast = (
  active: ActivePlan,
  standing: { readonly behindStudyDays: number; readonly offer: ReplanOffer | null },
  call: ReadCall,
): ForecastInput => forecastInput(asItIs(active), forecastFinish(active, standing, call), call)

export type ForecastToMake = {
  readonly active: ActivePlan
  readonly behindStudyDays: number
  readonly input: ForecastInput
}

/** Reads what the forecast of the active plan takes; null without a plan. */
export const readForecast = (call: ReadCall): ForecastToMake | null => {
  const active = loadActivePlan(call)
  if (active === null) return null
  const { plan, roadmap, today } = active
  const { behindStudyDays } = planProgress(plan, roadmap, today, call)
  const offer = replanOffer(active, standingOf(active, behindStudyDays, call), call)
  return { active, behindStudyDays, input: learnerForecast(active, { behindStudyDays, offer }, call) }
}

/** `job` is told how far it is, and may end it. */
type Watched = { readonly call: WorkCall; readonly job?: Job }

/** Works out one of two forecasts: it is half of the work. */
const half = (input: ForecastInput, begun: 0 | 1, { call, job }: Watched): Promise<Forecast> =>
  call.runtime.forecasts.of(
    input,
    job && { signal: job.signal, onProgress: (fraction) => job.onProgress((begun + fraction) / 2) },
  )

/** Read by itself, so that no read takes long. */
const driftOf = async (
  active: ActivePlan,
  now: Forecast,
  watched: Watched,
): Promise<ForecastView['drift']> => {
  const before = watched.call.read((call) => forecastBefore(active, call))
  if (before === null) return null
  const { p50 } = await half(before.input, 1, watched)
  return { since: before.since, before: p50, days: finishDrift(p50, now.p50) }
}

/** The forecast with its reasons, and how far it moved. */
export const forecastView = async (
  { active, input }: ForecastToMake,
  watched: Watched,
): Promise<ForecastView> => {
  const { today, plan } = active
  const now = await half(input, 0, watched)
  return {
    ...now,
    today,
    cone: [...now.cone],
    plan: { pace: plan.settings.pace, finish: plan.finish },
    drift: await driftOf(active, now, watched),
  }
}

const WORDS: JobWords = {
  isRunning: () => i18n.t('This forecast is being worked out already.'),
  cancelled: () => i18n.t('The forecast was cancelled.'),
}

export const forecastHandlers: HandlersOf<'progress.forecast'> = {
  'progress.forecast': ({ jobId }, call) =>
    runJob(call.runtime, jobId, WORDS, async (job) => {
      const read = call.read(readForecast)
      return ok(read === null ? null : await forecastView(read, { call, job }))
    }),
}
