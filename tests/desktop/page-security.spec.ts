import type { Page } from '@playwright/test'
import { screenHeading } from '../support/app-page.ts'
import { expect, pressMenu, test } from '../support/desktop.ts'

const EVIL = 'https://evil.example/'

/** What the page got from a request: nothing, where it was stopped. */
const fetched = (page: Page, url: string): Promise<string> =>
  page.evaluate(async (address) => {
    try {
      return String((await fetch(address)).status)
    } catch {
      return 'stopped'
    }
  }, url)

test('the page gets two functions and nothing of Electron or Node', async ({ startDesktop }) => {
  const { page } = await startDesktop()
  await expect(screenHeading(page)).toBeVisible()
  const found = await page.evaluate(() => {
    // Whatever stands there, also what no type knows of.
    const all = globalThis as unknown as Record<string, unknown>
    return {
      api: Object.keys(all['roadbook'] as object),
      frozen: Object.isFrozen(all['roadbook']),
      strangers: ['require', 'process', 'module', 'ipcRenderer', 'standInIpc', 'Buffer'].filter(
        (name) => all[name] !== undefined,
      ),
    }
  })
  expect(found).toEqual({ api: ['call', 'subscribe'], frozen: true, strangers: [] })
})

test('the page cannot leave the app, nor open another window', async ({ startDesktop, context }) => {
  const { app, page, paged } = await startDesktop()
  await expect(screenHeading(page)).toBeVisible()
  for (const url of [EVIL, 'https://bundle.evil.example/', `${paged.origin}.evil.example/`]) {
    await page.evaluate((address) => window.location.assign(address), url)
    await page.evaluate((address) => {
      const link = document.createElement('a')
      link.href = address
      link.target = '_blank'
      document.body.append(link)
      link.click()
    }, url)
  }
  // Each was shown to the learner, who pressed Cancel.
  await expect
    .poll(() => app.evaluate(({ dialog }) => dialog.shown.map(({ detail }) => detail)))
    .toContain(EVIL)
  await expect.poll(() => context.pages().filter((one) => one.url().includes('evil'))).toEqual([])
  expect(page.url()).toContain(paged.origin)
  expect(await app.evaluate(({ shell }) => shell.opened)).toEqual([])
  await expect(screenHeading(page)).toBeVisible()
})

test('nothing but the app’s own files can be asked for, and what was stopped is in the log', async ({
  startDesktop,
}) => {
  const { app, page, paged } = await startDesktop()
  await expect(screenHeading(page)).toBeVisible()
  expect(await fetched(page, EVIL)).toBe('stopped')
  const stopped = await app.ask({
    ask: 'request',
    windowId: [...paged.windows.keys()][0] ?? 0,
    request: { url: EVIL, method: 'GET', isNavigation: false, isMainFrame: true },
  })
  expect(stopped).toEqual({ action: 'cancel' })
  expect(app.printed()).toContain('stopped a request to https://evil.example/')
  for (const path of ['..%2f..%2fpackage.json', '..%5c..%5cpackage.json', '%00', 'main/index.js']) {
    expect(await fetched(page, `${paged.origin}/${path}`)).toBe('404')
  }
})

test('the answers carry the content policy, and it holds in the page', async ({ startDesktop }) => {
  const { page, paged } = await startDesktop()
  await expect(screenHeading(page)).toBeVisible()
  const policy = await page.evaluate(
    async (url) => (await fetch(url)).headers.get('content-security-policy'),
    `${paged.origin}/`,
  )
  expect(policy).toContain("default-src 'none'; script-src 'self'")
  const isRun = await page.evaluate(() => {
    const script = document.createElement('script')
    script.textContent = 'globalThis.injected = true'
    document.head.append(script)
    return (globalThis as { injected?: boolean }).injected === true
  })
  expect(isRun).toBe(false)
})

test('a frame within the page cannot call the app', async ({ startDesktop }) => {
  const { app, page, paged } = await startDesktop()
  await expect(screenHeading(page)).toBeVisible()
  const [windowId = 0] = paged.windows.keys()
  const ask = (url: string, isMain: boolean) =>
    app.ask({
      ask: 'invoke',
      windowId,
      frame: { url, isMain },
      channel: 'roadbook:call',
      text: JSON.stringify([{ op: 'settings.get', input: {} }]),
    })
  expect(await ask('app://bundle/', false)).toContain('UNSUPPORTED')
  expect(await ask(EVIL, true)).toContain('UNSUPPORTED')
  expect(await ask('app://bundle/', true)).toContain('"ok":true')
})

test('every window has the same closed preferences', async ({ startDesktop }) => {
  const desktop = await startDesktop()
  await desktop.nextWindow(() => pressMenu(desktop, 'Timer window'))
  const preferences = await desktop.app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows().map(({ webContents }) => webContents.preferences),
  )
  expect(preferences).toHaveLength(2)
  for (const one of preferences) {
    expect(one).toMatchObject({
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      webSecurity: true,
      webviewTag: false,
      devTools: false,
    })
  }
})
