/** A window that only looks on reads everything again once another database is in place. */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { BrowserContext, Page } from '@playwright/test'
import { clientOf, openWithSeedPlan, screenHeading } from '../support/app-page.ts'
import { hostKind } from '../support/host-kind.ts'
import { type WebApp, expect, startWebApp, test, watchPage } from '../support/web-app.ts'

test.use({ hasSeedPlan: true })

/** A second window on a screen of its own; what it complains about, and whether it was loaded anew, is looked at in the end. */
const openOther = async (context: BrowserContext, { link, origin }: WebApp, screen: string) => {
  const other = await context.newPage()
  const complaints = await watchPage(other)
  await other.goto(link)
  await other.goto(`${origin}/#/${screen}`)
  await expect(screenHeading(other)).toBeVisible()
  await other.evaluate(() => Object.assign(globalThis, { wasHereBefore: true }))
  const expectUntouched = async (): Promise<void> => {
    expect(await other.evaluate(() => 'wasHereBefore' in globalThis)).toBe(true)
    expect(complaints).toEqual([])
  }
  return { other, expectUntouched }
}

const finishFirst = async (webApp: WebApp): Promise<void> => {
  const { call } = clientOf(webApp)
  const slots = await call('plan.slots', {})
  const topicId = slots.ok ? (slots.value[0]?.topic.id ?? '') : ''
  await call('topic.set-status', { topicId, status: 'done' })
}

const openData = async (page: Page, webApp: WebApp): Promise<void> => {
  await openWithSeedPlan(page, webApp)
  await page.goto(`${webApp.origin}/#/settings/data`)
}

test('after a restore', async ({ page, context, webApp }) => {
  await clientOf(webApp).call('backup.make', {})
  await finishFirst(webApp)
  await openData(page, webApp)
  const { other, expectUntouched } = await openOther(context, webApp, 'roadmap')
  await expect(other.getByText(/^1 of \d+ topics done/)).toBeVisible()
  await page.getByRole('button', { name: /Restore the backup of/ }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Restore', exact: true }).click()
  await expect(other.getByText(/^0 of \d+ topics done/)).toBeVisible()
  await expectUntouched()
})

test('after a move, and goes on saving in the new folder', async ({ page, context, webApp, elsewhere }) => {
  test.skip(hostKind() !== 'loopback', 'a desktop asks with a dialog of the system')
  const folder = join(elsewhere, 'home')
  await openData(page, webApp)
  const { other, expectUntouched } = await openOther(context, webApp, 'settings/data')
  const shown = other.getByRole('region', { name: 'Where it lies' }).locator('code')
  await expect(shown).toHaveText(webApp.dataFolder)
  await page.getByRole('button', { name: 'Move to another folder…' }).click()
  await page.getByRole('textbox', { name: 'Folder' }).fill(folder)
  await page.getByRole('button', { name: 'Continue' }).click()
  await page.getByRole('button', { name: 'Move', exact: true }).click()
  await expect(shown).toHaveText(folder)
  await other.getByRole('button', { name: 'Back up now' }).click()
  await expect(other.getByText('Backup made and checked')).toBeVisible()
  await expect(page.locator('[data-backup]')).toHaveCount(1)
  await expectUntouched()
})

test('after starting over', async ({ page, context, webApp }) => {
  await openData(page, webApp)
  const { other, expectUntouched } = await openOther(context, webApp, 'today')
  await page.getByRole('button', { name: 'Start over…' }).click()
  await page.getByRole('button', { name: 'Back up and start over' }).click()
  await expect(other.getByText('No plan yet')).toBeVisible()
  await expectUntouched()
})

test('after starting empty where the database cannot be opened', async ({
  page,
  context,
  webApp,
  dataFolder,
}) => {
  await webApp.stop()
  writeFileSync(join(dataFolder, 'roadbook.db'), 'Dear diary')
  const again = await startWebApp({ dataFolder })
  await page.goto(again.link)
  const { other, expectUntouched } = await openOther(context, again, 'today')
  await expect(screenHeading(other)).toHaveText('Your database is damaged')
  await page.getByRole('button', { name: 'Start empty…' }).click()
  await page.getByRole('button', { name: 'Start empty', exact: true }).click()
  await expect(page.getByRole('button', { name: /choose a file/i })).toBeVisible()
  await expect(other.getByText('No plan yet')).toBeVisible()
  await expectUntouched()
  for (const window of [page, other]) await window.goto('about:blank')
  await again.stop()
})
