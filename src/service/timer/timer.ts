/** What screens do with the timer. */
import type { Input } from '#contract/operations.ts'
import type { TimerView } from '#contract/operations/timer.ts'
import { dueAfter } from '#core/timer/state.ts'
import type { TimerCommand, TimerState } from '#core/timer/model.ts'
import { ok } from '#core/result.ts'
import { i18n } from '#core/words/i18n.ts'
import { findTopicStatus } from '#db/progress-repo.ts'
import { fail, notFound } from '../failures.ts'
import type { Outcome } from '../failures.ts'
import type { HandlersOf, ReadCall, WriteCall } from '../runtime.ts'
import { loadSettings } from '../settings.ts'
import { applyTimerEvent } from './apply-event.ts'
import { plannedKind } from './suggestion.ts'
import { currentTimer } from './timer-state.ts'
import { currentView, studyDay } from './timer-view.ts'

const MINUTE_MS = 60_000

type Refusal = ReturnType<typeof fail>

/** Why a command is not for the timer as it is stored; null when it may be. */
const refuse = (version: number, call: WriteCall): Refusal | null => {
  if (!call.runtime.timer.isOwner)
    return fail('UNSUPPORTED', i18n.t('The timer runs in the app only. Start Roadbook to use it.'))
  return currentTimer(call).version === version
    ? null
    : fail('CONFLICT', i18n.t('The timer was changed in another window.'))
}

const meaningless = (state: TimerState, command: TimerCommand): Refusal => {
  if (command.type === 'answer') return fail('CONFLICT', i18n.t('This was answered already.'))
  return fail(
    'CONFLICT',
    state.phase === 'asking'
      ? i18n.t('The timer waits for an answer first: were you away?')
      : i18n.t('The timer cannot do that now.'),
  )
}

/** Does it, or says why not. Time that passed until then is stored either way. */
const execute = (command: TimerCommand, call: WriteCall): Outcome<TimerView> => {
  if (applyTimerEvent(call, command)) return ok(currentView(call))
  // Somebody is there, even if what they wanted cannot be.
  call.instead((own) => void applyTimerEvent(own, { type: 'active' }))
  return meaningless(currentTimer(call).state, command)
}

const startCommand = (
  { topicId, kind, mode = 'countdown' }: Input<'timer.start'>,
  call: WriteCall,
): TimerCommand => {
  const { state } = currentTimer(call)
  const work = { topicId, kind: kind ?? plannedKind(topicId, call) }
  const isFocusing = state.phase === 'running' && state.leg.interval.kind === 'focus'
  if (isFocusing) return { type: 'switch', work }
  return { type: 'start', work, mode, settings: loadSettings(call.db).timer, day: studyDay(call) }
}

const commandOf = ({ command }: Input<'timer.command'>, call: ReadCall): TimerCommand => {
  switch (command.type) {
    case 'start-break': {
      const due = dueAfter(currentTimer(call).state)
      const kind = command.kind ?? (due === 'focus' ? 'short-break' : due)
      return { type: 'start-break', kind, settings: loadSettings(call.db).timer }
    }
    case 'extend':
      return { type: 'extend', ms: command.minutes * MINUTE_MS }
    default:
      return { type: command.type }
  }
}

export const timerHandlers: HandlersOf<'timer.get' | 'timer.start' | 'timer.command' | 'timer.answer'> = {
  'timer.get': (_input, call) => ok(currentView(call)),
  'timer.start': (input, call) => {
    const refusal = refuse(input.version, call)
    if (refusal !== null) return refusal
    if (input.topicId !== null && findTopicStatus(call.db, input.topicId) === null) return notFound('topic')
    return execute(startCommand(input, call), call)
  },
  'timer.command': (input, call) => refuse(input.version, call) ?? execute(commandOf(input, call), call),
  'timer.answer': ({ version, answer }, call) =>
    refuse(version, call) ?? execute({ type: 'answer', answer }, call),
}
