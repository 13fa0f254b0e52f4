import { resolve } from 'node:path'
import { type Locator, type Page, expect } from '@playwright/test'

/** The commissioned roadmap, as it came. */
export const seedFile = resolve(import.meta.dirname, '../fixtures/roadmaps/python-backend-roadmap.md')

export const screenHeading = (page: Page): Locator => page.getByRole('heading', { level: 1 })

/** Chooses a file with the picker, as a learner would, and waits for what was understood. */
export const chooseDocument = async (
  page: Page,
  file: string | { name: string; mimeType: string; buffer: Buffer },
): Promise<void> => {
  const chooser = page.waitForEvent('filechooser')
  await page.getByRole('button', { name: /choose a file/i }).click()
  await (await chooser).setFiles(file)
}

/** Walks the first run with the seed document to the end: file, check, plan. */
export const planSeed = async (page: Page): Promise<void> => {
  await chooseDocument(page, seedFile)
  await expect(screenHeading(page)).toHaveText('What was understood')
  await page.getByRole('button', { name: 'Continue' }).click()
  await expect(screenHeading(page)).toHaveText('Make it fit your week')
  await page.getByRole('button', { name: 'Make the plan' }).click()
  await expect(page.getByRole('navigation').getByRole('link', { name: 'Today', exact: true })).toBeVisible()
}

/** Goes to a screen by the rail and waits for its heading. */
export const goTo = async (page: Page, name: 'Today' | 'Week' | 'Roadmap' | 'Settings'): Promise<void> => {
  await page.getByRole('navigation').getByRole('link', { name, exact: true }).click()
  await expect(page).toHaveTitle(new RegExp(name, 'i'))
  await expect(screenHeading(page)).toBeVisible()
}
