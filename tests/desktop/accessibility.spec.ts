import { screenHeading } from '../support/app-page.ts'
import { violations } from '../support/axe.ts'
import { expect, pressMenu, test } from '../support/desktop.ts'

for (const theme of ['light', 'dark'] as const) {
  test(`in the ${theme} theme neither the desktop's settings nor the timer window have an accessibility violation`, async ({
    startDesktop,
  }) => {
    const desktop = await startDesktop()
    const { page, paged, client } = desktop
    await expect(screenHeading(page)).toBeVisible()
    await client.call('settings.update', { theme })
    for (const section of ['desktop', 'about']) {
      await page.goto(`${paged.origin}/#/settings/${section}`)
      await expect(
        page.getByRole('link', { name: section === 'about' ? 'About' : 'Desktop' }),
      ).toHaveAttribute('aria-current', 'page')
      expect(await violations(page)).toEqual([])
    }
    const small = await desktop.nextWindow(() => pressMenu(desktop, 'Timer window'))
    await expect(small.getByRole('button', { name: 'Start' })).toBeVisible()
    expect(await violations(small)).toEqual([])
  })
}
