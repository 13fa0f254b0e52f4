import type { Reply, Request } from './envelope.ts'
import type { Failure } from './errors.ts'
import type { ServiceEvent } from './events.ts'
import type { Input, OperationName, Output } from './operations.ts'

/** What a transport must do: carry one request and its reply, and hand on events. Both hosts offer just this. */
export type Transport = {
  readonly call: (request: Request) => Promise<Reply>
  /** Returns how to unsubscribe. */
  readonly subscribe: (listener: (event: ServiceEvent) => void) => () => void
}

/** The typed answer to a call. */
export type Answer<N extends OperationName> =
  { readonly ok: true; readonly value: Output<N> } | { readonly ok: false; readonly error: Failure }

/** The client derived from the operation table; it never throws for an expected failure. */
export type Client = {
  readonly call: <N extends OperationName>(op: N, input: Input<N>) => Promise<Answer<N>>
  readonly subscribe: Transport['subscribe']
}

const NOT_ANSWERING = 'Roadbook is not answering. Close it and start it again.'

/**
 * Wraps a transport in types. Replies are parsed by dispatch (the same table at both ends), so the client only
 * names the type; a transport that fails (host gone) becomes INTERNAL with a plain message, which who shows it may word.
 */
export const createClient = (transport: Transport, notAnswering = (): string => NOT_ANSWERING): Client => ({
  call: async <N extends OperationName>(op: N, input: Input<N>): Promise<Answer<N>> => {
    try {
      return (await transport.call({ op, input })) as Answer<N>
    } catch {
      return { ok: false, error: { code: 'INTERNAL', message: notAnswering() } }
    }
  },
  subscribe: transport.subscribe,
})
