import type { EmptyReason, TodayView } from '#contract/operations/views.ts'
import type { ForecastInput } from '#core/forecast/model.ts'
import type { PlanSettings } from '#core/planning/model.ts'
import { studiedMinutes } from '#core/progress/studied.ts'
import { ok } from '#core/result.ts'
import { kindOn, studyTimeOn } from '#core/planning/hours.ts'
import { addDays } from '#core/time/day.ts'
import { dayAt, resolveZone, startOfDay } from '#core/time/zone.ts'
import { listRunningPlans } from '#db/plan-repo.ts'
import type { StoredPlan } from '#db/plan-repo.ts'
import { listFinished } from '#db/progress-repo.ts'
import { loadActivePlan } from './active-plan.ts'
import type { ActivePlan } from './active-plan.ts'
import { dayOffName, daySlots } from './day-slots.ts'
import { learnerForecast } from './learner-forecast.ts'
import { planFindings, spanOfDay } from './make-plan.ts'
import { morningToTell } from './morning-replan.ts'
import { planSummary } from './plan-summary.ts'
import { sourceOfStored } from './plan-source.ts'
import { planProgress } from './progress.ts'
import { replanOffer } from './replan-offer.ts'
import { nextRunningTopics } from './running-slots.ts'
import type { HandlersOf, ReadCall } from './runtime.ts'
import { loadSettings } from './settings.ts'
import { slotView } from './slot-view.ts'
import { standingOf, studyDaysStanding } from './standing.ts'
import { sessionsOfDay } from './studied-days.ts'
import { todayFinish } from './today-finish.ts'

const NEXT_TOPICS = 3
const DAYS_PER_WEEK = 7

const emptyReason = (
  { plan, today }: ActivePlan,
  topics: { readonly done: number; readonly total: number },
): EmptyReason => {
  const { settings } = plan
  if (topics.done === topics.total) return 'done'
  if (settings.paused !== null && settings.paused <= today) return 'paused'
  if (today < settings.start) return 'before-start'
  if (dayOffName(today, settings.daysOff) !== null) return 'day-off'
  if (kindOn(settings, today) === 'rest') return 'rest'
  return studyTimeOn(settings, today).minutes === 0 ? 'no-time' : 'unplanned'
}

/** The last review day before a day; a week back when the rhythm has this review day only. */
const reviewDayBefore = (day: string, settings: PlanSettings): string => {
  for (let back = 1; back < DAYS_PER_WEEK; back += 1) {
    const earlier = addDays(day, -back)
    if (kindOn(settings, earlier) === 'review') return earlier
  }
  return addDays(day, -DAYS_PER_WEEK)
}

/** Titles of what was finished in a plan since its last review day, in that order; empty on other days. */
const dueForReview = ({ settings, roadmapId }: StoredPlan, today: string, { db }: ReadCall): string[] => {
  if (kindOn(settings, today) !== 'review') return []
  const { dayStartMinute } = loadSettings(db)
  const since = reviewDayBefore(today, settings)
  // Two days of slack, because each change counts to the day it had where it happened.
  const sinceMs = startOfDay(addDays(since, -2), 'UTC')
  return listFinished(db, roadmapId, sinceMs)
    .filter(({ atMs, zone }) => {
      const day = dayAt({ instantMs: atMs, zone: resolveZone(zone).zone, dayStartMinute })
      return since < day && day <= today
    })
    .map(({ title }) => title)
}

type Read = {
  readonly view: Omit<TodayView, 'forecast'>
  /** What the forecast is worked out from, once nothing of the database is needed any more. */
  readonly forecast: ForecastInput
}

const readToday = (call: ReadCall): Read | null => {
  const active = loadActivePlan(call)
  if (active === null) return null
  const { plan, roadmap, today } = active
  const day = spanOfDay(today, plan.settings.zone, call)
  const { zone } = resolveZone(plan.settings.zone)
  const { planned, shown } = daySlots({ today, span: day, zone }, call)
  const slots = shown.map(slotView)
  const next = nextRunningTopics(day, { zone, limit: NEXT_TOPICS }, call)
  const sessions = sessionsOfDay(today, call)
  const progress = planProgress(plan, roadmap, today, call)
  const { behindStudyDays } = progress
  const standing = standingOf(active, behindStudyDays, call)
  const offer = replanOffer(active, standing, call)
  const view = {
    today,
    nowMs: call.nowMs,
    plan: planSummary(plan),
    kind: kindOn(plan.settings, today),
    slots,
    emptyReason: slots.length > 0 ? null : emptyReason(active, progress.topics),
    next: next.map(slotView),
    plannedMinutes: planned.reduce((sum, { minutes }) => sum + minutes, 0),
    studiedMinutes: studiedMinutes(sessions),
    sessions,
    ...progress,
    standing: studyDaysStanding(plan.settings, standing),
    todayFinish: todayFinish(active, call),
    replan: offer,
    morning: morningToTell(today, call),
    review: listRunningPlans(call.db).flatMap((running) => dueForReview(running, today, call)),
    findings: planFindings(sourceOfStored(roadmap), plan.settings, today),
  }
  return { view, forecast: learnerForecast(active, { behindStudyDays, offer }, call) }
}

export const todayHandlers: HandlersOf<'today.get'> = {
  'today.get': async (_input, call) => {
    const read = call.read(readToday)
    if (read === null) return ok(null)
    const { p10, p50, p90, basis } = await call.runtime.forecasts.of(read.forecast)
    return ok({ ...read.view, forecast: { min: p10, expected: p50, max: p90, basis } })
  },
}
