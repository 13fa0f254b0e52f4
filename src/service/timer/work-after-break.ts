/** What is studied after a break: as before it, or what the plan has next once that was ticked off or skipped. */
import type { TimerState, Work } from '#core/timer/model.ts'
import { isFocus } from '#core/timer/state.ts'
import { findTopicStatus } from '#db/progress-repo.ts'
import type { ReadCall } from '../runtime.ts'
import { suggest } from './suggestion.ts'

/** Whether there is nothing left to do for it. */
const isOver = ({ topicId }: Work, { db }: ReadCall): boolean => {
  const status = topicId === null ? null : findTopicStatus(db, topicId)
  return status === 'done' || status === 'skipped'
}

/** The state with the work that focus would begin on by itself; only breaks are different. */
export const withWorkAfterBreak = (state: TimerState, call: ReadCall): TimerState => {
  if ((state.phase !== 'running' && state.phase !== 'paused') || isFocus(state.leg)) return state
  const { work } = state.leg
  if (state.settings.afterBreak === 'wait' || !isOver(work, call)) return state
  const next = suggest(call)
  return {
    ...state,
    leg: { ...state.leg, work: { topicId: next?.topic.id ?? null, kind: next?.kind ?? work.kind } },
  }
}
