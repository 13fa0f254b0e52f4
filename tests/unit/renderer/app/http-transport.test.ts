import { afterEach, describe, expect, onTestFinished, test, vi } from 'vitest'
import { createHttpTransport, type Connection } from '../../../../src/renderer/http-transport.ts'

type Fetched = { readonly url: string; readonly init: RequestInit }

const transportOver = (answer: (fetched: Fetched) => Promise<Response>) => {
  const fetched: Fetched[] = []
  vi.stubGlobal('fetch', (url: string, init: RequestInit) => {
    fetched.push({ url, init })
    return answer({ url, init })
  })
  const connections: Connection[] = []
  const transport = createHttpTransport({ token: 't0k', onConnection: (next) => connections.push(next) })
  return { transport, fetched, connections }
}

afterEach(() => vi.unstubAllGlobals())

describe('calls over HTTP', () => {
  test('a call is posted as JSON with the token', async () => {
    const { transport, fetched } = transportOver(async () => Response.json({ ok: true, value: 1 }))
    await expect(transport.call({ op: 'plan.get', input: {} })).resolves.toEqual({ ok: true, value: 1 })
    expect(fetched[0]?.url).toBe('/api/call')
    expect(fetched[0]?.init).toMatchObject({
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: 'Bearer t0k' },
      body: '{"op":"plan.get","input":{}}',
    })
  })

  test('a host that refuses the token makes the link an expired one', async () => {
    const refusal = { ok: false, error: { code: 'UNSUPPORTED', message: 'No.' } }
    const { transport, connections } = transportOver(async () => Response.json(refusal, { status: 401 }))
    await expect(transport.call({ op: 'plan.get', input: {} })).resolves.toEqual(refusal)
    expect(connections).toEqual(['expired'])
  })

  test('a host that is gone is said to be gone', async () => {
    const { transport, connections } = transportOver(() => Promise.reject(new TypeError('fetch failed')))
    await expect(transport.call({ op: 'plan.get', input: {} })).rejects.toThrow('fetch failed')
    expect(connections).toEqual(['gone'])
  })

  test('an answer that is no reply is refused', async () => {
    const { transport } = transportOver(async () => Response.json({ surprise: true }))
    await expect(transport.call({ op: 'plan.get', input: {} })).rejects.toThrow(/no answer of Roadbook/)
  })
})

describe('events over HTTP', () => {
  const streamOf = (...texts: string[]) =>
    new Response(
      new ReadableStream({
        start: (controller) => {
          for (const text of texts) controller.enqueue(new TextEncoder().encode(text))
        },
      }),
    )

  test('events are handed on, what is no event is not', async () => {
    const { transport, fetched } = transportOver(async () =>
      streamOf(': beat\n\ndata: {"type":"changed",', '"areas":["plan"]}\n\ndata: {"type":"other"}\n\n'),
    )
    const events: unknown[] = []
    const stop = transport.subscribe((event) => events.push(event))
    await vi.waitFor(() => expect(events).toEqual([{ type: 'changed', areas: ['plan'] }]))
    stop()
    expect(fetched[0]?.init.headers).toMatchObject({ authorization: 'Bearer t0k' })
  })

  const page = () => {
    const window = new EventTarget()
    const document = Object.assign(new EventTarget(), { visibilityState: 'visible' })
    vi.stubGlobal('window', window)
    vi.stubGlobal('document', document)
    return { window, document }
  }
  const everything = {
    type: 'changed',
    areas: ['roadmaps', 'plan', 'progress', 'sessions', 'settings', 'care'],
  }

  test('a tab without a stream rereads when it is come back to, and once it gets a stream', async () => {
    vi.useFakeTimers()
    onTestFinished(() => void vi.useRealTimers())
    const { window, document } = page()
    let free = false
    const { transport } = transportOver(async () =>
      free ? streamOf(': beat\n\n') : new Response('', { status: 429 }),
    )
    const events: unknown[] = []
    const stop = transport.subscribe((event) => events.push(event))
    await vi.advanceTimersByTimeAsync(100)
    expect(events).toEqual([])
    window.dispatchEvent(new Event('focus'))
    document.dispatchEvent(new Event('visibilitychange'))
    expect(events).toEqual([everything, everything])
    document.visibilityState = 'hidden'
    document.dispatchEvent(new Event('visibilitychange'))
    expect(events).toHaveLength(2)
    free = true
    await vi.advanceTimersByTimeAsync(15_000)
    expect(events).toHaveLength(3)
    window.dispatchEvent(new Event('focus'))
    expect(events).toHaveLength(3)
    stop()
  })

  test('a host without a free stream is not gone', async () => {
    page()
    const { transport, connections } = transportOver(async () => new Response('', { status: 429 }))
    const stop = transport.subscribe(() => undefined)
    await new Promise((resolve) => setTimeout(resolve, 50))
    stop()
    expect(connections).toEqual([])
  })

  test('after a break everything counts as changed', async () => {
    let calls = 0
    const { transport } = transportOver(async () => {
      calls += 1
      if (calls === 1) throw new TypeError('fetch failed')
      return streamOf(': beat\n\n')
    })
    const events: unknown[] = []
    const stop = transport.subscribe((event) => events.push(event))
    await vi.waitFor(
      () =>
        expect(events).toEqual([
          { type: 'changed', areas: ['roadmaps', 'plan', 'progress', 'sessions', 'settings', 'care'] },
        ]),
      { timeout: 3000 },
    )
    stop()
  })
})
