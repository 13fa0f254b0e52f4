import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { watchIdle } from '../../../src/main/idle-watch.ts'
import { createStubTimerService, type StubTimerService, timerView } from '../../support/stub-timer-service.ts'

const MINUTE_MS = 60_000

let service: StubTimerService
let idleMs: number | null
let looks: number
let stop: () => void

const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms)

const watch = async (view = timerView()): Promise<void> => {
  service = createStubTimerService(view)
  stop = watchIdle({
    service,
    readIdleMs: () => {
      looks += 1
      return idleMs
    },
  })
  await pass(0)
}

beforeEach(() => {
  vi.useFakeTimers()
  idleMs = 0
  looks = 0
})
afterEach(() => {
  stop()
  vi.useRealTimers()
})

test('nobody there for as long as is set is told once, with how long it has been', async () => {
  await watch()
  idleMs = 5 * MINUTE_MS - 1000
  await pass(15_000)
  expect(service.signals).toEqual([])
  idleMs = 5 * MINUTE_MS + 14_000
  await pass(15_000)
  idleMs += MINUTE_MS
  await pass(MINUTE_MS)
  expect(service.signals).toEqual([{ type: 'idle', forMs: 5 * MINUTE_MS + 14_000 }])
})

test('somebody who is back is noticed within two seconds', async () => {
  await watch()
  idleMs = 6 * MINUTE_MS
  await pass(15_000)
  idleMs = 500
  await pass(2000)
  expect(service.signals.map(({ type }) => type)).toEqual(['idle', 'active'])
})

test.each([
  [
    'a break',
    timerView({ interval: { kind: 'short-break', mode: 'countdown', plannedMs: 300_000, countedMs: 0 } }),
  ],
  ['a paused interval', timerView({ phase: 'paused' })],
  ['a question', timerView({ phase: 'asking' })],
  ['a timer that is idle', timerView({ phase: 'idle', interval: null })],
])('in %s nobody looks', async (_name, view) => {
  await watch(view)
  await pass(10 * MINUTE_MS)
  expect(looks).toBe(0)
})

test('looking begins and ends with the focus interval, four times a minute', async () => {
  await watch(timerView({ phase: 'idle', interval: null }))
  service.turnTo(timerView())
  service.turnTo(timerView({ version: 2 }))
  await pass(MINUTE_MS)
  expect(looks).toBe(4)
  service.turnTo(timerView({ phase: 'paused' }))
  await pass(MINUTE_MS)
  expect(looks).toBe(4)
})

test('an interval that begins while nobody is there is told of anew', async () => {
  await watch()
  idleMs = 6 * MINUTE_MS
  await pass(15_000)
  service.turnTo(timerView({ phase: 'asking' }))
  service.turnTo(timerView())
  await pass(15_000)
  expect(service.signals.map(({ type }) => type)).toEqual(['idle', 'idle'])
})

test('who wants never to be asked is not, nor is anyone where the system cannot tell', async () => {
  await watch()
  service.settings = { ...service.settings, timer: { ...service.settings.timer, idleMinutes: 0 } }
  idleMs = 60 * MINUTE_MS
  await pass(MINUTE_MS)
  expect(service.signals).toEqual([])
  stop()
  await watch()
  idleMs = null
  await pass(MINUTE_MS)
  expect(service.signals).toEqual([])
})

test('a watch that was stopped neither looks nor listens', async () => {
  await watch()
  stop()
  await pass(MINUTE_MS)
  expect(looks).toBe(0)
  expect(service.listeners()).toBe(0)
})
