/** One event of the timer in the transaction of a call: the machine says what follows, the rows follow it. */
import { next } from '#core/timer/next.ts'
import type { TimerView } from '#contract/operations/timer.ts'
import type { Now, Step, TimerEffect, TimerEvent, TimerState } from '#core/timer/model.ts'
import { findOpenSession } from '#db/session-repo.ts'
import { appendTimerEvent, saveTimer } from '#db/timer-repo.ts'
import type { WriteCall } from '../runtime.ts'
import { noticeWords, topicToCome } from './notice-words.ts'
import { applySessionEffect } from './session-effects.ts'
import { currentTimer, isOfAnotherRun, nowOf, studyZone } from './timer-state.ts'
import { timerView } from './timer-view.ts'
import { withWorkAfterBreak } from './work-after-break.ts'

type Noted = { readonly kind: string; readonly detail: object; readonly sessionId: string | null }

/** Effects that are put on record for themselves. */
const ON_RECORD: ReadonlySet<TimerEffect['type']> = new Set(['gap', 'clock-jump', 'interval-end'])

const detailOf = ({ type: _type, ...detail }: TimerEvent | TimerEffect): object => detail

type CarriedOut = { readonly noted: readonly Noted[]; readonly sessionId: string | null }

/** Carries the effects out, in order: what goes on record, and the session they ended with. */
const carryOut = (call: WriteCall, effects: readonly TimerEffect[]): CarriedOut => {
  const noted: Noted[] = []
  let sessionId = findOpenSession(call.db)?.id ?? null
  for (const effect of effects) {
    sessionId = applySessionEffect(call, effect) ?? sessionId
    if (ON_RECORD.has(effect.type)) noted.push({ kind: effect.type, detail: detailOf(effect), sessionId })
  }
  return { noted, sessionId }
}

/** The event itself, and the question it may have raised. */
const notedOf = (event: TimerEvent, before: TimerState, step: Step, sessionId: string | null): Noted[] => {
  const isHappening = step.accepted && event.type !== 'tick'
  const isQuestion = step.state.phase === 'asking' && before.phase !== 'asking'
  return [
    ...(isHappening ? [{ kind: event.type, detail: detailOf(event), sessionId }] : []),
    ...(isQuestion ? [{ kind: 'question', detail: step.state.question, sessionId }] : []),
  ]
}

const record = (call: WriteCall, noted: readonly Noted[], now: Now): void => {
  if (noted.length === 0) return
  const zone = studyZone(call)
  const { runId } = call.runtime.timer
  for (const one of noted) {
    appendTimerEvent(call.db, { ...one, runId, wallMs: now.wall, monoMs: now.mono, zone })
  }
}

type Told = { readonly step: Step; readonly timer: TimerView }

const tellNotices = (call: WriteCall, { step: { state, effects }, timer }: Told): void => {
  for (const effect of effects) {
    if (effect.type !== 'notice') continue
    const topicTitle = (effect.notice === 'break-ended' ? topicToCome(timer) : timer.topic)?.title ?? null
    const words = noticeWords(effect.notice, { state, effects, topicTitle })
    call.tell({ type: 'notice', noticeId: call.runtime.newId(), notice: effect.notice, ...words })
  }
}

const applyAt = (now: Now, call: WriteCall, event: TimerEvent): boolean => {
  const before = currentTimer(call)
  const { runId, monotonic } = call.runtime.timer
  const step = next(withWorkAfterBreak(before.state, call), event, now, monotonic.model)
  const isSame = JSON.stringify(step.state) === JSON.stringify(before.state)
  if (isSame && step.effects.length === 0) return step.accepted
  const { noted, sessionId } = carryOut(call, step.effects)
  record(call, [...noted, ...notedOf(event, before.state, step, sessionId)], now)
  const current = { state: step.state, version: before.version + (step.changed ? 1 : 0) }
  saveTimer(call.db, { ...current, runId })
  if (step.changed) {
    const timer = timerView(current, call)
    call.tell({ type: 'timer', timer })
    tellNotices(call, { step, timer })
  }
  return step.accepted
}

/** Heartbeats that could not be written down when they happened: the host was there, so that time is no gap. */
const catchUp = (call: WriteCall): void => {
  for (const moment of call.runtime.timer.unwritten) {
    const { state } = currentTimer(call)
    const isKnown = state.phase === 'running' && moment.mono <= state.seen.mono
    if (!isKnown) applyAt(moment, call, { type: 'tick' })
  }
}

/**
 * Applies an event and stores what comes of it. False when it meant nothing; the time that passed is stored all the
 * same, unless the caller takes the transaction back.
 */
export const applyTimerEvent = (call: WriteCall, event: TimerEvent): boolean => {
  const now = nowOf(call)
  // The host begins with this, but that may have failed.
  if (event.type !== 'restart' && isOfAnotherRun(call)) applyAt(now, call, { type: 'restart' })
  catchUp(call)
  return applyAt(now, call, event)
}
