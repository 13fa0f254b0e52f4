/** Where one is after going somewhere else: all screens scroll in the same frame. */
import type { Page } from '@playwright/test'
import { goTo, openWithSeedPlan, screenHeading } from '../support/app-page.ts'
import { expect, test } from '../support/web-app.ts'

test.use({ hasSeedPlan: true })

const scrollTo = async (page: Page, top: number): Promise<void> => {
  await expect(async () => {
    await page.locator('main').evaluate((main, to) => main.scrollTo(0, to), top)
    expect(await page.locator('main').evaluate(({ scrollTop }) => scrollTop)).toBeGreaterThan(100)
  }).toPass()
}

const expectAtTop = async (page: Page): Promise<void> => {
  await expect(screenHeading(page)).toBeInViewport({ ratio: 1 })
  expect(await page.locator('main').evaluate(({ scrollTop }) => scrollTop)).toBe(0)
}

test('every screen begins at its top, wherever the one before was scrolled to', async ({ page, webApp }) => {
  await openWithSeedPlan(page, webApp)
  for (const screen of ['Progress', 'Settings', 'Today', 'Week'] as const) {
    await goTo(page, 'Roadmap')
    await page.getByRole('heading', { name: /PHASE 1/ }).waitFor()
    await scrollTo(page, 700)
    await goTo(page, screen)
    await expectAtTop(page)
  }
})

test('so does every section of the settings and every page of the guide', async ({ page, webApp }) => {
  await openWithSeedPlan(page, webApp)
  await goTo(page, 'Settings')
  await scrollTo(page, 600)
  await page.goto(`${webApp.origin}/#/settings/calendar`)
  await expect(page.getByText('A file for your calendar')).toBeVisible()
  await expectAtTop(page)
  await page.goto(`${webApp.origin}/#/guide/planning`)
  await expect(screenHeading(page)).toHaveText('How planning works')
  await scrollTo(page, 500)
  await page
    .getByRole('navigation', { name: 'Guide' })
    .getByRole('link', { name: 'How the timer works' })
    .click()
  await expect(screenHeading(page)).toHaveText('How the timer works')
  await expectAtTop(page)
})

test('going back leads to where a screen was left, going there anew to its top', async ({ page, webApp }) => {
  await openWithSeedPlan(page, webApp)
  await goTo(page, 'Progress')
  // With its charts.
  await expect(page.getByRole('img', { name: 'Burn-up' })).toBeAttached()
  await scrollTo(page, 600)
  await expect.poll(() => page.evaluate(() => history.state as unknown)).toMatchObject({ scrollTop: 600 })
  await goTo(page, 'Settings')
  await expectAtTop(page)
  await page.goBack()
  await expect(screenHeading(page)).toHaveText('Progress')
  await expect.poll(() => page.locator('main').evaluate(({ scrollTop }) => scrollTop)).toBe(600)
  await goTo(page, 'Settings')
  await goTo(page, 'Progress')
  await expectAtTop(page)
})

test('a link to a topic still leads to it, and one to a heading to that', async ({ page, webApp }) => {
  await openWithSeedPlan(page, webApp)
  await goTo(page, 'Progress')
  await scrollTo(page, 600)
  await goTo(page, 'Today')
  await page.getByRole('link', { name: 'Conditionals' }).first().click()
  await expect(page).toHaveTitle(/Roadmap/)
  await expect(page.locator('[data-row-focus]:focus')).toHaveText('Conditionals')
  await expect(page.locator('[data-row-focus]:focus')).toBeInViewport()
  await page.goto(`${webApp.origin}/#/guide/first-steps/words`)
  await expect(page.getByRole('heading', { name: 'Words' })).toBeInViewport()
})

test('a screen whose file could not be loaded is there when it is tried again', async ({
  page,
  webApp,
  complaints,
}) => {
  let isGone = true
  await page.route(/assets\/view-.*\.js/, (route) => (isGone ? route.abort() : route.continue()))
  await openWithSeedPlan(page, webApp)
  await page.getByRole('link', { name: 'Settings', exact: true }).click()
  await expect(page.getByText('This screen stopped working')).toBeVisible()
  isGone = false
  await page.getByRole('button', { name: 'Try again' }).click()
  await expect(screenHeading(page)).toHaveText('Settings')
  // The browser complains about the file, and React about what it could not draw.
  complaints.length = 0
})

test('so is the small window of the timer', async ({ page, webApp, complaints }) => {
  let isGone = true
  await page.route(/assets\/view-.*\.js/, (route) => (isGone ? route.abort() : route.continue()))
  await openWithSeedPlan(page, webApp)
  await page.goto(`${webApp.origin}/#/timer-window`)
  await expect(page.getByText('This screen stopped working')).toBeVisible()
  isGone = false
  await page.getByRole('button', { name: 'Try again' }).click()
  await expect(page.getByRole('main')).toContainText('Not running')
  // The browser complains about the file, and React about what it could not draw.
  complaints.length = 0
})

test('a dialog that cannot be loaded leaves everything else there, and comes when it is asked for again', async ({
  page,
  webApp,
  complaints,
}) => {
  let isGone = true
  await page.route(/assets\/open-session-dialog-.*\.js/, (route) =>
    isGone ? route.abort() : route.continue(),
  )
  await openWithSeedPlan(page, webApp)
  await page.getByRole('button', { name: 'Add session' }).click()
  await expect(page.getByRole('alert')).toContainText('This could not be opened')
  await expect(screenHeading(page)).toBeVisible()
  isGone = false
  await page.getByRole('button', { name: 'Add session' }).click()
  await expect(page.getByRole('dialog')).toContainText('Kind of work')
  // The browser complains about the file, and React about what it could not draw.
  complaints.length = 0
})

test('a topic that comes after its first letters were typed is chosen, too', async ({ page, webApp }) => {
  await openWithSeedPlan(page, webApp)
  let isTyped = (): void => undefined
  const typed = new Promise<void>((done) => (isTyped = done))
  await page.route('**/api/call', async (route) => {
    if (route.request().postData()?.includes('"roadmap.get"') === true) await typed
    await route.continue()
  })
  await page.keyboard.press('ControlOrMeta+k')
  const palette = page.getByRole('dialog', { name: /^Go to/ })
  await palette.getByRole('textbox').fill('decorat')
  await expect(palette).toContainText('Nothing has this name')
  isTyped()
  await expect(palette.locator('[data-selected]')).toContainText('Decorators')
  await page.keyboard.press('Enter')
  await expect(page).toHaveTitle(/Roadmap/)
})
