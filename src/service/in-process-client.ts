import { createClient } from '#contract/client.ts'
import type { Client } from '#contract/client.ts'
import type { Reply } from '#contract/envelope.ts'
import type { EventHub } from './event-hub.ts'
import type { Service } from './service.ts'

/** Everything goes through JSON, so that in-process callers meet what the other transports carry. */
const throughJson = (value: unknown): unknown => JSON.parse(JSON.stringify(value))

export const createInProcessClient = (
  dispatch: Service['dispatch'],
  hub: Pick<EventHub, 'subscribe'>,
): Client =>
  createClient({
    // Dispatch answers with a Reply; JSON keeps its shape.
    call: async (request) => throughJson(await dispatch(throughJson(request))) as Reply,
    subscribe: hub.subscribe,
  })
