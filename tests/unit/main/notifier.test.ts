import type { EventEmitter } from 'node:events'
import { beforeEach, expect, test, vi } from 'vitest'
import { showNotices } from '../../../src/main/notifier.ts'
import { createStubTimerService } from '../../support/stub-timer-service.ts'

type Shown = EventEmitter & {
  readonly options: Electron.NotificationConstructorOptions
  readonly isShown: boolean
}

const { made, faults } = vi.hoisted(() => ({
  made: [] as unknown[],
  faults: { onMaking: false },
}))

vi.mock('electron', async () => {
  const { EventEmitter } = await import('node:events')
  return {
    Notification: class extends EventEmitter {
      isShown = false
      readonly options: Electron.NotificationConstructorOptions
      constructor(options: Electron.NotificationConstructorOptions) {
        super()
        if (faults.onMaking) throw new Error('no server')
        this.options = options
        made.push(this)
      }
      show(): void {
        this.isShown = true
      }
      close(): void {
        this.isShown = false
      }
    },
  }
})

const shown = (): readonly Shown[] => made as Shown[]

const notice = (title = 'Focus is over') =>
  ({
    type: 'notice',
    noticeId: '0190aaaa-0000-7000-8000-000000000000',
    notice: 'focus-ended',
    title,
    text: '25 min on Decorators.',
  }) as const

const notified = (isWindowFocused = false, hasWindow = true) => {
  const service = createStubTimerService()
  const opened: string[] = []
  const logged: string[] = []
  const stop = showNotices({
    service,
    isWindowFocused: () => isWindowFocused,
    hasWindow: () => hasWindow,
    openWindow: () => opened.push('window'),
    log: (line) => logged.push(line),
  })
  const tell = async (title?: string): Promise<void> => {
    service.emit(notice(title))
    await new Promise(setImmediate)
  }
  return { service, opened, logged, stop, tell }
}

beforeEach(() => {
  made.length = 0
  faults.onMaking = false
})

test('a notice is shown once, in its words, and leaves the sound to the page', async () => {
  const { tell } = notified()
  await tell()
  expect(shown()).toMatchObject([
    { isShown: true, options: { title: 'Focus is over', body: '25 min on Decorators.', silent: true } },
  ])
})

test('where no window is open to play the sound, the system plays its own', async () => {
  const { tell } = notified(false, false)
  await tell()
  expect(shown()).toMatchObject([{ options: { silent: false } }])
})

test('only a click brings the window to the front', async () => {
  const { tell, opened } = notified()
  await tell()
  expect(opened).toEqual([])
  shown()[0]?.emit('click', {})
  expect(opened).toEqual(['window'])
})

test('a newer notice takes the place of the older one', async () => {
  const { tell } = notified()
  await tell()
  await tell('The break is over')
  expect(shown().map(({ isShown }) => isShown)).toEqual([false, true])
})

test('who wants no notices gets none', async () => {
  const { service, tell } = notified()
  service.settings = { ...service.settings, notifications: false }
  await tell()
  expect(shown()).toEqual([])
})

test('who looks at the window sees it there, and gets no notice besides', async () => {
  const { tell } = notified(true)
  await tell()
  expect(shown()).toEqual([])
})

test('a system that refuses a notice is written down, and the next is tried again', async () => {
  const { tell, logged } = notified()
  faults.onMaking = true
  await tell()
  faults.onMaking = false
  await tell()
  shown()[0]?.emit('failed', {}, 'not signed')
  expect(logged).toEqual([expect.stringContaining('no server'), expect.stringContaining('not signed')])
  expect(shown()).toHaveLength(1)
})

test('nothing else is a notice, and nothing is shown once stopped', async () => {
  const { service, tell, stop } = notified()
  service.turnTo(service.view)
  stop()
  await tell()
  expect(shown()).toEqual([])
})
