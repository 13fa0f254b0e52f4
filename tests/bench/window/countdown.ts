/** What a running countdown costs the main thread, in every view, against a bare page whose text changes once a second. */
import type { Browser, Page } from '@playwright/test'
import { clientOf } from '../../support/app-page.ts'
import { launchChromium } from '../../support/chromium.ts'
import { HEADING, newPage, taskSeconds, type Address } from './browser.ts'
import type { Figure } from './figures.ts'
import type { Measured } from './measured.ts'

const WATCHED_MS = 10_000
const SCREENS = ['today', 'week', 'roadmap', 'progress', 'settings', 'focus']

const startTimer = async ({ app }: Measured): Promise<void> => {
  const { call } = clientOf(app.host)
  const timer = await call('timer.get', {})
  if (!timer.ok) throw new Error(timer.error.message)
  const started = await call('timer.start', { version: timer.value.version, topicId: null })
  if (!started.ok) throw new Error(started.error.message)
}

const settled = async (browser: Browser, address: Address): Promise<Page> => {
  const page = await newPage(browser, address)
  await page.goto(address.link)
  await page.locator(HEADING).first().waitFor()
  // What is loaded and drawn late is over.
  await page.waitForTimeout(8000)
  return page
}

const watched = (page: Page): Promise<number> => taskSeconds(page, () => page.waitForTimeout(WATCHED_MS))

/** Ms of work per second. */
const rate = (seconds: number): number => (seconds * 1_000_000) / WATCHED_MS

export const countdownFigures = async (measured: Measured): Promise<Figure[]> => {
  await startTimer(measured)
  const figures: Figure[] = []
  const browser = await launchChromium()
  try {
    const bare = await settled(browser, { link: `${measured.floor.link}#clock` })
    for (const screen of SCREENS) {
      const page = await settled(browser, measured.app.at(screen))
      const pairs: { value: number; floor: number }[] = []
      for (let round = 0; round < measured.rounds; round += 1) {
        await page.bringToFront()
        const value = rate(await watched(page))
        await bare.bringToFront()
        pairs.push({ value, floor: rate(await watched(bare)) })
      }
      figures.push({ name: `a running countdown, ${screen}`, pairs, unit: 'ms/s', target: 2 })
      await page.close()
    }
  } finally {
    await browser.close()
  }
  return figures
}
