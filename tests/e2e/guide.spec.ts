import { violations } from '../support/axe.ts'
import { openWithSeedPlan, screenHeading } from '../support/app-page.ts'
import { expect, test } from '../support/web-app.ts'

test.use({ hasSeedPlan: true })

for (const colorScheme of ['light', 'dark'] as const) {
  test(`the guide is read and searched with keys only, in the ${colorScheme} theme`, async ({
    page,
    webApp,
  }) => {
    await page.emulateMedia({ colorScheme })
    await openWithSeedPlan(page, webApp)
    await page.keyboard.press('g')
    await page.keyboard.press('h')
    await expect(screenHeading(page)).toHaveText('First steps')
    expect(await violations(page)).toEqual([])
    await page.keyboard.press('/')
    await page.keyboard.type('cheapest win it back')
    await expect(page.getByRole('status').filter({ hasText: 'in the guide' })).toHaveText(
      '1 place in the guide',
    )
    expect(await violations(page)).toEqual([])
    await page.getByRole('link', { name: /When life happens/ }).focus()
    await page.keyboard.press('Enter')
    await expect(screenHeading(page)).toHaveText('How planning works')
    await expect(page.getByRole('heading', { name: 'When life happens' })).toBeFocused()
    await expect(page.getByRole('heading', { name: 'When life happens' })).toBeInViewport()
  })
}

test('the guide says so when it knows nothing of what is searched', async ({ page, webApp }) => {
  await openWithSeedPlan(page, webApp)
  await page.goto(`${webApp.origin}/#/guide/timer`)
  await expect(screenHeading(page)).toHaveText('How the timer works')
  await page.getByRole('searchbox', { name: 'Search the guide' }).fill('zeppelin')
  await expect(page.getByText('Nothing in the guide has these words.')).toBeVisible()
  await page.getByRole('link', { name: 'The keyboard' }).click()
  await expect(screenHeading(page)).toHaveText('The keyboard')
  await expect(page.getByRole('searchbox', { name: 'Search the guide' })).toHaveValue('')
})
