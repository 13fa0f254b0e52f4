import type { ServiceEvent } from '#contract/events.ts'
import type { Settings } from '#contract/operations/app.ts'
import type { TimerView } from '#contract/operations/timer.ts'
import type { TimerSignal } from '#core/timer/model.ts'
import type { Service } from '#service/service.ts'
import { DEFAULT_SETTINGS } from '#service/settings.ts'

/** A timer that does nothing: a focus interval of 25 minutes, as it was after the first, with `changes` over it. */
export const timerView = (changes: Partial<TimerView> = {}): TimerView => ({
  version: 1,
  phase: 'running',
  interval: { kind: 'focus', mode: 'countdown', plannedMs: 25 * 60_000, countedMs: 60_000 },
  anchorMs: 0,
  topic: null,
  kind: 'learn',
  question: null,
  cycle: { done: 0, every: 4 },
  due: 'short-break',
  suggestion: null,
  ...changes,
})

/** A service as far as the desktop around the window uses it: it answers what it was told to, and remembers. */
export type StubTimerService = Pick<Service, 'subscribe' | 'client' | 'timer'> & {
  settings: Settings
  view: TimerView
  readonly calls: { readonly op: string; readonly input: unknown }[]
  readonly signals: TimerSignal[]
  readonly emit: (event: ServiceEvent) => void
  /** Makes this the timer, and says so. */
  readonly turnTo: (view: TimerView) => void
  readonly listeners: () => number
}

export const createStubTimerService = (view: TimerView = timerView()): StubTimerService => {
  const listeners = new Set<(event: ServiceEvent) => void>()
  const subscribe: Service['subscribe'] = (listener) => {
    listeners.add(listener)
    return () => listeners.delete(listener)
  }
  const emit = (event: ServiceEvent): void => {
    for (const listener of listeners) listener(event)
  }
  const answer = (op: string): unknown => (op === 'settings.get' ? service.settings : service.view)
  const call = (op: string, input: unknown) => {
    service.calls.push({ op, input })
    return Promise.resolve({ ok: true, value: answer(op) })
  }
  const service: StubTimerService = {
    settings: DEFAULT_SETTINGS,
    view,
    calls: [],
    signals: [],
    subscribe,
    emit,
    turnTo: (next) => {
      service.view = next
      emit({ type: 'timer', timer: next })
    },
    listeners: () => listeners.size,
    // Each operation has its own type; what is asked of this one is answered with what belongs to it.
    client: { call: call as Service['client']['call'], subscribe },
    timer: { signal: (signal) => void service.signals.push(signal) },
  }
  return service
}
