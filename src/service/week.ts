import type { ParsedInput } from '#contract/operations.ts'
import type { WeekDay, WeekView } from '#contract/operations/views.ts'
import type { SlotView } from '#contract/operations/plan.ts'
import type { DaySession } from '#contract/operations/sessions.ts'
import { studiedMinutes } from '#core/progress/studied.ts'
import { ok } from '#core/result.ts'
import { addDays, weekdayOf } from '#core/time/day.ts'
import { startOfWeek } from '#core/time/week.ts'
import { hoursInDay, resolveZone } from '#core/time/zone.ts'
import type { StoredPlan } from '#db/plan-repo.ts'
import { findActivePlan } from '#db/plan-repo.ts'
import { listDetailedSlots, slotBounds } from '#db/slot-repo.ts'
import { todayIn } from './make-plan.ts'
import type { HandlersOf, ReadCall } from './runtime.ts'
import { weekStartInForce } from './settings.ts'
import { slotView } from './slot-view.ts'
import { sessionsByDay } from './studied-days.ts'
import { dayOffName } from './today.ts'

const DAYS_PER_WEEK = 7

/** What fills a week. */
type Filled = {
  readonly slots: readonly SlotView[]
  readonly sessions: ReadonlyMap<string, readonly DaySession[]>
}

const weekDay = (day: string, { settings }: StoredPlan, { slots, sessions }: Filled): WeekDay => {
  const weekday = weekdayOf(day)
  return {
    day,
    weekday,
    kind: settings.rhythm[weekday],
    dayOff: dayOffName(day, settings.daysOff),
    plannedMinutes: slots.filter((slot) => slot.day === day).reduce((sum, { minutes }) => sum + minutes, 0),
    studiedMinutes: studiedMinutes(sessions.get(day) ?? []),
    hours: hoursInDay(day, resolveZone(settings.zone).zone),
  }
}

const weekView = (
  plan: StoredPlan,
  { day, localeWeekStart }: ParsedInput<'week.get'>,
  call: ReadCall,
): WeekView => {
  const today = todayIn(plan.settings.zone, call)
  const weekStart = weekStartInForce(call, localeWeekStart)
  const from = startOfWeek(day ?? today, weekStart)
  const to = addDays(from, DAYS_PER_WEEK - 1)
  const slots = listDetailedSlots(call.db, plan.id, { from, to }).map(slotView)
  const filled = { slots, sessions: sessionsByDay({ from, to }, call) }
  return {
    from,
    to,
    today,
    zone: resolveZone(plan.settings.zone).zone,
    weekStart,
    days: Array.from({ length: DAYS_PER_WEEK }, (_, index) => weekDay(addDays(from, index), plan, filled)),
    slots,
    sessions: [],
    busy: [],
    replan: null,
    bounds: slotBounds(call.db, plan.id),
  }
}

export const weekHandlers: HandlersOf<'week.get'> = {
  'week.get': (input, call) => {
    const plan = findActivePlan(call.db)
    return ok(plan === null ? null : weekView(plan, input, call))
  },
}
