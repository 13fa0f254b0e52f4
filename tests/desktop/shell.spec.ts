import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { screenHeading, seedFile } from '../support/app-page.ts'
import { type Desktop, expect, pressMenu, test } from '../support/desktop.ts'
import { startStandInApp } from '../support/electron/stand-in-app.ts'

const windowsOf = ({ app }: Pick<Desktop, 'app'>) =>
  app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows().map((window) => ({
      isVisible: window.isVisible(),
      isFocused: window.isFocused(),
      isOnTop: window.isAlwaysOnTop(),
      progress: window.progress,
      bounds: window.getBounds(),
    })),
  )

test('a second start brings the window to the front, hands its document over, and ends', async ({
  startDesktop,
  dataFolder,
}) => {
  const desktop = await startDesktop()
  await expect(screenHeading(desktop.page)).toBeVisible()
  await desktop.app.evaluate(({ BrowserWindow }) => {
    for (const window of BrowserWindow.getAllWindows()) window.blur()
  })
  const second = await startStandInApp({ dataFolder, args: [seedFile] })
  expect(await second.ended()).toBe(0)
  await expect(screenHeading(desktop.page)).toHaveText('What was understood')
  await expect
    .poll(() => windowsOf(desktop))
    .toEqual([expect.objectContaining({ isVisible: true, isFocused: true })])
})

test('a document on the command line is shown before anything is stored', async ({ startDesktop }) => {
  const { page, client } = await startDesktop({ args: [seedFile] })
  await expect(screenHeading(page)).toHaveText('What was understood')
  expect(await client.call('roadmap.list', {})).toMatchObject({ ok: true, value: [] })
})

test('what is no document is refused in words, and nothing happens to the app', async ({
  startDesktop,
  dataFolder,
}) => {
  const { app, page } = await startDesktop()
  await expect(screenHeading(page)).toBeVisible()
  const picture = join(dataFolder, 'broken.md')
  writeFileSync(picture, Buffer.from([0xff, 0xfe, 0x00, 0xd8, 0x80]))
  await app.evaluate(
    ({ app: own }, path) => void own.emit('open-file', { preventDefault: () => undefined }, path),
    picture,
  )
  await expect(page.getByRole('alert')).toContainText('no UTF-8 text')
  await app.evaluate(
    ({ app: own }) => void own.emit('open-file', { preventDefault: () => undefined }, '/etc/passwd'),
  )
  await expect(page.getByRole('alert')).toContainText('Markdown documents')
})

test('closing the window goes on in the tray, which is said once; the tray opens it and quits', async ({
  startDesktop,
}) => {
  const { app, page } = await startDesktop()
  await expect(screenHeading(page)).toBeVisible()
  const close = () => app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close())
  const pressTray = (label: string) =>
    app.evaluate(({ Tray }, wanted) => {
      const item = Tray.current?.menu?.items.find((one) => one.label === wanted)
      ;(item?.click as (() => void) | undefined)?.()
    }, label)
  await close()
  expect(await windowsOf({ app })).toEqual([expect.objectContaining({ isVisible: false })])
  await pressTray('Open Roadbook')
  await expect.poll(() => windowsOf({ app })).toEqual([expect.objectContaining({ isVisible: true })])
  await close()
  const notices = await app.evaluate(({ Notification }) =>
    Notification.shown.map(({ options }) => options.title),
  )
  expect(notices).toEqual(['Roadbook goes on in the tray'])
  await pressTray('Quit')
  expect(await app.ended()).toBe(0)
})

test('without a tray, or with the setting off, closing the window quits', async ({ startDesktop }) => {
  const { app, client, page } = await startDesktop()
  await expect(screenHeading(page)).toBeVisible()
  const desktop = { closeToTray: false, globalKeys: 'off' as const, checkForUpdates: false }
  await client.call('settings.update', { desktop })
  await expect
    .poll(() =>
      app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close()).catch(() => 'gone'),
    )
    .toBe('gone')
  expect(await app.ended()).toBe(0)
  const bare = await startDesktop({ setup: { lacks: ['tray'] } })
  void bare.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close()).catch(() => 'gone')
  expect(await bare.app.ended()).toBe(0)
})

test('the window is where it was, and on a screen when that one is gone', async ({
  startDesktop,
  dataFolder,
}) => {
  const first = await startDesktop()
  await expect(screenHeading(first.page)).toBeVisible()
  const place = { x: 1500, y: 200, width: 700, height: 600 }
  await first.app.evaluate(
    ({ BrowserWindow }, bounds) => BrowserWindow.getAllWindows()[0]?.setBounds(bounds),
    place,
  )
  await first.app.quit()
  expect(JSON.parse(readFileSync(join(dataFolder, 'desktop.json'), 'utf8'))).toMatchObject({
    window: { bounds: place, isMaximized: false },
  })
  const second = await startDesktop()
  await expect(screenHeading(second.page)).toBeVisible()
  expect(await windowsOf(second)).toEqual([expect.objectContaining({ bounds: place })])
  await second.app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.setBounds({ x: 4000, y: 3000, width: 700, height: 600 }),
  )
  await second.app.quit()
  const third = await startDesktop()
  expect(await windowsOf(third)).toEqual([
    expect.objectContaining({ bounds: { x: 1220, y: 440, width: 700, height: 600 } }),
  ])
})

test('the menu leads to the screens, and opens a document with the picker', async ({ startDesktop }) => {
  const desktop = await startDesktop()
  const { app, page } = desktop
  await expect(screenHeading(page)).toBeVisible()
  await pressMenu(desktop, 'Settings')
  await expect(screenHeading(page)).toHaveText('Settings')
  await pressMenu(desktop, 'Keyboard shortcuts')
  await expect(page.getByRole('dialog', { name: 'Keyboard shortcuts' })).toBeVisible()
  await page.keyboard.press('Escape')
  await app.evaluate(({ dialog }, file) => void dialog.files.push(file), seedFile)
  await pressMenu(desktop, 'Open a roadmap…')
  await expect(screenHeading(page)).toHaveText('What was understood')
})

test('the small timer window runs the timer and stays above the others', async ({ startDesktop }) => {
  const desktop = await startDesktop()
  const small = await desktop.nextWindow(() => pressMenu(desktop, 'Timer window'))
  expect(await windowsOf(desktop)).toEqual([
    expect.objectContaining({ isOnTop: false }),
    expect.objectContaining({ isOnTop: true }),
  ])
  await expect(small.getByText('25:00')).toBeVisible()
  await small.getByRole('button', { name: 'Start' }).click()
  await expect(small.getByRole('timer')).toHaveText(/2[45]:\d\d/)
  await expect(desktop.page.getByRole('button', { name: 'Pause' }).first()).toBeVisible()
  await small.getByRole('button', { name: 'Pause' }).click()
  await expect(small.getByText('Paused')).toBeVisible()
  await pressMenu(desktop, 'Timer window')
  await expect.poll(() => windowsOf(desktop)).toHaveLength(1)
})

test('the interval is drawn on the icon, and a notice offers what comes next', async ({ startDesktop }) => {
  const desktop = await startDesktop({ setup: { nowMs: Date.UTC(2026, 10, 25, 8) } })
  const { app, client } = desktop
  const timer = await client.call('timer.get', {})
  await client.call('timer.start', { version: timer.ok ? timer.value.version : 0, topicId: null })
  const minutes = (count: number) => app.ask({ ask: 'clock', move: { how: 'advance', ms: count * 60_000 } })
  await expect.poll(async () => (await windowsOf(desktop))[0]?.progress).toBe(0)
  await minutes(10)
  await expect.poll(async () => (await windowsOf(desktop))[0]?.progress).toBeCloseTo(0.4)
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.blur())
  await minutes(15)
  const actions = () =>
    app.evaluate(({ Notification }) => Notification.shown.map(({ options }) => options.actions?.[0]?.text))
  await expect.poll(actions).toEqual(['Start the break'])
})

test('keys for every program are off until they are chosen, and say so when another program has them', async ({
  startDesktop,
}) => {
  const desktop = await startDesktop({ setup: { lacks: ['shortcuts'] } })
  const { app, page, client } = desktop
  const registered = () => app.evaluate(({ globalShortcut }) => [...globalShortcut.registered.keys()])
  await expect(screenHeading(page)).toBeVisible()
  expect(await registered()).toEqual([])
  await pressMenu(desktop, 'Settings')
  await page.getByRole('link', { name: 'Desktop' }).click()
  const keys = page.getByRole('combobox', { name: 'Keys for the timer everywhere' })
  await keys.click()
  await page.getByRole('option', { name: 'Ctrl + Alt + Space' }).click()
  await expect(page.getByText('Another program has Ctrl + Alt + Space')).toBeVisible()
  expect(await registered()).toEqual([])
  await keys.click()
  await page.getByRole('option', { name: 'Ctrl + Shift + F9' }).click()
  await expect(page.getByText('Another program has')).toHaveCount(0)
  expect(await registered()).toEqual(['CommandOrControl+Shift+F9'])
  await app.evaluate(({ globalShortcut }) => globalShortcut.registered.get('CommandOrControl+Shift+F9')?.())
  await expect
    .poll(async () => await client.call('timer.get', {}))
    .toMatchObject({ ok: true, value: { phase: 'running' } })
})

test('starting at login is kept by the system', async ({ startDesktop, dataFolder }) => {
  const env = { XDG_CONFIG_HOME: join(dataFolder, 'config') }
  const desktop = await startDesktop({ env })
  const { page } = desktop
  await expect(screenHeading(page)).toBeVisible()
  await pressMenu(desktop, 'Settings')
  await page.getByRole('link', { name: 'Desktop' }).click()
  const file = join(dataFolder, 'config/autostart/roadbook.desktop')
  await page.getByRole('switch', { name: 'Start at login' }).press('Space')
  await expect(page.getByRole('switch', { name: 'Start at login' })).toBeChecked()
  expect(readFileSync(file, 'utf8')).toContain('--hidden')
  await page.getByRole('switch', { name: 'Start at login' }).press('Space')
  await expect(page.getByRole('switch', { name: 'Start at login' })).not.toBeChecked()
  expect(existsSync(file)).toBe(false)
})

test('a window that crashes is offered again, with everything in it', async ({ startDesktop }) => {
  const { app, page } = await startDesktop({ setup: { presses: [0] } })
  await expect(screenHeading(page)).toBeVisible()
  const reloaded = page.waitForEvent('load')
  await app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.webContents.forcefullyCrashRenderer(),
  )
  await reloaded
  await expect(screenHeading(page)).toBeVisible()
  expect(await app.evaluate(({ dialog }) => dialog.shown.map(({ message }) => message))).toEqual([
    'The window stopped working',
  ])
})

test('the timer window that crashes, and a window that hangs, are asked about by name', async ({
  startDesktop,
}) => {
  const desktop = await startDesktop({ setup: { presses: [0, 0] } })
  const { app, page } = desktop
  await expect(screenHeading(page)).toBeVisible()
  const small = await desktop.nextWindow(() => pressMenu(desktop, 'Timer window'))
  await expect(small.getByRole('button', { name: 'Start' })).toBeVisible()
  await app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[1]?.webContents.forcefullyCrashRenderer(),
  )
  await expect
    .poll(() => app.evaluate(({ calls }) => calls.filter((name) => name === 'reload').length))
    .toBe(1)
  await expect(small.getByRole('button', { name: 'Start' })).toBeVisible()
  await app.evaluate(({ BrowserWindow }) => void BrowserWindow.getAllWindows()[0]?.emit('unresponsive'))
  await expect
    .poll(() => app.evaluate(({ dialog }) => dialog.shown.map(({ message }) => message)))
    .toEqual(['The timer window stopped working', 'The window does not answer'])
})
