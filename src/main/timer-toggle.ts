import type { TimerView } from '#contract/operations/timer.ts'
import type { Service } from '#service/service.ts'
import { topicToStart } from './tray-words.ts'

type TimerClient = Pick<Service, 'client'>

/** Starts what is due, pauses or goes on: what one key can mean. False when the timer waits for an answer. */
export const toggleTimer = async ({ client }: TimerClient): Promise<boolean> => {
  const answer = await client.call('timer.get', {})
  if (!answer.ok) return false
  const timer = answer.value
  const { version } = timer
  switch (timer.phase) {
    case 'idle':
      await startDue({ client }, timer)
      return true
    case 'running':
      await client.call('timer.command', { version, command: { type: 'pause' } })
      return true
    case 'paused':
    case 'away':
      await client.call('timer.command', { version, command: { type: 'resume' } })
      return true
    case 'asking':
      return false
  }
}

/** Starts the break that is due, else focus on what is. */
export const startDue = async ({ client }: TimerClient, timer: TimerView): Promise<void> => {
  const { version } = timer
  if (timer.due === 'focus') {
    await client.call('timer.start', { version, topicId: topicToStart(timer)?.id ?? null })
  } else {
    await client.call('timer.command', { version, command: { type: 'start-break' } })
  }
}
