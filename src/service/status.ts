import type { Status } from '#contract/operations/views.ts'
import { ok } from '#core/result.ts'
import { listDetailedSlots } from '#db/slot-repo.ts'
import { loadActivePlan } from './active-plan.ts'
import type { ActivePlan } from './active-plan.ts'
import { planProgress } from './progress.ts'
import type { HandlersOf, ReadCall } from './runtime.ts'
import { slotView } from './slot-view.ts'

const status = ({ plan, roadmap, today }: ActivePlan, call: ReadCall): Status => {
  const slots = listDetailedSlots(call.db, plan.id, { from: today, to: today }).map(slotView)
  const { id, settings, finish } = plan
  return {
    today: {
      date: today,
      slots,
      plannedMinutes: slots.reduce((sum, { minutes }) => sum + minutes, 0),
      studiedMinutes: 0,
    },
    progress: planProgress(plan, roadmap, today, call),
    // Nothing is known of the learner's own pace yet: the plan's range is the forecast.
    forecast: { p10: finish.min, p50: finish.expected, p90: finish.max, basis: 'plan' },
    plan: {
      id,
      roadmap: plan.roadmapTitle,
      start: settings.start,
      zone: settings.zone,
      pace: settings.pace,
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
