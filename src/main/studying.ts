import type { TimerView } from '#contract/operations/timer.ts'
import type { Service } from '#service/service.ts'

/** Knows at any time whether an interval is under way, paused ones included. */
export const watchStudying = (service: Pick<Service, 'subscribe' | 'client'>): (() => boolean) => {
  let isStudying = false
  const follow = ({ phase }: TimerView): void => {
    isStudying = phase !== 'idle'
  }
  service.subscribe((event) => {
    if (event.type === 'timer') follow(event.timer)
  })
  void service.client.call('timer.get', {}).then((answer) => (answer.ok ? follow(answer.value) : undefined))
  return () => isStudying
}
