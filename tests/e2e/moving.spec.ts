import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { clientOf, openWithSeedPlan } from '../support/app-page.ts'
import { violations } from '../support/axe.ts'
import { hostKind } from '../support/host-kind.ts'
import { type WebApp, expect, startWebApp, test } from '../support/web-app.ts'

test.use({ hasSeedPlan: true })
test.beforeEach(() => test.skip(hostKind() !== 'loopback', 'a desktop asks with a dialog of the system'))

const dialogOf = (page: Page) => page.getByRole('dialog', { name: 'Move to another folder' })

const openMove = async (page: Page, webApp: WebApp): Promise<void> => {
  await openWithSeedPlan(page, webApp)
  await page.goto(`${webApp.origin}/#/settings/data`)
  await page.getByRole('button', { name: 'Move to another folder…' }).click()
  await expect(dialogOf(page).getByLabel('Folder')).toBeFocused()
}

const lookAt = async (page: Page, folder: string): Promise<void> => {
  await dialogOf(page).getByLabel('Folder').fill(folder)
  await dialogOf(page).getByRole('button', { name: 'Continue' }).click()
}

test('the data moves to another folder while it is in use, after what goes where was shown', async ({
  page,
  webApp,
  dataFolder,
  elsewhere,
}) => {
  await clientOf(webApp).call('backup.make', {})
  await openMove(page, webApp)
  const folder = join(elsewhere, 'new home')
  await lookAt(page, folder)
  const dialog = dialogOf(page)
  await expect(dialog.getByRole('definition')).toHaveText([
    dataFolder,
    folder,
    /\d+ topics, 0 done · 0 sessions\s· \d+ KB/,
    /1 backup · \d+ KB/,
  ])
  expect(existsSync(folder)).toBe(false)
  expect(await violations(page)).toEqual([])
  await dialog.getByRole('button', { name: 'Move', exact: true }).click()
  await expect(dialog).toBeHidden()
  await expect(page.getByText(`Your data is in ${folder} now`)).toBeVisible()
  await expect(page.getByRole('region', { name: 'Where it lies' }).locator('code')).toHaveText(folder)
  await expect(page.locator('[data-backup]')).toHaveCount(1)

  await clientOf(webApp).call('settings.update', { theme: 'dark' })
  await page.goto('about:blank')
  await webApp.stop()
  // Started as ever, it finds the data where it is now.
  const again = await startWebApp({ dataFolder })
  const info = await clientOf(again).call('app.info', {})
  expect(info).toMatchObject({ ok: true, value: { dataFolder: folder } })
  expect(await clientOf(again).call('settings.get', {})).toMatchObject({ value: { theme: 'dark' } })
  await again.stop()
})

test('a folder that is no place for the data is refused beside its path, and another can be typed', async ({
  page,
  webApp,
  dataFolder,
  elsewhere,
}) => {
  await openMove(page, webApp)
  const full = join(elsewhere, 'thesis')
  mkdirSync(full)
  writeFileSync(join(full, 'thesis.txt'), 'Dear diary')
  const field = dialogOf(page).getByLabel('Folder')
  for (const [typed, words] of [
    ['', 'Type the path of the folder.'],
    ['Roadbook', 'Type the whole path'],
    [full, 'There are other files in this folder.'],
    [join(full, 'Dropbox', 'Roadbook'), 'A sync program keeps this folder in step'],
    [dataFolder, 'The data lies in this folder already.'],
    ['/proc/roadbook', 'Roadbook may not write to this folder.'],
  ] as const) {
    await lookAt(page, typed)
    await expect(dialogOf(page).getByText(words)).toBeVisible()
    await expect(field).toHaveAttribute('aria-invalid', 'true')
  }
  expect(await violations(page)).toEqual([])
  await lookAt(page, join(full, 'inside'))
  await expect(dialogOf(page).getByRole('definition').nth(1)).toHaveText(join(full, 'inside'))
  await dialogOf(page).getByRole('button', { name: 'Back', exact: true }).click()
  await expect(field).toHaveValue(join(full, 'inside'))
  await dialogOf(page).getByRole('button', { name: 'Cancel' }).click()
  await expect(dialogOf(page)).toBeHidden()
  await expect(page.getByRole('button', { name: 'Move to another folder…' })).toBeFocused()
  expect(readdirSync(full)).toEqual(['thesis.txt'])
})

test('what stands in the way after it was shown is said, and everything goes on where it was', async ({
  page,
  webApp,
  dataFolder,
  elsewhere,
}) => {
  await openMove(page, webApp)
  await lookAt(page, join(elsewhere, 'home'))
  const { call } = clientOf(webApp)
  const timer = await call('timer.get', {})
  await call('timer.start', { version: timer.ok ? timer.value.version : 0, topicId: null })
  await dialogOf(page).getByRole('button', { name: 'Move', exact: true }).click()
  await expect(dialogOf(page).getByRole('alert')).toContainText('The timer is on.')
  expect(await violations(page)).toEqual([])
  const info = await call('app.info', {})
  expect(info).toMatchObject({ ok: true, value: { dataFolder } })
})
