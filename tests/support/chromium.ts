import { type Browser, chromium } from '@playwright/test'
import { findChromium, howToGetChromium } from '../../scripts/find-chromium.ts'

/** Starts the Chromium the end-to-end tests use, for tests and scripts outside Playwright's runner. */
export const launchChromium = (): Promise<Browser> => {
  const executablePath = findChromium()
  if (executablePath === null) throw new Error(howToGetChromium)
  return chromium.launch({ executablePath, args: process.getuid?.() === 0 ? ['--no-sandbox'] : [] })
}
