import type { Reply } from '#contract/envelope.ts'
import type { ServiceEvent } from '#contract/events.ts'
import type { Service } from '#service/service.ts'

/** A service that answers every request with the request, and remembers what reached it. */
export type StubService = Pick<Service, 'dispatch' | 'subscribe' | 'close'> & {
  readonly requests: readonly unknown[]
  readonly emit: (event: ServiceEvent) => void
  readonly listeners: () => number
}

/** For tests of what stands between a page and the service; what the service does is tested over the real one. */
export const createStubService = (): StubService => {
  const requests: unknown[] = []
  const listeners = new Set<(event: ServiceEvent) => void>()
  return {
    requests,
    dispatch: (request): Promise<Reply> => {
      requests.push(request)
      return Promise.resolve({ ok: true, value: request })
    },
    subscribe: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    close: () => listeners.clear(),
    emit: (event) => {
      for (const listener of listeners) listener(event)
    },
    listeners: () => listeners.size,
  }
}
