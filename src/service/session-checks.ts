/** What may be written: nothing that overlaps, nothing while it runs, nothing on a topic that is not there. */
import { refuseTimes } from '#core/sessions/hand-made.ts'
import { findOverlap } from '#core/sessions/stretch.ts'
import type { Stretch } from '#core/sessions/stretch.ts'
import { ok } from '#core/result.ts'
import { findTopic } from '#db/progress-repo.ts'
import type { NamedTopic } from '#db/progress-repo.ts'
import { findOpenSession, findSession, listSessionsBetween } from '#db/session-repo.ts'
import type { StoredSession } from '#db/session-repo.ts'
import { fail, notFound } from './failures.ts'
import type { Outcome } from './failures.ts'
import type { ReadCall } from './runtime.ts'
import { overlapText, refusalText, stillRunning } from './session-words.ts'

/** The sessions that may be in the way. All that follows the start of the open one is its own: it grows. */
const neighbours = ({ startMs, endMs }: Stretch, { db }: ReadCall): StoredSession[] => {
  const closed = listSessionsBetween(db, { fromMs: startMs, beforeMs: endMs }).filter(({ open }) => !open)
  const open = findOpenSession(db)
  return open === null ? closed : [...closed, { ...open, endMs: Number.POSITIVE_INFINITY }]
}

/** Fails when a stretch overlaps a session other than those that are about to give way. */
export const checkFree = (
  stretch: Stretch,
  givingWay: readonly string[],
  call: ReadCall,
): Outcome<Stretch> => {
  const others = neighbours(stretch, call).filter(({ id }) => !givingWay.includes(id))
  const other = findOverlap(stretch, others)
  return other === null ? ok(stretch) : fail('CONFLICT', overlapText(other))
}

/** Fails when a session cannot have these times; `sessionId` is the one that shall have them, null for a new one. */
export const checkTimes = (stretch: Stretch, sessionId: string | null, call: ReadCall): Outcome<Stretch> => {
  const refusal = refuseTimes(stretch, call.nowMs)
  if (refusal !== null) return fail('INVALID', refusalText(refusal))
  return checkFree(stretch, sessionId === null ? [] : [sessionId], call)
}

/** The session, unless it is still running. */
export const closedSession = (sessionId: string, { db }: ReadCall): Outcome<StoredSession> => {
  const session = findSession(db, sessionId)
  if (session === null) return notFound('session')
  return session.open ? fail('CONFLICT', stillRunning()) : ok(session)
}

/** Null for nothing in particular. */
export const topicOf = (topicId: string | null, { db }: ReadCall): Outcome<NamedTopic | null> => {
  if (topicId === null) return ok(null)
  const topic = findTopic(db, topicId)
  return topic === null ? notFound('topic') : ok(topic)
}
