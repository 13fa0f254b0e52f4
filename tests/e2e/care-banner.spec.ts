import { existsSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { clientOf, openWithSeedPlan, screenHeading } from '../support/app-page.ts'
import { violations } from '../support/axe.ts'
import { shiftClock } from '../support/shifted-clock.ts'
import { startTimedHost } from '../support/timed-host.ts'
import { expect, test } from '../support/web-app.ts'

test.use({ hasSeedPlan: true })

/** Nothing is out of reach while the notice stands, on a phone least of all. */
const expectBesideIt = async (page: Page, banner: ReturnType<Page['getByRole']>): Promise<void> => {
  for (const [width, height] of [
    [1280, 800],
    [360, 740],
  ] as const) {
    await page.setViewportSize({ width, height })
    const top = (await banner.boundingBox())?.y ?? 0
    for (const part of [page.getByRole('navigation').first(), page.getByRole('main')]) {
      const box = await part.boundingBox()
      expect((box?.y ?? height) + (box?.height ?? height)).toBeLessThanOrEqual(top + 1)
    }
    expect(await violations(page)).toEqual([])
  }
}

test('a database that is gone is told on every screen, and written again when asked for', async ({
  page,
  webApp,
  dataFolder,
}) => {
  await openWithSeedPlan(page, webApp)
  const file = join(dataFolder, 'roadbook.db')
  rmSync(file)
  const { call } = clientOf(webApp)
  expect(await call('settings.update', { theme: 'dark' })).toMatchObject({ ok: false })
  const banner = page.getByRole('alert').filter({ hasText: 'What you do now is not saved.' })
  await expect(banner).toContainText('The database was moved or removed')
  await expectBesideIt(page, banner)
  await page.getByRole('link', { name: 'Roadmap', exact: true }).click()
  await expect(screenHeading(page)).toHaveText(/Roadmap/)
  await banner.getByRole('button', { name: 'Write it again' }).click()
  await expect(banner).toBeHidden()
  expect(existsSync(file)).toBe(true)
  expect(await call('settings.update', { theme: 'dark' })).toMatchObject({ ok: true })
})

test('a clock that cannot be right is told with what it says, until that is closed', async ({
  page,
  dataFolder,
  plantSeedPlan,
}) => {
  await plantSeedPlan(dataFolder)
  const nowMs = Date.UTC(2024, 0, 2, 9)
  const host = await startTimedHost(dataFolder, nowMs)
  await shiftClock(page, nowMs)
  await page.goto(host.link)
  const banner = page.getByRole('status').filter({ hasText: 'Look at the clock: it says 2 Jan 2024' })
  await expect(banner).toContainText('before Roadbook existed')
  await expectBesideIt(page, banner)
  await banner.getByRole('button', { name: 'Not now' }).click()
  await expect(banner).toBeHidden()
  await page.getByRole('link', { name: 'Settings', exact: true }).click()
  await expect(screenHeading(page)).toBeVisible()
  await expect(banner).toBeHidden()
  await page.goto('about:blank')
  await host.stop()
})
