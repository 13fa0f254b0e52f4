import { openWithSeedPlan, screenHeading } from '../support/app-page.ts'
import { expect, test } from '../support/web-app.ts'

test.use({ hasSeedPlan: true })

test('paper has the content of a screen, all of it and in the light theme', async ({ page, webApp }) => {
  await page.emulateMedia({ colorScheme: 'dark' })
  await openWithSeedPlan(page, webApp)
  await page.goto(`${webApp.origin}/#/week`)
  await expect(page.locator('main [data-slot]').first()).toBeVisible()
  const paper = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor)
  const dark = await paper()
  // As the browser does it: the page is told before and after, and drawn for paper in between.
  await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')))
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' })
  await expect(page.getByRole('navigation', { name: 'Screens' })).toBeHidden()
  await expect(page.getByRole('banner')).toBeHidden()
  await expect(page.getByRole('button', { name: 'Change the plan' })).toBeHidden()
  await expect(page.getByRole('heading', { level: 2, name: /^Sunday/ })).toBeVisible()
  await expect.poll(paper).not.toBe(dark)
  await page.evaluate(() => window.dispatchEvent(new Event('afterprint')))
  await page.emulateMedia({ media: 'screen', colorScheme: 'dark' })
  await expect(page.getByRole('navigation', { name: 'Screens' })).toBeVisible()
  await expect(page.getByRole('heading', { level: 2, name: /^Sunday/ })).toBeHidden()
  await expect(screenHeading(page)).toBeVisible()
  await expect.poll(paper).toBe(dark)
})
