import type { ParsedInput } from '#contract/operations.ts'
import type { BusyView, WeekView } from '#contract/operations/views.ts'
import { kindOn } from '#core/planning/hours.ts'
import { ok } from '#core/result.ts'
import { addDays, weekdayOf } from '#core/time/day.ts'
import { startOfWeek } from '#core/time/week.ts'
import { hoursInDay, resolveZone } from '#core/time/zone.ts'
import { listBusyCalendars } from '#db/busy-calendar-repo.ts'
import type { StoredBusy } from '#db/busy-repo.ts'
import type { StoredPlan } from '#db/plan-repo.ts'
import { listSessionsBetween } from '#db/session-repo.ts'
import { loadActivePlan } from './active-plan.ts'
import type { ActivePlan } from './active-plan.ts'
import { planProgress } from './progress.ts'
import { replanOffer } from './replan-offer.ts'
import { standingOf } from './standing.ts'
import type { HandlersOf, ReadCall } from './runtime.ts'
import { busyOnDays, runningBounds, spanOfDays } from './running-slots.ts'
import { sessionView } from './session-view.ts'
import { weekStartInForce } from './settings.ts'
import { filledDays } from './shown-days.ts'
import type { FilledDay } from './shown-days.ts'

const DAYS_PER_WEEK = 7
const MS_PER_MINUTE = 60_000

const weekDay = (filled: FilledDay, { settings }: StoredPlan, zone: string): WeekView['days'][number] => {
  return {
    ...filled,
    weekday: weekdayOf(filled.day),
    kind: kindOn(settings, filled.day),
    hours: hoursInDay(filled.day, zone),
  }
}

const busyView =
  (names: ReadonlyMap<string, string>) =>
  ({ zone: _zone, calendarId, ...busy }: StoredBusy): BusyView => ({
    ...busy,
    endMs: busy.startMs + busy.minutes * MS_PER_MINUTE,
    calendar: calendarId === null ? null : (names.get(calendarId) ?? ''),
  })

const offerOf = (active: ActivePlan, call: ReadCall): WeekView['replan'] => {
  const { plan, roadmap, today } = active
  const { behindStudyDays } = planProgress(plan, roadmap, today, call)
  return replanOffer(active, standingOf(active, behindStudyDays, call), call)
}

const weekView = (
  active: ActivePlan,
  { day, localeWeekStart }: ParsedInput<'week.get'>,
  call: ReadCall,
): WeekView => {
  const { plan, today } = active
  const { zone } = resolveZone(plan.settings.zone)
  const weekStart = weekStartInForce(call, localeWeekStart)
  const from = startOfWeek(day ?? today, weekStart)
  const shown = { from, to: addDays(from, DAYS_PER_WEEK - 1), zone }
  const { days, slots } = filledDays(shown, plan, call)
  const calendarNames = new Map(listBusyCalendars(call.db).map(({ id, name }) => [id, name]))
  return {
    ...shown,
    today,
    weekStart,
    days: days.map((filled) => weekDay(filled, plan, zone)),
    slots,
    sessions: listSessionsBetween(call.db, spanOfDays(shown)).map(sessionView),
    busy: busyOnDays(shown, call).map(busyView(calendarNames)),
    replan: offerOf(active, call),
    bounds: runningBounds(call),
  }
}

export const weekHandlers: HandlersOf<'week.get'> = {
  'week.get': (input, call) => {
    const active = loadActivePlan(call)
    return ok(active === null ? null : weekView(active, input, call))
  },
}
