/** Looking around with sample data, and starting for real with nothing of it left. */
import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { clientOf, goTo, openWithSeedPlan, screenHeading, slotsOfWeek } from '../support/app-page.ts'
import { violations } from '../support/axe.ts'
import { hostKind } from '../support/host-kind.ts'
import { ended } from '../support/host-process.ts'
import { expect, startWebApp, test } from '../support/web-app.ts'

const barOf = (page: Page) => page.getByRole('region', { name: 'Sample data' })

const lookAround = async (page: Page, link: string): Promise<void> => {
  await page.goto(link)
  await page.getByRole('button', { name: 'Look around with sample data' }).click()
  // The roadmap it is made of may still be being read, which takes long on a busy computer.
  await expect(barOf(page)).toContainText('This is sample data. Nothing you do here is kept.', {
    timeout: 30_000,
  })
  await expect(page).toHaveTitle(/Today/)
}

const startForReal = async (page: Page): Promise<void> => {
  await page.getByRole('button', { name: 'Start for real' }).click()
  await expect(screenHeading(page)).toHaveText('Turn a roadmap into a plan you keep.')
  await expect(barOf(page)).toBeHidden()
}

const sampleIn = (dataFolder: string): boolean => existsSync(join(dataFolder, 'roadbook-sample'))

test('a first run looks around with sample data, then starts for real with nothing of it left', async ({
  page,
  webApp,
  dataFolder,
}) => {
  await page.goto(webApp.link)
  await expect(screenHeading(page)).toHaveText('Turn a roadmap into a plan you keep.')
  expect(await violations(page)).toEqual([])
  await lookAround(page, webApp.link)
  expect(await violations(page)).toEqual([])

  await goTo(page, 'Week')
  await page.getByRole('button', { name: /next week/i }).click()
  await expect.poll(() => slotsOfWeek(page).count()).toBeGreaterThanOrEqual(5)
  await expect(barOf(page)).toBeVisible()
  await goTo(page, 'Progress')
  await expect(page.getByRole('main')).toContainText(/\d+ of \d+ topics/)
  expect(await violations(page)).toEqual([])
  await goTo(page, 'Roadmap')
  await expect(screenHeading(page)).toHaveText('Python backend developer in 36 weeks')
  expect(sampleIn(dataFolder)).toBe(true)

  await startForReal(page)
  expect(sampleIn(dataFolder)).toBe(false)
  expect(await clientOf(webApp).call('roadmap.list', {})).toEqual({ ok: true, value: [] })
  await page.reload()
  await expect(screenHeading(page)).toHaveText('Turn a roadmap into a plan you keep.')
  await page.getByRole('button', { name: /Python backend developer in 36 weeks/ }).click()
  await page.getByRole('button', { name: 'Continue' }).click()
  await page.getByRole('button', { name: 'Make the plan' }).click()
  await goTo(page, 'Today')
  await expect(barOf(page)).toBeHidden()
})

test('another window goes over and back, too, and a timer that runs ends with the sample', async ({
  page,
  webApp,
  context,
}) => {
  test.skip(hostKind() === 'electron', 'there is one window')
  const other = await context.newPage()
  await other.goto(webApp.link)
  await expect(screenHeading(other)).toHaveText('Turn a roadmap into a plan you keep.')
  await lookAround(page, webApp.link)
  await expect(barOf(other)).toBeVisible()
  const header = page.getByRole('banner')
  await header
    .getByRole('button', { name: /^Start/ })
    .first()
    .click()
  await expect(header.getByRole('button', { name: 'Pause' })).toBeVisible()
  await startForReal(page)
  await expect(barOf(other)).toBeHidden()
  await expect(page.getByRole('button', { name: 'Pause' })).toBeHidden()
  const timer = await clientOf(webApp).call('timer.get', {})
  expect(timer).toMatchObject({ ok: true, value: { phase: 'idle' } })
})

test('after a kill in the sample the next start is for real', async ({ page, webApp, dataFolder }) => {
  test.skip(hostKind() !== 'loopback', 'only this host is a process of its own')
  await lookAround(page, webApp.link)
  await page.goto('about:blank')
  webApp.process.kill('SIGKILL')
  await ended(webApp.process)
  expect(sampleIn(dataFolder)).toBe(true)
  const again = await startWebApp({ dataFolder })
  await page.goto(again.link)
  await expect(screenHeading(page)).toHaveText('Turn a roadmap into a plan you keep.')
  expect(readdirSync(dataFolder)).not.toContain('roadbook-sample')
  await page.goto('about:blank')
  await again.stop()
})

test('on a phone in the dark the bar leaves every screen its room', async ({ page, webApp }) => {
  await page.setViewportSize({ width: 360, height: 740 })
  await page.emulateMedia({ colorScheme: 'dark' })
  await lookAround(page, webApp.link)
  expect(await violations(page)).toEqual([])
  for (const name of ['Week', 'Roadmap', 'Progress', 'Settings'] as const) {
    await goTo(page, name)
    await expect(barOf(page)).toBeInViewport()
    await expect(
      page.getByRole('navigation').getByRole('link', { name: 'Today', exact: true }),
    ).toBeInViewport()
    const overflow = await page.evaluate(() => {
      const { scrollHeight, clientHeight, scrollWidth, clientWidth } = document.documentElement
      return [scrollHeight - clientHeight, scrollWidth - clientWidth]
    })
    expect(overflow).toEqual([0, 0])
  }
})

test.describe('with data of their own', () => {
  test.use({ hasSeedPlan: true })

  /** What lies on the disk of the learner's own: the database and its log. */
  const ownFiles = (dataFolder: string): Record<string, string> =>
    Object.fromEntries(
      readdirSync(dataFolder)
        .filter((name) => name.startsWith('roadbook.db'))
        .map((name) => [name, readFileSync(join(dataFolder, name)).toString('base64')]),
    )

  const openFromSettings = async (page: Page, origin: string): Promise<void> => {
    await page.goto(`${origin}/#/settings/data`)
    await page.getByRole('button', { name: 'Look at sample data' }).click()
  }

  test('a learner looks at the sample from the settings and comes back to the same database, byte for byte', async ({
    page,
    webApp,
    dataFolder,
  }) => {
    const { call } = clientOf(webApp)
    const slots = await call('plan.slots', {})
    const topicId = slots.ok ? (slots.value[0]?.topic.id ?? '') : ''
    const startMs = Date.now() - 3 * 3_600_000
    await call('session.add', { topicId, kind: 'learn', startMs, endMs: startMs + 1_500_000 })
    await call('topic.set-status', { topicId, status: 'done' })
    await openWithSeedPlan(page, webApp)
    const before = ownFiles(dataFolder)
    const plan = await call('plan.get', {})

    await openFromSettings(page, webApp.origin)
    await expect(barOf(page)).toContainText('This is sample data.', { timeout: 30_000 })
    await expect(page).toHaveTitle(/Today/)
    await expect(barOf(page).getByRole('button')).toHaveText('Back to my data')
    await page.goto(`${webApp.origin}/#/settings/data`)
    await expect(screenHeading(page)).toHaveText('Settings')
    await expect(page.getByRole('button', { name: 'Look at sample data' })).toHaveCount(0)
    await call('plan.change', { changes: [{ type: 'pause' }] })
    await call('session.add', { topicId: null, kind: 'build', startMs, endMs: startMs + 600_000 })
    expect(ownFiles(dataFolder)).toEqual(before)

    await barOf(page).getByRole('button', { name: 'Back to my data' }).click()
    await expect(barOf(page)).toBeHidden()
    await expect(page).toHaveTitle(/Today/)
    expect(sampleIn(dataFolder)).toBe(false)
    expect(ownFiles(dataFolder)).toEqual(before)
    expect(await call('plan.get', {})).toEqual(plan)
    const listed = await call('session.list', { days: 1 })
    expect(listed).toMatchObject({ ok: true, value: { count: 1 } })
  })

  test('while the timer is on there is no way over, and the learner is told why', async ({
    page,
    webApp,
  }) => {
    await openWithSeedPlan(page, webApp)
    const header = page.getByRole('banner')
    await header
      .getByRole('button', { name: /^Start/ })
      .first()
      .click()
    await expect(header.getByRole('button', { name: 'Pause' })).toBeVisible()
    await openFromSettings(page, webApp.origin)
    await expect(page.locator('.mantine-Notification-root')).toContainText('The timer is on.')
    await expect(page.getByText('This is sample data.')).toHaveCount(0)
    await expect(header.getByRole('button', { name: 'Pause' })).toBeVisible()
  })
})
