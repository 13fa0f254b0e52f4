import type { TimerView } from '#contract/operations/timer.ts'
import type { Service } from '#service/service.ts'

/** How often to look whether somebody is there. */
const LOOK_MS = 15_000
/** Once nobody was: the question should be on the screen when they sit down again. */
const RETURN_LOOK_MS = 2_000

const MINUTE_MS = 60_000

export type IdleWatchOptions = {
  readonly service: Pick<Service, 'subscribe' | 'client' | 'timer'>
  /** How long there was no key or mouse; null where the system cannot tell. */
  readonly readIdleMs: () => number | null
}

const isFocusing = ({ phase, interval }: TimerView): boolean =>
  phase === 'running' && interval?.kind === 'focus'

/** Tells the timer when nobody is there, and when somebody is again; looks only while focus runs. Returns how to stop. */
export const watchIdle = ({ service, readIdleMs }: IdleWatchOptions): (() => void) => {
  let isIdle = false
  let timeout: NodeJS.Timeout | null = null

  const idleLimitMs = async (): Promise<number | null> => {
    const settings = await service.client.call('settings.get', {})
    const minutes = settings.ok ? settings.value.timer.idleMinutes : 0
    return minutes === 0 ? null : minutes * MINUTE_MS
  }
  const look = async (): Promise<void> => {
    const thisLook = timeout
    const limitMs = await idleLimitMs()
    const idleMs = readIdleMs()
    // Stopped meanwhile, perhaps begun again.
    if (timeout !== thisLook) return
    const isIdleNow = limitMs !== null && idleMs !== null && idleMs >= limitMs
    if (isIdleNow !== isIdle) {
      isIdle = isIdleNow
      service.timer.signal(isIdleNow ? { type: 'idle', forMs: idleMs } : { type: 'active' })
    }
    // The signal may have stopped the interval, and this with it.
    if (timeout === thisLook) arm()
  }
  const arm = (): void => {
    timeout = setTimeout(() => void look(), isIdle ? RETURN_LOOK_MS : LOOK_MS)
  }
  const stop = (): void => {
    if (timeout !== null) clearTimeout(timeout)
    timeout = null
    isIdle = false
  }
  const follow = (timer: TimerView): void => {
    if (!isFocusing(timer)) stop()
    else if (timeout === null) arm()
  }

  const unsubscribe = service.subscribe((event) => {
    if (event.type === 'timer') follow(event.timer)
  })
  void service.client.call('timer.get', {}).then((timer) => (timer.ok ? follow(timer.value) : undefined))
  return () => {
    unsubscribe()
    stop()
  }
}
