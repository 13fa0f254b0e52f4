import type { ParsedInput } from '#contract/operations.ts'
import type { MonthView } from '#contract/operations/views.ts'
import { ok } from '#core/result.ts'
import { addDays } from '#core/time/day.ts'
import { startOfWeek } from '#core/time/week.ts'
import { resolveZone } from '#core/time/zone.ts'
import type { StoredPlan } from '#db/plan-repo.ts'
import { findActivePlan } from '#db/plan-repo.ts'
import { todayIn } from './make-plan.ts'
import type { HandlersOf, ReadCall } from './runtime.ts'
import { runningBounds } from './running-slots.ts'
import { weekStartInForce } from './settings.ts'
import { filledDays } from './shown-days.ts'

/** No month has more days. */
const MOST_DAYS = 31
const DAYS_PER_WEEK = 7

const lastDayOf = (month: string): string => {
  const following = addDays(`${month}-01`, MOST_DAYS)
  return addDays(`${following.slice(0, 7)}-01`, -1)
}

const monthView = (
  plan: StoredPlan,
  { month, localeWeekStart }: ParsedInput<'month.get'>,
  call: ReadCall,
): MonthView => {
  const { zone } = resolveZone(plan.settings.zone)
  const weekStart = weekStartInForce(call, localeWeekStart)
  const from = startOfWeek(`${month}-01`, weekStart)
  const to = addDays(startOfWeek(lastDayOf(month), weekStart), DAYS_PER_WEEK - 1)
  return {
    month,
    today: todayIn(zone, call),
    weekStart,
    days: filledDays({ from, to, zone }, plan, call).days,
    bounds: runningBounds(call),
  }
}

export const monthHandlers: HandlersOf<'month.get'> = {
  'month.get': (input, call) => {
    const plan = findActivePlan(call.db)
    return ok(plan === null ? null : monthView(plan, input, call))
  },
}
