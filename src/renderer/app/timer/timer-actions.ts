import { t } from '@lingui/core/macro'
import type { Input } from '#contract/operations.ts'
import type { TimerView } from '#contract/operations/timer.ts'
import type { Answer, TimerMode } from '#core/timer/model.ts'
import { client } from '../../bridge.ts'
import { showToast } from '../../ui/toast.tsx'
import { isFocus } from './clock-face.ts'
import { showQuestion } from './question-store.ts'
import { useTimerStore } from './timer-store.ts'

type Command = Input<'timer.command'>['command']

const failureWords: Readonly<Record<Command['type'], string>> = {
  'start-break': t`The break did not begin`,
  pause: t`The timer was not paused`,
  resume: t`The timer did not go on`,
  finish: t`The interval was not finished`,
  skip: t`Nothing was skipped`,
  stop: t`The timer was not stopped`,
  extend: t`No minutes were added`,
}

const command = (command: Command): Promise<boolean> =>
  useTimerStore
    .getState()
    .send(failureWords[command.type], (version) => client.call('timer.command', { version, command }))

/** +5 minutes. */
export const EXTEND_MINUTES = 5

export const pauseTimer = (): Promise<boolean> => command({ type: 'pause' })
export const resumeTimer = (): Promise<boolean> => command({ type: 'resume' })
/** Ends a focus interval early; it counts as completed. */
export const finishInterval = (): Promise<boolean> => command({ type: 'finish' })
export const skipInterval = (): Promise<boolean> => command({ type: 'skip' })
export const stopTimer = (): Promise<boolean> => command({ type: 'stop' })
export const startBreak = (): Promise<boolean> => command({ type: 'start-break' })
export const extendInterval = (): Promise<boolean> => command({ type: 'extend', minutes: EXTEND_MINUTES })

export const answerQuestion = (answer: Answer): Promise<boolean> =>
  useTimerStore
    .getState()
    .send(t`The answer was not taken`, (version) => client.call('timer.answer', { version, answer }))

export type StartOptions = {
  /** Null: nothing in particular. */
  readonly topicId: string | null
  readonly title: string
  readonly mode?: TimerMode
}

/** Starts on a topic, or goes on with it in the interval that runs, which is said. */
export const startTopic = async ({ topicId, title, mode }: StartOptions): Promise<boolean> => {
  const { timer, send } = useTimerStore.getState()
  if (timer === null) return false
  if (timer.phase === 'asking') {
    showQuestion()
    return false
  }
  const isSwitch = timer.phase === 'running' && isFocus(timer)
  const isStarted = await send(t`The timer did not start`, (version) =>
    client.call('timer.start', { version, topicId, ...(mode === undefined ? {} : { mode }) }),
  )
  if (isStarted && isSwitch) showToast({ message: t`Now on ${title}`, about: 'timer' })
  return isStarted
}

/** Whether the timer is at this topic: focus that runs, or was paused. */
export const isAtTopic = (topicId: string | null): boolean => {
  const { timer } = useTimerStore.getState()
  return timer !== null && timer.phase !== 'idle' && isFocus(timer) && timer.topic?.id === topicId
}

/** Starts what is due: the break after a finished interval, else what the plan suggests. */
export const startDue = (): Promise<boolean> => {
  const { timer } = useTimerStore.getState()
  if (timer === null) return Promise.resolve(false)
  return timer.due === 'focus' ? startSuggested() : startBreak()
}

/** Starts the topic the plan suggests, else nothing in particular. */
export const startSuggested = (mode?: TimerMode): Promise<boolean> => {
  const topic = useTimerStore.getState().timer?.suggestion?.topic
  const what =
    topic === undefined ? { topicId: null, title: NO_TOPIC } : { topicId: topic.id, title: topic.title }
  return startTopic(mode === undefined ? what : { ...what, mode })
}

export const isOpenTopic = (topic: TimerView['topic']): topic is NonNullable<TimerView['topic']> =>
  topic !== null && (topic.status === 'pending' || topic.status === 'in-progress')

/** What comes after a break: what was studied before it while that is not done, else what the plan suggests. */
export const nextTopic = ({ topic, suggestion }: TimerView): StartOptions => {
  const next = isOpenTopic(topic) ? topic : suggestion?.topic
  return next === undefined ? { topicId: null, title: NO_TOPIC } : { topicId: next.id, title: next.title }
}

/** What a timer without a topic is on. */
export const NO_TOPIC = t`No topic in particular`

/** One key for start, pause and resume. */
export const toggleTimer = async (): Promise<void> => {
  switch (useTimerStore.getState().timer?.phase) {
    case 'running':
      await pauseTimer()
      return
    case 'paused':
    case 'away':
      await resumeTimer()
      return
    case 'asking':
      showQuestion()
      return
    case 'idle':
      await startDue()
      return
    case undefined:
  }
}

type Topic = { readonly id: string; readonly title: string }

/** The same key with a topic selected: starts it, or pauses and resumes when the timer is at it already. */
export const toggleTopic = async (topic: Topic): Promise<void> => {
  if (isAtTopic(topic.id)) await toggleTimer()
  else await startTopic({ topicId: topic.id, title: topic.title })
}

/** The same key on a screen of topics: for the one selected, else for the timer as everywhere. */
export const toggleSelected = (topic: Topic | undefined): void =>
  void (topic === undefined ? toggleTimer() : toggleTopic(topic))
