import type { CalendarFile } from '#contract/operations/calendar.ts'
import type { PlanNotice } from '#contract/operations/plan.ts'
import type { ParsedInput } from '#contract/operations.ts'
import { safeFileName } from '#core/calendar/file-name.ts'
import { isLargeCalendar, writeCalendar } from '#core/calendar/ics.ts'
import type { CalendarOptions } from '#core/calendar/options.ts'
import { ok } from '#core/result.ts'
import { resolveZone } from '#core/time/zone.ts'
import { i18n } from '#core/words/i18n.ts'
import { findActivePlan, listRunningPlans } from '#db/plan-repo.ts'
import type { StoredPlan } from '#db/plan-repo.ts'
import { loadRoadmap } from '#db/roadmap-tree.ts'
import {
  forgetOld,
  givePlanned,
  itemsToGive,
  readGiven,
  takeBackGone,
  type DatedEvent,
  type Giving,
} from './calendar/plan-in-calendar.ts'
import { fail, notFound } from './failures.ts'
import type { Outcome } from './failures.ts'
import type { HandlersOf, ReadCall, WriteCall } from './runtime.ts'
import { loadSettings } from './settings.ts'

type Asked = ParsedInput<'export.ics'>

const isInRange =
  ({ from = '', to = '9999-12-31', phaseId }: Asked): Giving['isAsked'] =>
  (item) =>
    item.lastDay >= from && item.firstDay <= to && (phaseId === undefined || phaseId === item.phaseId)

const monthOf = (day: string): string => day.slice(0, 7)

/** The month whose file holds an event, so that each is in one of them only: that of its first day asked for. */
const fileMonthOf = ({ firstDay }: DatedEvent, { from = '' }: Asked): string =>
  monthOf(firstDay < from ? from : firstDay)

/** How many events each month holds, in order. */
const monthsOf = (events: readonly DatedEvent[], asked: Asked): CalendarFile['months'] => {
  const months = Map.groupBy(events, (event) => fileMonthOf(event, asked))
  return [...months]
    .map(([month, own]) => ({ month, events: own.length }))
    .toSorted((a, b) => (a.month < b.month ? -1 : 1))
}

/** All running plans, or the phase asked for; null when no running plan has it. */
const nameOf = ({ phaseId }: Asked, { db }: ReadCall): string | null => {
  const plans = listRunningPlans(db)
  if (phaseId === undefined) return plans.map(({ roadmapTitle }) => roadmapTitle).join(', ')
  const phases = plans.flatMap(({ roadmapId }) => loadRoadmap(db, roadmapId)?.phases ?? [])
  return phases.find(({ id }) => id === phaseId)?.title ?? null
}

/** Those of the settings, unless this file shall look otherwise. */
const optionsOf = ({ options = {} }: Asked, { db }: ReadCall): CalendarOptions => {
  const usual = loadSettings(db).calendar
  return {
    alarmMinutes: options.alarmMinutes === undefined ? usual.alarmMinutes : options.alarmMinutes,
    progress: options.progress ?? usual.progress,
    titlesOnly: options.titlesOnly ?? usual.titlesOnly,
    allDay: options.allDay ?? usual.allDay,
  }
}

const largeNotice = (): PlanNotice => ({
  code: 'large-calendar',
  message: i18n.t(
    'Some calendars refuse or cut files of more than 1,000 events or 900 KB. Export month by month, or a shorter range of days, to be safe.',
  ),
})

const isTimed = ({ event }: DatedEvent): boolean => 'startMs' in event

const calendarFile = (plan: StoredPlan, asked: Asked, call: WriteCall): Outcome<CalendarFile> => {
  const { zone } = resolveZone(plan.settings.zone)
  const name = nameOf(asked, call)
  if (name === null) return notFound('phase')
  const options = optionsOf(asked, call)
  const items = itemsToGive(zone, options, call)
  const isUpdate = asked.update === true
  const known = readGiven(call)
  const giving: Giving = { known, zone, options, isFile: true, isUpdate, isAsked: isInRange(asked) }
  const { month } = asked
  const isInFile = (event: DatedEvent): boolean => month === undefined || fileMonthOf(event, asked) === month
  const planned = givePlanned(giving, items, call).filter(isInFile)
  const cancelled = isUpdate ? takeBackGone(giving, items, call).filter(isInFile) : []
  forgetOld(known, items, call)
  const all = [...planned, ...cancelled]
  const productVersion = call.runtime.options.version
  const text = writeCalendar({ name, productVersion, events: all.map(({ event }) => event) })
  const isLarge = month === undefined && isLargeCalendar(text, all.length)
  const title = [name, ...(asked.update === true ? ['update'] : []), ...(month === undefined ? [] : [month])]
  return ok({
    fileName: safeFileName(title.join(' '), 'ics', plan.id),
    text,
    events: all.length,
    slots: planned.filter(isTimed).length,
    cancelled: cancelled.length,
    warnings: isLarge ? [largeNotice()] : [],
    months: month === undefined ? monthsOf(all, asked) : [],
  })
}

export const exportHandlers: HandlersOf<'export.ics'> = {
  'export.ics': (asked, call) => {
    const plan = findActivePlan(call.db)
    if (plan === null) return fail('NOT_FOUND', i18n.t('No plan is active: there is nothing to export.'))
    return calendarFile(plan, asked, call)
  },
}
