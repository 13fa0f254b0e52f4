import { violations } from '../support/axe.ts'
import { clientOf, openWithSeedPlan } from '../support/app-page.ts'
import { expect, test } from '../support/web-app.ts'

test.use({ hasSeedPlan: true })

test('the window speaks German when it is asked to, keeps it, and comes back', async ({ page, webApp }) => {
  await openWithSeedPlan(page, webApp)
  await expect(page.locator('html')).toHaveAttribute('lang', 'en')
  await page.goto(`${webApp.origin}/#/settings/appearance`)
  await page.getByText('Deutsch', { exact: true }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Einstellungen' })).toBeVisible()
  await expect(page.locator('html')).toHaveAttribute('lang', 'de')
  expect(await violations(page)).toEqual([])
  for (const [screen, heading] of [
    ['progress', 'Fortschritt'],
    ['sessions', 'Sitzungen'],
  ] as const) {
    await page.goto(`${webApp.origin}/#/${screen}`)
    await expect(page.getByRole('heading', { level: 1, name: heading })).toBeVisible()
  }

  await page.reload()
  await expect(page.getByRole('link', { name: 'Heute' }).first()).toBeVisible()
  const { call } = clientOf(webApp)
  await call('settings.update', { language: 'en' })
  await expect(page.getByRole('link', { name: 'Today' }).first()).toBeVisible()
})
