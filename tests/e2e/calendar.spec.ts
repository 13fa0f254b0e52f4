/** The plan in calendars, from the settings and the week. */
import type { Download, Page } from '@playwright/test'
import { clientOf, goTo, openWithSeedPlan, screenHeading } from '../support/app-page.ts'
import { violations } from '../support/axe.ts'
import { type WebApp, expect, test } from '../support/web-app.ts'

test.use({ hasSeedPlan: true })

const textOf = async (file: Download): Promise<string> => {
  let text = ''
  for await (const chunk of await file.createReadStream()) text += String(chunk)
  return text
}

const events = (text: string): number => text.match(/BEGIN:VEVENT/g)?.length ?? 0

const openSettings = async (page: Page, webApp: WebApp): Promise<void> => {
  await openWithSeedPlan(page, webApp)
  await page.goto(`${webApp.origin}/#/settings/calendar`)
  await expect(screenHeading(page)).toBeVisible()
  await expect(page.getByRole('group', { name: 'A file for your calendar' })).toBeVisible()
}

const save = async (page: Page, name: string): Promise<string> => {
  const download = page.waitForEvent('download')
  await page.getByRole('button', { name, exact: true }).click()
  const file = await download
  expect(file.suggestedFilename()).toMatch(/\.ics$/)
  return await textOf(file)
}

const choose = async (page: Page, field: string, option: string): Promise<void> => {
  await page.getByRole('combobox', { name: field }).click()
  await page.getByRole('option', { name: option }).click()
}

test('a file looks as it was chosen, and so do the next ones', async ({ page, webApp }) => {
  await openSettings(page, webApp)
  const before = await save(page, 'Save calendar file')
  expect(before).toMatch(/DTSTART;VALUE=DATE/)
  expect(before).not.toContain('VALARM')
  await choose(page, 'Reminder', '10 minutes before')
  await page.getByRole('switch', { name: 'Phases and projects' }).press('Space')
  await page.getByRole('switch', { name: 'Titles only' }).press('Space')
  await expect(page.getByRole('switch', { name: 'Titles only' })).toBeChecked()
  await expect(page.getByRole('switch', { name: 'Phases and projects' })).not.toBeChecked()
  await page.reload()
  const after = await save(page, 'Save calendar file')
  expect(after).toContain('TRIGGER:-PT10M')
  expect(after).not.toMatch(/VALUE=DATE|CATEGORIES/)
  expect(events(after)).toBeLessThan(events(before))
})

test('a phase and some days are files of their own', async ({ page, webApp }) => {
  await openSettings(page, webApp)
  const whole = await save(page, 'Save calendar file')
  await page.getByRole('combobox', { name: 'What to save' }).click()
  await page.getByRole('option', { name: /^phase 1/i }).click()
  const phase = await save(page, 'Save calendar file')
  expect(phase.match(/CATEGORIES:Phase/g)).toHaveLength(1)
  expect(events(phase)).toBeLessThan(events(whole))
  await choose(page, 'What to save', 'Some days')
  await page.getByRole('button', { name: 'Save calendar file' }).click()
  await expect(page.getByRole('alert')).toContainText('Choose the first or the last day')
  await page.getByRole('textbox', { name: 'First day' }).fill('1 January 2100')
  await page.getByRole('textbox', { name: 'First day' }).press('Tab')
  await page.getByRole('button', { name: 'Save calendar file' }).click()
  await expect(page.getByText('Nothing is planned in that time')).toBeVisible()
})

test('an update takes back a slot that was removed', async ({ page, webApp }) => {
  await openSettings(page, webApp)
  await save(page, 'Save calendar file')
  const { call } = clientOf(webApp)
  const slots = await call('plan.slots', {})
  const slotId = slots.ok ? (slots.value.at(-1)?.id ?? '') : ''
  await call('plan.change', { changes: [{ type: 'remove-slot', slotId }] })
  const update = await save(page, 'Save an update')
  expect(update).toContain('STATUS:CANCELLED')
  await expect(page.getByText(/of them cancelled/)).toBeVisible()
})

test('the guide says what to do, and nothing is wrong with it for aids', async ({ page, webApp }) => {
  await openSettings(page, webApp)
  await page.getByText('What your calendar does with a second file').click()
  await expect(page.getByText('Import into a calendar of its own.')).toBeVisible()
  expect(await violations(page)).toEqual([])
})

test('a file that is too large for some calendars is offered month by month', async ({ page, webApp }) => {
  await openWithSeedPlan(page, webApp)
  const { call } = clientOf(webApp)
  const plan = await call('plan.get', {})
  if (!plan.ok || plan.value === null) throw new Error('there is a plan')
  const { settings } = plan.value
  // Quarters of an hour, one a day of the week: as many slots as it takes.
  const availability = Object.fromEntries(
    Object.entries(settings.availability).map(([day, one]) => [day, { ...one, minutes: 30 }]),
  ) as typeof settings.availability
  await call('plan.change', { changes: [{ type: 'settings', settings: { ...settings, availability } }] })
  await goTo(page, 'Week')
  await page.getByRole('button', { name: 'Export' }).click()
  await page.getByRole('menuitem', { name: 'The whole plan' }).click()
  const dialog = page.getByRole('dialog')
  await expect(dialog.getByRole('heading')).toHaveText('This calendar file is large')
  const months = dialog.getByRole('listitem')
  expect(await months.count()).toBeGreaterThan(12)
  const download = page.waitForEvent('download')
  await months.first().getByRole('button').click()
  const part = await textOf(await download)
  await expect(months.first()).toContainText(`${events(part)} event`)
  await expect(months.first().getByRole('button')).toHaveText('Saved')
  expect(await violations(page)).toEqual([])
})
