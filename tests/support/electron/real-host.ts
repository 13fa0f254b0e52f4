/** The app on real Electron, driven by Playwright, offered to tests as the other hosts are. */
import { resolve } from 'node:path'
import { type ElectronApplication, type Page, _electron, test } from '@playwright/test'
import type { Transport } from '#contract/client.ts'
import type { Reply, Request } from '#contract/envelope.ts'
import { findElectron } from '../../../scripts/find-electron.ts'
import type { WebApp } from '../host-process.ts'

const root = resolve(import.meta.dirname, '../../..')
const ORIGIN = 'app://bundle'

/** Electron has this function; its declarations leave it out. */
type WithPreferences = {
  readonly webContents: { readonly getLastWebPreferences: () => Electron.WebPreferences }
}

type Running = { readonly app: ElectronApplication; readonly page: Page }

/** By data folder: a test's page is there before the test asks for its app. */
const running = new Map<string, Running>()

/** Opens the app's window over a data folder. */
export const openRealWindow = async (dataFolder: string): Promise<Page> => {
  const electron = await findElectron()
  if (electron.path === undefined) throw new Error(electron.reason)
  const app = await _electron.launch({
    executablePath: electron.path,
    args: [root, `--data=${dataFolder}`],
    env: { ...process.env, TZ: 'Europe/Berlin' } as Record<string, string>,
  })
  const page = await app.firstWindow()
  await page.setViewportSize({ width: 1280, height: 800 })
  // A second window is a window of the app; Electron has no tabs.
  app.context().newPage = async () => {
    const opened = app.waitForEvent('window')
    await app.evaluate(({ BrowserWindow }, url) => {
      const [first] = BrowserWindow.getAllWindows()
      // Electron has this, and does not declare it.
      const options = {
        webPreferences: (first as unknown as WithPreferences).webContents.getLastWebPreferences(),
      }
      return new BrowserWindow(options).loadURL(url)
    }, `${ORIGIN}/`)
    return await opened
  }
  running.set(dataFolder, { app, page })
  return page
}

export const closeRealWindow = async (dataFolder: string): Promise<void> => {
  const open = running.get(dataFolder)
  running.delete(dataFolder)
  await open?.app.close()
}

/** The app that the page of this test belongs to. */
export const realHostOf = (dataFolder: string): WebApp => {
  const open = running.get(dataFolder)
  test.skip(
    open === undefined,
    'the app is started again in this test, and its page cannot move to the new one',
  )
  if (open === undefined) throw new Error('unreachable')
  const { app, page } = open
  const call: WebApp['call'] = async (request) => {
    const run = (asked: Request): Promise<Reply> | undefined =>
      (globalThis as { roadbook?: Transport }).roadbook?.call(asked)
    return (await page.evaluate(run, request)) as Reply
  }
  return {
    link: `${ORIGIN}/`,
    origin: ORIGIN,
    token: '',
    dataFolder,
    process: app.process(),
    call,
    stop: () => closeRealWindow(dataFolder),
  }
}
