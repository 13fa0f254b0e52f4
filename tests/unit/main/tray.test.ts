import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { driveTray, makeTray } from '../../../src/main/tray.ts'
import { createStubTimerService, type StubTimerService, timerView } from '../../support/stub-timer-service.ts'

type Item = {
  readonly label?: string
  readonly type?: string
  readonly enabled?: boolean
  readonly click?: () => void
}

const { icons } = vi.hoisted(() => ({ icons: { read: [] as string[], isEmpty: false, hasTray: true } }))

vi.mock('electron', () => ({
  Menu: { buildFromTemplate: (template: unknown) => template },
  nativeImage: {
    createFromPath: (path: string) => {
      icons.read.push(path)
      return { isEmpty: () => icons.isEmpty }
    },
  },
  // Called with new, as a class is.
  Tray: function FakeTray() {
    if (!icons.hasTray) throw new Error('no tray here')
  },
}))

const MINUTE_MS = 60_000

let service: StubTimerService
let drawn: { tooltips: string[]; titles: string[]; menu: readonly Item[]; isGone: boolean }
let done: string[]
let click: () => void

const drive = async (platform: NodeJS.Platform = 'linux'): Promise<() => void> => {
  const tray = {
    setToolTip: (text: string) => drawn.tooltips.push(text),
    setTitle: (text: string) => drawn.titles.push(text),
    setContextMenu: (menu: unknown) => (drawn.menu = menu as readonly Item[]),
    on: (_event: string, listener: () => void) => (click = listener),
    destroy: () => (drawn.isGone = true),
  }
  const stop = driveTray({
    // The tray Electron would make, as far as it is used.
    tray: tray as unknown as Electron.Tray,
    service,
    platform,
    openWindow: () => done.push('open'),
    toggleTimerWindow: () => done.push('timer-window'),
    quit: () => done.push('quit'),
  })
  await vi.advanceTimersByTimeAsync(0)
  return stop
}

const press = async (label: string): Promise<void> => {
  drawn.menu.find((item) => item.label === label)?.click?.()
  await vi.advanceTimersByTimeAsync(0)
}

beforeEach(() => {
  vi.useFakeTimers({ now: 0 })
  service = createStubTimerService()
  drawn = { tooltips: [], titles: [], menu: [], isGone: false }
  done = []
  click = () => undefined
  Object.assign(icons, { read: [], isEmpty: false, hasTray: true })
})
afterEach(() => vi.useRealTimers())

describe('the icon', () => {
  test('is one the system colours on macOS, and the mark elsewhere', () => {
    for (const platform of ['darwin', 'win32', 'linux'] as const) makeTray('/icons', platform)
    expect(icons.read.map((path) => path.split(/[\\/]/).at(-1))).toEqual([
      'trayTemplate.png',
      'tray.png',
      'tray.png',
    ])
  })

  test('is none where the desktop has no tray or the picture cannot be read', () => {
    icons.hasTray = false
    expect(makeTray('/icons', 'linux')).toBeNull()
    Object.assign(icons, { hasTray: true, isEmpty: true })
    expect(makeTray('/icons', 'linux')).toBeNull()
  })
})

describe('the words', () => {
  test('are there from the start, before anything changes', async () => {
    await drive()
    expect(drawn.tooltips).toEqual(['Roadbook: Focus, 24 min left'])
    expect(drawn.menu[0]).toMatchObject({ label: 'Focus, 24 min left', enabled: false })
  })

  test('follow the minutes, drawn once for each', async () => {
    await drive()
    await vi.advanceTimersByTimeAsync(3 * MINUTE_MS + 1000)
    expect(drawn.tooltips.map((text) => /\d+/.exec(text)?.[0])).toEqual(['24', '23', '22', '21'])
  })

  test('follow the timer at once, and stand still with it', async () => {
    await drive()
    service.turnTo(timerView({ phase: 'paused' }))
    await vi.advanceTimersByTimeAsync(10 * MINUTE_MS)
    expect(drawn.tooltips.slice(1)).toEqual(['Roadbook: Focus paused, 24 min left'])
  })

  test('stand beside the icon on macOS only', async () => {
    await drive('linux')
    expect(drawn.titles).toEqual([])
    await drive('darwin')
    expect(drawn.titles).toEqual(['24 min'])
  })
})

describe('the menu', () => {
  test.each([
    ['Pause', timerView({ version: 7 }), 'pause'],
    ['Skip', timerView({ version: 7 }), 'skip'],
    ['Resume', timerView({ version: 7, phase: 'paused' }), 'resume'],
    [
      'Start the short break',
      timerView({ version: 7, phase: 'idle', interval: null, due: 'short-break' }),
      'start-break',
    ],
  ])('%s is a command on the timer that was shown', async (label, view, type) => {
    service.view = view
    await drive()
    await press(label)
    expect(service.calls).toContainEqual({ op: 'timer.command', input: { version: 7, command: { type } } })
  })

  test('Start begins the topic it names', async () => {
    const topic = {
      id: '0190aaaa-0000-7000-8000-000000000001',
      title: 'Ins & outs',
      status: 'pending' as const,
    }
    service.view = timerView({
      phase: 'idle',
      interval: null,
      due: 'focus',
      suggestion: { topic, kind: 'learn' },
    })
    await drive()
    await press('Start “Ins && outs”')
    expect(service.calls).toContainEqual({ op: 'timer.start', input: { version: 1, topicId: topic.id } })
  })

  test('after a command the timer is read again: one that was refused had seen an older one', async () => {
    await drive()
    service.view = timerView({ version: 2, phase: 'paused' })
    await press('Pause')
    expect(drawn.menu.map(({ label }) => label)).toContain('Resume')
  })

  test('opens the window and quits', async () => {
    await drive()
    await press('Open Roadbook')
    await press('Quit')
    expect(done).toEqual(['open', 'quit'])
  })

  test('a click on the icon opens the window, but on macOS the menu', async () => {
    await drive('win32')
    click()
    expect(done).toEqual(['open'])
    click = () => done.push('nothing listens')
    await drive('darwin')
    click()
    expect(done.at(-1)).toBe('nothing listens')
  })
})

test('a tray that was taken away neither listens nor draws', async () => {
  const stop = await drive()
  stop()
  await vi.advanceTimersByTimeAsync(10 * MINUTE_MS)
  expect(drawn).toMatchObject({ isGone: true, tooltips: [expect.anything()] })
  expect(service.listeners()).toBe(0)
})
