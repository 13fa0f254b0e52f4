import type { ServerResponse } from 'node:http'
import type { ServiceEvent } from '#contract/events.ts'

/**
 * Browsers open at most 6 HTTP/1.1 connections per host, over all tabs. A stream holds one for good: more than 4 would
 * leave too few for calls, and six would freeze every tab.
 */
const maxStreams = 4
const defaultHeartbeatMs = 15_000
/** A reader that lets this much pile up is gone or stuck; it reconnects and refetches. */
const maxPendingBytes = 1_048_576

/** The open event streams: every event goes to each of them, as server-sent events. */
export class EventStreams {
  readonly #open = new Set<ServerResponse>()
  readonly #heartbeat: NodeJS.Timeout

  constructor(heartbeatMs = defaultHeartbeatMs) {
    // Keeps proxies and sleeping laptops honest: a dead connection shows at the next write.
    this.#heartbeat = setInterval(() => this.#writeToAll(': still here\n\n'), heartbeatMs)
    this.#heartbeat.unref()
  }

  /** False when there are too many already. */
  add(response: ServerResponse, headers: Readonly<Record<string, string>>): boolean {
    if (this.#open.size >= maxStreams) return false
    response.writeHead(200, { ...headers, 'Content-Type': 'text/event-stream; charset=utf-8' })
    response.write(': connected\n\n')
    this.#open.add(response)
    response.on('close', () => this.#open.delete(response))
    response.on('error', () => this.#open.delete(response))
    return true
  }

  send(event: ServiceEvent): void {
    this.#writeToAll(`data: ${JSON.stringify(event)}\n\n`)
  }

  close(): void {
    clearInterval(this.#heartbeat)
    for (const response of this.#open) response.end()
    this.#open.clear()
  }

  #writeToAll(text: string): void {
    for (const response of this.#open) {
      if (response.writableLength > maxPendingBytes) response.destroy()
      else response.write(text)
    }
  }
}
