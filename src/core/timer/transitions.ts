/** The moves between states that several events share. Each gives the state after it and what the host is to do. */
import { MOST_UNATTENDED, SLIP_MS } from './limits.ts'
import type { AwayReason, Leg, Now, TimerEffect, TimerMode, TimerState, Work } from './model.ts'
import { breakAfter, isComplete, isFocus, plannedMsOf } from './state.ts'
import type { Asking, Away, Idle, Running } from './state.ts'

export type Move<S extends TimerState = TimerState> = {
  readonly state: S
  readonly effects: readonly TimerEffect[]
}

/** The same move, with effects that come before its own. */
export const after = (effects: readonly TimerEffect[], move: Move): Move => ({
  state: move.state,
  effects: [...effects, ...move.effects],
})

/** Lets time count towards the interval and its open session. */
export const count = (leg: Leg, ms: number): Leg => ({
  ...leg,
  interval: { ...leg.interval, countedMs: leg.interval.countedMs + ms },
  stretchMs: leg.stretchMs === null ? null : leg.stretchMs + ms,
})

/** Says how far the open session is. */
export const countEffect = ({ stretchMs }: Leg): TimerEffect[] =>
  stretchMs === null ? [] : [{ type: 'session-count', countedMs: stretchMs }]

/** Ends the open session, if there is one; a slip of the hand leaves none. */
export const closeSession = ({ stretchMs }: Leg): TimerEffect[] => {
  if (stretchMs === null) return []
  return stretchMs < SLIP_MS ? [{ type: 'session-drop' }] : [{ type: 'session-close', countedMs: stretchMs }]
}

const intervalEnd = ({ interval }: Leg, completed: boolean): TimerEffect => ({
  type: 'interval-end',
  kind: interval.kind,
  countedMs: interval.countedMs,
  completed,
})

type Base = Pick<TimerState, 'cycle' | 'settings' | 'unattended'>
type Begun = TimerState & { readonly leg: Leg }

export const baseOf = ({ cycle, settings, unattended }: Base): Base => ({ cycle, settings, unattended })

/** Begins a focus interval and its session. */
export const beginFocus = (base: Base, work: Work, mode: TimerMode, at: Now): Move<Running> => ({
  state: {
    ...baseOf(base),
    phase: 'running',
    leg: {
      interval: {
        kind: 'focus',
        mode,
        plannedMs: mode === 'count-up' ? null : plannedMsOf('focus', base.settings),
        countedMs: 0,
      },
      work,
      stretchMs: 0,
      rung: false,
    },
    seen: at,
    idleSince: null,
  },
  effects: [{ type: 'session-open', startMs: at.wall, work }],
})

export const beginBreak = (
  base: Base,
  kind: 'short-break' | 'long-break',
  work: Work,
  at: Now,
): Move<Running> => ({
  state: {
    ...baseOf(base),
    phase: 'running',
    leg: {
      interval: { kind, mode: 'countdown', plannedMs: plannedMsOf(kind, base.settings), countedMs: 0 },
      work,
      stretchMs: null,
      rung: false,
    },
    seen: at,
    idleSince: null,
  },
  effects: [],
})

/** Goes on with an interval whose session was closed: focus opens another. */
export const goOn = (state: Begun, leg: Leg, at: Now): Move<Running> => ({
  state: {
    ...baseOf(state),
    phase: 'running',
    leg: { ...leg, stretchMs: isFocus(leg) ? 0 : null },
    seen: at,
    idleSince: null,
  },
  effects: isFocus(leg) ? [{ type: 'session-open', startMs: at.wall, work: leg.work }] : [],
})

/** Ends an interval and its session; a completed focus interval counts towards the long break. */
const end = (
  state: Begun,
  leg: Leg,
  { completed, wallMs }: { readonly completed: boolean; readonly wallMs: number },
): Move<Idle> => {
  const counts = completed && isFocus(leg)
  const cycle = {
    ...state.cycle,
    done: state.cycle.done + (counts ? 1 : 0),
    lastEndMs: wallMs,
  }
  return {
    state: {
      ...baseOf(state),
      phase: 'idle',
      cycle,
      due: counts ? breakAfter(cycle.done, state.settings) : 'focus',
      work: leg.work,
    },
    effects: [...closeSession(leg), intervalEnd(leg, completed)],
  }
}

/** Ends the interval under way; nothing follows. It is completed when it had reached its end. */
export const endForGood = (state: Begun, wallMs: number, leg: Leg = state.leg): Move<Idle> =>
  end(state, leg, { completed: isComplete(leg), wallMs })

/** Drops the open session with the interval. */
export const discard = (state: Begun, wallMs: number): Move<Idle> => {
  const { state: idle } = end(state, state.leg, { completed: false, wallMs })
  const kept = count(state.leg, -(state.leg.stretchMs ?? 0))
  return { state: idle, effects: [{ type: 'session-drop' }, intervalEnd(kept, false)] }
}

/** A focus interval is over: its break begins, unless the learner wants to be waited for. */
export const followFocus = (state: Begun, completed: boolean, at: Now): Move => {
  const ended = end(state, state.leg, { completed, wallMs: at.wall })
  if (state.settings.afterFocus === 'wait') {
    return completed ? ended : { ...ended, state: { ...ended.state, due: 'short-break' } }
  }
  const kind = completed ? breakAfter(ended.state.cycle.done, state.settings) : 'short-break'
  return after(ended.effects, beginBreak(ended.state, kind, state.leg.work, at))
}

/** A break is over: the next focus interval begins if the learner wants that and was heard of lately. */
export const followBreak = (state: Begun, completed: boolean, at: Now): Move => {
  const ended = end(state, state.leg, { completed, wallMs: at.wall })
  if (state.settings.afterBreak === 'wait' || state.unattended >= MOST_UNATTENDED) return ended
  const base = { ...ended.state, unattended: state.unattended + 1 }
  return after(ended.effects, beginFocus(base, state.leg.work, 'countdown', at))
}

export type Absence = {
  readonly reason: AwayReason
  /** How much that was counted already is taken back until the answer. */
  readonly takenBackMs: number
  /** All that waits for the answer, what is taken back included. */
  readonly heldMs: number
  /** When the learner is back (UTC ms). */
  readonly backMs: number
}

/** Stops counting and asks; the session stays open with what is beyond doubt. */
export const ask = (state: Running | Away, absence: Absence): Move<Asking> => {
  const { reason, takenBackMs, heldMs, backMs } = absence
  const leg = count(state.leg, -takenBackMs)
  return {
    state: {
      ...baseOf(state),
      phase: 'asking',
      leg,
      question: { reason, fromMs: backMs - heldMs, backMs, heldMs },
    },
    effects: countEffect(leg),
  }
}
