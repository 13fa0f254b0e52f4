/** What the learner does, on a state that is up to now. Null: it means nothing in this state. */
import { MAX_INTERVAL_MS } from './limits.ts'
import type { Answer, MonoModel, Now, TimerCommand, TimerState, Work } from './model.ts'
import { comeBack } from './elapse.ts'
import { answersOf, cycleAtStart, isComplete, isFocus } from './state.ts'
import type { Asking } from './state.ts'
import {
  after,
  baseOf,
  beginBreak,
  beginFocus,
  closeSession,
  count,
  discard,
  endForGood,
  followBreak,
  followFocus,
  goOn,
} from './transitions.ts'
import type { Move } from './transitions.ts'

type CommandOf<T extends TimerCommand['type']> = Extract<TimerCommand, { type: T }>

const start = (state: TimerState, command: CommandOf<'start'>, now: Now): Move | null => {
  const { work, mode, settings, day } = command
  const begin = (from: TimerState): Move =>
    beginFocus({ cycle: cycleAtStart(from.cycle, now.wall, day), settings, unattended: 0 }, work, mode, now)
  if (state.phase === 'idle') return begin(state)
  const givesWay = state.phase === 'paused' || (state.phase === 'running' && !isFocus(state.leg))
  if (!givesWay) return null
  const ended = endForGood(state, now.wall)
  return after(ended.effects, begin(ended.state))
}

const startBreak = (state: TimerState, command: CommandOf<'start-break'>, now: Now): Move | null => {
  if (state.phase !== 'idle') return null
  const base = { ...baseOf(state), settings: command.settings }
  return beginBreak(base, command.kind, state.work ?? NO_WORK, now)
}

const NO_WORK: Work = { topicId: null, kind: 'learn' }

const pause = (state: TimerState): Move | null =>
  state.phase !== 'running'
    ? null
    : {
        state: { ...baseOf(state), phase: 'paused', leg: { ...state.leg, stretchMs: null } },
        effects: closeSession(state.leg),
      }

const resume = (state: TimerState, now: Now, model: MonoModel): Move | null => {
  if (state.phase === 'away') return comeBack(state, now, model)
  return state.phase === 'paused' ? goOn(state, state.leg, now) : null
}

const finish = (state: TimerState, now: Now, completed: boolean): Move | null => {
  if (state.phase !== 'running' && state.phase !== 'paused') return null
  return isFocus(state.leg)
    ? followFocus(state, completed || isComplete(state.leg), now)
    : followBreak(state, false, now)
}

const stop = (state: TimerState, now: Now): Move | null =>
  state.phase === 'idle' || state.phase === 'asking' ? null : endForGood(state, now.wall)

const extend = (state: TimerState, ms: number): Move | null => {
  if (state.phase !== 'running' && state.phase !== 'paused') return null
  const { interval, rung } = state.leg
  if (interval.plannedMs === null || ms <= 0) return null
  const plannedMs = Math.min(interval.plannedMs + ms, MAX_INTERVAL_MS)
  if (plannedMs <= interval.plannedMs) return null
  const leg = {
    ...state.leg,
    interval: { ...interval, plannedMs },
    rung: rung && plannedMs <= interval.countedMs,
  }
  return { state: { ...state, leg }, effects: [] }
}

const isSameWork = (left: Work, right: Work): boolean =>
  left.topicId === right.topicId && left.kind === right.kind

const switchWork = (state: TimerState, work: Work, now: Now): Move | null => {
  if (state.phase !== 'running' && state.phase !== 'paused') return null
  if (!isFocus(state.leg)) return null
  if (isSameWork(state.leg.work, work)) return { state, effects: [] }
  const leg = { ...state.leg, work }
  if (state.phase === 'paused') return { state: { ...state, leg }, effects: [] }
  return after(closeSession(state.leg), goOn(state, leg, now))
}

const answer = (asking: TimerState, given: Answer, now: Now): Move | null => {
  if (asking.phase !== 'asking' || !answersOf(asking).includes(given)) return null
  switch (given) {
    case 'finish':
      return endForGood(asking, asking.question.fromMs)
    case 'discard':
      return discard(asking, now.wall)
    case 'resume':
      return resumeAfter(asking, now)
    case 'keep':
      return keep(asking, now)
  }
}

/** Goes on where something is left of the interval. Time until the answer belongs to nobody. */
const goOnAfter = (asking: Asking, now: Now): Move =>
  after(closeSession(asking.leg), goOn(asking, asking.leg, now))

const resumeAfter = (asking: Asking, now: Now): Move =>
  isComplete(asking.leg) && !asking.leg.rung
    ? endForGood(asking, asking.question.fromMs)
    : goOnAfter(asking, now)

const keep = (asking: Asking, now: Now): Move => {
  const kept = { ...asking, leg: count(asking.leg, asking.question.heldMs) }
  return isComplete(kept.leg) ? endForGood(kept, asking.question.backMs) : goOnAfter(kept, now)
}

/** Applies a command. The learner is there, so whatever begins by itself may do so again. */
export const command = (state: TimerState, event: TimerCommand, now: Now, model: MonoModel): Move | null => {
  const attended: TimerState = { ...state, unattended: 0 }
  switch (event.type) {
    case 'start':
      return start(attended, event, now)
    case 'start-break':
      return startBreak(attended, event, now)
    case 'pause':
      return pause(attended)
    case 'resume':
      return resume(attended, now, model)
    case 'finish':
      return finish(attended, now, true)
    case 'skip':
      return finish(attended, now, false)
    case 'stop':
      return stop(attended, now)
    case 'extend':
      return extend(attended, event.ms)
    case 'switch':
      return switchWork(attended, event.work, now)
    case 'answer':
      return answer(attended, event.answer, now)
  }
}
