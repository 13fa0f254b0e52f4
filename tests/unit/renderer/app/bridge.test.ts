import { afterEach, describe, expect, test, vi } from 'vitest'
import type { Transport } from '#contract/client.ts'
import type { ServiceEvent } from '#contract/events.ts'

const storage = () => {
  const kept = new Map<string, string>()
  return {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
    kept,
  }
}

/** The bridge anew, as after opening a window. */
const freshBridge = async () => {
  vi.resetModules()
  return await import('../../../../src/renderer/bridge.ts')
}

const openPage = (hash: string, preload?: Transport) => {
  const replaced: string[] = []
  const session = storage()
  vi.stubGlobal('window', {
    location: { hash, pathname: '/' },
    ...(preload === undefined ? {} : { roadbook: preload }),
  })
  vi.stubGlobal('history', {
    replaceState: (_state: unknown, _title: string, url: string) => replaced.push(url),
  })
  vi.stubGlobal('sessionStorage', session)
  return { replaced, session }
}

afterEach(() => vi.unstubAllGlobals())

describe('the bridge', () => {
  test('secrets are read from the fragment, routes hold none', async () => {
    const { secretsIn } = await freshBridge()
    expect(secretsIn('#token=abc')).toEqual({ token: 'abc', code: null })
    expect(secretsIn('#code=xyz')).toEqual({ token: null, code: 'xyz' })
    expect(secretsIn('#/today?token=abc')).toEqual({ token: null, code: null })
  })

  test('the token leaves the address and stays in the tab', async () => {
    const { replaced, session } = openPage('#token=abc')
    vi.stubGlobal('fetch', () => new Promise(() => undefined))
    const { connect, connectionStore } = await freshBridge()
    await connect()
    expect(replaced).toEqual(['/'])
    expect([...session.kept.values()]).toEqual(['abc'])
    expect(connectionStore.get()).toBe('ready')
  })

  test('a one-time code is changed for the token', async () => {
    const { session } = openPage('#code=once')
    const asked: unknown[] = []
    vi.stubGlobal('fetch', (url: string, init: RequestInit) => {
      asked.push([url, init.body])
      return url === '/api/session'
        ? Promise.resolve(Response.json({ token: 'real' }))
        : new Promise(() => undefined)
    })
    const { connect } = await freshBridge()
    await connect()
    expect(asked[0]).toEqual(['/api/session', '{"code":"once"}'])
    expect([...session.kept.values()]).toEqual(['real'])
  })

  test('a page without a token says so, and its calls fail with a plain message', async () => {
    openPage('')
    const { client, connect, connectionStore } = await freshBridge()
    await connect()
    expect(connectionStore.get()).toBe('no-token')
    await expect(client.call('plan.get', {})).resolves.toMatchObject({
      ok: false,
      error: { code: 'INTERNAL' },
    })
  })

  test('the desktop preload is used where there is one', async () => {
    const listeners: ((event: ServiceEvent) => void)[] = []
    openPage('#/today', {
      call: async () => ({ ok: true, value: null }),
      subscribe: (listener) => {
        listeners.push(listener)
        return () => undefined
      },
    })
    const { client, connect, connectionStore } = await freshBridge()
    await connect()
    expect(connectionStore.get()).toBe('ready')
    await expect(client.call('plan.get', {})).resolves.toEqual({ ok: true, value: null })
    const events: ServiceEvent[] = []
    const stop = client.subscribe((event) => events.push(event))
    for (const listener of listeners) listener({ type: 'changed', areas: ['plan'] })
    stop()
    for (const listener of listeners) listener({ type: 'changed', areas: ['settings'] })
    expect(events).toEqual([{ type: 'changed', areas: ['plan'] }])
  })
})

describe('what is asked ahead', () => {
  const counting = () => {
    const asked: string[] = []
    let tell: (event: ServiceEvent) => void = () => undefined
    const transport: Transport = {
      call: ({ op }) => {
        asked.push(op)
        return Promise.resolve({ ok: true, value: asked.length })
      },
      subscribe: (listener) => {
        tell = listener
        return () => undefined
      },
    }
    return { asked, transport, tell: (event: ServiceEvent) => tell(event) }
  }

  test('answers the first call that asks the same, and no other', async () => {
    const { asked, transport } = counting()
    openPage('', transport)
    const { askAhead, client, connect } = await freshBridge()
    await connect()
    askAhead('settings.get', {})
    askAhead('week.get', {})
    expect(await client.call('week.get', { day: '2026-11-23' })).toMatchObject({ value: 3 })
    expect(await client.call('settings.get', {})).toMatchObject({ value: 1 })
    expect(await client.call('settings.get', {})).toMatchObject({ value: 4 })
    expect(asked).toEqual(['settings.get', 'week.get', 'week.get', 'settings.get'])
  })

  test('is asked again once something has changed', async () => {
    const { asked, transport, tell } = counting()
    openPage('', transport)
    const { askAhead, client, connect } = await freshBridge()
    await connect()
    askAhead('settings.get', {})
    tell({ type: 'changed', areas: ['plan'] })
    expect(await client.call('settings.get', {})).toMatchObject({ value: 2 })
    expect(asked).toHaveLength(2)
  })
})
