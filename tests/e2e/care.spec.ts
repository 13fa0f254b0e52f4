import { readFileSync, readdirSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { clientOf, openWithSeedPlan, screenHeading } from '../support/app-page.ts'
import { violations } from '../support/axe.ts'
import { spoilPage } from '../support/damage.ts'
import { rootPageOf } from '../support/root-page.ts'
import { type WebApp, expect, startWebApp, test } from '../support/web-app.ts'

test.use({ hasSeedPlan: true })

const openData = async (page: Page, webApp: WebApp): Promise<void> => {
  await openWithSeedPlan(page, webApp)
  await page.goto(`${webApp.origin}/#/settings/data`)
  await expect(page.getByRole('heading', { name: 'Backups', exact: true })).toBeVisible()
}

const rows = (page: Page) => page.locator('[data-backup]')

const statusesDone = async (webApp: WebApp): Promise<number> => {
  const { call } = clientOf(webApp)
  const [roadmap] = await call('roadmap.list', {}).then((answer) => (answer.ok ? answer.value : []))
  const view = await call('roadmap.get', { roadmapId: roadmap?.id ?? '' })
  if (!view.ok) return -1
  return view.value.phases
    .flatMap(({ blocks }) => blocks.flatMap(({ topics }) => topics))
    .filter(({ status }) => status === 'done').length
}

const finishFirst = async (webApp: WebApp): Promise<void> => {
  const { call } = clientOf(webApp)
  const slots = await call('plan.slots', {})
  const topicId = slots.ok ? (slots.value[0]?.topic.id ?? '') : ''
  await call('topic.set-status', { topicId, status: 'done' })
}

test('a backup is made, looked into, restored and taken back, and every window reads everything again', async ({
  page,
  context,
  webApp,
}) => {
  await openData(page, webApp)
  await page.getByRole('button', { name: 'Back up now' }).click()
  await expect(page.getByText('Backup made and checked')).toBeVisible()
  await expect(rows(page)).toHaveCount(1)
  await expect(rows(page).first()).toContainText(/\d+ topics, 0 done · 0 sessions/)
  expect(await violations(page)).toEqual([])

  await finishFirst(webApp)
  const other = await context.newPage()
  await other.goto(`${webApp.link}`)
  await other.goto(`${webApp.origin}/#/roadmap`)
  await expect(other.locator('main [data-row]').first()).toBeVisible()

  await page.getByRole('button', { name: /Restore the backup of/ }).click()
  const dialog = page.getByRole('dialog', { name: 'Restore this backup?' })
  await expect(dialog.getByRole('row', { name: /Topics done/ })).toContainText('01')
  await expect(dialog.getByRole('alert')).toContainText('1 topic ticked off fewer than there are now')
  expect(await violations(page)).toEqual([])
  await dialog.getByRole('button', { name: 'Restore', exact: true }).click()
  await expect(dialog).toBeHidden()
  expect(await statusesDone(webApp)).toBe(0)
  await expect(rows(page)).toHaveCount(2)

  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(page.getByText('Everything is as it was before')).toBeVisible()
  expect(await statusesDone(webApp)).toBe(1)
  await other.close()
})

test('a foreign file is refused with words, and changes nothing', async ({ page, webApp }) => {
  await openData(page, webApp)
  const chooser = page.waitForEvent('filechooser')
  await page.getByRole('button', { name: 'Restore from a file…' }).click()
  await (
    await chooser
  ).setFiles({ name: 'diary.db', mimeType: 'text/plain', buffer: Buffer.from('Dear diary, '.repeat(99)) })
  const dialog = page.getByRole('dialog', { name: 'Restore this backup?' })
  await expect(dialog.getByRole('alert')).toContainText('This is not a backup of Roadbook')
  await dialog.getByRole('button', { name: 'Close' }).last().click()
  expect(await statusesDone(webApp)).toBe(0)
})

test('a backup is saved elsewhere whole, and the file brings everything back after starting over', async ({
  page,
  webApp,
}) => {
  await openData(page, webApp)
  await finishFirst(webApp)
  await page.getByRole('button', { name: 'Back up now' }).click()
  await expect(rows(page)).toHaveCount(1)
  await page.getByRole('button', { name: /More for the backup of/ }).click()
  const download = page.waitForEvent('download')
  await page.getByRole('menuitem', { name: 'Save a copy…' }).click()
  const file = await (await download).path()

  await page.getByRole('button', { name: 'Start over…' }).click()
  await page.getByRole('button', { name: 'Back up and start over' }).click()
  await expect(page.getByText('Roadbook is empty now')).toBeVisible()
  expect(await statusesDone(webApp)).toBe(-1)

  const chooser = page.waitForEvent('filechooser')
  await page.goto(`${webApp.origin}/#/settings/data`)
  await page.getByRole('button', { name: 'Restore from a file…' }).click()
  await (
    await chooser
  ).setFiles({ name: 'mine.db', mimeType: 'application/vnd.sqlite3', buffer: readFileSync(file) })
  const dialog = page.getByRole('dialog', { name: 'Restore this backup?' })
  await dialog.getByRole('button', { name: 'Restore', exact: true }).click()
  await expect(dialog).toBeHidden()
  expect(await statusesDone(webApp)).toBe(1)
})

test('the check says in words that all is sound', async ({ page, webApp }) => {
  await openData(page, webApp)
  await page.getByRole('button', { name: 'Check now' }).click()
  await expect(page.getByText('Everything is sound')).toBeVisible()
  await expect(page.getByText(/Last found sound on/)).toBeVisible()
})

const startOver = async (
  webApp: WebApp,
  page: Page,
  dataFolder: string,
  spoil: (file: string) => void,
): Promise<WebApp> => {
  await page.goto('about:blank')
  await webApp.stop()
  spoil(join(dataFolder, 'roadbook.db'))
  const again = await startWebApp({ dataFolder })
  await page.goto(again.link)
  return again
}

test('a damaged database is told, and what can be read is saved', async ({ page, webApp, dataFolder }) => {
  const again = await startOver(webApp, page, dataFolder, (file) =>
    spoilPage(file, rootPageOf(file, 'setting')),
  )
  await expect(screenHeading(page)).toHaveText('Your database is damaged')
  await expect(page.getByText('There is no backup, but what can still be read of it')).toBeVisible()
  expect(await violations(page)).toEqual([])
  await page.getByRole('button', { name: 'Save what can be read…' }).click()
  const dialog = page.getByRole('dialog', { name: 'Restore this backup?' })
  await expect(dialog.getByRole('row', { name: /Topics done/ })).toBeVisible()
  await dialog.getByRole('button', { name: 'Restore', exact: true }).click()
  await expect(page.getByRole('navigation').getByRole('link', { name: 'Today', exact: true })).toBeVisible()
  expect(readdirSync(dataFolder).some((name) => name.startsWith('set-aside-'))).toBe(true)
  await page.goto('about:blank')
  await again.stop()
})

test('an emptied database is no first run: a backup brings everything back', async ({
  page,
  webApp,
  dataFolder,
}) => {
  await finishFirst(webApp)
  await clientOf(webApp).call('backup.make', {})
  const again = await startOver(webApp, page, dataFolder, (file) => truncateSync(file, 0))
  await expect(screenHeading(page)).toHaveText('Your database is gone')
  await page.getByRole('button', { name: /Restore the backup of/ }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Restore', exact: true }).click()
  await expect(page.getByRole('navigation').getByRole('link', { name: 'Today', exact: true })).toBeVisible()
  expect(await statusesDone(again)).toBe(1)
  await page.goto('about:blank')
  await again.stop()
})

test('a file that is no database is set aside, never deleted', async ({ page, webApp, dataFolder }) => {
  const again = await startOver(webApp, page, dataFolder, (file) => writeFileSync(file, 'Dear diary'))
  await expect(screenHeading(page)).toHaveText('Your database is damaged')
  await page.getByRole('button', { name: 'Start empty…' }).click()
  await page.getByRole('button', { name: 'Start empty', exact: true }).click()
  await expect(page.getByRole('button', { name: /choose a file/i })).toBeVisible()
  const aside = readdirSync(dataFolder).find((name) => name.startsWith('set-aside-')) ?? ''
  expect(readFileSync(join(dataFolder, aside, 'roadbook.db'), 'utf8')).toBe('Dear diary')
  await page.goto('about:blank')
  await again.stop()
})
