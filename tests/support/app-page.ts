import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { type Locator, type Page, expect } from '@playwright/test'
import { type Client, createClient } from '#contract/client.ts'
import type { WebApp } from './web-app.ts'

/** The commissioned roadmap, as it came. */
export const seedFile = resolve(import.meta.dirname, '../fixtures/roadmaps/python-backend-roadmap.md')

/** The heading of a screen that is there: one on its way has a heading too, and hears no keys yet. */
export const screenHeading = (page: Page): Locator => page.locator('h1:not([data-skeleton])')

/** Chooses a file with the picker, as a learner would, and waits for what was understood. */
export const chooseDocument = async (
  page: Page,
  file: string | { name: string; mimeType: string; buffer: Buffer },
): Promise<void> => {
  const chooser = page.waitForEvent('filechooser')
  await page.getByRole('button', { name: /choose a file/i }).click()
  await (await chooser).setFiles(file)
}

/** Walks the first run with the seed document to the end: file, check, plan from the day typed. */
export const planSeed = async (page: Page, start: string): Promise<void> => {
  await chooseDocument(page, seedFile)
  await expect(screenHeading(page)).toHaveText('What was understood')
  await page.getByRole('button', { name: 'Continue' }).click()
  await expect(screenHeading(page)).toHaveText('Make it fit your week')
  await page.getByLabel('Start date').fill(start)
  await page.getByLabel('Start date').press('Tab')
  await expect(page.getByRole('region', { name: 'When you will be done' })).toContainText('2030')
  await page.getByRole('button', { name: 'Make the plan' }).click()
  await expect(page.getByRole('navigation').getByRole('link', { name: 'Today', exact: true })).toBeVisible()
}

type Served = Pick<WebApp, 'call'>

/** Calls a host as a page would. */
export const clientOf = ({ call }: Served): Client => createClient({ call, subscribe: () => () => undefined })

/** Plans a document over the bridge, as it comes. */
export const planTextOver = async (
  webApp: Served,
  { name, text }: { readonly name: string; readonly text: string },
): Promise<void> => {
  const { call } = clientOf(webApp)
  const draft = await call('draft.read', { source: { from: 'text', name, text } })
  if (!draft.ok) throw new Error(draft.error.message)
  const roadmap = {
    draftId: draft.value.draftId,
    roadmapKey: draft.value.document.roadmaps[0]?.key ?? '',
  }
  const defaults = await call('plan.defaults', { roadmap })
  if (!defaults.ok) throw new Error(defaults.error.message)
  const plan = await call('plan.make', { roadmap, settings: defaults.value.settings })
  if (!plan.ok) throw new Error(plan.error.message)
}

/** Plans the seed document, for tests that are not about the first run. */
export const planSeedOver = (webApp: Served): Promise<void> =>
  planTextOver(webApp, { name: 'seed.md', text: readFileSync(seedFile, 'utf8') })

/** Opens the app in a test with `hasSeedPlan`. */
export const openWithSeedPlan = async (page: Page, webApp: WebApp): Promise<void> => {
  await page.goto(webApp.link)
  await expect(page.getByRole('navigation').getByRole('link', { name: 'Today', exact: true })).toBeVisible()
}

/** Goes to a screen by the rail and waits for its heading. */
export const goTo = async (
  page: Page,
  name: 'Today' | 'Week' | 'Roadmap' | 'Progress' | 'Settings',
): Promise<void> => {
  await page.getByRole('navigation').getByRole('link', { name, exact: true }).click()
  await expect(page).toHaveTitle(new RegExp(name, 'i'))
  await expect(screenHeading(page)).toBeVisible()
}

/**
 * Goes to the roadmap by its address. Today has rows as well, and stays in the page, unseen and deaf, until the roadmap is there:
 * keys are for who waits for its name.
 */
export const openRoadmap = async (page: Page, { origin }: Pick<WebApp, 'origin'>): Promise<void> => {
  await page.goto(`${origin}/#/roadmap`)
  await expect(page).toHaveTitle(/^Roadmap/)
  await expect(page.locator('main [data-row]').first()).toBeVisible()
}

/** The slots drawn in the week on the screen. */
export const slotsOfWeek = (page: Page): Locator => page.getByRole('main').locator('[data-slot]')
