import type { TimerView } from '#contract/operations/timer.ts'
import type { Service } from '#service/service.ts'

/** Often enough for a bar a few pixels wide. */
const STEP_MS = 10_000

type Bar = { readonly fraction: number; readonly mode: 'normal' | 'paused' }

/** How far the interval is, as the dock and the taskbar draw it; null while there is none with an end. */
export const progressOf = ({ phase, interval, anchorMs }: TimerView, nowMs: number): Bar | null => {
  if (phase === 'idle' || interval === null || interval.plannedMs === null) return null
  const sinceMs = phase === 'running' ? Math.max(0, nowMs - anchorMs) : 0
  const fraction = Math.min(1, (interval.countedMs + sinceMs) / interval.plannedMs)
  return { fraction, mode: phase === 'running' ? 'normal' : 'paused' }
}

export type TimerProgressOptions = {
  readonly service: Pick<Service, 'subscribe' | 'client'>
  /** -1 takes the bar away. */
  readonly show: (fraction: number, mode: Bar['mode']) => void
}

/** Draws the interval under way on the app's icon. Returns how to stop. */
export const driveProgress = ({ service, show }: TimerProgressOptions): (() => void) => {
  let timer: TimerView | null = null
  let timeout: NodeJS.Timeout | undefined
  const draw = (): void => {
    clearTimeout(timeout)
    const bar = timer === null ? null : progressOf(timer, Date.now())
    show(bar?.fraction ?? -1, bar?.mode ?? 'normal')
    if (bar?.mode === 'normal' && bar.fraction < 1) timeout = setTimeout(draw, STEP_MS)
  }
  const follow = (next: TimerView): void => {
    timer = next
    draw()
  }
  const unsubscribe = service.subscribe((event) => {
    if (event.type === 'timer') follow(event.timer)
  })
  void service.client.call('timer.get', {}).then((answer) => (answer.ok ? follow(answer.value) : undefined))
  return () => {
    unsubscribe()
    clearTimeout(timeout)
  }
}
