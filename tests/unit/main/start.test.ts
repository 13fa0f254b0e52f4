import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, onTestFinished, test, vi } from 'vitest'
import { callChannel } from '#contract/channels.ts'
import { callFrom, timerOf, useBuiltMain, windowOf } from '../../support/built-main.ts'
import { decode } from '../../support/electron/cloning.ts'
import type { StandInApp } from '../../support/electron/stand-in-app.ts'
import type { ToPages } from '../../support/electron/wire.ts'
import { startWebApp } from '../../support/host-process.ts'
import { tempFolder } from '../../support/temp-folder.ts'

const start = useBuiltMain()

const NOW_MS = Date.UTC(2026, 10, 25, 8)
const TWO_HOURS_MS = 7_200_000
const EVIL = 'https://evil.example/'

const eventsIn = (told: readonly ToPages[]): unknown[] =>
  told.flatMap((message) => (message.type === 'send' ? [decode(message.text)] : []))

const trayOf = (app: StandInApp) =>
  app.evaluate(({ Tray }) => ({
    icon: Tray.current?.icon,
    tooltip: Tray.current?.tooltip,
    labels: Tray.current?.menu?.items.map(({ label }) => label),
  }))

const notices = (app: StandInApp): Promise<unknown[]> =>
  app.evaluate(({ Notification }) => Notification.shown.map(({ options }) => options))

test('sandbox, folders, scheme and instance lock are settled before Electron is ready', async () => {
  const app = await start(tempFolder())
  await windowOf(app)
  const calls = await app.evaluate(({ calls: made }) => [...made])
  expect(calls.slice(0, calls.indexOf('ready'))).toEqual([
    'enableSandbox',
    'setPath',
    'setPath',
    'registerSchemesAsPrivileged',
    'requestSingleInstanceLock',
    'whenReady',
  ])
})

test('permissions and network are closed and the channel is open before the first page loads', async () => {
  const app = await start(tempFolder())
  const windowId = await windowOf(app)
  const calls = await app.evaluate(({ calls: made }) => [...made])
  const beforeWindow = calls.slice(0, calls.indexOf('BrowserWindow'))
  for (const call of [
    'setPermissionRequestHandler',
    'setPermissionCheckHandler',
    'setDevicePermissionHandler',
    'setDisplayMediaRequestHandler',
    'onBeforeRequest',
    'protocol.handle',
    `ipcMain.handle ${callChannel}`,
  ]) {
    expect(beforeWindow).toContain(call)
  }
  const page = { url: 'app://bundle/', method: 'GET', isNavigation: true, isMainFrame: true }
  expect(await app.ask({ ask: 'request', windowId, request: page })).toMatchObject({ status: 200 })
})

const openTimerWindow = async (app: StandInApp): Promise<void> => {
  await app.evaluate(({ Tray }) => {
    const item = Tray.current?.menu?.items.find(({ label }) => label === 'Timer window')
    if (item === undefined) throw new Error('there is no entry for it')
    ;(item.click as () => void)()
  })
}

// The lock of navigation is on every window there is.
test('neither the main window nor the one with the timer goes elsewhere or opens another', async () => {
  const app = await start(tempFolder())
  await windowOf(app)
  await vi.waitFor(() => openTimerWindow(app))
  const ids = await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().map(({ id }) => id))
  expect(ids).toHaveLength(2)
  for (const windowId of ids) {
    const go = (url: string, isMainFrame: boolean) =>
      app.ask({ ask: 'request', windowId, request: { url, method: 'GET', isNavigation: true, isMainFrame } })
    for (const url of [EVIL, 'app://bundle.evil/', 'file:///etc/passwd', 'data:text/html,x']) {
      expect(await go(url, true)).toEqual({ action: 'stay' })
      expect(await go(url, false)).toEqual({ action: 'stay' })
      expect(await app.ask({ ask: 'open', windowId, url })).toBe(false)
    }
    expect(await go('app://bundle/', true)).toMatchObject({ status: 200 })
  }
})

test('dialogs for files begin where the learner was the last time, not among the downloads', async () => {
  const [documents, elsewhere] = [tempFolder(), tempFolder()]
  const app = await start(tempFolder())
  await windowOf(app)
  const file = join(elsewhere, 'knots.md')
  await app.evaluate(
    ({ app: own, dialog }, paths) => {
      own.paths.set('documents', paths.documents)
      dialog.files.push(paths.file)
    },
    { documents, file },
  )
  const pressOpen = () =>
    app.evaluate(async ({ Menu, dialog }) => {
      const items = (Menu.application?.items ?? []).flatMap(({ submenu }) =>
        Array.isArray(submenu) ? submenu : [],
      )
      const item = items.find(({ label }) => label === 'Open a roadmap…')
      if (item === undefined) throw new Error('there is no entry for it')
      ;(item.click as () => void)()
      return dialog.asked.map(({ defaultPath }) => defaultPath)
    })
  await vi.waitFor(pressOpen)
  expect(await pressOpen()).toEqual([documents, elsewhere])
  const saved = await app.evaluate(({ session }) => {
    const options: { defaultPath?: string }[] = []
    const item = {
      getFilename: () => 'sessions.csv',
      setSaveDialogOptions: (one: { defaultPath?: string }) => void options.push(one),
      once: () => undefined,
    }
    session.defaultSession.emit('will-download', {}, item)
    return options
  })
  expect(saved).toEqual([{ defaultPath: join(elsewhere, 'sessions.csv') }])
})

test('the window reaches the service: database, built-in roadmaps, reading worker, events', async () => {
  const dataFolder = tempFolder()
  const app = await start(dataFolder)
  const call = await callFrom(app)
  expect(await call('app.info', {})).toMatchObject({
    ok: true,
    value: {
      host: 'electron',
      version: '0.0.0-test',
      dataFolder,
      capabilities: expect.arrayContaining(['tray', 'native-notification', 'power-events']) as unknown,
    },
  })
  expect((await call('roadmap.built-in', {})).value).toHaveLength(2)
  const text = '# Knots\n\n## Phase 1\n\n- Bowline (2 days)\n- Splice (1 day)\n'
  const draft = await call('draft.read', { source: { from: 'text', name: 'knots.md', text } })
  expect(draft).toMatchObject({ ok: true, value: { document: { roadmaps: [{ title: 'Knots' }] } } })
  const told: ToPages[] = []
  app.listen((message) => told.push(message))
  await call('settings.update', { theme: 'dark' })
  await vi.waitFor(() =>
    expect(eventsIn(told)).toContainEqual(['roadbook:event', { type: 'changed', areas: ['settings'] }]),
  )
})

describe('a started timer', () => {
  test('shows in the tray, and stops for a sleep and asks about it afterwards', async () => {
    const app = await start(tempFolder(), { nowMs: NOW_MS })
    const call = await callFrom(app)
    await call('timer.start', { version: (await timerOf(call)).version, topicId: null })
    await vi.waitFor(async () =>
      expect(await trayOf(app)).toEqual({
        icon: expect.stringMatching(/tray(?:Template)?\.png$/) as unknown,
        tooltip: 'Roadbook: Focus, 25 min left',
        labels: ['Focus, 25 min left', undefined, 'Pause', 'Skip', 'Open Roadbook', 'Timer window', 'Quit'],
      }),
    )
    await app.evaluate(({ powerMonitor }) => void powerMonitor.emit('suspend'))
    expect((await timerOf(call)).phase).toBe('away')
    await app.ask({ ask: 'clock', move: { how: 'sleep', ms: TWO_HOURS_MS } })
    await app.evaluate(({ powerMonitor }) => void powerMonitor.emit('resume'))
    expect(await timerOf(call)).toMatchObject({ phase: 'asking', question: { reason: 'sleep' } })
    await vi.waitFor(async () =>
      expect(await notices(app)).toEqual([
        expect.objectContaining({ title: 'Were you away?', silent: true }),
      ]),
    )
  })

  test('goes on where the system fails to show a notice', async () => {
    const app = await start(tempFolder(), { nowMs: NOW_MS, lacks: ['notification'] })
    const call = await callFrom(app)
    await call('timer.start', { version: (await timerOf(call)).version, topicId: null })
    await app.evaluate(({ powerMonitor }) => void powerMonitor.emit('suspend'))
    await app.ask({ ask: 'clock', move: { how: 'sleep', ms: TWO_HOURS_MS } })
    await app.evaluate(({ powerMonitor }) => void powerMonitor.emit('resume'))
    await vi.waitFor(() => expect(app.printed()).toContain('a notice was not shown'))
    expect(await timerOf(call)).toMatchObject({ phase: 'asking', question: { reason: 'sleep' } })
    expect(await notices(app)).toEqual([])
  })
})

test('a second start on the same data ends at once, and the first shows itself', async () => {
  const dataFolder = tempFolder()
  const first = await start(dataFolder)
  await windowOf(first)
  const focused = () => first.evaluate(({ calls }) => calls.filter((name) => name === 'focus').length)
  const before = await focused()
  const second = await start(dataFolder)
  expect(await second.ended()).toBe(0)
  await vi.waitFor(async () => expect(await focused()).toBeGreaterThan(before))
  // It never reached for the data: that would have been written down.
  expect(existsSync(join(dataFolder, 'logs'))).toBe(false)
})

test('data that another host has open ends in a dialog that says so and shows the folder', async () => {
  const dataFolder = tempFolder()
  const other = await startWebApp({ dataFolder })
  onTestFinished(() => other.stop())
  // Looks at the folder first; then the app waits in the second dialog.
  const app = await start(dataFolder, { presses: [1], holdsLastDialog: true })
  const shown = await vi.waitFor(async () => {
    const dialogs = await app.evaluate(({ dialog }) => [...dialog.shown])
    expect(dialogs).toHaveLength(2)
    return dialogs
  })
  expect(shown[0]?.detail).toMatch(/already open/)
  expect(shown[0]?.detail).toContain(dataFolder)
  expect(await app.evaluate(({ shell }) => shell.opened)).toEqual([dataFolder])
  expect(await app.evaluate(({ calls }) => calls)).not.toContain('BrowserWindow')
  await app.evaluate(({ dialog }) => dialog.answerHeld())
  expect(await app.ended()).toBe(0)
})

test('an error that nobody caught ends in words, its stack in the log, and the data closed', async () => {
  const dataFolder = tempFolder()
  const app = await start(dataFolder)
  await windowOf(app)
  await app.evaluate(() => {
    setImmediate(() => {
      throw new Error('a fault of ours')
    })
  })
  expect(await app.ended()).toBe(0)
  expect(readFileSync(join(dataFolder, 'logs/roadbook.log'), 'utf8')).toContain('a fault of ours')
  expect(readdirSync(dataFolder).filter((name) => /-(?:wal|shm)$/.test(name))).toEqual([])
})

test('quitting leaves one closed database file', async () => {
  const dataFolder = tempFolder()
  const app = await start(dataFolder)
  await windowOf(app)
  expect(await app.quit()).toBe(0)
  const names = readdirSync(dataFolder)
  expect(names).toContain('roadbook.db')
  expect(names.filter((name) => /-(?:wal|shm)$/.test(name))).toEqual([])
})

test('a desktop without a tray does without, and does not claim one', async () => {
  const call = await callFrom(await start(tempFolder(), { lacks: ['tray'] }))
  const { value } = await call('app.info', {})
  expect((value as { capabilities: string[] }).capabilities).not.toContain('tray')
})

test('a database that cannot be opened leads to a window that knows what can be done', async () => {
  const dataFolder = tempFolder()
  writeFileSync(
    join(dataFolder, 'roadbook.db'),
    'this is no database, and long enough to be looked at '.repeat(40),
  )
  const call = await callFrom(await start(dataFolder))
  expect(await call('settings.get', {})).toMatchObject({ ok: false })
  expect(await call('care.state', {})).toMatchObject({ ok: true })
})
