/**
 * Memory of the page's process after every view was visited, as proportional set size (what it has for itself, and its share
 * of what processes have in common), against the bare page's; and its heap after a hundred rounds of all views against that
 * after fifty. Linux only: elsewhere nobody says what is shared.
 */
import { existsSync, readFileSync } from 'node:fs'
import type { Browser, Page } from '@playwright/test'
import { launchChromium } from '../../support/chromium.ts'
import { HEADING, newPage, type Address } from './browser.ts'
import type { Figure } from './figures.ts'
import type { Measured } from './measured.ts'

const SCREENS = ['today', 'week', 'roadmap', 'progress', 'focus', 'sessions', 'settings', 'guide']
/** By then charts and calendar have drawn what they draw late. */
const SETTLED_MS = 1500
const BUSY_MS = 400
const KIB = 1024

/** Ms of processor time by process id, of the processes that draw pages. */
const pageProcesses = async (browser: Browser): Promise<Map<number, number>> => {
  const session = await browser.newBrowserCDPSession()
  const { processInfo } = await session.send('SystemInfo.getProcessInfo')
  await session.detach()
  return new Map(
    processInfo.filter(({ type }) => type === 'renderer').map(({ id, cpuTime }) => [id, cpuTime]),
  )
}

/** Chromium does not say which process draws a page: it is the one that works while the page does. */
const processOf = async (browser: Browser, page: Page): Promise<number> => {
  const before = await pageProcesses(browser)
  await page.evaluate((busyMs) => {
    const untilMs = performance.now() + busyMs
    while (performance.now() < untilMs);
  }, BUSY_MS)
  const worked = [...(await pageProcesses(browser))].map(([id, cpuTime]): [number, number] => [
    id,
    cpuTime - (before.get(id) ?? 0),
  ])
  return worked.toSorted(([, left], [, right]) => right - left)[0]?.[0] ?? 0
}

const collectGarbage = async (page: Page): Promise<void> => {
  const session = await page.context().newCDPSession(page)
  await session.send('HeapProfiler.collectGarbage')
  await session.detach()
}

const proportionalBytes = (processId: number): number => {
  const rollup = readFileSync(`/proc/${processId}/smaps_rollup`, 'utf8')
  return Number(/^Pss:\s+(?<kib>\d+)/m.exec(rollup)?.groups?.['kib'] ?? Number.NaN) * KIB
}

/** Goes to a screen by its address and waits for its heading. */
const goTo = async (page: Page, screen: string): Promise<void> => {
  await page.evaluate((to) => (window.location.hash = `#/${to}`), screen)
  await page.locator(HEADING).first().waitFor()
}

const opened = async (browser: Browser, address: Address): Promise<Page> => {
  const page = await newPage(browser, address)
  await page.goto(address.link)
  await page.locator(HEADING).first().waitFor()
  return page
}

const afterAllViews = async ({ app }: Measured): Promise<number> => {
  const browser = await launchChromium()
  try {
    const page = await opened(browser, app.at(''))
    for (const screen of SCREENS) {
      await goTo(page, screen)
      await page.waitForTimeout(SETTLED_MS)
    }
    await goTo(page, 'today')
    await page.waitForTimeout(SETTLED_MS)
    await collectGarbage(page)
    return proportionalBytes(await processOf(browser, page))
  } finally {
    await browser.close()
  }
}

const ofBarePage = async ({ floor }: Measured): Promise<number> => {
  const browser = await launchChromium()
  try {
    const page = await opened(browser, floor)
    await page.waitForTimeout(SETTLED_MS)
    await collectGarbage(page)
    return proportionalBytes(await processOf(browser, page))
  } finally {
    await browser.close()
  }
}

export const memoryFigures = async (measured: Measured): Promise<Figure[]> => {
  if (!existsSync('/proc/self/smaps_rollup')) return []
  const pairs: { value: number; floor: number }[] = []
  for (let round = 0; round < measured.rounds; round += 1) {
    const value = (await afterAllViews(measured)) / KIB ** 2
    pairs.push({ value, floor: (await ofBarePage(measured)) / KIB ** 2 })
  }
  return [{ name: 'memory of the page after every view', pairs, unit: 'MiB', target: 1.25 }]
}

const ROUNDS = 50
/** As fast as someone clicks; each view draws itself wholly. */
const LOOKED_AT_MS = 120

const heapMiB = async (page: Page): Promise<number> => {
  await collectGarbage(page)
  const session = await page.context().newCDPSession(page)
  const { usedSize } = await session.send('Runtime.getHeapUsage')
  await session.detach()
  return usedSize / KIB ** 2
}

const goRound = async (page: Page): Promise<void> => {
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const screen of SCREENS) {
      await goTo(page, screen)
      await page.waitForTimeout(LOOKED_AT_MS)
    }
  }
}

export const heapFigures = async ({ app }: Measured): Promise<Figure[]> => {
  const browser = await launchChromium()
  try {
    const page = await opened(browser, app.at(''))
    await goRound(page)
    const floor = await heapMiB(page)
    await goRound(page)
    const value = await heapMiB(page)
    return [
      {
        name: 'heap after 100 rounds of all views against 50',
        pairs: [{ value, floor }],
        unit: 'MiB',
        target: 1.1,
      },
    ]
  } finally {
    await browser.close()
  }
}
