import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type ConsoleMessage, type Page, expect, test as base } from '@playwright/test'
import { type WebApp, startWebApp } from './host-process.ts'

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

type Fixtures = {
  /** An empty folder for one test; removed afterwards. */
  readonly dataFolder: string
  readonly webApp: WebApp
  /** What pages complained about so far. A test that provokes complaints empties it, saying why. */
  readonly complaints: string[]
}

/**
 * Playwright's test with the real app: `webApp` runs over `dataFolder`, `page` fails the test when it complains about
 * anything. The page is not opened yet: `await page.goto(webApp.link)`.
 */
export const test = base.extend<Fixtures>({
  // Playwright reads which fixtures are used from this pattern.
  // oxlint-disable-next-line no-empty-pattern
  dataFolder: async ({}, use) => {
    const folder = mkdtempSync(join(tmpdir(), 'roadbook-e2e-'))
    await use(folder)
    rmSync(folder, { recursive: true, force: true })
  },
  webApp: async ({ dataFolder, context }, use) => {
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
