/** What the timer does to sessions: the open one grows, and is closed or dropped. */
import { placeFree } from '#core/sessions/stretch.ts'
import type { Stretch } from '#core/sessions/stretch.ts'
import type { TimerEffect, Work } from '#core/timer/model.ts'
import { changeTopicStatus, findTopic, lastStatusChange } from '#db/progress-repo.ts'
import {
  deleteSession,
  findOpenSession,
  insertSession,
  listSessionsBetween,
  sessionTotal,
  updateSession,
} from '#db/session-repo.ts'
import type { StoredSession } from '#db/session-repo.ts'
import type { WriteCall } from '../runtime.ts'
import { studyZone } from './timer-state.ts'

type Place = { readonly id: string; readonly startMs: number }

/** Where a session of this length lies: where it began, or behind what is there when the clock was set back. */
const placed = ({ db }: WriteCall, { id, startMs }: Place, lengthMs: number): Stretch => {
  const taken = listSessionsBetween(db, { fromMs: startMs, beforeMs: Number.MAX_SAFE_INTEGER })
  const others = taken.filter((other) => other.id !== id)
  const place = placeFree(startMs, lengthMs, others)
  return { startMs: place, endMs: place + lengthMs }
}

const begin = (call: WriteCall, startMs: number, { topicId, kind }: Work): string => {
  const { db, nowMs } = call
  const id = call.runtime.newId()
  const topic = topicId === null ? null : findTopic(db, topicId)
  const zone = studyZone(call)
  insertSession(db, {
    id,
    topicId: topic?.id ?? null,
    title: topic?.title ?? '',
    kind,
    ...placed(call, { id, startMs }, 0),
    zone,
    open: true,
    source: 'timer',
    note: '',
    updatedMs: nowMs,
  })
  if (topic?.status === 'pending') {
    changeTopicStatus(db, { topicId: topic.id, from: 'pending', to: 'in-progress', atMs: nowMs, zone })
  }
  return id
}

const count = (call: WriteCall, session: StoredSession, countedMs: number, open: boolean): void => {
  updateSession(call.db, { ...session, ...placed(call, session, countedMs), open, updatedMs: call.nowMs })
}

/** Nothing of it was studied: a topic that only this session had begun is as it was. */
const drop = (call: WriteCall, { id, topicId, createdMs }: StoredSession): void => {
  const { db, nowMs } = call
  deleteSession(db, id)
  if (topicId === null || sessionTotal(db, topicId).count > 0) return
  const last = lastStatusChange(db, topicId)
  if (last?.from !== 'pending' || last.to !== 'in-progress' || last.atMs !== createdMs) return
  changeTopicStatus(db, { topicId, from: last.to, to: last.from, atMs: nowMs, zone: studyZone(call) })
}

/** Closes the open session with what it has; one with nothing is dropped. */
export const closeOpenSession = (call: WriteCall, session: StoredSession, countedMs: number): void => {
  if (countedMs > 0) count(call, session, countedMs, false)
  else drop(call, session)
}

/** Carries an effect out; returns the session it was about, null when it was about none. */
export const applySessionEffect = (call: WriteCall, effect: TimerEffect): string | null => {
  if (effect.type === 'session-open') {
    call.changed('sessions', 'progress')
    return begin(call, effect.startMs, effect.work)
  }
  const open = findOpenSession(call.db)
  if (open === null) return null
  switch (effect.type) {
    case 'session-count':
      count(call, open, effect.countedMs, true)
      return open.id
    case 'session-close':
      closeOpenSession(call, open, effect.countedMs)
      call.changed('sessions', 'progress')
      return open.id
    case 'session-drop':
      drop(call, open)
      call.changed('sessions', 'progress')
      return open.id
    default:
      return open.id
  }
}
