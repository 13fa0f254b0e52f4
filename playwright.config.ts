import { defineConfig } from '@playwright/test'
import type { WorkerFixtures } from './tests/support/web-app.ts'
import { findChromium } from './scripts/find-chromium.ts'

const executablePath = findChromium()
const ALL = ['e2e/*.spec.ts', 'desktop/*.spec.ts']
/** What is true of the loopback host alone. */
const ABOUT_LOOPBACK = '**/web-host.spec.ts'

const isRoot = process.getuid?.() === 0

export default defineConfig<object, WorkerFixtures>({
  testDir: 'tests',
  // Each command of package.json names its own.
  projects: [
    { name: 'loopback', use: { runsOn: 'loopback' }, testMatch: 'e2e/*.spec.ts' },
    { name: 'stand-in', use: { runsOn: 'stand-in' }, testMatch: ALL, testIgnore: ABOUT_LOOPBACK },
    // Those of the desktop, and a few that go a long way over its channel: what `npm test` has time for.
    {
      name: 'desktop',
      use: { runsOn: 'stand-in' },
      testMatch: ['desktop/*.spec.ts', 'e2e/first-run.spec.ts', 'e2e/sessions.spec.ts'],
    },
    { name: 'electron', use: { runsOn: 'electron' }, testMatch: ALL, testIgnore: ABOUT_LOOPBACK },
  ],
  outputDir: 'test-results',
  // Each test has a host and a database of its own, and most of a test is waiting.
  workers: 2,
  fullyParallel: false,
  forbidOnly: Boolean(process.env['CI']),
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: 'list',
  use: {
    browserName: 'chromium',
    viewport: { width: 1280, height: 800 },
    locale: 'en-GB',
    timezoneId: 'Europe/Berlin',
    // What still moves between the press and the release of a button is missed on a slow computer; learners who want no motion
    // see the same app. The first run is tested with it.
    contextOptions: { reducedMotion: 'reduce' },
    // Takes a fifth of the time, also of tests that pass: `npm run e2e -- --trace on` where one is to be looked into.
    trace: 'off',
    launchOptions: {
      ...(executablePath === null ? {} : { executablePath }),
      // Chromium refuses its own sandbox to root, as in most containers.
      // What a graphics card would draw is drawn by the processor here, and that twice.
      args: ['--disable-gpu', ...(isRoot ? ['--no-sandbox'] : [])],
    },
  },
})
