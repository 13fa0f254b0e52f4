import type { Transport } from '#contract/client.ts'
import type { Request } from '#contract/envelope.ts'
import type { ServiceEvent } from '#contract/events.ts'
import { eventDataIn } from './event-stream.ts'
import { eventIn, replyIn } from './reply-shape.ts'

/** How the page stands to its host. `no-token`: the link carried none; `expired`: the host refuses the one we have. */
export type Connection = 'ready' | 'no-token' | 'expired' | 'gone'

export type HttpTransportOptions = {
  readonly token: string
  readonly onConnection: (connection: Connection) => void
}

const RETRY_MS = [500, 1000, 2000, 5000]
const BUSY_RETRY_MS = 15_000
/** The host sends a heartbeat every 15 s; three missed ones mean the stream is dead. */
const SILENCE_MS = 45_000

/** Carries calls as POST and events as a stream read with fetch (an EventSource cannot send the bearer token). */
export const createHttpTransport = ({ token, onConnection }: HttpTransportOptions): Transport => {
  const authorization = `Bearer ${token}`
  return {
    call: async (request) => replyIn(await postCall(request, authorization, onConnection)),
    subscribe: (listener) => {
      const stop = new AbortController()
      void followEvents({ authorization, onConnection, listener, signal: stop.signal })
      return () => stop.abort()
    },
  }
}

const postCall = async (
  request: Request,
  authorization: string,
  onConnection: (connection: Connection) => void,
): Promise<unknown> => {
  const response = await fetch('/api/call', {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization },
    body: JSON.stringify(request),
  }).catch((error: unknown) => {
    onConnection('gone')
    throw error
  })
  if (response.status === 401) onConnection('expired')
  else onConnection('ready')
  return response.json()
}

type FollowOptions = {
  readonly authorization: string
  readonly onConnection: (connection: Connection) => void
  readonly listener: (event: ServiceEvent) => void
  readonly signal: AbortSignal
}

/** For when news may have been missed. */
const EVERYTHING_CHANGED: ServiceEvent = {
  type: 'changed',
  areas: ['roadmaps', 'plan', 'progress', 'sessions', 'settings', 'care'],
}

/** Waits for the next try. Without a stream no news come: whoever comes back to this tab is shown what is new. */
const waitWithoutStream = async ({ listener, signal }: FollowOptions): Promise<void> => {
  const reread = (): void => {
    if (!signal.aborted && document.visibilityState === 'visible') listener(EVERYTHING_CHANGED)
  }
  window.addEventListener('focus', reread)
  document.addEventListener('visibilitychange', reread)
  await pause(BUSY_RETRY_MS)
  window.removeEventListener('focus', reread)
  document.removeEventListener('visibilitychange', reread)
}

/** Reads the stream for ever; after a break everything counts as changed, because events may have been missed. */
const followEvents = async (options: FollowOptions): Promise<void> => {
  let failures = 0
  let missed = false
  while (!options.signal.aborted) {
    try {
      const response = await fetch('/api/events', {
        headers: { authorization: options.authorization },
        signal: options.signal,
      })
      if (response.status === 401) return options.onConnection('expired')
      // There, but with no stream for us (too many tabs): calls work, only the news have to wait.
      if (!response.ok || response.body === null) {
        missed = true
        await waitWithoutStream(options)
        continue
      }
      options.onConnection('ready')
      if (missed) options.listener(EVERYTHING_CHANGED)
      failures = 0
      missed = false
      await readStream(response.body, options.listener)
    } catch {
      if (options.signal.aborted) return
    }
    failures += 1
    missed = true
    if (failures > 1) options.onConnection('gone')
    await pause(RETRY_MS[Math.min(failures, RETRY_MS.length) - 1] ?? 5000)
  }
}

const readStream = async (
  body: ReadableStream<Uint8Array>,
  listener: (event: ServiceEvent) => void,
): Promise<void> => {
  const reader = body.pipeThrough(new TextDecoderStream() as TextDecoding).getReader()
  let rest = ''
  for (;;) {
    const chunk = await withTimeout(reader.read(), SILENCE_MS).catch(async (error: unknown) => {
      await reader.cancel()
      throw error
    })
    if (chunk.done) return
    const parsed = eventDataIn(rest + chunk.value)
    rest = parsed.rest
    for (const data of parsed.data) {
      const event = eventIn(JSON.parse(data))
      if (event !== null) listener(event)
    }
  }
}

/** The DOM types give the decoder a wider input than fetch bodies have; both are byte chunks. */
type TextDecoding = ReadableWritablePair<string, Uint8Array>

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms))

const withTimeout = <T>(promise: Promise<T>, ms: number): Promise<T> =>
  new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error('the event stream went silent')), ms)
    promise.then(resolve, reject).finally(() => clearTimeout(timer))
  })
