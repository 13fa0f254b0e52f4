/** Pages in a Chromium of their own, with nothing in its caches. */
import type { Browser, CDPSession, Page } from '@playwright/test'
import { launchChromium } from '../../support/chromium.ts'

/** What is there when a page can be used: its first heading that is no placeholder, after which the page is free to answer. */
export const HEADING = 'h1:not([data-skeleton])'

type Marked = { benchMarks?: Record<string, number> }

/** Notes when each selector is first there and the page has time again, in ms since navigation began. */
const watch = (selectors: readonly string[]): void => {
  const marks: Record<string, number> = {}
  ;(globalThis as Marked).benchMarks = marks
  const seen = new Set<string>()
  const look = (): void => {
    for (const selector of selectors) {
      if (seen.has(selector) || document.querySelector(selector) === null) continue
      seen.add(selector)
      setTimeout(() => (marks[selector] = performance.now()), 0)
    }
  }
  new MutationObserver(look).observe(document, { subtree: true, childList: true, attributes: true })
}

/** The ms until all selectors are there, on a cold start. */
export const coldStart = async (address: Address, selectors: readonly string[]): Promise<number> => {
  const browser = await launchChromium()
  try {
    const page = await newPage(browser, address)
    await page.addInitScript(watch, [...selectors])
    await page.goto(address.link)
    const marks = await page.waitForFunction(
      (names: readonly string[]) => {
        const found = (globalThis as Marked).benchMarks ?? {}
        return names.every((name) => found[name] !== undefined) ? found : null
      },
      [...selectors],
      { timeout: 30_000 },
    )
    return Math.max(...Object.values((await marks.jsonValue()) ?? {}))
  } finally {
    await browser.close()
  }
}

/** Where a page is, and what lets it in: the app's tab keeps that as it does after its link was opened. */
export type Address = { readonly link: string; readonly token?: string }

const keepToken = (token: string): void => sessionStorage.setItem('roadbook-token', token)

export const newPage = async (browser: Browser, { token }: Omit<Address, 'link'>): Promise<Page> => {
  const context = await browser.newContext({
    viewport: { width: 1280, height: 800 },
    locale: 'en-GB',
    timezoneId: 'Europe/Berlin',
    reducedMotion: 'reduce',
  })
  if (token !== undefined) await context.addInitScript(keepToken, token)
  return context.newPage()
}

/** Seconds the main thread of a page worked while something went on. */
export const taskSeconds = async (page: Page, work: () => Promise<void>): Promise<number> => {
  const session = await page.context().newCDPSession(page)
  await session.send('Performance.enable')
  const before = await taskDuration(session)
  await work()
  const after = await taskDuration(session)
  await session.detach()
  return after - before
}

const taskDuration = async (session: CDPSession): Promise<number> => {
  const { metrics } = await session.send('Performance.getMetrics')
  return metrics.find(({ name }) => name === 'TaskDuration')?.value ?? Number.NaN
}
