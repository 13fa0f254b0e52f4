import { goTo, openWithSeedPlan, screenHeading } from '../support/app-page.ts'
import { expect, test } from '../support/web-app.ts'

test.use({ hasSeedPlan: true })

test.beforeEach(async ({ page, webApp }) => {
  await openWithSeedPlan(page, webApp)
  await goTo(page, 'Roadmap')
})

test('a topic is marked done by click and by key, and each can be undone', async ({ page }) => {
  const count = page.getByText(/\d+ of 76 topics done/)
  await expect(count).toContainText('0 of 76')
  await page
    .getByRole('button', { name: /Operators.*pending|Mark .*Operators.* done/i })
    .first()
    .click()
  await expect(count).toContainText('1 of 76')
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(count).toContainText('0 of 76')
  await page.keyboard.press('j')
  await page.keyboard.press('d')
  await expect(count).toContainText('1 of 76')
  await page.reload()
  await expect(count).toContainText('1 of 76')
})

test('another window sees a change without a reload', async ({ page, webApp, context }) => {
  const other = await context.newPage()
  await other.goto(webApp.link)
  await goTo(other, 'Roadmap')
  await page.bringToFront()
  await page.getByRole('button', { name: 'Mark “Operators” as done' }).click()
  await expect(other.getByText(/\d+ of 76 topics done/)).toContainText('1 of 76')
})

test('single keys do nothing while typing', async ({ page }) => {
  await expect(page.locator('main [data-row]').first()).toBeVisible()
  await page.keyboard.press('/')
  await expect(page.getByRole('searchbox')).toBeFocused()
  await page.keyboard.type('decorators sd?')
  await expect(page.getByRole('searchbox')).toHaveValue('decorators sd?')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await page.getByRole('searchbox').fill('decorators')
  await expect(page.getByText('Decorators').first()).toBeVisible()
  await expect(page.getByText('Tuples')).toHaveCount(0)
})

test('titles with Markdown signs are whole', async ({ page }) => {
  await page.getByRole('searchbox').fill('kwargs')
  await expect(page.getByText('*args & **kwargs').first()).toBeVisible()
})

test('an undone choice leaves the plan as it was, a confirmed one replans', async ({ page }) => {
  await page.getByRole('button', { name: 'Open all phases' }).click()
  const django = page.getByRole('radio', { name: /Django/ })
  await django.scrollIntoViewIfNeeded()
  await django.click()
  const dialog = page.getByRole('dialog')
  await expect(dialog).toContainText(/20\d\d/)
  await dialog.getByRole('button', { name: /cancel|keep/i }).click()
  await expect(page.getByRole('radio', { name: /FastAPI/ })).toBeChecked()
  await django.click()
  await dialog.getByRole('button', { name: /change|apply|replan|choose|switch|study/i }).click()
  await expect(django).toBeChecked()
  await page.reload()
  await page.getByRole('button', { name: 'Open all phases' }).click()
  await expect(page.getByRole('radio', { name: /Django/ })).toBeChecked()
})

test('checklists are ticked and projects keep their evidence', async ({ page }) => {
  await page.getByRole('tab', { name: /Checklists/ }).click()
  const item = page.getByRole('checkbox', { name: /Contribute to open source/ })
  await item.click()
  await expect(item).toBeChecked()
  await page.getByRole('tab', { name: /Projects/ }).click()
  const project = page.getByRole('checkbox', { name: /Calculator application/ })
  await project.click()
  await expect(project).toBeChecked()
  await page.reload()
  await page.getByRole('tab', { name: /Checklists/ }).click()
  await expect(item).toBeChecked()
  await page.getByRole('tab', { name: /Projects/ }).click()
  await expect(project).toBeChecked()
})

test('the calendar file is downloaded with every slot', async ({ page }) => {
  await goTo(page, 'Week')
  const download = page.waitForEvent('download')
  await page.getByRole('button', { name: /export/i }).click()
  await page
    .getByRole('menuitem', { name: /ics|calendar|whole plan/i })
    .first()
    .click()
  const file = await download
  expect(file.suggestedFilename()).toMatch(/\.ics$/)
  const stream = await file.createReadStream()
  let text = ''
  for await (const chunk of stream) text += String(chunk)
  expect(text.match(/BEGIN:VEVENT/g)?.length).toBeGreaterThan(200)
})

test('the theme setting holds over a reload', async ({ page }) => {
  await goTo(page, 'Settings')
  await page.getByRole('link', { name: 'Appearance' }).click()
  await page.getByText('Dark', { exact: true }).click()
  await expect(page.locator('html')).toHaveAttribute('data-mantine-color-scheme', 'dark')
  await page.reload()
  await expect(screenHeading(page)).toBeVisible()
  await expect(page.locator('html')).toHaveAttribute('data-mantine-color-scheme', 'dark')
})
