import { EventEmitter } from 'node:events'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import { type CrashWatchOptions, watchForCrashes } from '../../../src/main/crash-watch.ts'

let app: EventEmitter & { quit: () => void }
let window: EventEmitter & { webContents: EventEmitter; isDestroyed: () => boolean; destroy: () => void }
let happened: string[]
let asked: Electron.MessageBoxOptions[]
/** Presses a button of the open question. */
let press: (button: number) => void
let isGone: boolean

const show: CrashWatchOptions['show'] = (options) =>
  new Promise((done) => {
    asked.push(options)
    press = done
    // What Electron answers then.
    options.signal?.addEventListener('abort', () => done(options.cancelId ?? 0))
  })

const crash = (reason = 'crashed'): boolean =>
  window.webContents.emit('render-process-gone', {}, { reason, exitCode: 5 })

const answer = async (button: number): Promise<void> => {
  press(button)
  await new Promise((done) => setImmediate(done))
}

beforeEach(() => {
  happened = []
  asked = []
  isGone = false
  const note = (name: string) => (): void => void happened.push(name)
  app = Object.assign(new EventEmitter(), { quit: note('quit') })
  const webContents = Object.assign(new EventEmitter(), {
    reload: note('reload'),
    // Electron tells of it as of any other crash, and later.
    forcefullyCrashRenderer: () => {
      happened.push('crash')
      setImmediate(crash)
    },
  })
  window = Object.assign(new EventEmitter(), {
    webContents,
    isDestroyed: () => isGone,
    destroy: note('destroy'),
  })
})

const watch = (name: 'main' | 'timer' = 'main') => {
  const log = vi.fn<(line: string) => void>()
  // App and window as Electron would hand them over, as far as they are used.
  const options = { app: app as unknown as Electron.App, show, log }
  watchForCrashes(options)(window as unknown as Electron.BrowserWindow, name)
  return { log }
}

describe.each([
  ['main', 'The window', 'Quit Roadbook', 'quit'],
  ['timer', 'The timer window', 'Close it', 'destroy'],
] as const)('the %s window', (name, shown, wayOut, done) => {
  test('that crashed is offered again, or done without', async () => {
    watch(name)
    crash()
    expect(asked).toMatchObject([{ message: `${shown} stopped working`, buttons: ['Open it again', wayOut] }])
    await answer(0)
    crash()
    await answer(1)
    expect(happened).toEqual(['reload', done])
  })

  test('that hangs may be waited for, ended and opened again, or done without', async () => {
    const { log } = watch(name)
    const hang = (): boolean => window.emit('unresponsive')
    hang()
    expect(asked).toMatchObject([
      { message: `${shown} does not answer`, buttons: ['Wait', 'Open it again', wayOut] },
    ])
    expect(log).toHaveBeenCalledWith(`the page of ${name} does not answer`)
    await answer(0)
    expect(happened).toEqual([])
    hang()
    await answer(2)
    expect(happened).toEqual([done])
    hang()
    await answer(1)
    // Its page would never get round to it: it is ended first, and that end is no crash to ask about.
    expect(happened).toEqual([done, 'crash', 'reload'])
    await new Promise((next) => setImmediate(next))
    expect(asked).toHaveLength(3)
  })
})

test('after a page was ended and opened again, a crash is asked about as ever', async () => {
  watch()
  window.emit('unresponsive')
  await answer(1)
  await new Promise((next) => setImmediate(next))
  crash()
  expect(asked).toHaveLength(2)
})

test('a window that comes back takes its question back', async () => {
  watch()
  window.emit('unresponsive')
  expect(asked[0]?.signal?.aborted).toBe(false)
  window.emit('responsive')
  await new Promise((next) => setImmediate(next))
  expect(asked[0]?.signal?.aborted).toBe(true)
  expect(happened).toEqual([])
  window.emit('unresponsive')
  expect(asked).toHaveLength(2)
})

test('a question about a crash is not taken back', () => {
  watch()
  crash()
  window.emit('unresponsive')
  window.emit('responsive')
  expect(asked).toHaveLength(1)
  expect(asked[0]?.signal?.aborted).toBe(false)
})

test('a page without memory says so, and one that could not be loaded is asked about', async () => {
  watch()
  crash('oom')
  expect(asked[0]?.detail).toContain('ran out of memory')
  await answer(0)
  window.webContents.emit('did-fail-load', {}, -105, 'NAME', 'app://bundle/', false)
  window.webContents.emit('did-fail-load', {}, -3, 'ABORTED', 'app://bundle/', true)
  expect(asked).toHaveLength(1)
  window.webContents.emit('did-fail-load', {}, -6, 'FILE_NOT_FOUND', 'app://bundle/', true)
  expect(asked).toHaveLength(2)
})

test('ends that are meant, and windows that are gone, are asked about no more', async () => {
  watch()
  crash('clean-exit')
  crash('killed')
  isGone = true
  crash()
  expect(asked).toEqual([])
})

test('a process of the browser that is gone is written down, and nobody is asked', () => {
  const { log } = watch()
  app.emit('child-process-gone', {}, { type: 'GPU', reason: 'crashed', exitCode: 139 })
  app.emit('child-process-gone', {}, { type: 'Utility', reason: 'clean-exit', exitCode: 0 })
  expect(log.mock.calls).toEqual([['a GPU process is gone: crashed (139)']])
  expect(asked).toEqual([])
})
