/** The plan as a calendar to subscribe to: what is served, to whom, and under which address. */
import { createServer } from 'node:http'
import ICAL from 'ical.js'
import { describe, expect, onTestFinished, test, vi } from 'vitest'
import { sendRaw } from '../../../support/raw-request.ts'
import type { RawRequest } from '../../../support/raw-request.ts'
import { openTestService, planSample } from '../../../support/test-service.ts'
import type { TestOptions, TestService } from '../../../support/test-service.ts'

const openHost = (options: TestOptions = {}): Promise<TestService> =>
  openTestService({ host: 'web', ...options })

const addressOf = async ({ call }: TestService): Promise<URL> => {
  const { address } = await call('feed.get', {})
  if (address === null) throw new Error('the feed is off')
  return new URL(address.replace('webcal:', 'http:'))
}

const turnOn = async (service: TestService): Promise<URL> => {
  await service.call('feed.set', { on: true })
  const url = await addressOf(service)
  await vi.waitFor(async () => expect((await send(url, { method: 'HEAD' })).status).toBe(200))
  return url
}

const send = (url: URL, { headers = {}, ...more }: Partial<RawRequest> = {}) =>
  sendRaw({ origin: url.origin, path: url.pathname, ...more, headers: { Host: url.host, ...headers } })

const isRefused = (url: URL) => expect(send(url)).rejects.toThrow(/ECONNREFUSED|ECONNRESET|socket hang up/)

describe('the feed', () => {
  test('is off, and has no address, until it is turned on', async () => {
    const service = await openHost()
    expect(await service.call('feed.get', {})).toEqual({
      isAvailable: true,
      on: false,
      address: null,
      problem: null,
    })
  })

  test('serves the plan as it is now', async () => {
    const service = await openHost()
    await planSample(service)
    const url = await turnOn(service)
    const before = await send(url)
    expect(before.headers['content-type']).toBe('text/calendar; charset=utf-8')
    const events = (text: string) => new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent')
    const slots = await service.call('plan.slots', {})
    expect(events(before.text)).toHaveLength(slots.length + 5)
    expect(before.text).toContain('REFRESH-INTERVAL;VALUE=DURATION:PT15M')
    await service.call('plan.change', { changes: [{ type: 'remove-slot', slotId: slots[0]?.id ?? '' }] })
    const after = await send(url)
    expect(after.text).not.toContain(slots[0]?.id)
    expect(after.text).not.toContain('CANCELLED')
  })

  test('of no plan is an empty calendar', async () => {
    const url = await turnOn(await openHost())
    expect((await send(url)).text).toContain('X-WR-CALNAME:Roadbook')
  })

  test('says when nothing is new', async () => {
    const service = await openHost()
    await planSample(service)
    const url = await turnOn(service)
    const first = await send(url)
    const tag = String(first.headers.etag)
    const again = await send(url, { headers: { 'If-None-Match': `"other", W/${tag}` } })
    expect([again.status, again.text, again.headers.etag]).toEqual([304, '', tag])
    const [slot] = await service.call('plan.slots', {})
    await service.call('plan.change', { changes: [{ type: 'remove-slot', slotId: slot?.id ?? '' }] })
    expect((await send(url, { headers: { 'If-None-Match': tag } })).status).toBe(200)
  })

  test('has the same address after a restart, and after it was off', async () => {
    const first = await openHost()
    const url = await turnOn(first)
    await first.call('feed.set', { on: false })
    await vi.waitFor(() => isRefused(url))
    expect((await turnOn(first)).href).toBe(url.href)
    first.service.close()
    const second = await openHost({ dataFolder: first.dataFolder })
    await vi.waitFor(async () => {
      second.clocks.advance(5000)
      expect((await send(url)).status).toBe(200)
    })
    second.service.close()
    await vi.waitFor(() => isRefused(url))
  })

  test('gets another address, and the former one is read by nobody', async () => {
    const service = await openHost()
    const url = await turnOn(service)
    await service.call('feed.renew', {})
    const next = await addressOf(service)
    await vi.waitFor(async () => expect((await send(next)).status).toBe(200))
    expect(next.pathname).not.toBe(url.pathname)
    const former = await send(url).catch(() => null)
    expect([404, undefined]).toContain(former?.status)
  })

  test('whose port is taken says so, and is served once it is free', async () => {
    const service = await openHost()
    const url = await turnOn(service)
    await service.call('feed.set', { on: false })
    const other = createServer()
    onTestFinished(() => void other.close())
    await vi.waitFor(() => isRefused(url))
    await new Promise<void>((resolve) => other.listen({ host: '127.0.0.1', port: Number(url.port) }, resolve))
    await service.call('feed.set', { on: true })
    await vi.waitFor(async () =>
      expect((await service.call('feed.get', {})).problem).toContain('Another program'),
    )
    await new Promise((resolve) => other.close(resolve))
    await vi.waitFor(async () => {
      service.clocks.advance(5000)
      expect((await send(url)).status).toBe(200)
    })
    expect((await service.call('feed.get', {})).problem).toBeNull()
  })

  test('is not offered by the command line', async () => {
    const service = await openTestService({ host: 'cli' })
    await service.call('feed.set', { on: true })
    expect((await service.call('feed.get', {})).isAvailable).toBe(false)
  })
})

describe('what is refused', () => {
  test.each<[string, (url: URL) => Partial<RawRequest>, number]>([
    ['another host', () => ({ headers: { Host: 'evil.test' } }), 421],
    ['the host without its port', () => ({ headers: { Host: '127.0.0.1' } }), 421],
    ['a page of another origin', () => ({ headers: { Origin: 'https://evil.test' } }), 403],
    ['a page of another site', () => ({ headers: { 'Sec-Fetch-Site': 'cross-site' } }), 403],
    ['a page of another port', () => ({ headers: { 'Sec-Fetch-Site': 'same-site' } }), 403],
    ['writing', () => ({ method: 'POST', body: 'x' }), 405],
    ['asking what is allowed', () => ({ method: 'OPTIONS' }), 405],
    ['calendar tools', () => ({ method: 'PROPFIND' }), 405],
    ['the root', () => ({ path: '/' }), 404],
    ['another secret', (url) => ({ path: url.pathname.replace(/.{6}\.ics$/, 'AAAAAA.ics') }), 404],
    ['a part of the secret', (url) => ({ path: url.pathname.slice(0, -5) }), 404],
    ['a query', (url) => ({ path: `${url.pathname}?x=1` }), 404],
    ['a way around', (url) => ({ path: `/../${url.pathname}` }), 404],
    ['calls of the app', () => ({ path: '/api/call' }), 404],
  ])('%s', async (_what, change, status) => {
    const service = await openHost()
    await planSample(service)
    const url = await turnOn(service)
    const answer = await send(url, change(url))
    expect(answer.status).toBe(status)
    expect(answer.text).not.toContain('BEGIN')
    expect(Object.keys(answer.headers).filter((name) => name.startsWith('access-control'))).toEqual([])
  })
})
