import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type ConsoleMessage, type Page, expect, test as base } from '@playwright/test'
import { planSeedOver } from './app-page.ts'
import { connectBrowser, connectContext } from './electron/pages.ts'
import { closeRealWindow, openRealWindow, realHostOf } from './electron/real-host.ts'
import { startStandInHost } from './electron/stand-in-host.ts'
import { type HostKind, hostKind, setHostKind } from './host-kind.ts'
import { type StartOptions, type WebApp, startWebApp as startLoopback } from './host-process.ts'
import { startTimedHost } from './timed-host.ts'

/** Collects everything a page complains about: console errors, uncaught errors, and broken content policy. */
export const watchPage = async (page: Page): Promise<string[]> => {
  const complaints: string[] = []
  const isComplaint = (message: ConsoleMessage): boolean =>
    message.type() === 'error' || /content security policy/i.test(message.text())
  page.on('console', (message) => {
    if (isComplaint(message)) complaints.push(`console: ${message.text()} (${message.location().url})`)
  })
  page.on('pageerror', (error) => complaints.push(`page error: ${error.stack ?? error.message}`))
  await page.exposeFunction('reportPolicyViolation', (text: string) => complaints.push(`policy: ${text}`))
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => {
      const report = (globalThis as { reportPolicyViolation?: (text: string) => void }).reportPolicyViolation
      report?.(`${violatedDirective} ${blockedURI}`)
    })
  })
  return complaints
}

/** Starts the app on the host that this run is about. */
const startWebApp = async (options: StartOptions): Promise<WebApp> => {
  switch (hostKind()) {
    case 'loopback':
      return await startLoopback(options)
    case 'stand-in':
      return await startStandInHost(options)
    case 'electron':
      return realHostOf(options.dataFolder)
  }
}

/** The file is the same, whoever made it. */
const startForSeed = (dataFolder: string): Promise<WebApp> =>
  hostKind() === 'electron' ? startLoopback({ dataFolder }) : startWebApp({ dataFolder })

export type WorkerFixtures = {
  /** On what the app runs; a project of Playwright's configuration says so. */
  readonly runsOn: HostKind
  readonly chosenHost: void
  /**
   * Puts the seed's plan into a data folder before its host starts: made at a moment, at present when none is given. It is
   * made once and copied from then on, which takes less than reading the document again for each test.
   */
  readonly plantSeedPlan: (dataFolder: string, nowMs?: number) => Promise<void>
}

type Fixtures = {
  /** Whether `webApp` has the seed's plan from the beginning. */
  readonly hasSeedPlan: boolean
  /** An empty folder for one test; removed afterwards. */
  readonly dataFolder: string
  /** Another one, for what goes there. */
  readonly elsewhere: string
  readonly webApp: WebApp
  /** What pages complained about so far. A test that provokes complaints empties it, saying why. */
  readonly complaints: string[]
}

/**
 * Playwright's test with the real app: `webApp` runs over `dataFolder`, `page` fails the test when it complains about
 * anything. The page is not opened yet: `await page.goto(webApp.link)`.
 */
export const test = base.extend<Fixtures, WorkerFixtures>({
  runsOn: ['loopback', { option: true, scope: 'worker' }],
  chosenHost: [
    async ({ runsOn, browser }, use) => {
      setHostKind(runsOn)
      if (runsOn === 'stand-in') connectBrowser(browser)
      await use()
    },
    { scope: 'worker', auto: true },
  ],
  context: async ({ context, runsOn }, use) => {
    if (runsOn === 'stand-in') await connectContext(context)
    await use(context)
  },
  page: async ({ context, runsOn, dataFolder, hasSeedPlan, plantSeedPlan }, use) => {
    if (runsOn !== 'electron') return await use(await context.newPage())
    if (hasSeedPlan) await plantSeedPlan(dataFolder)
    await use(await openRealWindow(dataFolder))
    await closeRealWindow(dataFolder)
  },
  plantSeedPlan: [
    // Playwright reads which fixtures are used from this pattern.
    // oxlint-disable-next-line no-empty-pattern -- Playwright reads from it which fixtures are used
    async ({}, use) => {
      const made = new Map<number | undefined, string>()
      await use(async (dataFolder, nowMs) => {
        let folder = made.get(nowMs)
        if (folder === undefined) {
          folder = mkdtempSync(join(tmpdir(), 'roadbook-e2e-seed-'))
          const host = nowMs === undefined ? await startForSeed(folder) : await startTimedHost(folder, nowMs)
          await planSeedOver(host)
          await host.stop()
          made.set(nowMs, folder)
        }
        cpSync(folder, dataFolder, { recursive: true })
      })
      for (const folder of made.values()) rmSync(folder, { recursive: true, force: true })
    },
    { scope: 'worker' },
  ],
  hasSeedPlan: [false, { option: true }],
  // oxlint-disable-next-line no-empty-pattern -- Playwright reads from it which fixtures are used
  dataFolder: async ({}, use) => {
    const folder = mkdtempSync(join(tmpdir(), 'roadbook-e2e-'))
    await use(folder)
    rmSync(folder, { recursive: true, force: true })
  },
  // oxlint-disable-next-line no-empty-pattern -- Playwright reads from it which fixtures are used
  elsewhere: async ({}, use) => {
    const folder = mkdtempSync(join(tmpdir(), 'roadbook-e2e-'))
    await use(folder)
    rmSync(folder, { recursive: true, force: true })
  },
  webApp: async ({ dataFolder, context, hasSeedPlan, plantSeedPlan }, use) => {
    if (hasSeedPlan && hostKind() !== 'electron') await plantSeedPlan(dataFolder)
    const webApp = await startWebApp({ dataFolder })
    await use(webApp)
    // A page that outlives its host rightly says so.
    for (const page of context.pages()) await page.close()
    await webApp.stop()
  },
  complaints: [
    async ({ page }, use) => {
      const complaints = await watchPage(page)
      await use(complaints)
      expect(complaints, 'the page complained').toEqual([])
    },
    { auto: true },
  ],
})

export { expect, startWebApp, type WebApp }
