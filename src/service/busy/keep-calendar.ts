/** What is taken once a calendar file is kept, or a calendar goes: worked out in memory. */
import { ok } from '#core/result.ts'
import { i18n } from '#core/words/i18n.ts'
import type { StoredBusyCalendar } from '#db/busy-calendar-repo.ts'
import type { StoredBusy } from '#db/busy-repo.ts'
import { fail, notFound } from '../failures.ts'
import type { Outcome } from '../failures.ts'
import type { ReadCall } from '../runtime.ts'
import { busyOfCalendar } from './calendar-times.ts'

export type BusyState = {
  readonly busy: readonly StoredBusy[]
  readonly calendars: readonly StoredBusyCalendar[]
}

/** Which draft is kept, and as what. */
export type CalendarUse = {
  readonly draftId: string
  readonly calendarId: string | null
  readonly name: string
  readonly allDay: boolean
}

const inTime = (a: StoredBusy, b: StoredBusy): number => a.startMs - b.startMs || (a.id < b.id ? -1 : 1)

/** Errors: NOT_FOUND (a draft too old, no such calendar). */
export const keepCalendar = (
  { busy, calendars }: BusyState,
  { draftId, calendarId, name, allDay }: CalendarUse,
  { runtime, nowMs }: ReadCall,
): Outcome<BusyState> => {
  const draft = runtime.calendarDrafts.get(draftId)
  if (draft === null)
    return fail('NOT_FOUND', i18n.t('This calendar file was read too long ago. Choose it again.'))
  if (calendarId !== null && !calendars.some(({ id }) => id === calendarId)) return notFound('calendar')
  const id = calendarId ?? runtime.newId()
  const { sourceName, untilMs, zone, read } = draft
  const calendar = { id, name, sourceName, allDay, events: read.events, untilMs, readMs: nowMs }
  const isOwn = (one: StoredBusy): boolean => one.calendarId === id
  const times = busyOfCalendar(allDay ? read.times : read.times.filter(({ isAllDay }) => !isAllDay), {
    calendarId: id,
    zone,
    newId: runtime.newId,
    former: busy.filter(isOwn),
  })
  return ok({
    busy: [...busy.filter((one) => !isOwn(one)), ...times].toSorted(inTime),
    calendars: [...calendars.filter((one) => one.id !== id), calendar],
  })
}

/** Errors: NOT_FOUND. */
export const withoutCalendar = ({ busy, calendars }: BusyState, calendarId: string): Outcome<BusyState> =>
  calendars.some(({ id }) => id === calendarId)
    ? ok({
        busy: busy.filter((one) => one.calendarId !== calendarId),
        calendars: calendars.filter(({ id }) => id !== calendarId),
      })
    : notFound('calendar')
