import { EventEmitter } from 'node:events'
import { beforeEach, expect, test } from 'vitest'
import { closeAtTheEnd } from '../../../src/main/shutdown.ts'
import { createStubTimerService, type StubTimerService } from '../../support/stub-timer-service.ts'

let app: EventEmitter & { quit: () => void }
let powerMonitor: EventEmitter
let process: EventEmitter
let window: EventEmitter
let service: StubTimerService
let happened: string[]

beforeEach(() => {
  happened = []
  app = Object.assign(new EventEmitter(), { quit: () => void happened.push('quit') })
  powerMonitor = new EventEmitter()
  process = new EventEmitter()
  window = new EventEmitter()
  service = createStubTimerService()
  closeAtTheEnd({
    // App, monitor and process as Electron would hand them over, as far as they are used.
    app: app as unknown as Electron.App,
    powerMonitor: powerMonitor as unknown as Electron.PowerMonitor,
    process: process as unknown as NodeJS.Process,
    service,
    close: () => void happened.push('close'),
  })
  app.emit('browser-window-created', {}, window)
})

test('quitting closes', () => {
  app.emit('will-quit')
  expect(happened).toEqual(['close'])
})

test('a system that shuts down closes before anything else, then quits', () => {
  powerMonitor.emit('shutdown')
  expect(happened).toEqual(['close', 'quit'])
})

test.each(['SIGTERM', 'SIGINT', 'SIGHUP'])('%s closes before anything else, then quits', (signal) => {
  process.emit(signal)
  expect(happened).toEqual(['close', 'quit'])
})

test('the end of a Windows session closes, before its listener returns', () => {
  window.emit('session-end', {})
  expect(happened).toEqual(['close'])
})

test('a session that may end writes down what is counted, and goes on if it does not', () => {
  window.emit('query-session-end', {})
  expect(service.signals).toEqual([{ type: 'tick' }])
  expect(happened).toEqual([])
})
