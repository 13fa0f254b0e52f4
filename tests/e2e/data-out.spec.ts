import { readFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import { clientOf, openRoadmap, openWithSeedPlan, screenHeading } from '../support/app-page.ts'
import { violations } from '../support/axe.ts'
import { type WebApp, expect, test } from '../support/web-app.ts'

test.use({ hasSeedPlan: true })

const openData = async (page: Page, webApp: WebApp): Promise<void> => {
  await openWithSeedPlan(page, webApp)
  await page.goto(`${webApp.origin}/#/settings/data`)
  await expect(screenHeading(page)).toHaveText('Settings')
  await expect(page.getByRole('heading', { name: 'Export' })).toBeVisible()
}

const saved = async (page: Page, button: string): Promise<{ name: string; text: string }> => {
  const download = page.waitForEvent('download')
  await page.getByRole('button', { name: button }).press('Enter')
  const file = await download
  return { name: file.suggestedFilename(), text: readFileSync(await file.path(), 'utf8') }
}

test('sessions, topics and plan are saved as CSV and JSON', async ({ page, webApp }) => {
  await openData(page, webApp)
  expect(await violations(page)).toEqual([])
  await page.getByRole('button', { name: 'Save sessions as CSV' }).click()
  await expect(page.getByText('There are no sessions yet, so there is nothing to save.')).toBeVisible()

  const startMs = Date.now() - 7_200_000
  const session = { topicId: null, kind: 'learn', startMs, endMs: startMs + 1_500_000 } as const
  expect(await clientOf(webApp).call('session.add', session)).toMatchObject({ ok: true })
  const sessions = await saved(page, 'Save sessions as CSV')
  expect(sessions.name).toMatch(/^Roadbook-sessions-.*\.csv$/)
  expect(sessions.text).toMatch(/^\ufeff"id","date","start"/)
  expect(sessions.text.trimEnd().split('\r\n')).toHaveLength(2)

  const topics = await saved(page, 'Save topics as JSON')
  expect(JSON.parse(topics.text)).toMatchObject({ format: 'roadbook.topics', version: 1 })
  await page.getByText('CSV for Excel').click()
  const plan = await saved(page, 'Save plan as CSV')
  expect(plan.text).toMatch(/^"id","planId"/)
  await expect(page.getByText(/^Saved Roadbook-plan-.*slots$/)).toBeVisible()
})

test('reports of a week and the whole are saved as Markdown', async ({ page, webApp }) => {
  await openData(page, webApp)
  expect((await saved(page, 'Save week')).text).toContain('# Week of ')
  const whole = await saved(page, 'Save whole report')
  expect(whole.name).toMatch(/\.md$/)
  expect(whole.text).toContain('## Phases')
})

test('the roadmap is saved with its ticks from its screen and from the settings', async ({
  page,
  webApp,
}) => {
  await openWithSeedPlan(page, webApp)
  await openRoadmap(page, webApp)
  await page.keyboard.press('j')
  await page.keyboard.press('d')
  await expect(page.getByText(': done')).toBeVisible()
  await page.getByRole('button', { name: 'Roadmaps' }).click()
  const download = page.waitForEvent('download')
  await page.getByRole('menuitem', { name: /with its ticks/ }).click()
  const file = await download
  expect(file.suggestedFilename()).toBe('seed.md')
  const text = readFileSync(await file.path(), 'utf8')
  expect(text).toContain('| [x] Variables & Data Types |')
  await page.goto(`${webApp.origin}/#/settings/data`)
  expect((await saved(page, 'Save roadmap')).text).toBe(text)
})
