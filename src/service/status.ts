import type { Status } from '#contract/operations/views.ts'
import { studiedMinutes } from '#core/progress/studied.ts'
import { ok } from '#core/result.ts'
import { resolveZone } from '#core/time/zone.ts'
import { loadActivePlan } from './active-plan.ts'
import type { ActivePlan } from './active-plan.ts'
import { learnerForecast } from './learner-forecast.ts'
import { spanOfDay } from './make-plan.ts'
import { planProgress } from './progress.ts'
import { replanOffer } from './replan-offer.ts'
import { runningSlotsBetween } from './running-slots.ts'
import type { HandlersOf, ReadCall } from './runtime.ts'
import { slotView } from './slot-view.ts'
import { sessionsOfDay } from './studied-days.ts'

const status = ({ plan, roadmap, today }: ActivePlan, call: ReadCall): Status => {
  const { id, settings, finish } = plan
  const { zone } = resolveZone(settings.zone)
  const slots = runningSlotsBetween(spanOfDay(today, zone, call), zone, call).map(slotView)
  const progress = planProgress(plan, roadmap, today, call)
  const { behindStudyDays } = progress
  const offer = replanOffer({ plan, roadmap, today }, behindStudyDays, call)
  const { p10, p50, p90, basis } = learnerForecast({ plan, roadmap, today }, { behindStudyDays, offer }, call)
  return {
    today: {
      date: today,
      slots,
      plannedMinutes: slots.reduce((sum, { minutes }) => sum + minutes, 0),
      studiedMinutes: studiedMinutes(sessionsOfDay(today, call)),
    },
    progress,
    forecast: { p10, p50, p90, basis },
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
}

export const statusHandlers: HandlersOf<'status.get'> = {
  'status.get': (_input, call) => {
    const active = loadActivePlan(call)
    return ok(active === null ? null : status(active, call))
  },
}
