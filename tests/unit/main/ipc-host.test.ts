import { readFileSync, readdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import { hostIpc } from '../../../src/main/ipc-host.ts'
import { createIsOwnUrl } from '../../../src/main/page-origin.ts'
import { createStubService } from '../../support/stub-service.ts'

type Frame = { readonly origin: string; readonly parent: Frame | null }
type Handler = (event: unknown, request: unknown) => unknown

const ownFrame: Frame = { origin: 'app://bundle', parent: null }

const hosted = () => {
  const service = createStubService()
  const handlers = new Map<string, Handler>()
  const sent: unknown[] = []
  const window = { id: 7, isDestroyed: () => false, send: (...args: unknown[]) => sent.push(args) }
  const gone = { ...window, id: 8, isDestroyed: () => true }
  const close = hostIpc({
    ipcMain: {
      handle: (channel, handler) => void handlers.set(channel, handler as Handler),
      removeHandler: (channel) => void handlers.delete(channel),
    },
    service,
    isOwnUrl: createIsOwnUrl(null),
    windows: () => [window, gone],
  })
  const call = (senderFrame: Frame | null, senderId = 7): unknown =>
    handlers.get('roadbook:call')?.(
      { senderFrame, sender: { id: senderId } },
      { op: 'settings.get', input: {} },
    )
  return { service, handlers, sent, close, call }
}

describe('a call', () => {
  test('from the main frame of our window reaches the service', async () => {
    const { call, service } = hosted()
    expect(await call(ownFrame)).toMatchObject({ ok: true })
    expect(service.requests).toEqual([{ op: 'settings.get', input: {} }])
  })

  test.each([
    ['a frame that has gone', null, 7],
    ['a frame inside the page', { origin: 'app://bundle', parent: ownFrame }, 7],
    ['a page of another origin', { origin: 'https://example.org', parent: null }, 7],
    ['a page that looks like ours', { origin: 'app://bundle.evil', parent: null }, 7],
    ['a page without an origin', { origin: 'null', parent: null }, 7],
    ['contents that are no window of ours', ownFrame, 99],
  ] as const)('from %s is refused', async (_name, frame, senderId) => {
    const { call, service } = hosted()
    expect(await call(frame, senderId)).toMatchObject({ ok: false, error: { code: 'UNSUPPORTED' } })
    expect(service.requests).toEqual([])
  })
})

test('events go to every window that is still there, without the event object', () => {
  const { service, sent } = hosted()
  service.emit({ type: 'changed', areas: ['plan'] })
  expect(sent).toEqual([['roadbook:event', { type: 'changed', areas: ['plan'] }]])
})

test('there is one channel, and closing removes it and stops listening', () => {
  const { handlers, service, close } = hosted()
  expect([...handlers.keys()]).toEqual(['roadbook:call'])
  close()
  expect(handlers.size).toBe(0)
  expect(service.listeners()).toBe(0)
})

test('no other file listens to windows', () => {
  const folder = resolve(import.meta.dirname, '../../../src/main')
  const listening = readdirSync(folder)
    .filter((name) => name.endsWith('.ts'))
    .filter((name) => /\bipcMain\s*\.\s*\w+\s*\(/.test(readFileSync(join(folder, name), 'utf8')))
  expect(listening).toEqual(['ipc-host.ts'])
})

describe('what is no call of the app', () => {
  const send = async (request: unknown): Promise<unknown> => {
    const { handlers, service } = hosted()
    const event = { senderFrame: ownFrame, sender: { id: 7 } }
    const reply = await handlers.get('roadbook:call')?.(event, request)
    expect(service.requests).toEqual([])
    return reply
  }

  test('is refused when it is larger than a document can be', async () => {
    const text = 'x'.repeat(11 * 1_048_576)
    expect(await send({ op: 'draft.read', input: { text } })).toMatchObject({ error: { code: 'INVALID' } })
  })

  test('is refused when it goes round in a circle, or holds what JSON cannot', async () => {
    const circle: Record<string, unknown> = { op: 'settings.get' }
    circle['input'] = circle
    expect(await send(circle)).toMatchObject({ error: { code: 'INVALID' } })
    expect(await send({ op: 'settings.get', input: 1n })).toMatchObject({ error: { code: 'INVALID' } })
  })
})
