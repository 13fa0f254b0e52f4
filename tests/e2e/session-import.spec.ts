import type { Page } from '@playwright/test'
import { clientOf, openWithSeedPlan } from '../support/app-page.ts'
import { violations } from '../support/axe.ts'
import { type WebApp, expect, test } from '../support/web-app.ts'

test.use({ hasSeedPlan: true })

/** "2026-11-20" of so many days ago; the plan's zone has that day as well. */
const dayBefore = (days: number): string =>
  new Date(Date.now() - days * 86_400_000).toISOString().slice(0, 10)

const toggl = (): string =>
  [
    'User,Email,Client,Project,Task,Description,Billable,Start date,Start time,End date,End time,Duration,Tags',
    `Ada,a@example.org,,Python,,Decorators,No,${dayBefore(3)},10:00:00,${dayBefore(3)},11:30:00,01:30:00,`,
    `Ada,a@example.org,,Python,,Loops!,No,${dayBefore(2)},10:00:00,${dayBefore(2)},10:45:00,00:45:00,`,
    `Ada,a@example.org,Acme,Work,,Invoices,Yes,${dayBefore(2)},12:00:00,${dayBefore(2)},13:00:00,01:00:00,`,
    `Ada,a@example.org,,Python,,Running,No,${dayBefore(1)},12:00:00,,,,`,
  ].join('\n')

const choose = async (page: Page, name: string, text: string): Promise<void> => {
  const chooser = page.waitForEvent('filechooser')
  await page.getByRole('button', { name: 'Choose a file…' }).press('Enter')
  await (await chooser).setFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(text) })
}

const openData = async (page: Page, webApp: WebApp): Promise<void> => {
  await openWithSeedPlan(page, webApp)
  await page.goto(`${webApp.origin}/#/settings/data`)
  await expect(page.getByRole('heading', { name: 'Import sessions' })).toBeVisible()
}

const countOf = async (webApp: WebApp): Promise<number> => {
  const list = await clientOf(webApp).call('session.list', { days: 92 })
  return list.ok ? list.value.count : -1
}

test('sessions are imported by keys alone, undone, and come once', async ({ page, webApp }) => {
  await openData(page, webApp)
  await choose(page, 'toggl.csv', toggl())
  await expect(page.getByRole('heading', { name: 'Sessions from Toggl Track' })).toBeFocused()
  const status = page.getByRole('status').filter({ hasText: /sessions?,|Nothing to import/ })
  await expect(status).toContainText('2 sessions, 2 h 15 min')
  await expect(status).toContainText('1 left out')
  await expect(page.getByRole('combobox', { name: 'Where “Decorators” goes' })).toHaveValue('Decorators')
  await expect(page.getByText('1 entry could not be read')).toBeVisible()
  expect(await violations(page)).toEqual([])

  const invoices = page.getByRole('combobox', { name: 'Where “Invoices” goes' })
  await invoices.focus()
  await invoices.pressSequentially('No topic')
  await page.keyboard.press('Enter')
  await expect(status).toContainText('3 sessions, 3 h 15 min')
  await page.getByRole('button', { name: 'Others: leave out' }).press('Enter')
  await expect(status).toContainText('2 sessions')

  await page.getByRole('button', { name: 'Import', exact: true }).press('Enter')
  await expect(page.getByText('Imported 2 sessions from Toggl Track')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Choose a file…' })).toBeFocused()
  expect(await countOf(webApp)).toBe(2)

  await choose(page, 'toggl.csv', toggl())
  await expect(status).toContainText('Nothing to import yet')
  await expect(status).toContainText('2 imported before')
  await expect(page.getByRole('button', { name: 'Import', exact: true })).toBeDisabled()
  await page.getByRole('button', { name: 'Cancel' }).press('Enter')
  await page.keyboard.press('ControlOrMeta+z')
  await expect(page.getByText('Undone: Imported 2 sessions from Toggl Track')).toBeVisible()
  expect(await countOf(webApp)).toBe(0)
})

test('what lies over a session is named, and a file that is no export is refused in words', async ({
  page,
  webApp,
}) => {
  const startMs = Date.parse(`${dayBefore(3)}T10:00:00Z`)
  const session = { topicId: null, kind: 'learn', startMs, endMs: startMs + 1_800_000 } as const
  expect(await clientOf(webApp).call('session.add', session)).toMatchObject({ ok: true })
  await openData(page, webApp)
  await choose(page, 'notes.csv', 'Name,Age\nAda,36\n')
  await expect(page.getByRole('alert')).toContainText('The columns of this table are not known: Name, Age.')
  expect(await violations(page)).toEqual([])

  await choose(page, 'toggl.csv', toggl())
  const zone = page.getByRole('combobox', { name: 'Time zone' })
  await zone.fill('UTC')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await page.getByText('1 entry lies over sessions that are there').click()
  await expect(
    page.getByText(/Decorators, .*10:00–11:30.*: over a session without a topic, 10:00–10:30/),
  ).toBeVisible()
  await page.getByRole('combobox', { name: 'Over sessions that are there' }).click()
  await page.getByRole('option', { name: 'Cut them to the time that is free' }).click()
  await expect(page.getByText('1 cut to the time that is free')).toBeVisible()
  expect(await violations(page)).toEqual([])
})
