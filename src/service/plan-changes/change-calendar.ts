/** Calendars of the learner in the plan: what they take is planned around, by all plans that run. */
import type { PlanChange } from '#core/planning/change.ts'
import { ok } from '#core/result.ts'
import { keepCalendar, withoutCalendar } from '../busy/keep-calendar.ts'
import type { BusyState } from '../busy/keep-calendar.ts'
import type { Outcome } from '../failures.ts'
import type { ReadCall } from '../runtime.ts'
import { alsoReplan, isRunning } from './work.ts'
import type { Work } from './work.ts'

type OfType<T extends PlanChange['type']> = Extract<PlanChange, { type: T }>

const withBusy = (work: Work, { busy, calendars }: BusyState): Work => {
  const situation = { ...work.situation, busy, calendars }
  const running = [situation, ...situation.others].filter(isRunning)
  return alsoReplan(
    { ...work, situation },
    running.map(({ plan }) => plan.id),
  )
}

export const readCalendarFile = (
  work: Work,
  change: OfType<'read-calendar'>,
  call: ReadCall,
): Outcome<Work> => {
  const kept = keepCalendar(work.situation, change, call)
  return kept.ok ? ok(withBusy(work, kept.value)) : kept
}

export const removeCalendar = (work: Work, { calendarId }: OfType<'remove-calendar'>): Outcome<Work> => {
  const left = withoutCalendar(work.situation, calendarId)
  return left.ok ? ok(withBusy(work, left.value)) : left
}
