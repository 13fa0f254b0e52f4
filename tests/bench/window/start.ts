/** Cold starts: Today, and the week with its slots, against the bare page. */
import { setTimeout as wait } from 'node:timers/promises'
import { HEADING, type Address } from './browser.ts'
import type { Figure } from './figures.ts'
import type { Measured } from './measured.ts'
import { unwatchedPage } from './unwatched.ts'

export const TODAY_START = 'Today can be used, cold start'
export const WEEK_START = 'the week with its slots, cold start'

const START_BUTTON = 'main button'
const SLOT = 'main [data-slot]'

type Marked = { benchReadyMs?: number }

/** Notes when the last selector is there and the page has time again, in ms since navigation began. */
const watch = (selectors: readonly string[]): void => {
  const missing = new Set(selectors)
  const look = (): void => {
    if (missing.size === 0) return
    for (const selector of missing) if (document.querySelector(selector) !== null) missing.delete(selector)
    if (missing.size > 0) return
    setTimeout(() => ((globalThis as Marked).benchReadyMs = performance.now()), 0)
  }
  new MutationObserver(look).observe(document, { subtree: true, childList: true, attributes: true })
}

const LOOK_EVERY_MS = 250
const GIVE_UP_MS = 30_000

/** The ms until all selectors are there and the page is free to answer, on a cold start. */
export const coldStart = async (address: Address, selectors: readonly string[]): Promise<number> => {
  const page = await unwatchedPage(address)
  try {
    await page.before(watch, selectors)
    await page.go(address.link)
    for (let waitedMs = 0; waitedMs < GIVE_UP_MS; waitedMs += LOOK_EVERY_MS) {
      await wait(LOOK_EVERY_MS)
      const readyMs = await page.value<number | undefined>('globalThis.benchReadyMs')
      if (readyMs !== undefined) return readyMs
    }
    throw new Error(`${address.link} has no ${selectors.join(' and ')}`)
  } finally {
    await page.close()
  }
}

const pairsOf = async (
  { app, floor, rounds }: Measured,
  hash: string,
  selector: string,
): Promise<Figure['pairs']> => {
  const pairs: { value: number; floor: number }[] = []
  for (let round = 0; round < rounds; round += 1) {
    const value = await coldStart(app.at(hash), [HEADING, selector])
    pairs.push({ value, floor: await coldStart(floor, [HEADING]) })
  }
  return pairs
}

export const startFigures = async (measured: Measured): Promise<Figure[]> => [
  {
    name: TODAY_START,
    pairs: await pairsOf(measured, '', START_BUTTON),
    unit: 'ms',
    target: 1.8,
  },
  {
    name: WEEK_START,
    pairs: await pairsOf(measured, 'week', SLOT),
    unit: 'ms',
    target: 3,
  },
]
