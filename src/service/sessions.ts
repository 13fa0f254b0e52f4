/** What was studied: listed by day, and written, changed, cut and deleted by hand. */
import { cleanText } from '#core/calendar/clean-text.ts'
import { ok } from '#core/result.ts'
import { canSplit } from '#core/sessions/hand-made.ts'
import { resolveZone } from '#core/time/zone.ts'
import { i18n } from '#core/words/i18n.ts'
import { findActiveZone } from '#db/plan-repo.ts'
import { deleteSession, insertSession, updateSession } from '#db/session-repo.ts'
import type { StoredSession } from '#db/session-repo.ts'
import { fail } from './failures.ts'
import type { HandlersOf, ReadCall } from './runtime.ts'
import { beginTopic, recordSessions } from './session-changes.ts'
import { checkTimes, closedSession, topicOf } from './session-checks.ts'
import { listDays } from './session-days.ts'
import { amountText, cannotSplit } from './session-words.ts'
import { zoneInForce } from './settings.ts'

/** Where what is written down now is taken to have happened: the active plan's zone, else the one in force. */
const zoneOfStudy = (call: ReadCall): string => {
  const zone = findActiveZone(call.db)
  return zone === null ? zoneInForce(call).zone : resolveZone(zone).zone
}

const isSameSession = (former: StoredSession, session: StoredSession): boolean =>
  JSON.stringify({ ...session, updatedMs: former.updatedMs }) === JSON.stringify(former)

export const sessionHandlers: HandlersOf<
  'session.list' | 'session.add' | 'session.edit' | 'session.split' | 'session.remove'
> = {
  'session.list': (input, call) => ok(listDays(input, call)),
  'session.add': ({ topicId, kind, startMs, endMs, note = '' }, call) => {
    const topic = topicOf(topicId, call)
    if (!topic.ok) return topic
    const times = checkTimes({ startMs, endMs }, null, call)
    if (!times.ok) return times
    const session: StoredSession = {
      id: call.runtime.newId(),
      topicId,
      title: topic.value?.title ?? '',
      kind,
      startMs,
      endMs,
      zone: zoneOfStudy(call),
      open: false,
      source: 'hand',
      note: cleanText(note),
      createdMs: call.nowMs,
      updatedMs: call.nowMs,
    }
    const added = recordSessions(i18n.t('Added {amount}', { amount: amountText(session) }), call, () => {
      insertSession(call.db, session)
      beginTopic(topic.value, call)
    })
    return added.ok ? ok({ ...added.value, sessionId: session.id }) : added
  },
  'session.edit': ({ sessionId, change }, call) => {
    const found = closedSession(sessionId, call)
    if (!found.ok) return found
    const former = found.value
    const { topicId = former.topicId, kind = former.kind, note = former.note } = change
    const { startMs = former.startMs, endMs = former.endMs } = change
    if (startMs !== former.startMs || endMs !== former.endMs) {
      const times = checkTimes({ startMs, endMs }, sessionId, call)
      if (!times.ok) return times
    }
    const isMoved = topicId !== former.topicId
    const topic = topicOf(isMoved ? topicId : null, call)
    if (!topic.ok) return topic
    const session: StoredSession = {
      ...former,
      topicId,
      // The title outlives its topic.
      title: isMoved ? (topic.value?.title ?? '') : former.title,
      kind,
      startMs,
      endMs,
      note: cleanText(note),
      updatedMs: call.nowMs,
    }
    if (isSameSession(former, session)) return ok({ changeId: null })
    return recordSessions(i18n.t('Changed {amount}', { amount: amountText(former) }), call, () => {
      updateSession(call.db, session)
      beginTopic(topic.value, call)
    })
  },
  'session.split': ({ sessionId, atMs, topicId }, call) => {
    const found = closedSession(sessionId, call)
    if (!found.ok) return found
    const former = found.value
    if (!canSplit(former, atMs)) return fail('INVALID', cannotSplit())
    const isMoved = topicId !== undefined && topicId !== former.topicId
    const topic = topicOf(isMoved ? topicId : null, call)
    if (!topic.ok) return topic
    const first: StoredSession = { ...former, endMs: atMs, updatedMs: call.nowMs }
    const second: StoredSession = {
      ...former,
      id: call.runtime.newId(),
      ...(isMoved ? { topicId, title: topic.value?.title ?? '' } : {}),
      startMs: atMs,
      note: '',
      createdMs: call.nowMs,
      updatedMs: call.nowMs,
    }
    const cut = recordSessions(i18n.t('Split {amount}', { amount: amountText(former) }), call, () => {
      // In this order: the two never overlap.
      updateSession(call.db, first)
      insertSession(call.db, second)
      beginTopic(topic.value, call)
    })
    return cut.ok ? ok({ ...cut.value, secondId: second.id }) : cut
  },
  'session.remove': ({ sessionId }, call) => {
    const found = closedSession(sessionId, call)
    if (!found.ok) return found
    const label = i18n.t('Deleted {amount}', { amount: amountText(found.value) })
    return recordSessions(label, call, () => deleteSession(call.db, sessionId))
  },
}
