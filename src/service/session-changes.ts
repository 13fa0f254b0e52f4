/** What a change of sessions leaves behind, so that it can be taken back. */
import { ok } from '#core/result.ts'
import { findChange, insertChange, markUndone } from '#db/change-repo.ts'
import type { ChangedRow } from '#db/change-repo.ts'
import { changeTopicStatus, findTopic } from '#db/progress-repo.ts'
import type { NamedTopic } from '#db/progress-repo.ts'
import { deleteSession, findSession, insertSession, sessionTotal } from '#db/session-repo.ts'
import type { StoredSession } from '#db/session-repo.ts'
import { fail, notFound } from './failures.ts'
import type { Outcome } from './failures.ts'
import type { ReadCall, WriteCall } from './runtime.ts'
import { checkFree } from './session-checks.ts'
import { CHANGED_SINCE, UNDONE_ALREADY } from './session-words.ts'
import { zoneInForce } from './settings.ts'

type SessionChange = Extract<ChangedRow, { table: 'session' }>
type StatusChange = Extract<ChangedRow, { table: 'topic-status' }>

export const sessionChange = (
  id: string,
  before: StoredSession | null,
  after: StoredSession | null,
): SessionChange => ({ table: 'session', id, before, after })

/** Whoever studies a pending topic has begun it; what that changed. */
export const beginTopic = (topic: NamedTopic | null, call: WriteCall): StatusChange[] => {
  if (topic?.status !== 'pending') return []
  const { id: topicId, status: before } = topic
  const after = 'in-progress'
  changeTopicStatus(call.db, {
    topicId,
    from: before,
    to: after,
    atMs: call.nowMs,
    zone: zoneInForce(call).zone,
  })
  return [{ table: 'topic-status', topicId, before, after }]
}

/** Writes down what was changed and names it to all; gives the id to undo it by. */
export const recordChange = (label: string, rows: ChangedRow[], call: WriteCall): string => {
  const id = call.runtime.newId()
  insertChange(call.db, { id, label, rows, atMs: call.nowMs })
  call.changed('sessions', 'progress')
  return id
}

/** A session as it would stand if only its topic had gone meanwhile. */
const withoutLostTopic = (session: StoredSession, { db }: ReadCall): StoredSession =>
  session.topicId === null || findTopic(db, session.topicId) !== null
    ? session
    : { ...session, topicId: null }

const CONTENT = ['topicId', 'kind', 'startMs', 'endMs', 'zone', 'open', 'note'] as const

/** Whether a session still stands as a change left it. */
const isAsLeft = ({ id, after }: SessionChange, call: ReadCall): boolean => {
  const current = findSession(call.db, id)
  if (current === null || after === null) return current === after
  const left = withoutLostTopic(after, call)
  return CONTENT.every((field) => current[field] === left[field])
}

const restoreSessions = (rows: readonly SessionChange[], call: WriteCall): Outcome<null> => {
  if (!rows.every((row) => isAsLeft(row, call))) return fail('CONFLICT', CHANGED_SINCE)
  const ids = rows.map(({ id }) => id)
  const former = rows.flatMap(({ before }) => (before === null ? [] : [before]))
  for (const session of former) {
    const free = checkFree(session, ids, call)
    if (!free.ok) return free
  }
  // All of them first: none may stand in the way of another.
  for (const id of ids) deleteSession(call.db, id)
  for (const session of former) insertSession(call.db, session)
  return ok(null)
}

/** Only when nothing else happened to the topic since; what was studied meanwhile keeps it begun. */
const restoreStatus = ({ topicId, before, after }: StatusChange, call: WriteCall): void => {
  if (findTopic(call.db, topicId)?.status !== after) return
  if (before === 'pending' && sessionTotal(call.db, topicId).count > 0) return
  const { zone } = zoneInForce(call)
  changeTopicStatus(call.db, { topicId, from: after, to: before, atMs: call.nowMs, zone })
}

/** Takes a change back, all of it or (CONFLICT) nothing. */
export const undoChange = (changeId: string, call: WriteCall): Outcome<Record<string, never>> => {
  const change = findChange(call.db, changeId)
  if (change === null) return notFound('change')
  if (change.undone) return fail('CONFLICT', UNDONE_ALREADY)
  const restored = restoreSessions(
    change.rows.filter((row) => row.table === 'session'),
    call,
  )
  if (!restored.ok) return restored
  for (const row of change.rows) if (row.table === 'topic-status') restoreStatus(row, call)
  markUndone(call.db, changeId)
  call.changed('sessions', 'progress')
  return ok({})
}
