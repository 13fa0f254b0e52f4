/** Sessions under their study days, page by page. */
import type { DaySession, SessionDay } from '#contract/operations/sessions.ts'
import type { Output, ParsedInput } from '#contract/operations.ts'
import { byStudyDay } from '#core/progress/studied.ts'
import { addDays, dayNumber } from '#core/time/day.ts'
import { listSessionsBefore, sessionTotal } from '#db/session-repo.ts'
import type { ReadCall } from './runtime.ts'
import { sessionView } from './session-view.ts'
import { loadSettings } from './settings.ts'

const DAY_MS = 86_400_000
/** More than what a zone, the day start and the length of a session can put between a day in UTC and its sessions. */
const SLACK_MS = 3 * DAY_MS
const BATCH = 200

const startInUtc = (day: string): number => dayNumber(day) * DAY_MS

type Page = { readonly topicId: string | null; readonly to: string | null; readonly days: number }

/**
 * All that lies on the latest days, and some of what lies before. Read backwards in batches until the days are full:
 * where the zones of sessions differ, their days need not follow the order of their starts.
 */
const readDays = ({ topicId, to, days }: Page, { db }: ReadCall): Map<string, DaySession[]> => {
  const { dayStartMinute } = loadSettings(db)
  const found = new Map<string, DaySession[]>()
  let beforeMs = to === null ? Number.MAX_SAFE_INTEGER : startInUtc(to) + SLACK_MS
  for (;;) {
    const batch = listSessionsBefore(db, { topicId, beforeMs, limit: BATCH })
    for (const [day, sessions] of byStudyDay(batch.map(sessionView), dayStartMinute)) {
      if (to === null || day <= to) found.set(day, [...(found.get(day) ?? []), ...sessions])
    }
    const oldest = batch.at(-1)
    if (oldest === undefined || batch.length < BATCH) return found
    const lastDay = [...found.keys()].toSorted().at(-days)
    if (found.size > days && lastDay !== undefined && oldest.startMs < startInUtc(lastDay) - SLACK_MS) {
      return found
    }
    beforeMs = oldest.startMs
  }
}

const sessionDay = (day: string, latestFirst: readonly DaySession[]): SessionDay => ({
  day,
  studiedMs: latestFirst.reduce((sum, { msThatDay }) => sum + msThatDay, 0),
  sessions: latestFirst.toReversed(),
})

/** What `session.list` answers. */
export const listDays = (
  { topicId, to, days }: ParsedInput<'session.list'>,
  call: ReadCall,
): Output<'session.list'> => {
  const asked = { topicId: topicId ?? null, to: to ?? null, days }
  const found = readDays(asked, call)
  const latestFirst = [...found].toSorted(([left], [right]) => (left < right ? 1 : -1))
  const page = latestFirst.slice(0, days)
  const lastDay = page.at(-1)?.[0]
  return {
    days: page.map(([day, sessions]) => sessionDay(day, sessions)),
    earlier: lastDay === undefined || found.size === page.length ? null : addDays(lastDay, -1),
    ...sessionTotal(call.db, asked.topicId),
  }
}
