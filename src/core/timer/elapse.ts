/** Time passes: what it does to each state, whatever the event that tells. */
import { AWAY_MS, GAP_MS, LONG_COUNT_UP_MS, LONG_OVERTIME_MS } from './limits.ts'
import type { Leg, MonoModel, Now, TimerEffect, TimerState } from './model.ts'
import { observe } from './observe.ts'
import type { Observed } from './observe.ts'
import { after, ask, count, countEffect, endForGood, followBreak, followFocus } from './transitions.ts'
import type { Move } from './transitions.ts'
import { isFocus } from './state.ts'
import type { Away, Running } from './state.ts'

const AWAY_NOTICE: TimerEffect = { type: 'notice', notice: 'away' }
const FOCUS_ENDED: TimerEffect = { type: 'notice', notice: 'focus-ended' }
const BREAK_ENDED: TimerEffect = { type: 'notice', notice: 'break-ended' }

/** What is put on record of a step. */
const recordOf = ({ realMs, jumpMs }: Observed): TimerEffect[] => [
  ...(realMs > GAP_MS ? [{ type: 'gap' as const, ms: realMs }] : []),
  ...(jumpMs === 0 ? [] : [{ type: 'clock-jump' as const, ms: jumpMs }]),
]

/** Of the open session, what lies after the bell: in doubt while nobody said a word. */
const overtimeOf = ({ interval, stretchMs }: Leg): number =>
  interval.plannedMs === null ? 0 : Math.min(interval.countedMs - interval.plannedMs, stretchMs ?? 0)

/** How much more counts before something has to happen. */
const untilBoundary = (leg: Leg): number => {
  const { plannedMs, countedMs } = leg.interval
  if (plannedMs === null) return LONG_COUNT_UP_MS - (leg.stretchMs ?? 0)
  return leg.rung ? LONG_OVERTIME_MS - overtimeOf(leg) : plannedMs - countedMs
}

/** Focus went on for very long without a word. Overtime is in doubt from the bell on; counting up is not. */
const askAfterLong = (state: Running, at: Now): Move => {
  const doubtfulMs = overtimeOf(state.leg)
  const move = ask(state, {
    reason: 'long',
    takenBackMs: doubtfulMs,
    heldMs: doubtfulMs,
    backMs: at.wall,
  })
  return { state: move.state, effects: [...move.effects, AWAY_NOTICE] }
}

/** Since when there was no key or mouse, that is asked; the learner may well have been reading. */
export const askAboutIdle = (state: Running, at: Now): Move => {
  const idleMs = state.idleSince === null ? 0 : at.mono - state.idleSince.mono
  const doubtfulMs = Math.max(0, Math.min(idleMs, state.leg.stretchMs ?? 0))
  return ask(state, { reason: 'idle', takenBackMs: doubtfulMs, heldMs: doubtfulMs, backMs: at.wall })
}

/** The bell of a focus interval. */
const ring = (state: Running, at: Now): Move => {
  if (state.idleSince !== null) {
    const move = askAboutIdle(state, at)
    return { state: move.state, effects: [...move.effects, FOCUS_ENDED] }
  }
  const move: Move =
    state.settings.afterFocus === 'overtime'
      ? { state: { ...state, leg: { ...state.leg, rung: true } }, effects: [] }
      : followFocus(state, true, at)
  return { state: move.state, effects: [...move.effects, FOCUS_ENDED] }
}

const elapseFocus = (state: Running, now: Now, observed: Observed, model: MonoModel): Move => {
  const { realMs, awakeMs } = observed
  if (realMs > AWAY_MS) {
    // Nobody can say what happened meanwhile: count to where it was last seen.
    const idleMs = state.idleSince === null ? 0 : state.seen.mono - state.idleSince.mono
    const takenBackMs = Math.max(0, Math.min(idleMs, state.leg.stretchMs ?? 0))
    const heldMs = takenBackMs + realMs
    const move = ask(state, { reason: 'gap', takenBackMs, heldMs, backMs: now.wall })
    return { state: move.state, effects: [...move.effects, AWAY_NOTICE] }
  }
  const leftMs = untilBoundary(state.leg)
  if (awakeMs < leftMs) {
    const leg = count(state.leg, awakeMs)
    return { state: { ...state, leg, seen: now }, effects: countEffect(leg) }
  }
  // A late tick does not make an interval longer: it ended when it ended.
  const lateMs = awakeMs - leftMs
  const at: Now = { wall: now.wall - lateMs, mono: now.mono - lateMs }
  const full: Running = { ...state, leg: count(state.leg, leftMs), seen: at }
  const isBell = full.leg.interval.plannedMs !== null && !full.leg.rung
  const move = isBell ? ring(full, at) : askAfterLong(full, at)
  return after(move.effects, elapse(move.state, now, model))
}

/** Breaks run by the clock, through sleep as well. */
const elapseBreak = (state: Running, now: Now, { realMs }: Observed, model: MonoModel): Move => {
  const { plannedMs, countedMs } = state.leg.interval
  const leftMs = (plannedMs ?? 0) - countedMs
  if (realMs < leftMs) return { state: { ...state, leg: count(state.leg, realMs), seen: now }, effects: [] }
  const lateMs = realMs - leftMs
  const at: Now = { wall: now.wall - lateMs, mono: now.mono - lateMs }
  const full: Running = { ...state, leg: count(state.leg, leftMs), seen: at }
  // After a long silence it is simply over: no bell for what ended hours ago, and nothing begins by itself.
  if (realMs > AWAY_MS) return endForGood(full, at.wall)
  const move = followBreak(full, true, at)
  return after([...move.effects, BREAK_ENDED], elapse(move.state, now, model))
}

/** Back from sleep or lock: a short absence is part of the work, a longer one is asked about. */
export const comeBack = (state: Away, now: Now, model: MonoModel): Move => {
  const { realMs } = observe(state.since, now, model)
  if (realMs <= AWAY_MS) {
    const { cycle, settings, unattended, leg, since } = state
    const running: Running = {
      cycle,
      settings,
      unattended,
      phase: 'running',
      leg,
      seen: since,
      idleSince: null,
    }
    return elapse(running, now, model)
  }
  const { reason } = state
  const move = ask(state, { reason, takenBackMs: 0, heldMs: realMs, backMs: now.wall })
  return { state: move.state, effects: [...move.effects, AWAY_NOTICE] }
}

/** Brings a state up to now. Ticks, however late or many, and every other event begin with this. */
export const elapse = (state: TimerState, now: Now, model: MonoModel): Move => {
  if (state.phase === 'away') {
    // Hints are not always taken back: a computer that keeps ticking is not asleep.
    const isAwake = state.reason === 'sleep' && observe(state.since, now, model).realMs > GAP_MS
    return isAwake ? comeBack(state, now, model) : { state, effects: [] }
  }
  if (state.phase !== 'running') return { state, effects: [] }
  const observed = observe(state.seen, now, model)
  const move = isFocus(state.leg)
    ? elapseFocus(state, now, observed, model)
    : elapseBreak(state, now, observed, model)
  return after(recordOf(observed), move)
}
