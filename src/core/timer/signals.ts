/** What the host tells, on a state that is up to now. Null: it means nothing in this state. */
import type { MonoModel, Now, TimerSignal, TimerState } from './model.ts'
import { askAboutIdle, comeBack } from './elapse.ts'
import { AWAY_MS } from './limits.ts'
import { isFocus } from './state.ts'
import { ask, baseOf, count, endForGood } from './transitions.ts'
import type { Move } from './transitions.ts'

/** Sleep and lock stop focus time; breaks run on. */
const leave = (state: TimerState, reason: 'sleep' | 'lock', now: Now): Move | null => {
  // A computer that locks as it falls asleep comes back when it is unlocked.
  if (state.phase === 'away')
    return { state: { ...state, reason: reason === 'lock' ? 'lock' : state.reason }, effects: [] }
  if (state.phase !== 'running' || !isFocus(state.leg)) return null
  return { state: { ...baseOf(state), phase: 'away', leg: state.leg, reason, since: now }, effects: [] }
}

const noteIdle = (state: TimerState, forMs: number, now: Now): Move | null => {
  if (state.phase !== 'running' || !isFocus(state.leg) || state.idleSince !== null) return null
  const idleMs = Math.max(0, Math.min(Math.floor(forMs), state.leg.stretchMs ?? 0))
  const idleSince: Now = { wall: now.wall - idleMs, mono: now.mono - idleMs }
  return { state: { ...state, idleSince }, effects: [] }
}

/** A key or the mouse again. */
export const noteActive = (state: TimerState, now: Now): Move | null => {
  if (state.phase !== 'running' || state.idleSince === null) return null
  if (now.mono - state.idleSince.mono <= AWAY_MS) return { state: { ...state, idleSince: null }, effects: [] }
  const move = askAboutIdle(state, now)
  return { state: move.state, effects: [...move.effects, { type: 'notice', notice: 'away' }] }
}

/**
 * The host has started again over a stored state. Focus that was under way is never gone on with and never dropped
 * without asking; a break is over when its time is; all else stays as it is, so that starting twice changes nothing.
 */
export const restart = (state: TimerState, now: Now): Move => {
  if (state.phase === 'away') {
    const heldMs = Math.max(0, now.wall - state.since.wall)
    return ask(state, { reason: 'restart', takenBackMs: 0, heldMs, backMs: now.wall })
  }
  if (state.phase !== 'running') return { state, effects: [] }
  const passedMs = Math.max(0, now.wall - state.seen.wall)
  if (isFocus(state.leg)) {
    return ask(state, { reason: 'restart', takenBackMs: 0, heldMs: passedMs, backMs: now.wall })
  }
  const { plannedMs, countedMs } = state.leg.interval
  const leftMs = (plannedMs ?? 0) - countedMs
  if (passedMs < leftMs)
    return { state: { ...state, leg: count(state.leg, passedMs), seen: now }, effects: [] }
  return endForGood({ ...state, leg: count(state.leg, leftMs) }, now.wall - (passedMs - leftMs))
}

export const signal = (state: TimerState, event: TimerSignal, now: Now, model: MonoModel): Move | null => {
  switch (event.type) {
    case 'tick':
      return { state, effects: [] }
    case 'sleep':
    case 'lock':
      return leave(state, event.type, now)
    case 'wake':
      return state.phase === 'away' && state.reason === 'sleep' ? comeBack(state, now, model) : null
    case 'unlock':
      return state.phase === 'away' ? comeBack(state, now, model) : null
    case 'idle':
      return noteIdle(state, event.forMs, now)
    case 'active':
      return noteActive(state, now)
    case 'restart':
      return restart(state, now)
  }
}
