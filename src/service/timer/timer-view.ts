/** The timer as screens draw it. */
import type { TimerView } from '#contract/operations/timer.ts'
import { answersOf, cycleAtStart, dueAfter } from '#core/timer/state.ts'
import type { TimerState, Work } from '#core/timer/model.ts'
import { findTopic } from '#db/progress-repo.ts'
import { findOpenSession } from '#db/session-repo.ts'
import { todayIn } from '../make-plan.ts'
import type { ReadCall } from '../runtime.ts'
import { loadSettings } from '../settings.ts'
import { suggest } from './suggestion.ts'
import { currentTimer, studyZone } from './timer-state.ts'
import type { CurrentTimer } from './timer-state.ts'

const workOf = (state: TimerState): Work | null => (state.phase === 'idle' ? state.work : state.leg.work)

const questionOf = (state: TimerState, call: ReadCall): TimerView['question'] => {
  if (state.phase !== 'asking') return null
  const { reason, fromMs, backMs, heldMs } = state.question
  const countedMs = state.leg.stretchMs ?? 0
  return {
    reason,
    startMs: findOpenSession(call.db)?.startMs ?? fromMs - countedMs,
    fromMs,
    backMs,
    countedMs,
    heldMs,
    answers: [...answersOf(state)],
  }
}

/** The study day that contains now, where studying happens. */
export const studyDay = (call: ReadCall): string => todayIn(studyZone(call), call)

/** The count and what is due as they would be if the learner began now: yesterday's break is not due any more. */
const outlook = (state: TimerState, call: ReadCall): Pick<TimerView, 'cycle' | 'due'> => {
  if (state.phase !== 'idle') {
    const { cycle, settings } = state
    return { cycle: { done: cycle.done, every: settings.longBreakEvery }, due: dueAfter(state) }
  }
  const cycle = cycleAtStart(state.cycle, call.nowMs, studyDay(call))
  return {
    cycle: { done: cycle.done, every: loadSettings(call.db).timer.longBreakEvery },
    due: cycle.done === state.cycle.done ? dueAfter(state) : 'focus',
  }
}

/** The view of a state, and of what the database says about its topic. */
export const timerView = ({ state, version }: CurrentTimer, call: ReadCall): TimerView => {
  const work = workOf(state)
  const isRunning = state.phase === 'running'
  return {
    version,
    phase: state.phase,
    interval: state.phase === 'idle' ? null : state.leg.interval,
    anchorMs: isRunning ? state.seen.wall : call.nowMs,
    topic: work === null || work.topicId === null ? null : findTopic(call.db, work.topicId),
    kind: work?.kind ?? null,
    question: questionOf(state, call),
    ...outlook(state, call),
    suggestion: suggest(call),
  }
}

export const currentView = (call: ReadCall): TimerView => timerView(currentTimer(call), call)
