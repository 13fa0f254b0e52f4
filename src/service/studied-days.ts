/** What was studied on study days: Today, the week and `status` show the same. */
import type { DaySession } from '#contract/operations/sessions.ts'
import { byStudyDay } from '#core/progress/studied.ts'
import { addDays } from '#core/time/day.ts'
import { startOfDay } from '#core/time/zone.ts'
import { listSessionsBetween } from '#db/session-repo.ts'
import type { ReadCall } from './runtime.ts'
import { sessionView } from './session-view.ts'
import { loadSettings } from './settings.ts'

/** The sessions of the study days from one to another, both included, by day and in time order. */
export const sessionsByDay = (
  { from, to }: { readonly from: string; readonly to: string },
  { db }: ReadCall,
): ReadonlyMap<string, readonly DaySession[]> => {
  // Each counts to the day it had where it happened: that day begins up to 14 h before it does in UTC, and ends up to
  // 12 h and the day-start after it does there.
  const sessions = listSessionsBetween(db, {
    fromMs: startOfDay(addDays(from, -1), 'UTC'),
    beforeMs: startOfDay(addDays(to, 2), 'UTC'),
  })
  return byStudyDay(sessions.map(sessionView), loadSettings(db).dayStartMinute)
}

/** The sessions of one study day. */
export const sessionsOfDay = (day: string, call: ReadCall): DaySession[] => [
  ...(sessionsByDay({ from: day, to: day }, call).get(day) ?? []),
]
