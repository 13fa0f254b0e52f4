import { connect } from 'node:net'
import { networkInterfaces } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { type WebHost, startWebHost } from '../../../src/web/http-host.ts'
import { hostilePaths } from '../../support/hostile-paths.ts'
import { type RawAnswer, type RawRequest, sendRaw } from '../../support/raw-request.ts'
import { type StubService, createStubService } from '../../support/stub-service.ts'
import { createTempFolder, writeFiles } from '../../support/temp-folder.ts'

const temp = createTempFolder()
const rendererFolder = join(temp.path, 'pages')
let service: StubService
let host: WebHost
let nowMs = 0

beforeAll(() => {
  writeFiles(temp.path, {
    'secret.html': 'secret',
    'pages/index.html': '<p>index</p>',
    'pages/assets/a.js': 'a',
  })
})
beforeEach(async () => {
  nowMs = 1_000_000
  service = createStubService()
  host = await startWebHost({ service, rendererFolder, clock: () => nowMs })
})
afterEach(() => host.close())
afterAll(() => temp.remove())

const send = (request: Omit<RawRequest, 'origin'>): Promise<RawAnswer> =>
  sendRaw({ origin: host.origin, ...request })

const call = (over: Partial<RawRequest> = {}): Promise<RawAnswer> =>
  send({
    path: '/api/call',
    method: 'POST',
    body: JSON.stringify({ op: 'settings.get', input: {} }),
    ...over,
    headers: {
      'Content-Type': 'application/json',
      Origin: host.origin,
      Authorization: `Bearer ${host.token}`,
      ...over.headers,
    },
  })

const without = (name: string): Promise<RawAnswer> => {
  const headers: Record<string, string> = {
    'Content-Type': 'application/json',
    Origin: host.origin,
    Authorization: `Bearer ${host.token}`,
  }
  delete headers[name]
  return send({ path: '/api/call', method: 'POST', body: '{}', headers })
}

describe('calls', () => {
  test('our own page with the token reaches the service and gets its reply', async () => {
    const answer = await call()
    expect(answer.status).toBe(200)
    expect(JSON.parse(answer.text)).toEqual({ ok: true, value: { op: 'settings.get', input: {} } })
    expect(answer.headers['cache-control']).toBe('no-store')
  })

  test('localhost is this computer as well, with its own origin', async () => {
    const { port } = new URL(host.origin)
    const localhost = { Host: `localhost:${port}`, Origin: `http://localhost:${port}` }
    expect((await call({ headers: localhost })).status).toBe(200)
  })

  test.each([
    ['another name for this computer (rebinding)', 421, { Host: 'evil.test' }],
    ['another name with our port', 421, { Host: 'evil.test:{port}' }],
    ['our name with another port', 421, { Host: '127.0.0.1:1' }],
    ['our name without a port', 421, { Host: '127.0.0.1' }],
    ['an address that only starts like ours', 421, { Host: '127.0.0.1:{port}.evil.test' }],
    ['a page of another site', 403, { Origin: 'https://evil.test' }],
    ['a page on another port of this computer', 403, { Origin: 'http://127.0.0.1:1' }],
    ['a page without an origin', 403, { Origin: 'null' }],
    ['our name, but secure', 403, { Origin: 'https://127.0.0.1:{port}' }],
    ['what the browser calls same site', 403, { 'Sec-Fetch-Site': 'same-site' }],
    ['what the browser calls cross site', 403, { 'Sec-Fetch-Site': 'cross-site' }],
    ['a form', 415, { 'Content-Type': 'application/x-www-form-urlencoded' }],
    ['a form with files', 415, { 'Content-Type': 'multipart/form-data; boundary=x' }],
    ['plain text', 415, { 'Content-Type': 'text/plain' }],
    ['JSON in disguise', 415, { 'Content-Type': 'text/plain; application/json' }],
    ['a wrong token', 401, { Authorization: `Bearer ${'x'.repeat(43)}` }],
    ['an empty token', 401, { Authorization: 'Bearer ' }],
    ['another scheme', 401, { Authorization: 'Basic {token}' }],
    ['the token as a cookie', 401, { Authorization: '', Cookie: 'token={token}' }],
  ])('%s is turned away with %i and never reaches the service', async (_name, status, headers) => {
    const { port } = new URL(host.origin)
    const filled = Object.fromEntries(
      Object.entries(headers).map(([name, value]) => [
        name,
        value.replace('{port}', port).replace('{token}', host.token),
      ]),
    )
    const answer = await call({ headers: filled })
    expect(answer.status).toBe(status)
    expect(service.requests).toEqual([])
    expect(answer.text).not.toContain(host.token)
  })

  test.each([
    ['Origin', 403],
    ['Authorization', 401],
    ['Content-Type', 415],
  ])('a call without %s is turned away with %i', async (name, status) => {
    expect((await without(name)).status).toBe(status)
    expect(service.requests).toEqual([])
  })

  test('the token in the address does not count', async () => {
    const answer = await call({ path: `/api/call?token=${host.token}`, headers: { Authorization: '' } })
    expect(answer.status).toBe(401)
  })

  test.each(['GET', 'PUT', 'DELETE', 'OPTIONS'])('%s is no way to call', async (method) => {
    const answer = await call({ method, body: '' })
    expect([403, 404, 405]).toContain(answer.status)
    expect(service.requests).toEqual([])
  })

  test('no answer ever allows another origin', async () => {
    const answers = [
      await call(),
      await call({ method: 'OPTIONS', headers: { Origin: 'https://evil.test' } }),
    ]
    for (const { headers } of answers) {
      expect(Object.keys(headers).filter((name) => name.startsWith('access-control-'))).toEqual([])
    }
  })

  test('what is not JSON is refused', async () => {
    expect((await call({ body: '{"op":' })).status).toBe(400)
  })

  test('a body over 1 MiB is refused, except a document to read, which may have 10', async () => {
    const big = 'x'.repeat(1_048_577)
    expect((await call({ body: JSON.stringify({ op: 'settings.update', input: big }) })).status).toBe(413)
    expect(service.requests).toEqual([])
    expect((await call({ body: JSON.stringify({ op: 'draft.read', input: big }) })).status).toBe(200)
    const huge = JSON.stringify({ op: 'draft.read', input: 'x'.repeat(10 * 1_048_576) })
    expect((await call({ body: huge })).status).toBe(413)
    expect((await call({ body: huge, headers: { 'Transfer-Encoding': 'chunked' } })).status).toBe(413)
    expect(service.requests).toHaveLength(1)
  })
})

describe('launch codes', () => {
  const redeem = (code: unknown, headers = {}): Promise<RawAnswer> =>
    send({
      path: '/api/session',
      method: 'POST',
      body: JSON.stringify({ code }),
      headers: { 'Content-Type': 'application/json', Origin: host.origin, ...headers },
    })

  test('a code gives the token once', async () => {
    const code = host.launchCode()
    const first = await redeem(code)
    expect(JSON.parse(first.text)).toEqual({ token: host.token })
    expect((await redeem(code)).status).toBe(401)
  })

  test('a code is worth nothing after 60 seconds', async () => {
    const code = host.launchCode()
    nowMs += 60_000
    expect((await redeem(code)).status).toBe(401)
  })

  test.each([
    ['wrong', 'x'.repeat(43)],
    ['missing', undefined],
    ['no text', 5],
    ['empty', ''],
  ])('a code that is %s gives nothing', async (_name, code) => {
    host.launchCode()
    const answer = await redeem(code)
    expect(answer.status).toBe(401)
    expect(answer.text).not.toContain(host.token)
  })

  test('a page of another origin cannot redeem a code, and does not use it up', async () => {
    const code = host.launchCode()
    expect((await redeem(code, { Origin: 'http://127.0.0.1:1' })).status).toBe(403)
    expect((await redeem(code)).status).toBe(200)
  })

  test('two hosts never share a token', async () => {
    const other = await startWebHost({ service: createStubService(), rendererFolder })
    expect(other.token).not.toBe(host.token)
    expect(host.token).toMatch(/^[\w-]{43}$/)
    await other.close()
  })
})

describe('events', () => {
  const open = (over: Record<string, string> = {}): Promise<Response> =>
    fetch(`${host.origin}/api/events`, { headers: { Authorization: `Bearer ${host.token}`, ...over } })

  test('what the service tells arrives as server-sent events', async () => {
    const response = await open()
    expect(response.headers.get('content-type')).toContain('text/event-stream')
    const reader = response.body!.pipeThrough(new TextDecoderStream()).getReader()
    expect((await reader.read()).value).toBe(': connected\n\n')
    service.emit({ type: 'changed', areas: ['plan'] })
    expect((await reader.read()).value).toBe('data: {"type":"changed","areas":["plan"]}\n\n')
    await reader.cancel()
  })

  test('without the token there is no stream', async () => {
    expect((await open({ Authorization: 'Bearer nonsense' })).status).toBe(401)
  })

  test('another origin gets no stream, token or not', async () => {
    const headers = { Authorization: `Bearer ${host.token}`, Origin: 'http://127.0.0.1:1' }
    expect((await send({ path: '/api/events', headers })).status).toBe(403)
  })

  test('there are at most 4 streams, which leaves a browser connections for calls, and a closed one makes room', async () => {
    const streams = await Promise.all(Array.from({ length: 4 }, () => open()))
    expect((await open()).status).toBe(429)
    await streams[0]?.body?.cancel()
    await expect.poll(async () => (await open()).status).toBe(200)
  })

  test('a WebSocket handshake is refused', async () => {
    const headers = {
      Connection: 'Upgrade',
      Upgrade: 'websocket',
      'Sec-WebSocket-Version': '13',
      'Sec-WebSocket-Key': 'AAAAAAAAAAAAAAAAAAAAAA==',
      Origin: 'http://127.0.0.1:1',
    }
    expect((await send({ path: '/api/events', headers })).status).toBe(403)
  })

  test('closing the host stops listening to the service and ends open streams', async () => {
    const response = await open()
    const text = response.text().catch(() => 'cut')
    await host.close()
    await text
    expect(service.listeners()).toBe(0)
    await expect(fetch(host.origin)).rejects.toThrow('fetch failed')
  })
})

describe('pages', () => {
  test('the start page comes with the security headers', async () => {
    const { status, headers, text } = await send({ path: '/' })
    expect({ status, text }).toEqual({ status: 200, text: '<p>index</p>' })
    expect(headers['content-security-policy']).toContain("default-src 'none'")
    expect(headers['cache-control']).toBe('no-store')
    expect(headers['x-frame-options']).toBe('DENY')
    expect(headers['set-cookie']).toBeUndefined()
  })

  test.each(hostilePaths.filter((path) => !path.includes('\0')))('%j is no page', async (path) => {
    const { status, text } = await send({ path })
    expect(status).toBe(404)
    expect(text).not.toContain('secret')
  })

  test('pages can be read, not written', async () => {
    expect((await send({ path: '/', method: 'POST' })).status).toBe(405)
    expect(await send({ path: '/', method: 'HEAD' })).toMatchObject({ status: 200, text: '' })
  })

  test('another site can link here, but not embed or read anything', async () => {
    const site = { 'Sec-Fetch-Site': 'cross-site' }
    const navigate = { ...site, 'Sec-Fetch-Mode': 'navigate', 'Sec-Fetch-Dest': 'document' }
    const frame = { ...site, 'Sec-Fetch-Mode': 'navigate', 'Sec-Fetch-Dest': 'iframe' }
    const script = { ...site, 'Sec-Fetch-Mode': 'no-cors', 'Sec-Fetch-Dest': 'script' }
    expect((await send({ path: '/', headers: navigate })).status).toBe(200)
    expect((await send({ path: '/', headers: frame })).status).toBe(403)
    expect((await send({ path: '/assets/a.js', headers: script })).status).toBe(403)
  })

  test('a page asked for under another name is not served', async () => {
    expect((await send({ path: '/', headers: { Host: 'evil.test' } })).status).toBe(421)
  })
})

describe('the address', () => {
  const canConnect = (address: string): Promise<boolean> =>
    new Promise((resolve) => {
      const socket = connect({ host: address, port: Number(new URL(host.origin).port), timeout: 2_000 })
      const finish = (reached: boolean) => () => {
        socket.destroy()
        resolve(reached)
      }
      socket.once('connect', finish(true)).once('error', finish(false)).once('timeout', finish(false))
    })

  const lanAddresses = Object.values(networkInterfaces())
    .flatMap((addresses) => addresses ?? [])
    .filter(({ internal, family }) => !internal && family === 'IPv4')
    .map(({ address }) => address)

  test.each([...lanAddresses, '127.0.0.2', '::1'])('%s does not answer', async (address) => {
    expect(await canConnect('127.0.0.1')).toBe(true)
    expect(await canConnect(address)).toBe(false)
  })

  test('a taken port is an error, not another port', async () => {
    const port = Number(new URL(host.origin).port)
    const second = startWebHost({ service: createStubService(), rendererFolder, port })
    await expect(second).rejects.toMatchObject({ code: 'EADDRINUSE' })
  })
})
