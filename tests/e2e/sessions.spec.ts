import type { Locator, Page } from '@playwright/test'
import { clientOf, openWithSeedPlan, screenHeading } from '../support/app-page.ts'
import { type WebApp, expect, test } from '../support/web-app.ts'

test.use({ hasSeedPlan: true })

const rows = (page: Page): Locator => page.locator('[data-session]')
const lengths = (page: Page): Promise<string[]> =>
  rows(page)
    .locator('[data-row-focus]')
    .allTextContents()
    .then((texts) => texts.map((text) => /(\d+ (?:h|min)(?: \d+ min)?)(?:, .*)?$/.exec(text)?.[1] ?? text))

const openSessions = async (page: Page, webApp: WebApp): Promise<void> => {
  await openWithSeedPlan(page, webApp)
  // A session of the last half hour shall lie in one study day, at whatever hour this runs.
  const hour = Number(
    new Intl.DateTimeFormat('en-GB', { hour: 'numeric', hour12: false, timeZone: 'Europe/Berlin' }).format(),
  )
  const dayStartMinute = hour < 6 ? 660 : 120
  await clientOf(webApp).call('settings.update', { dayStartMinute })
  await page.goto(`${webApp.origin}/#/sessions`)
  await expect(screenHeading(page)).toHaveText('Sessions')
  // The list is read, and nothing moves any more.
  await expect(page.getByRole('heading', { name: 'Nothing studied yet' })).toBeVisible()
}

test('a session is added, changed, cut and deleted by keys alone, and all of it taken back', async ({
  page,
  webApp,
}) => {
  await openSessions(page, webApp)
  const dialog = page.getByRole('dialog')

  await page.keyboard.press('n')
  await expect(dialog).toBeVisible()
  await dialog.getByLabel('Length').fill('20')
  await dialog.getByLabel(/^Note/).fill('On paper')
  await dialog.getByRole('button', { name: 'Add' }).press('Enter')
  await expect(dialog).toHaveCount(0)
  await expect.poll(() => lengths(page)).toEqual(['20 min'])
  await expect(rows(page)).toContainText('On paper')

  await rows(page).locator('[data-row-focus]').focus()
  await page.keyboard.press('Enter')
  await dialog.getByLabel('Length').fill('25')
  await dialog.getByRole('button', { name: 'Save' }).press('Enter')
  await expect(dialog).toHaveCount(0)
  await expect.poll(() => lengths(page)).toEqual(['25 min'])

  await rows(page).locator('[data-row-focus]').focus()
  await page.keyboard.press('c')
  await expect(dialog).toBeVisible()
  await dialog.getByRole('button', { name: /^Split/ }).press('Enter')
  await expect(dialog).toHaveCount(0)
  await expect(rows(page)).toHaveCount(2)

  await rows(page).locator('[data-row-focus]').first().focus()
  await page.keyboard.press('Delete')
  await expect(rows(page)).toHaveCount(1)
  await expect(page.locator('body')).not.toBeFocused()

  for (const left of [2, 1]) {
    await page.keyboard.press('ControlOrMeta+z')
    await expect(rows(page)).toHaveCount(left)
  }
  await expect.poll(() => lengths(page)).toEqual(['25 min'])
  await page.keyboard.press('ControlOrMeta+z')
  await expect.poll(() => lengths(page)).toEqual(['20 min'])
  await page.keyboard.press('ControlOrMeta+z')
  await expect(rows(page)).toHaveCount(0)
})

test('what cannot be is refused where it was typed, and nothing typed is lost', async ({ page, webApp }) => {
  await openSessions(page, webApp)
  const dialog = page.getByRole('dialog')
  await page.getByRole('button', { name: 'Add session' }).first().click()
  await dialog.getByLabel(/^Note/).fill('Still to come')
  await dialog.getByLabel('Length').fill('120')
  await dialog.getByRole('button', { name: 'Add' }).click()
  await expect(dialog).toContainText(/future/)
  await expect(dialog.getByLabel(/^Note/)).toHaveValue('Still to come')
  await dialog.getByLabel('Length').fill('10')
  await dialog.getByRole('button', { name: 'Add' }).click()
  await expect(dialog).toHaveCount(0)
  await expect(rows(page)).toContainText('Still to come')
})
