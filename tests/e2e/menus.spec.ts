/** Menus of the first screen: their buttons are there before they are loaded. */
import type { Page } from '@playwright/test'
import { openWithSeedPlan } from '../support/app-page.ts'
import { expect, test } from '../support/replan-page.ts'

const button = (page: Page) => page.getByRole('button', { name: 'Change the plan' })
const menu = (page: Page) => page.getByRole('menu')

/** Holds back the file with the plan's menu until it is let go. */
const holdMenu = async (page: Page): Promise<() => void> => {
  const { promise, resolve } = Promise.withResolvers<void>()
  await page.route('**/plan-menu-*.js', async (route) => {
    await promise
    await route.continue()
  })
  return resolve
}

test('a press before a menu is loaded opens it once it is, and the focus comes back to its button', async ({
  page,
  host,
}) => {
  const letGo = await holdMenu(page)
  await openWithSeedPlan(page, host)
  await button(page).click()
  await expect(menu(page)).toHaveCount(0)
  letGo()
  await expect(menu(page)).toBeVisible()
  await expect(button(page)).toHaveAttribute('aria-expanded', 'true')
  await expect(menu(page).getByRole('menuitem', { name: 'Replan…' })).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(menu(page)).toHaveCount(0)
  await expect(button(page)).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(menu(page)).toBeVisible()
})

test('a menu that is loaded meanwhile leaves the focus where it is', async ({ page, host }) => {
  const letGo = await holdMenu(page)
  await openWithSeedPlan(page, host)
  await button(page).focus()
  const loaded = page.waitForResponse(/plan-menu-/)
  letGo()
  await loaded
  // What comes after it in the order of loading is asked for: the menu is there.
  await page.waitForResponse(/palette-/)
  await expect(button(page)).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(menu(page)).toBeVisible()
  // It hears Escape from there.
  await expect(menu(page).getByRole('menuitem', { name: 'Replan…' })).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(button(page)).toBeFocused()
})
