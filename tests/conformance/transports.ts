/** The ways into the service. Every operation must behave the same over each of them. */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { createClient } from '#contract/client.ts'
import type { Client, Transport } from '#contract/client.ts'
import { Reply } from '#contract/envelope.ts'
import { ServiceEvent } from '#contract/events.ts'
import type { Service } from '#service/service.ts'
import { startWebHost } from '../../src/web/http-host.ts'
import type { WebHost } from '../../src/web/http-host.ts'
import { testFolder } from '../support/test-folder.ts'

export type ClientFactory = {
  readonly name: string
  readonly connect: (service: Service) => Promise<Client>
}

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

const httpTransport = ({ origin, token }: WebHost): Transport => {
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

const overHttp = async (service: Service): Promise<Client> => {
  const rendererFolder = testFolder()
  writeFileSync(join(rendererFolder, 'index.html'), '<!doctype html><title>Roadbook</title>')
  const host = await startWebHost({ service, rendererFolder })
  onTestFinished(() => host.close())
  return createClient(httpTransport(host))
}

export const clientFactories: readonly ClientFactory[] = [
  { name: 'in-process, through JSON', connect: async (service) => service.client },
  { name: 'over loopback HTTP', connect: overHttp },
]
