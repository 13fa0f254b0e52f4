import type { ServiceEvent } from '#contract/events.ts'

type Listener = (event: ServiceEvent) => void

export type EventHub = {
  readonly emit: Listener
  /** Returns how to stop. */
  readonly subscribe: (listener: Listener) => () => void
}

/** Hands events on. A listener that throws (a window that is gone) takes nothing from the others. */
export const createEventHub = (onError: (error: unknown) => void): EventHub => {
  const listeners = new Set<Listener>()
  return {
    emit: (event) => {
      for (const listener of listeners) {
        try {
          listener(event)
        } catch (error) {
          onError(error)
        }
      }
    },
    subscribe: (listener) => {
      // Wrapped, so that one function may listen twice and stop once.
      const own: Listener = (event) => listener(event)
      listeners.add(own)
      return () => void listeners.delete(own)
    },
  }
}
