import { readFileSync } from 'node:fs'
import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import {
  chooseDocument,
  clientOf,
  goTo,
  openWithSeedPlan,
  screenHeading,
  seedFile,
} from '../support/app-page.ts'
import { type WebApp, expect, test } from '../support/web-app.ts'

test.use({ hasSeedPlan: true })

const seed = readFileSync(seedFile, 'utf8')

const row = (title: string): string => {
  const line = seed.split('\n').find((text) => text.startsWith(`| ${title} |`))
  if (line === undefined) throw new Error(`no row ${title}`)
  return `${line}\n`
}

const devops = seed.slice(seed.indexOf('### Week 31-32'), seed.indexOf('## PHASE 5'))

/** Decorators are called otherwise, Lists take longer, Operators moved, Queues are new, Loops and a week are gone. */
const edited = seed
  .replace('| Decorators |', '| Decorators & Closures |')
  .replace(row('Loops'), '')
  .replace(row('Operators'), '')
  .replace(
    row('Lists'),
    `${row('Lists').replace('3 days', '5-6 days')}${row('Operators')}| Queues | collections.deque | 2 days |\n`,
  )
  .replace(devops, '')

const fileOf = (text: string) => ({
  name: 'python-roadmap.md',
  mimeType: 'text/markdown',
  buffer: Buffer.from(text),
})

const TITLE = 'Complete Python Backend Developer Roadmap (2025)'

/** An hour of study on a topic, two hours ago. */
const study = async (webApp: WebApp, title: string): Promise<void> => {
  const { call } = clientOf(webApp)
  const list = await call('roadmap.list', {})
  const view = await call('roadmap.get', { roadmapId: (list.ok && list.value[0]?.id) || '' })
  const topics = view.ok
    ? view.value.phases.flatMap(({ blocks }) => blocks).flatMap((block) => block.topics)
    : []
  const topicId = topics.find((topic) => topic.title === title)?.id ?? ''
  // At noon of the day before: at no hour of the present day does it cross into another study day, where it is listed twice.
  const startMs = Math.floor(Date.now() / 86_400_000) * 86_400_000 - 43_200_000
  const added = await call('session.add', { topicId, kind: 'learn', startMs, endMs: startMs + 3_600_000 })
  expect(added.ok).toBe(true)
}

const violations = async (page: Page): Promise<string[]> => {
  const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']
  // What is still fading in has no contrast yet.
  await page.evaluate(() =>
    Promise.all(document.getAnimations().map((animation) => animation.finished.catch(() => undefined))),
  )
  const { violations: found } = await new AxeBuilder({ page }).withTags(tags).analyze()
  return found.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.target.join(' ')}`))
}

const titles = (page: Page) => page.getByRole('main').locator('[data-row]')

test('an edited document updates the roadmap in use: looked at, applied, undone, and there after a reload', async ({
  page,
  webApp,
}) => {
  await openWithSeedPlan(page, webApp)
  await study(webApp, 'Loops')
  await page.goto(`${webApp.origin}/#/setup`)
  await chooseDocument(page, fileOf(edited))
  await expect(screenHeading(page)).toHaveText('What was understood')
  await expect(page.getByRole('radio', { name: `Update “${TITLE}” with it` })).toBeChecked()
  await page.getByRole('button', { name: 'See what changes' }).click()

  await expect(screenHeading(page)).toHaveText('What changes')
  const list = (name: RegExp) => page.getByRole('region', { name })
  await expect(list(/^Added/)).toContainText('Queues')
  await expect(list(/^Removed/)).toContainText('1 topic you worked on is put aside')
  await expect(
    list(/^Removed/)
      .getByRole('listitem')
      .first(),
  ).toContainText('1 h studied, put aside')
  await expect(list(/^Renamed/)).toContainText('Decorators & Closures')
  await expect(list(/^Moved/)).toContainText('From “Week 1-2: Core Basics” to “Week 3-4: Data Structures”')
  await expect(list(/^Other estimates/)).toContainText('3 → 5–6 study days')
  await expect(list(/^Everything else/)).toContainText('1 block removed: “Week 31-32: DevOps Basics”')
  await expect(list(/^Your plan/)).toContainText(/slots? moves?/)
  await expect(page.getByRole('status').filter({ hasText: 'Added 1, Removed 5' })).toContainText('Finish:')

  await page.getByRole('button', { name: 'Apply' }).click()
  await expect(screenHeading(page)).toHaveText(TITLE)
  const count = page.getByText(/\d+ of \d+ topics done/)
  await expect(count).toContainText('of 72 topics')
  await expect(titles(page).filter({ hasText: 'Queues' })).toBeVisible()
  await page.reload()
  await expect(count).toContainText('of 72 topics')
  const aside = page.locator('summary', { hasText: 'No longer in the roadmap (1)' })
  await aside.press('Enter')
  const archived = page.getByRole('list', { name: 'Topics no longer in the roadmap' })
  await expect(archived).toContainText('In progress · 1 h studied')
  await archived.getByRole('link', { name: 'Sessions of “Loops”' }).click()
  await expect(screenHeading(page)).toContainText('Sessions')
  await expect(page.locator('[data-session]')).toHaveCount(1)

  await goTo(page, 'Roadmap')
  await page.keyboard.press('ControlOrMeta+z')
  await expect(page.getByText(`Undone: Updated ${TITLE}`)).toBeVisible()
  await expect(count).toContainText('of 76 topics')
  await expect(aside).toHaveCount(0)
  await page.reload()
  await expect(count).toContainText('of 76 topics')
  await expect(titles(page).filter({ hasText: 'Loops' }).first()).toContainText('1 h')
})

test('from the roadmap’s own menu, by keys alone, with Undo in reach', async ({ page, webApp }) => {
  await openWithSeedPlan(page, webApp)
  await goTo(page, 'Roadmap')
  await page.getByRole('button', { name: 'Roadmaps' }).press('Enter')
  await page.getByRole('menuitem', { name: `Update “${TITLE}” from a file…` }).press('Enter')
  await expect(screenHeading(page)).toHaveText(`Update “${TITLE}”`)
  // The code of this screen came later than its place.
  await expect(page.locator('#main')).toBeFocused()
  await page.getByRole('button', { name: 'Paste text' }).press('Enter')
  await page.getByLabel('Roadmap as text').fill(edited)
  await page.getByRole('button', { name: 'Read this text' }).press('Enter')
  await expect(screenHeading(page)).toHaveText('What was understood')
  // It waits until it is known what the document resembles.
  const onwards = page.getByRole('button', { name: 'See what changes' })
  await expect(onwards).toBeEnabled()
  await onwards.press('Enter')
  await expect(screenHeading(page)).toHaveText('What changes')
  // A new step begins at its top.
  await expect(page.locator('#main')).toBeFocused()
  await expect(page.getByRole('region', { name: /^Added/ })).toBeVisible()
  await page.getByRole('button', { name: 'Apply' }).press('Enter')
  await expect(page.getByText(/of 72 topics done/)).toBeVisible()
  await expect(page.locator('body')).not.toBeFocused()
  await page.getByRole('button', { name: 'Undo' }).press('Enter')
  await expect(page.getByText(/of 76 topics done/)).toBeVisible()
})

test('the same document has nothing to update, and another choice keeps both', async ({ page, webApp }) => {
  await openWithSeedPlan(page, webApp)
  await page.goto(`${webApp.origin}/#/setup`)
  await chooseDocument(page, fileOf(seed))
  await expect(page.getByText('is this very document already: there is nothing to update')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Continue' })).toBeVisible()
  await page.getByRole('button', { name: 'Back' }).click()
  await chooseDocument(page, fileOf(edited))
  await page.getByRole('radio', { name: 'Import as another roadmap' }).click()
  await page.getByRole('button', { name: 'Continue' }).click()
  await expect(screenHeading(page)).toHaveText('Make it fit your week')
})

test('long lists are folded, and open on demand', async ({ page, webApp }) => {
  await openWithSeedPlan(page, webApp)
  await page.goto(`${webApp.origin}/#/setup`)
  const phase3 = seed.slice(seed.indexOf('## PHASE 3'), seed.indexOf('## PHASE 4'))
  await chooseDocument(page, fileOf(seed.replace(phase3, '')))
  await page.getByRole('button', { name: 'See what changes' }).click()
  const removed = page.getByRole('region', { name: /^Removed/ })
  await expect(removed.getByRole('listitem')).toHaveCount(8)
  const more = removed.getByRole('button', { name: /^Show all \d+/ })
  await expect(more).toHaveAttribute('aria-expanded', 'false')
  await more.press('Enter')
  await expect(removed.getByRole('listitem')).toHaveCount(26)
  await expect(removed.getByRole('button')).toBeFocused()
})

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`in the ${colorScheme} theme`, () => {
    test.use({ colorScheme })

    test('no step of an update has an accessibility violation', async ({ page, webApp }) => {
      await openWithSeedPlan(page, webApp)
      await study(webApp, 'Loops')
      await goTo(page, 'Roadmap')
      await page.getByRole('button', { name: 'Roadmaps' }).click()
      await page.getByRole('menuitem', { name: /from a file/ }).click()
      await expect(screenHeading(page)).toContainText('Update')
      expect(await violations(page), 'choose').toEqual([])
      await chooseDocument(page, fileOf(edited))
      await expect(page.getByRole('radio', { name: /^Update/ })).toBeChecked()
      expect(await violations(page), 'check').toEqual([])
      await page.getByRole('button', { name: 'See what changes' }).click()
      await expect(page.getByRole('region', { name: /^Removed/ })).toBeVisible()
      expect(await violations(page), 'preview').toEqual([])
      await page.getByRole('button', { name: 'Apply' }).click()
      await page.locator('summary', { hasText: 'No longer in the roadmap (1)' }).press('Enter')
      await expect(page.getByRole('list', { name: 'Topics no longer in the roadmap' })).toBeVisible()
      expect(await violations(page), 'archived').toEqual([])
    })
  })
}
