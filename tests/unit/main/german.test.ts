/** The desktop around the window in German: where the system speaks it, and where the learner chose it. */
import { expect, onTestFinished, test, vi } from 'vitest'
import { callFrom, timerOf, useBuiltMain } from '../../support/built-main.ts'
import type { StandInApp } from '../../support/electron/stand-in-app.ts'
import { speakGerman } from '../../support/german.ts'
import { startWebApp } from '../../support/host-process.ts'
import { tempFolder } from '../../support/temp-folder.ts'
import { menuTemplate } from '../../../src/main/menu.ts'
import '../../../src/main/german.ts'

const start = useBuiltMain()

const NOW_MS = Date.UTC(2026, 10, 25, 8)

const trayOf = (app: StandInApp) =>
  app.evaluate(({ Tray }) => Tray.current?.menu?.items.map(({ label }) => label))

const menusOf = (app: StandInApp) =>
  app.evaluate(({ Menu }) => Menu.getApplicationMenu()?.items.map(({ label }) => label))

test('menus and tray follow the language that the learner chooses, at once', async () => {
  const app = await start(tempFolder(), { nowMs: NOW_MS })
  const call = await callFrom(app)
  await vi.waitFor(async () => expect(await trayOf(app)).toContain('Open Roadbook'))
  expect(await menusOf(app)).toContain('Edit')
  await call('settings.update', { language: 'de' })
  await vi.waitFor(async () => expect(await trayOf(app)).toContain('Roadbook öffnen'))
  await vi.waitFor(async () => expect(await menusOf(app)).toContain('Bearbeiten'))
  await call('timer.start', { version: (await timerOf(call)).version, topicId: null })
  await vi.waitFor(async () => expect(await trayOf(app)).toContain('Fokus, noch 25 Min.'))
  await call('settings.update', { language: 'auto' })
  await vi.waitFor(async () => expect(await trayOf(app)).toContain('Focus, 25 min left'))
})

test('on a system that speaks German the app does so without being asked', async () => {
  const app = await start(tempFolder(), { locale: 'de-DE' })
  const call = await callFrom(app)
  expect((await call('app.info', {})).value).toMatchObject({ language: 'de' })
  await vi.waitFor(async () => expect(await menusOf(app)).toContain('Bearbeiten'))
  expect(await trayOf(app)).toContain('Roadbook öffnen')
})

test('a start that fails says why in the language of the system', async () => {
  const dataFolder = tempFolder()
  const other = await startWebApp({ dataFolder })
  onTestFinished(() => other.stop())
  const app = await start(dataFolder, { locale: 'de-DE', holdsLastDialog: true })
  const shown = await vi.waitFor(async () => {
    const dialogs = await app.evaluate(({ dialog }) => [...dialog.shown])
    expect(dialogs).toHaveLength(1)
    return dialogs
  })
  expect(shown[0]).toMatchObject({
    message: 'Roadbook konnte nicht starten',
    detail: expect.stringMatching(
      /^Roadbook ist schon in einem anderen Fenster .*\n\nDeine Daten liegen in /,
    ) as unknown,
    buttons: ['Erneut versuchen', 'Datenordner zeigen', 'Beenden'],
  })
})

test.each(['linux', 'win32', 'darwin'] as const)('no entry of the menus of %s stays English', (platform) => {
  const nothing = (): void => undefined
  const actions = {
    command: nothing,
    openDocument: nothing,
    toggleTimerWindow: nothing,
    checkForUpdates: nothing,
    showData: nothing,
    showLogs: nothing,
  }
  const labelsIn = (): (string | undefined)[] =>
    menuTemplate(platform, actions).flatMap((item) =>
      [item, ...((item.submenu ?? []) as Electron.MenuItemConstructorOptions[])].flatMap(({ label, type }) =>
        type === 'separator' ? [] : [label],
      ),
    )
  const english = labelsIn()
  speakGerman()
  const german = labelsIn()
  expect(german).toHaveLength(english.length)
  const same = german.filter((label, index) => label === undefined || label === english[index])
  expect(new Set(same)).toEqual(
    new Set(platform === 'darwin' ? ['Roadbook', 'Roadmap', 'Timer'] : ['Roadmap', 'Timer']),
  )
})
