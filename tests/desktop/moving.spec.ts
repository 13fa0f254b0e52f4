import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { screenHeading } from '../support/app-page.ts'
import { violations } from '../support/axe.ts'
import { startStandInApp } from '../support/electron/stand-in-app.ts'
import { type Desktop, expect, pressMenu, test } from '../support/desktop.ts'

test.use({ hasSeedPlan: true })

const choose = async ({ app, page }: Desktop, folder: string | null): Promise<void> => {
  if (folder !== null) await app.evaluate(({ dialog }, path) => void dialog.files.push(path), folder)
  await page.getByRole('button', { name: 'Move to another folder…' }).click()
}

const openData = async (desktop: Desktop): Promise<void> => {
  await expect(screenHeading(desktop.page)).toBeVisible()
  await pressMenu(desktop, 'Settings')
  await desktop.page.getByRole('link', { name: 'Data', exact: true }).click()
}

test('the dialog of the system asks for the folder, and the app goes on there', async ({
  startDesktop,
  dataFolder,
  elsewhere,
}) => {
  const desktop = await startDesktop()
  const { app, page, client } = desktop
  await openData(desktop)
  await choose(desktop, null)
  await expect(page.getByRole('dialog')).toHaveCount(0)

  const full = join(elsewhere, 'full')
  mkdirSync(full)
  writeFileSync(join(full, 'thesis.txt'), 'Dear diary')
  await choose(desktop, full)
  const dialog = page.getByRole('dialog', { name: 'Move to another folder' })
  await expect(dialog.getByRole('alert')).toContainText('There are other files in this folder.')
  expect(await violations(page)).toEqual([])

  const folder = join(full, 'home')
  await app.evaluate(({ dialog: native }, path) => void native.files.push(path), folder)
  await dialog.getByRole('button', { name: 'Choose another folder…' }).click()
  await expect(dialog.getByRole('definition').nth(1)).toHaveText(folder)
  await dialog.getByRole('button', { name: 'Move', exact: true }).click()
  await expect(dialog).toBeHidden()
  await expect(page.getByRole('region', { name: 'Where it lies' }).locator('code')).toHaveText(folder)
  expect(await client.call('app.info', {})).toMatchObject({ value: { dataFolder: folder } })

  // The folder that is shown, the window's place and a second start go with it.
  await pressMenu(desktop, 'Show the data folder')
  expect(await app.evaluate(({ shell }) => shell.opened)).toEqual([folder])
  expect(JSON.parse(readFileSync(join(folder, 'desktop.json'), 'utf8'))).toEqual(expect.any(Object))
  const second = await startStandInApp({ dataFolder })
  expect(await second.ended()).toBe(0)
  await app.quit()
  const again = await startDesktop()
  expect(await again.client.call('app.info', {})).toMatchObject({ value: { dataFolder: folder } })
  expect(await again.client.call('plan.list', {})).toMatchObject({ value: [{ state: 'active' }] })
})

test('a page cannot name a folder', async ({ startDesktop, elsewhere }) => {
  const { client } = await startDesktop()
  const answer = await client.call('move.preview', { folder: join(elsewhere, 'home') })
  expect(answer).toMatchObject({ ok: false, error: { code: 'UNSUPPORTED' } })
})
