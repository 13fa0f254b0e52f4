/** What tests of replanning do on a page: a plan that begins on a known Monday, and the dialogs of its changes. */
import { type Locator, type Page, expect } from '@playwright/test'
import type { Output } from '#contract/operations.ts'
import { clientOf, screenHeading } from './app-page.ts'
import { shiftPageDate } from './page-date.ts'
import { type TimedHost, startTimedHost } from './timed-host.ts'
import { test as base } from './web-app.ts'

export { expect }

/** Monday, 23 November 2026, 9:00 in Berlin: the seed's plan has slots from 18:00 on, and finishes on 2 August 2027. */
export const MONDAY_MS = Date.UTC(2026, 10, 23, 8)
export const DAY_MS = 86_400_000

/** `host` runs on the test's clocks with the seed's plan in it; `page` shows its Today. */
export const test = base.extend<{ readonly host: TimedHost }>({
  host: [
    async ({ dataFolder, page, plantSeedPlan }, use) => {
      await plantSeedPlan(dataFolder, MONDAY_MS)
      const host = await startTimedHost(dataFolder, MONDAY_MS)
      await shiftPageDate(page, MONDAY_MS)
      await page.goto(host.link)
      await expect(screenHeading(page)).toHaveText('Monday 23 November')
      await use(host)
      await page.close()
      await host.stop()
    },
    { auto: true },
  ],
})

/** The plan in use with its slots, as the service has them. */
export const planOf = async (
  host: TimedHost,
): Promise<{ plan: NonNullable<Output<'plan.get'>>; slots: Output<'plan.slots'> }> => {
  const { call } = clientOf(host)
  const [plan, slots] = [await call('plan.get', {}), await call('plan.slots', {})]
  if (!plan.ok || !slots.ok || plan.value === null) throw new Error('there is no plan')
  return { plan: plan.value, slots: slots.value }
}

/** Opens an entry of the menu that changes the plan, by clicks. */
export const openFromMenu = async (page: Page, entry: string): Promise<Locator> => {
  await page.getByRole('button', { name: 'Change the plan' }).click()
  await page.getByRole('menuitem', { name: entry }).click()
  const dialog = page.getByRole('dialog')
  await expect(dialog).toBeVisible()
  return dialog
}

/** Opens a command by the palette, without the mouse. */
export const openFromPalette = async (page: Page, command: string): Promise<Locator> => {
  const palette = page.getByRole('dialog', { name: 'Go to a screen, command or topic' })
  await page.keyboard.press('ControlOrMeta+k')
  await expect(palette).toBeVisible()
  await page.keyboard.type(command)
  await expect(palette.locator('[data-selected]')).toContainText(command)
  await page.keyboard.press('Enter')
  await expect(palette).toHaveCount(0)
  const dialog = page.getByRole('dialog')
  await expect(dialog).toBeVisible()
  return dialog
}

const MOST_TABS = 40

/** Goes on with Tab until this has the focus. */
export const tabTo = async (page: Page, target: Locator): Promise<void> => {
  for (let tabs = 0; tabs < MOST_TABS; tabs += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) return
    await page.keyboard.press('Tab')
  }
  throw new Error('Tab did not lead there')
}

/** Clicks days of a calendar that shows their month. */
export const pickDays = async (dialog: Locator, ...days: readonly string[]): Promise<void> => {
  for (const day of days) await dialog.getByRole('button', { name: day, exact: true }).click()
}
