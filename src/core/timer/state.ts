/** The states by name, and what can be read off them. */
import { CYCLE_PAUSE_MS, MAX_SESSION_MS } from './limits.ts'
import type { Answer, Cycle, IntervalKind, Leg, TimerSettings, TimerState } from './model.ts'

export type Idle = Extract<TimerState, { phase: 'idle' }>
export type Running = Extract<TimerState, { phase: 'running' }>
export type Paused = Extract<TimerState, { phase: 'paused' }>
export type Away = Extract<TimerState, { phase: 'away' }>
export type Asking = Extract<TimerState, { phase: 'asking' }>

const MINUTE_MS = 60_000

/** A timer that was never used. */
export const initialTimer = (settings: TimerSettings): Idle => ({
  phase: 'idle',
  cycle: { done: 0, lastEndMs: null, day: null },
  settings,
  unattended: 0,
  due: 'focus',
  work: null,
})

export const isFocus = (leg: Leg): boolean => leg.interval.kind === 'focus'

/** Length of an interval by the settings. */
export const plannedMsOf = (kind: IntervalKind, settings: TimerSettings): number => {
  const minutes = {
    focus: settings.focusMinutes,
    'short-break': settings.shortBreakMinutes,
    'long-break': settings.longBreakMinutes,
  }
  return minutes[kind] * MINUTE_MS
}

/** Whether an interval has reached its end; counting up never does. */
export const isComplete = ({ interval }: Leg): boolean =>
  interval.plannedMs !== null && interval.countedMs >= interval.plannedMs

/** The break that follows so many completed focus intervals. */
export const breakAfter = (done: number, { longBreakEvery }: TimerSettings): 'short-break' | 'long-break' =>
  longBreakEvery > 0 && done > 0 && done % longBreakEvery === 0 ? 'long-break' : 'short-break'

/** The count as it stands when an interval begins: from 0 on a new study day, and after a long time without one. */
export const cycleAtStart = (cycle: Cycle, wallMs: number, day: string): Cycle => {
  const isStale = cycle.lastEndMs !== null && wallMs - cycle.lastEndMs >= CYCLE_PAUSE_MS
  return { ...cycle, done: isStale || cycle.day !== day ? 0 : cycle.done, day }
}

/** What comes after the interval under way, or now when there is none. */
export const dueAfter = (state: TimerState): IntervalKind => {
  if (state.phase === 'idle') return state.due
  return isFocus(state.leg) ? breakAfter(state.cycle.done + 1, state.settings) : 'focus'
}

/** What a question can be answered with, the safest first; none while nothing is asked. */
export const answersOf = (state: TimerState): readonly Answer[] => {
  if (state.phase !== 'asking') return []
  const { heldMs } = state.question
  const canKeep = heldMs > 0 && (state.leg.stretchMs ?? 0) + heldMs <= MAX_SESSION_MS
  return canKeep ? ['finish', 'resume', 'keep', 'discard'] : ['finish', 'resume', 'discard']
}
