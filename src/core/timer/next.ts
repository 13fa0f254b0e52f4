/**
 * The timer: a pure state machine. It reads time from two clocks and never counts ticks, so that nothing is lost or
 * invented when they come late, or not at all. Who calls it stores the state and carries out the effects.
 */
import { command } from './commands.ts'
import { elapse } from './elapse.ts'
import type { MonoModel, Now, Step, TimerCommand, TimerEvent, TimerState } from './model.ts'
import { noteActive, restart, signal } from './signals.ts'
import { after } from './transitions.ts'
import type { Move } from './transitions.ts'

const COMMANDS: Readonly<Record<TimerCommand['type'], true>> = {
  start: true,
  'start-break': true,
  pause: true,
  resume: true,
  finish: true,
  skip: true,
  stop: true,
  extend: true,
  switch: true,
  answer: true,
}

const isCommand = (event: TimerEvent): event is TimerCommand => Object.hasOwn(COMMANDS, event.type)

/** All that a screen shows, without the time that passes by itself. */
const shownOf = (state: TimerState): string => {
  if (state.phase === 'idle') return JSON.stringify(state)
  const { leg, ...rest } = state
  const { interval, work, rung } = leg
  const shown = { ...rest, seen: null, idleSince: null, unattended: null, since: null }
  return JSON.stringify([shown, interval.kind, interval.mode, interval.plannedMs, work, rung])
}

const stepOf = (before: TimerState, { state, effects }: Move, accepted: boolean): Step => ({
  state,
  effects,
  accepted,
  // The clock that was set is the one that screens count by.
  changed: shownOf(before) !== shownOf(state) || effects.some(({ type }) => type === 'clock-jump'),
})

/** Whether another interval or none is under way: what the learner saw when they acted is gone. */
const isAnother = (before: TimerState, after_: TimerState): boolean => {
  if (before.phase !== after_.phase) return true
  if (before.phase === 'idle' || after_.phase === 'idle') return false
  return before.leg.interval.kind !== after_.leg.interval.kind
}

/** Brings the state up to now; whoever acts is back from being idle. */
const upToNow = (state: TimerState, event: TimerEvent, now: Now, model: MonoModel): Move => {
  const elapsed = elapse(state, now, model)
  const active = isCommand(event) ? noteActive(elapsed.state, now) : null
  return active === null ? elapsed : after(elapsed.effects, active)
}

/**
 * What becomes of the timer through an event, at a moment. First the time that passed is counted, whatever the event;
 * a command that was meant for an interval which has ended meanwhile is not accepted.
 */
export const next = (state: TimerState, event: TimerEvent, now: Now, model: MonoModel): Step => {
  // Readings of the run before cannot be compared with those of this one.
  if (event.type === 'restart') return stepOf(state, restart(state, now), true)
  const elapsed = upToNow(state, event, now, model)
  if (!isCommand(event)) {
    const move = signal(elapsed.state, event, now, model)
    return move === null ? stepOf(state, elapsed, false) : stepOf(state, after(elapsed.effects, move), true)
  }
  const move = isAnother(state, elapsed.state) ? null : command(elapsed.state, event, now, model)
  return move === null ? stepOf(state, elapsed, false) : stepOf(state, after(elapsed.effects, move), true)
}
