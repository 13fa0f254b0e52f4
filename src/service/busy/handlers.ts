/** The learner's calendars: read from files, listed, and kept where there is no plan to change. */
import type { BusyDraft } from '#contract/operations/busy.ts'
import { cleanText } from '#core/calendar/clean-text.ts'
import type { IgnoredReason } from '#core/calendar/reading/event.ts'
import { ok } from '#core/result.ts'
import { addDays } from '#core/time/day.ts'
import { dayAt, resolveZone } from '#core/time/zone.ts'
import { i18n } from '#core/words/i18n.ts'
import { countBusyTimes, listBusyCalendars } from '#db/busy-calendar-repo.ts'
import { listBusyBetween } from '#db/busy-repo.ts'
import { findActivePlan, listRunningPlans } from '#db/plan-repo.ts'
import { recordChange } from '../changes/record-change.ts'
import { fail } from '../failures.ts'
import type { Outcome } from '../failures.ts'
import { storeBusy } from '../plan-changes/store-situation.ts'
import { END_OF_TIME_MS } from '../running-plans.ts'
import type { HandlersOf, ReadCall, WriteCall } from '../runtime.ts'
import { zoneInForce } from '../settings.ts'
import type { CalendarDraft } from './calendar-drafts.ts'
import { keepCalendar, withoutCalendar } from './keep-calendar.ts'
import type { BusyState } from './keep-calendar.ts'
import { ignoredWords, noticesOf } from './words.ts'

const DAY_MS = 86_400_000
/** What is over is read, too, so that the week shows it. */
const DAYS_BACK = 28
/** At least so far ahead, and so far beyond the finish: plans move. */
const LEAST_DAYS = 400
const DAYS_BEYOND = 90
/** As far as plans are made. */
const MOST_DAYS = 3650

type Reach = { readonly zone: string; readonly fromMs: number; readonly beforeMs: number }

/** As far as the running plans reach at their slowest. */
const reachOf = (call: ReadCall): Reach => {
  const plan = findActivePlan(call.db)
  const zone = plan === null ? zoneInForce(call).zone : resolveZone(plan.settings.zone).zone
  const ends = listRunningPlans(call.db).flatMap(({ finish }) => finish.max ?? finish.expected ?? [])
  const lastMs = Math.max(0, ...ends.map((day) => Date.parse(`${day}T00:00:00Z`)))
  const daysAhead = Math.ceil((lastMs - call.nowMs) / DAY_MS) + DAYS_BEYOND
  const ahead = Math.min(MOST_DAYS, Math.max(LEAST_DAYS, daysAhead))
  return { zone, fromMs: call.nowMs - DAYS_BACK * DAY_MS, beforeMs: call.nowMs + ahead * DAY_MS }
}

const dayOf = (instantMs: number, zone: string): string => dayAt({ instantMs, zone, dayStartMinute: 0 })

/** The last whole day before an instant. */
const lastDayOf = (beforeMs: number, zone: string): string => addDays(dayOf(beforeMs, zone), -1)

const draftView = ({ draftId, sourceName, read, zone, untilMs }: CalendarDraft, nowMs: number): BusyDraft => {
  const ahead = read.times.filter(({ endMs }) => endMs > nowMs)
  const lastMs = Math.max(...ahead.map(({ endMs }) => endMs))
  const [first] = ahead
  return {
    draftId,
    sourceName,
    name: read.name === '' ? sourceName.replace(/\.[^.]*$/, '').slice(0, 80) : read.name,
    events: read.events,
    times: ahead.length,
    allDayTimes: ahead.filter(({ isAllDay }) => isAllDay).length,
    from: first === undefined ? null : dayOf(first.startMs, zone),
    to: first === undefined ? null : dayOf(lastMs - 1, zone),
    until: lastDayOf(untilMs, zone),
    ignored: Object.entries(read.ignored).map(([reason, count]) => ({
      count,
      reason: ignoredWords(reason as IgnoredReason, count),
    })),
    notices: noticesOf(read),
  }
}

const busyState = ({ db }: ReadCall): BusyState => ({
  busy: listBusyBetween(db, { fromMs: 0, beforeMs: END_OF_TIME_MS }),
  calendars: listBusyCalendars(db),
})

/** Stores another state of what is taken, as one change. */
const storeAs = (
  label: string,
  change: (before: BusyState) => Outcome<BusyState>,
  call: WriteCall,
): Outcome<{ readonly changeId: string | null; readonly after: BusyState }> => {
  if (findActivePlan(call.db) !== null)
    return fail('CONFLICT', i18n.t('A plan is active: change that, so that it goes around the calendar.'))
  const before = busyState(call)
  const after = change(before)
  if (!after.ok) return after
  const recorded = recordChange(call, label, () => {
    storeBusy(before, after.value, call)
    return ok(null)
  })
  if (!recorded.ok) return recorded
  call.changed('plan')
  return ok({ changeId: recorded.value.changeId, after: after.value })
}

export const busyHandlers: HandlersOf<'busy.list' | 'busy.read' | 'busy.store' | 'busy.remove'> = {
  'busy.list': (_input, call) => {
    const { zone } = reachOf(call)
    const counts = countBusyTimes(call.db, call.nowMs)
    return ok(
      listBusyCalendars(call.db).map(({ id, name, sourceName, allDay, events, untilMs, readMs }) => ({
        id,
        name,
        sourceName,
        allDay,
        events,
        times: counts.get(id) ?? 0,
        until: lastDayOf(untilMs, zone),
        readMs,
      })),
    )
  },
  'busy.read': async ({ name, text }, { runtime, nowMs, read }) => {
    const reach = read(reachOf)
    const found = await runtime.calendarReader.read({ calendar: text, ...reach })
    if (!found.ok) return fail('PARSE', found.error)
    const draft: CalendarDraft = {
      draftId: runtime.newId(),
      sourceName: cleanText(name),
      read: found.value,
      zone: reach.zone,
      untilMs: reach.beforeMs,
    }
    runtime.calendarDrafts.put(draft)
    return ok(draftView(draft, nowMs))
  },
  'busy.store': (use, call) => {
    const name = cleanText(use.name)
    const stored = storeAs(
      i18n.t('Read calendar: {name}', { name }),
      (before) => keepCalendar(before, { ...use, name }, call),
      call,
    )
    if (!stored.ok) return stored
    const { changeId, after } = stored.value
    return ok({ changeId, calendarId: after.calendars.at(-1)?.id ?? '' })
  },
  'busy.remove': ({ calendarId }, call) => {
    const name = listBusyCalendars(call.db).find(({ id }) => id === calendarId)?.name ?? ''
    const removed = storeAs(
      i18n.t('Removed calendar: {name}', { name }),
      (before) => withoutCalendar(before, calendarId),
      call,
    )
    return removed.ok ? ok({ changeId: removed.value.changeId }) : removed
  },
}
