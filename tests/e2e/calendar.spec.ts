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
  const update = await save(page, 'Save an update file')
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

/** A file as another calendar exports it: every evening of two weeks, a holiday, and what takes no time. */
const workFile = (first: string): string => {
  const day = first.replaceAll('-', '')
  return [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'X-WR-CALNAME:Work',
    'BEGIN:VEVENT',
    'UID:evenings',
    'SUMMARY:Late shift',
    `DTSTART:${day}T060000`,
    'DURATION:PT17H',
    'RRULE:FREQ=DAILY;COUNT=14',
    'END:VEVENT',
    'BEGIN:VEVENT',
    'UID:day',
    'SUMMARY:Fair',
    `DTSTART;VALUE=DATE:${day}`,
    'END:VEVENT',
    'BEGIN:VEVENT',
    'UID:off',
    `DTSTART:${day}T060000Z`,
    'DURATION:PT1H',
    'STATUS:CANCELLED',
    'END:VEVENT',
    'END:VCALENDAR',
  ].join('\r\n')
}

const chooseFile = async (page: Page, button: string, text: string): Promise<void> => {
  const chooser = page.waitForEvent('filechooser')
  await page.getByRole('button', { name: button }).click()
  const file = { name: 'work.ics', mimeType: 'text/calendar', buffer: Buffer.from(text) }
  await (await chooser).setFiles(file)
}

/** The day after tomorrow, so that nothing of it is over whatever the hour is. */
const soon = (): string => new Date(Date.now() + 2 * 86_400_000).toISOString().slice(0, 10)

test('a calendar is planned around once its price was seen, read again, and removed', async ({
  page,
  webApp,
}) => {
  await openSettings(page, webApp)
  const { call } = clientOf(webApp)
  const daysPlanned = async (): Promise<Set<string>> => {
    const slots = await call('plan.slots', {})
    return new Set(slots.ok ? slots.value.map(({ day }) => day) : [])
  }
  await chooseFile(page, 'Read a calendar file…', workFile(soon()))
  const dialog = page.getByRole('dialog')
  await expect(dialog.getByLabel('Name')).toHaveValue('Work')
  await expect(dialog).toContainText('15 times to come')
  await expect(dialog).toContainText('Of 3 events in the file, 1 event is cancelled.')
  await expect(dialog).toContainText(/slots? move/)
  expect(await violations(page)).toEqual([])
  await dialog.getByLabel('Name').fill('My work')
  await dialog.getByRole('switch', { name: 'Events on whole days take the day' }).press('Space')
  await expect(dialog).toContainText('14 times to come')
  await dialog.getByRole('button', { name: 'Plan around it' }).click()
  await expect(page.getByText('“My work” is planned around now')).toBeVisible()
  const row = page.getByRole('listitem').filter({ hasText: 'My work' })
  await expect(row).toContainText('14 times to come')
  expect((await daysPlanned()).has(soon())).toBe(false)

  await page.goto(`${webApp.origin}/#/week`)
  await expect(screenHeading(page)).toBeVisible()
  await page.goto(`${webApp.origin}/#/settings/calendar`)
  await chooseFile(page, 'Read again… My work', workFile(soon()).replace('COUNT=14', 'COUNT=3'))
  await expect(dialog.getByRole('heading').first()).toHaveText('Bring this calendar up to date?')
  await dialog.getByRole('button', { name: 'Plan around it' }).click()
  await expect(row).toContainText('3 times to come')

  await row.getByRole('button', { name: 'Remove… My work' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Remove it' }).click()
  await expect(row).toHaveCount(0)
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(row).toContainText('3 times to come')
})

/** Drops files on the window, as a file manager does. */
const dropFiles = async (
  page: Page,
  files: readonly { name: string; text: string }[],
  target = page.locator('h1').first(),
): Promise<void> => {
  const data = await page.evaluateHandle((given) => {
    const transfer = new DataTransfer()
    for (const { name, text } of given) transfer.items.add(new File([text], name))
    return transfer
  }, files)
  for (const type of ['dragenter', 'dragover', 'drop'])
    await target.dispatchEvent(type, { dataTransfer: data })
}

test('a calendar dropped on any screen is looked at; another file is refused with where it belongs', async ({
  page,
  webApp,
}) => {
  await openWithSeedPlan(page, webApp)
  await dropFiles(page, [{ name: 'notes.pdf', text: 'no' }])
  await expect(page.getByRole('alert')).toContainText(
    '“notes.pdf” is no calendar (.ics). A roadmap can be dropped under “Import a roadmap”.',
  )
  await page.getByRole('alert').getByRole('button', { name: 'Close' }).click()
  await dropFiles(page, [{ name: 'work.ics', text: workFile(soon()) }])
  const dialog = page.getByRole('dialog')
  await expect(dialog.getByLabel('Name')).toHaveValue('Work')
  await expect(dialog).toContainText('15 times to come')
  // Behind what asks something nothing is taken.
  await dropFiles(page, [{ name: 'other.ics', text: workFile(soon()).replace('COUNT=14', 'COUNT=3') }])
  await expect(dialog).toContainText('15 times to come')
  await dialog.getByRole('button', { name: 'Plan around it' }).click()
  await expect(page.getByRole('listitem').filter({ hasText: 'Work' })).toContainText('15 times to come')
  await expect(dialog).toHaveCount(0)

  await page.goto(`${webApp.origin}/#/setup`)
  await expect(page.getByRole('button', { name: /choose a file/i })).toBeVisible()
  const zone = page.getByText('Drop the roadmap to read it')
  await dropFiles(page, [{ name: 'WORK.ICS', text: workFile(soon()) }], zone)
  await expect(dialog.getByLabel('Name')).toHaveValue('Work')
  expect(new URL(page.url()).hash).toBe('#/settings/calendar')
})

test('a file that is no calendar is refused with what to do, and nothing is kept', async ({
  page,
  webApp,
}) => {
  await openSettings(page, webApp)
  await chooseFile(page, 'Read a calendar file…', '# A roadmap')
  await expect(page.getByRole('alert')).toContainText('This is no calendar file')
  await expect(page.getByRole('dialog')).toHaveCount(0)
})

test('the feed is read under the address that is shown, and not once it is off', async ({ page, webApp }) => {
  await openSettings(page, webApp)
  const toggle = page.getByRole('switch', { name: 'Offer the plan to subscribe to' })
  await expect(toggle).not.toBeChecked()
  await toggle.press('Space')
  const field = page.getByRole('textbox', { name: 'Its address' })
  await expect(field).toHaveValue(/^webcal:\/\/127\.0\.0\.1:/)
  const url = (await field.inputValue()).replace('webcal:', 'http:')
  await expect(async () => expect((await fetch(url)).status).toBe(200)).toPass()
  expect(events(await (await fetch(url)).text())).toBeGreaterThan(200)
  expect(await violations(page)).toEqual([])
  await page.getByRole('button', { name: 'New address' }).click()
  await expect(field).not.toHaveValue(url.replace('http:', 'webcal:'))
  await toggle.press('Space')
  await expect(field).toHaveCount(0)
  await expect(async () => expect(await fetch(url).catch(() => null)).toBeNull()).toPass()
})
