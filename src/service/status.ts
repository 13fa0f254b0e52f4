import type { Status } from '#contract/operations/views.ts'
import type { ForecastInput } from '#core/forecast/model.ts'
import { studiedMinutes } from '#core/progress/studied.ts'
import { ok } from '#core/result.ts'
import { resolveZone } from '#core/time/zone.ts'
import { loadActivePlan } from './active-plan.ts'
import { learnerForecast } from './learner-forecast.ts'
import { spanOfDay } from './make-plan.ts'
import { planProgress } from './progress.ts'
import { replanOffer } from './replan-offer.ts'
import { runningSlotsBetween } from './running-slots.ts'
import type { HandlersOf, ReadCall } from './runtime.ts'
import { slotView } from './slot-view.ts'
import { sessionsOfDay } from './studied-days.ts'

const readStatus = (
  call: ReadCall,
): { readonly status: Omit<Status, 'forecast'>; readonly forecast: ForecastInput } | null => {
  const active = loadActivePlan(call)
  if (active === null) return null
  const { plan, roadmap, today } = active
  const { id, settings, finish } = plan
  const { zone } = resolveZone(settings.zone)
  const slots = runningSlotsBetween(spanOfDay(today, zone, call), zone, call).map(slotView)
  const progress = planProgress(plan, roadmap, today, call)
  const { behindStudyDays } = progress
  const offer = replanOffer(active, behindStudyDays, call)
  const status = {
    today: {
      date: today,
      slots,
      plannedMinutes: slots.reduce((sum, { minutes }) => sum + minutes, 0),
      studiedMinutes: studiedMinutes(sessionsOfDay(today, call)),
    },
    progress,
    plan: {
      id,
      roadmap: plan.roadmapTitle,
      start: settings.start,
      zone: settings.zone,
      pace: settings.pace,
      paused: settings.paused,
      finish,
    },
  }
  return { status, forecast: learnerForecast(active, { behindStudyDays, offer }, call) }
}

export const statusHandlers: HandlersOf<'status.get'> = {
  'status.get': async (_input, call) => {
    const read = call.read(readStatus)
    if (read === null) return ok(null)
    const { p10, p50, p90, basis } = await call.runtime.forecasts.of(read.forecast)
    return ok({ ...read.status, forecast: { p10, p50, p90, basis } })
  },
}
