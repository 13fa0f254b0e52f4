/** JavaScript, gzipped: what is loaded before Today can be used, and all of it. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import type { Browser } from '@playwright/test'
import { launchChromium } from '../../support/chromium.ts'
import { HEADING, newPage, type Address } from './browser.ts'
import type { Figure } from './figures.ts'
import type { Measured } from './measured.ts'

export const SIZE_BEFORE_TODAY = 'JavaScript before Today can be used'
export const SIZE_OF_ALL = 'all JavaScript of the window'

const gzipped = (body: Buffer): number => gzipSync(body, { level: 9 }).length

/** Bytes of the scripts a page asks for until it can be used. */
const loadedBytes = async (browser: Browser, address: Address): Promise<number> => {
  const page = await newPage(browser, address)
  const bodies: Promise<Buffer>[] = []
  page.on('response', (response) => {
    if (new URL(response.url()).pathname.endsWith('.js')) bodies.push(response.body())
  })
  await page.goto(address.link)
  await page.locator(HEADING).first().waitFor()
  const { length } = bodies
  return (await Promise.all(bodies.slice(0, length))).reduce((sum, body) => sum + gzipped(body), 0)
}

const allBytes = (folder: string): number =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.js'))
    .reduce((sum, name) => sum + gzipped(readFileSync(join(folder, name))), 0)

export const sizeFigures = async ({ app, floor, assetsFolder }: Measured): Promise<Figure[]> => {
  const browser = await launchChromium()
  try {
    const open = async (address: Address): Promise<number> => (await loadedBytes(browser, address)) / 1024
    const bare = await open(floor)
    return [
      {
        name: SIZE_BEFORE_TODAY,
        pairs: [{ value: await open(app.at('')), floor: bare }],
        unit: 'KiB gzipped',
        target: 1.7,
      },
      {
        name: SIZE_OF_ALL,
        pairs: [{ value: allBytes(assetsFolder) / 1024, floor: bare }],
        unit: 'KiB gzipped',
        target: 5,
      },
    ]
  } finally {
    await browser.close()
  }
}
