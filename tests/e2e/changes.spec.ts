import type { Locator, Page } from '@playwright/test'
import { clientOf, openRoadmap, openWithSeedPlan, screenHeading } from '../support/app-page.ts'
import { type WebApp, expect, startWebApp, test } from '../support/web-app.ts'

test.use({ hasSeedPlan: true })

const FIRST = 'Variables & Data Types'
const DONE = `${FIRST}: done`

const statusOf = async (webApp: WebApp): Promise<string | undefined> => {
  const { call } = clientOf(webApp)
  const plan = await call('plan.get', {})
  const roadmapId = plan.ok ? (plan.value?.roadmapId ?? '') : ''
  const roadmap = await call('roadmap.get', { roadmapId })
  return roadmap.ok ? roadmap.value.phases[0]?.blocks[0]?.topics[0]?.status : undefined
}

/** Ticks the first topic off on the screen of the roadmap, by its key. */
const finishFirst = async (page: Page, webApp: WebApp): Promise<void> => {
  await openRoadmap(page, webApp)
  await expect(page.locator('main [data-row]').first()).toContainText(FIRST)
  await page.keyboard.press('j')
  await page.keyboard.press('d')
  await expect(page.getByText(DONE)).toBeVisible()
  expect(await statusOf(webApp)).toBe('done')
}

const rows = (page: Page): Locator => page.locator('main [data-row]')

test('what was changed is taken back by key after a reload, and a restart', async ({
  page,
  webApp,
  dataFolder,
}) => {
  await openWithSeedPlan(page, webApp)
  await finishFirst(page, webApp)
  await page.reload()
  await expect(screenHeading(page)).toBeVisible()
  await page.keyboard.press('ControlOrMeta+z')
  await expect(page.getByText(`Undone: ${DONE}`)).toBeVisible()
  expect(await statusOf(webApp)).toBe('pending')
  await page.keyboard.press('ControlOrMeta+Shift+z')
  await expect(page.getByText(`Done again: ${DONE}`)).toBeVisible()
  expect(await statusOf(webApp)).toBe('done')

  await page.goto('about:blank')
  await webApp.stop()
  const again = await startWebApp({ dataFolder })
  await page.goto(again.link)
  await expect(screenHeading(page)).toBeVisible()
  await page.keyboard.press('ControlOrMeta+z')
  await expect(page.getByText(`Undone: ${DONE}`)).toBeVisible()
  expect(await statusOf(again)).toBe('pending')
  await page.goto('about:blank')
  await again.stop()
})

test('the list of changes is reached and walked by keys, takes back and does again', async ({
  page,
  webApp,
}) => {
  await openWithSeedPlan(page, webApp)
  await finishFirst(page, webApp)
  await page.keyboard.press('ControlOrMeta+k')
  await page
    .getByRole('dialog')
    .getByRole('searchbox')
    .or(page.getByPlaceholder('Screen, command'))
    .fill('changes')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/settings\/changes/)
  await expect(rows(page)).toHaveCount(2)
  await expect(rows(page).first()).toContainText(DONE)

  await page.keyboard.press('j')
  await expect(page.getByRole('button', { name: `Undo: ${DONE}` })).toBeFocused()
  await page.keyboard.press('Enter')
  const redo = page.getByRole('button', { name: `Redo: ${DONE}` })
  await expect(redo).toBeFocused()
  await expect(rows(page).first()).toContainText('Undone')
  await expect(rows(page).first().locator('s')).toHaveText(DONE)
  expect(await statusOf(webApp)).toBe('pending')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('button', { name: `Undo: ${DONE}` })).toBeFocused()
  await expect(rows(page).first().locator('s')).toHaveCount(0)
  expect(await statusOf(webApp)).toBe('done')
})

test('a change that something later builds on says what to undo first, and stays', async ({
  page,
  webApp,
}) => {
  await openWithSeedPlan(page, webApp)
  await finishFirst(page, webApp)
  await page.goto(`${webApp.origin}/#/settings/changes`)
  await rows(page).last().getByRole('button', { name: 'Undo' }).click()
  await expect(
    page.getByText(`Not undone. This was changed again since: “${DONE}”. Undo that first.`),
  ).toBeVisible()
  await expect(rows(page).locator('s')).toHaveCount(0)
  expect(await statusOf(webApp)).toBe('done')
})

test('a field that is being typed in keeps its own undo', async ({ page, webApp }) => {
  await openWithSeedPlan(page, webApp)
  await finishFirst(page, webApp)
  await page.goto(`${webApp.origin}/#/sessions`)
  await page.getByRole('button', { name: 'Add session' }).first().click()
  const note = page.getByRole('dialog').getByLabel(/^Note/)
  await note.fill('On paper')
  await note.press('ControlOrMeta+z')
  await expect(note).toHaveValue('')
  await expect(page.getByText(/^Undone/)).toHaveCount(0)
  expect(await statusOf(webApp)).toBe('done')
})

test('a roadmap that was removed comes back with its plan and its sessions', async ({ page, webApp }) => {
  await openWithSeedPlan(page, webApp)
  await finishFirst(page, webApp)
  const before = await clientOf(webApp).call('plan.slots', {})
  await page.goto(`${webApp.origin}/#/settings/roadmaps`)
  const menu = page.getByRole('button', { name: /^More for Complete Python/ })
  await menu.click()
  await page.getByRole('menuitem', { name: 'Remove…' }).click()
  const dialog = page.getByRole('dialog')
  await expect(dialog).toContainText('Undo brings all of it back')
  await dialog.getByRole('button', { name: 'Remove', exact: true }).click()
  await expect(page.getByText('No roadmap is stored yet')).toBeVisible()
  // The toasts that offered older Undos are gone with the roadmap, as soon as they have faded.
  const undo = page.getByRole('button', { name: 'Undo', exact: true })
  await expect(undo).toHaveCount(1)
  await undo.click()
  await expect(page.getByText('No roadmap is stored yet')).toHaveCount(0)
  await expect(menu).toBeVisible()
  expect(await clientOf(webApp).call('plan.slots', {})).toEqual(before)
  expect(await statusOf(webApp)).toBe('done')
})
