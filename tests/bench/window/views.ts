/**
 * Going from screen to screen: the first time, once the window had time to load them, against coming back. From the click to
 * what the learner came for, by the page's own clock.
 */
import type { Page } from '@playwright/test'
import { launchChromium } from '../../support/chromium.ts'
import { HEADING, newPage } from './browser.ts'
import type { Figure } from './figures.ts'
import type { Measured } from './measured.ts'

type View = { readonly name: string; readonly shows: string }

export const VIEWS: readonly View[] = [
  { name: 'Week', shows: 'main [data-slot]' },
  { name: 'Roadmap', shows: 'main [data-row-focus], main table, main li' },
  { name: 'Progress', shows: 'main .recharts-surface' },
  { name: 'Settings', shows: 'main form, main input' },
]

type GoOptions = { readonly label: string; readonly heading: string; readonly shows: string }

/** Clicks a link of the rail; ms until the screen shows what it is for. */
const go = async (page: Page, view: View): Promise<number> =>
  page.evaluate(
    ({ label, heading, shows }: GoOptions) =>
      new Promise<number>((done) => {
        const link = [...document.querySelectorAll<HTMLElement>('nav a')].find(
          ({ textContent }) => textContent.trim() === label,
        )
        const former = document.querySelector(heading)
        const startMs = performance.now()
        const look = (): boolean => {
          const now = document.querySelector(heading)
          if (now === null || now === former || document.querySelector(shows) === null) return false
          setTimeout(() => done(performance.now() - startMs), 0)
          return true
        }
        const observer = new MutationObserver(() => {
          if (look()) observer.disconnect()
        })
        observer.observe(document, { subtree: true, childList: true })
        link?.click()
      }),
    { label: view.name, heading: HEADING, shows: view.shows },
  )

const TODAY: View = { name: 'Today', shows: 'main button' }
/** By then the window has loaded what it loads when there is nothing else to do. */
const IDLE_MS = 6000

export const viewFigures = async ({ app, rounds }: Measured): Promise<Figure[]> => {
  const pairs = new Map<string, { value: number; floor: number }[]>(VIEWS.map(({ name }) => [name, []]))
  for (let round = 0; round < rounds; round += 1) {
    const browser = await launchChromium()
    try {
      const address = app.at('')
      const page = await newPage(browser, address)
      await page.goto(address.link)
      await page.locator(HEADING).first().waitFor()
      await page.waitForTimeout(IDLE_MS)
      for (const view of VIEWS) {
        const value = await go(page, view)
        await page.waitForTimeout(500)
        await go(page, TODAY)
        await page.waitForTimeout(500)
        pairs.get(view.name)?.push({ value, floor: await go(page, view) })
        await page.waitForTimeout(500)
        await go(page, TODAY)
        await page.waitForTimeout(500)
      }
    } finally {
      await browser.close()
    }
  }
  return [...pairs].map(([name, measured]) => ({
    name: `${name}, first opening against the second`,
    pairs: measured,
    unit: 'ms',
    target: 2,
  }))
}
