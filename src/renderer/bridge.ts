import { createClient, type Client, type Transport } from '#contract/client.ts'
import type { Reply, Request } from '#contract/envelope.ts'
import type { ServiceEvent } from '#contract/events.ts'
import type { Input, OperationName } from '#contract/operations.ts'
import { createHttpTransport, type Connection } from './http-transport.ts'

declare global {
  interface Window {
    /** Put there by the desktop app's preload; missing in a browser. */
    readonly roadbook?: Transport
  }
}

export type { Connection }

const TOKEN_KEY = 'roadbook-token'

let transport: Transport | null = null
let connection: Connection = 'no-token'
const connectionListeners = new Set<() => void>()
const eventListeners = new Set<(event: ServiceEvent) => void>()

const setConnection = (next: Connection): void => {
  if (next === connection) return
  connection = next
  for (const listener of connectionListeners) listener()
}

/** The state of the line to the host, for useSyncExternalStore. */
export const connectionStore = {
  get: (): Connection => connection,
  subscribe: (listener: () => void): (() => void) => {
    connectionListeners.add(listener)
    return () => connectionListeners.delete(listener)
  },
}

/** Replies asked for before what shows them was loaded: each is taken once, by the first call that asks the same. */
const ahead = new Map<string, Promise<Reply>>()

const takeAhead = (request: Request): Promise<Reply> | undefined => {
  const asked = JSON.stringify(request)
  const reply = ahead.get(asked)
  ahead.delete(asked)
  return reply
}

/** Asks for what is read while what shows it is still being loaded. */
export const askAhead = <N extends OperationName>(op: N, input: Input<N>): void => {
  const request: Request = { op, input }
  const reply = transport?.call(request)
  if (reply === undefined) return
  // It fails again for the call that takes it.
  reply.catch(() => undefined)
  ahead.set(JSON.stringify(request), reply)
}

let notAnswering: (() => string) | null = null

/** How the window says that its host is gone. */
export const sayNotAnswering = (say: () => string): void => {
  notAnswering = say
}

/**
 * The one client of the renderer. Calls never throw: a host that is gone answers INTERNAL with a plain message.
 * Usable after `connect` has resolved.
 */
export const client: Client = createClient(
  {
    call: (request) => {
      if (transport === null) throw new Error('not connected')
      return takeAhead(request) ?? transport.call(request)
    },
    subscribe: (listener) => {
      eventListeners.add(listener)
      return () => eventListeners.delete(listener)
    },
  },
  // There are no words before the window is drawn, and nobody who reads them.
  () => notAnswering?.() ?? '',
)

/** Finds the host (desktop preload, else HTTP with the token of the link) and starts listening to its events. */
export const connect = async (): Promise<void> => {
  transport = window.roadbook ?? (await browserTransport())
  if (transport === null) return
  if (window.roadbook !== undefined) setConnection('ready')
  transport.subscribe((event) => {
    // What was asked before may be out of date.
    if (event.type === 'changed') ahead.clear()
    for (const listener of eventListeners) listener(event)
  })
}

const browserTransport = async (): Promise<Transport | null> => {
  const token = await tokenOfThisTab()
  if (token === null) return null
  setConnection('ready')
  return createHttpTransport({ token, onConnection: setConnection })
}

/** Takes the token (or a one-time code for it) out of the link, so that it stays in this tab and not in the history. */
const tokenOfThisTab = async (): Promise<string | null> => {
  const { token, code } = secretsIn(window.location.hash)
  if (token !== null || code !== null) history.replaceState(null, '', window.location.pathname)
  const fresh = token ?? (code === null ? null : await tokenForCode(code))
  if (fresh !== null) sessionStorage.setItem(TOKEN_KEY, fresh)
  return fresh ?? sessionStorage.getItem(TOKEN_KEY)
}

/** Reads `#token=…` or `#code=…`; routes (`#/today`) hold neither. */
export const secretsIn = (hash: string): { readonly token: string | null; readonly code: string | null } => {
  if (hash.startsWith('#/')) return { token: null, code: null }
  const fields = new URLSearchParams(hash.slice(1))
  return { token: fields.get('token'), code: fields.get('code') }
}

const tokenForCode = async (code: string): Promise<string | null> => {
  try {
    const response = await fetch('/api/session', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ code }),
    })
    if (!response.ok) return null
    const answer: unknown = await response.json()
    return typeof answer === 'object' &&
      answer !== null &&
      'token' in answer &&
      typeof answer.token === 'string'
      ? answer.token
      : null
  } catch {
    setConnection('gone')
    return null
  }
}
