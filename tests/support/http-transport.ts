/** The way into a web host for tests, over a connection of its own as a page has it. */
import type { Transport } from '#contract/client.ts'
import { Reply } from '#contract/envelope.ts'
import { ServiceEvent } from '#contract/events.ts'

const readEvents = async (
  body: ReadableStream<Uint8Array>,
  listener: (event: ServiceEvent) => void,
): Promise<void> => {
  const decoder = new TextDecoder()
  let pending = ''
  try {
    for await (const chunk of body) {
      const lines = (pending + decoder.decode(chunk, { stream: true })).split('\n')
      pending = lines.pop() ?? ''
      for (const line of lines) {
        if (line.startsWith('data:')) listener(ServiceEvent.parse(JSON.parse(line.slice('data:'.length))))
      }
    }
  } catch (error) {
    // Stopping to listen ends the stream by an abort.
    if (!(error instanceof DOMException)) throw error
  }
}

export const httpTransport = ({
  origin,
  token,
}: {
  readonly origin: string
  readonly token: string
}): Transport => {
  const headers = { Authorization: `Bearer ${token}`, Origin: origin }
  return {
    call: async (request) => {
      const response = await fetch(`${origin}/api/call`, {
        method: 'POST',
        headers: { ...headers, 'Content-Type': 'application/json' },
        body: JSON.stringify(request),
      })
      return Reply.parse(await response.json())
    },
    subscribe: (listener) => {
      const stop = new AbortController()
      const listen = async (): Promise<void> => {
        const response = await fetch(`${origin}/api/events`, { headers, signal: stop.signal })
        if (response.body !== null) await readEvents(response.body, listener)
      }
      listen().catch((error: unknown) => {
        if (!stop.signal.aborted) throw error
      })
      return () => stop.abort()
    },
  }
}
