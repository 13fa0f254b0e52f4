import { execFileSync } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import type { Locator, Page } from '@playwright/test'
import { clientOf, goTo, screenHeading } from '../support/app-page.ts'
import { violations } from '../support/axe.ts'
import { type WebApp, test as base, expect } from '../support/web-app.ts'

const root = resolve(import.meta.dirname, '../..')

/** Three months of study, made once and copied for each test. */
const test = base.extend<object, { readonly history: string }>({
  history: [
    // Playwright reads which fixtures are used from this pattern.
    // oxlint-disable-next-line no-empty-pattern -- Playwright reads from it which fixtures are used
    async ({}, use) => {
      const folder = mkdtempSync(join(tmpdir(), 'roadbook-e2e-history-'))
      execFileSync(
        process.execPath,
        [
          join(root, 'tests/bench/make-big-database.ts'),
          folder,
          '--days=90',
          '--sessions=350',
          '--topics=130',
          '--done=0.3',
        ],
        { cwd: root, stdio: 'ignore' },
      )
      await use(folder)
      rmSync(folder, { recursive: true, force: true })
    },
    { scope: 'worker' },
  ],
  dataFolder: async ({ history }, use) => {
    const folder = mkdtempSync(join(tmpdir(), 'roadbook-e2e-'))
    cpSync(history, folder, { recursive: true })
    await use(folder)
    rmSync(folder, { recursive: true, force: true })
  },
})

const chart = (page: Page, name: string): Locator => page.locator(`[data-chart="${name}"]`)

/** A hundred rows of topics take long to look through, and say no more than a few. */
const showFirstPhase = async (page: Page): Promise<void> => {
  await page.getByRole('combobox', { name: 'Phase' }).click()
  await page.getByRole('option', { name: /^Phase 1:/i }).click()
  await expect(chart(page, 'topics').locator('tbody tr').nth(30)).toHaveCount(0)
  // A field that is typed in keeps its letters.
  await screenHeading(page).click()
}

/** Opens the screen and waits until all of it is drawn. */
const openProgress = async (page: Page, webApp: WebApp): Promise<void> => {
  await page.goto(webApp.link)
  await goTo(page, 'Progress')
  await isDrawn(page)
}

const isDrawn = async (page: Page): Promise<void> => {
  await expect(chart(page, 'topics').locator('tbody tr').first()).toBeVisible({ timeout: 30_000 })
  await expect(chart(page, 'burn-up').locator('[data-drawing] svg').first()).toBeVisible()
  await expect(page.getByText('Working out the date…')).toHaveCount(0)
}

const overflow = (page: Page): Promise<number> =>
  page.evaluate(() => {
    const main = document.getElementById('main')
    return (main?.scrollWidth ?? 0) - (main?.clientWidth ?? 0)
  })

test('it opens by keys, and range, phase, tables and sorting go by keys alone', async ({ page, webApp }) => {
  await page.goto(webApp.link)
  await expect(screenHeading(page)).toBeVisible()
  await page.keyboard.press('ControlOrMeta+4')
  await expect(screenHeading(page)).toHaveText('Progress')
  await isDrawn(page)
  for (const [name, label] of [
    ['burn-up', 'Burn-up'],
    ['weeks', 'Planned and studied'],
    ['phases', 'Phases'],
    ['hours', 'Weekdays and hours'],
    ['year', 'A year of days'],
    ['calibration', 'Estimates and your time'],
  ] as const) {
    await expect(chart(page, name).getByRole('img', { name: label })).toBeVisible()
  }
  await expect(page.getByRole('complementary', { name: 'Why this date?' })).toContainText('Pace kept')

  const weeks = chart(page, 'weeks')
  await expect(weeks).toContainText(/So far you studied \d+ h of \d+ h planned/)
  const range = page.getByRole('radiogroup', { name: 'Range' })
  await range.getByRole('radio', { name: 'Everything' }).focus()
  await page.keyboard.press('ArrowLeft')
  await page.keyboard.press('ArrowLeft')
  await page.keyboard.press('ArrowLeft')
  await expect(range.getByRole('radio', { name: '4 weeks' })).toBeChecked()
  for (const name of ['weeks', 'hours', 'burn-up', 'phases']) {
    await expect(chart(page, name)).toContainText(/in the last 4 weeks/i)
  }

  await page.getByRole('combobox', { name: 'Phase' }).focus()
  await page.keyboard.press('Enter')
  // On a slow computer the list begins before its first line, not with the one that is chosen.
  const reached = page.locator('[role="option"][data-combobox-selected]')
  await expect(async () => {
    await page.keyboard.press('ArrowDown')
    await expect(reached).toHaveText(/^Phase 1/, { timeout: 500 })
  }).toPass()
  await page.keyboard.press('Enter')
  for (const name of ['burn-up', 'weeks', 'hours', 'year', 'topics']) {
    await expect(chart(page, name)).toContainText('“Phase 1: Foundations”')
  }

  // What was chosen is still there after being elsewhere, and "g p" leads back as Ctrl+4 does.
  await page.keyboard.press('ControlOrMeta+2')
  await expect(page).toHaveTitle(/Week/)
  await page.keyboard.press('g')
  await page.keyboard.press('p')
  await expect(screenHeading(page)).toHaveText('Progress')
  await expect(range.getByRole('radio', { name: '4 weeks' })).toBeChecked()
  await expect(weeks).toContainText('In the last 4 weeks, in “Phase 1: Foundations”')

  await page.keyboard.press('4')
  await expect(range.getByRole('radio', { name: 'Everything' })).toBeChecked()
  await weeks.getByRole('button', { name: 'Table: Planned and studied' }).focus()
  await page.keyboard.press('Space')
  await expect(weeks.getByRole('table')).toBeVisible()
  await expect(weeks.locator('[data-drawing]')).toBeHidden()
  await expect(weeks.getByRole('rowheader').first()).toHaveText(/\d{4}$/)
  await page.keyboard.press('t')
  for (const name of ['burn-up', 'weeks', 'phases', 'hours', 'year', 'calibration']) {
    await expect(chart(page, name).getByRole('table')).toBeVisible()
  }
  await page.keyboard.press('t')
  await expect(weeks.locator('[data-drawing]')).toBeVisible()

  await range.getByRole('radio', { name: 'Everything' }).focus()
  await page.keyboard.press('ArrowRight')
  await expect(range.getByRole('radio', { name: 'Own range' })).toBeChecked()
  const own = page.getByRole('group', { name: 'Own range' })
  const day = (await own.getByLabel('Last day').inputValue()).replace(/^\w+, /, '')
  await own.getByLabel('First day').fill(day)
  await own.getByLabel('First day').press('Tab')
  await expect(weeks).toContainText(`From ${day} to ${day}, in “Phase 1: Foundations”`)

  const topics = chart(page, 'topics')
  await topics.getByRole('button', { name: 'Took' }).press('Enter')
  await expect(topics.getByRole('columnheader', { name: 'Took' })).toHaveAttribute('aria-sort', 'descending')
})

test('charts are saved as tables and as pictures in the colours of the theme', async ({ page, webApp }) => {
  await openProgress(page, webApp)
  const save = async (title: string, kind: string): Promise<{ name: string; bytes: Buffer }> => {
    await page.getByRole('button', { name: `Save: ${title}` }).click()
    const download = page.waitForEvent('download')
    await page.getByRole('menuitem', { name: kind }).click()
    const file = await download
    return { name: file.suggestedFilename(), bytes: readFileSync(await file.path()) }
  }
  const weeks = await save('Planned and studied', 'Table (CSV)')
  expect(weeks.name).toMatch(/^Roadbook-Planned-and-studied-.*\.csv$/u)
  const [header, ...lines] = weeks.bytes.toString('utf8').replace('\ufeff', '').trimEnd().split('\r\n')
  expect(header).toBe('"week_from","planned_minutes","studied_minutes"')
  expect(lines.length).toBeGreaterThan(12)
  for (const line of lines) expect(line).toMatch(/^"\d{4}-\d\d-\d\d",\d+,\d+$/)

  for (const [title, kind] of [
    ['Burn-up', 'burn-up'],
    ['A year of days', 'year'],
  ] as const) {
    // A picture can be had from the table, too.
    if (kind === 'year') await page.getByRole('button', { name: `Table: ${title}` }).click()
    const picture = await save(title, 'Picture (PNG)')
    expect(picture.name).toMatch(/\.png$/)
    expect(picture.bytes.subarray(1, 4).toString()).toBe('PNG')
    const colours = await page.evaluate(async (base64) => {
      const bytes = Uint8Array.from(atob(base64), (char) => char.charCodeAt(0))
      const image = await createImageBitmap(new Blob([bytes], { type: 'image/png' }))
      const canvas = new OffscreenCanvas(image.width, image.height)
      const context = canvas.getContext('2d')
      context?.drawImage(image, 0, 0)
      const { data } = context?.getImageData(0, 0, image.width, image.height) ?? { data: [] }
      const counts: Record<string, number> = {}
      for (let at = 0; at < data.length; at += 4) {
        const colour = `#${[0, 1, 2].map((part) => (data[at + part] ?? 0).toString(16).padStart(2, '0')).join('')}`
        counts[colour] = (counts[colour] ?? 0) + 1
      }
      const token = (name: string): string =>
        getComputedStyle(document.documentElement).getPropertyValue(`--rb-${name}`).trim()
      return {
        width: image.width,
        paper: (counts[token('surface')] ?? 0) / (image.width * image.height),
        accent: counts[token('accent')] ?? 0,
      }
    }, picture.bytes.toString('base64'))
    expect(colours.width, title).toBeGreaterThan(1200)
    expect(colours.paper, title).toBeGreaterThan(0.3)
    expect(colours.accent, title).toBeGreaterThan(500)
  }

  const download = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Save: Topics (CSV)' }).click()
  const topics = readFileSync(await (await download).path(), 'utf8')
    .trimEnd()
    .split('\r\n')
  expect(topics).toHaveLength(131)
})

test('more topics come on request, and a calibration shows what it would do before it does it', async ({
  page,
  webApp,
}) => {
  await openProgress(page, webApp)
  const rows = chart(page, 'topics').locator('tbody tr')
  await expect(rows).toHaveCount(100)
  await page.getByRole('button', { name: 'Show more' }).press('Enter')
  await expect(rows).toHaveCount(130)
  await expect(rows.nth(100).getByRole('link')).toBeFocused()

  const apply = page.getByRole('button', { name: 'Apply to the plan…' })
  await apply.press('Enter')
  const dialog = page.getByRole('dialog')
  await expect(dialog).toContainText(/Plan a study day as .+, not .+\?/)
  await expect(dialog).toContainText(/20\d\d/)
  await page.keyboard.press('Escape')
  await expect(dialog).toHaveCount(0)
  await expect(apply).toBeFocused()
})

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`in the ${colorScheme} theme`, () => {
    test.use({ colorScheme })

    test('neither charts nor tables have an accessibility violation', async ({ page, webApp }) => {
      await openProgress(page, webApp)
      await showFirstPhase(page)
      expect(await violations(page), 'charts').toEqual([])
      const tabStops = await page.locator('svg[tabindex], [role="application"]').count()
      expect(tabStops, 'no drawing takes the focus').toBe(0)
      await page.keyboard.press('t')
      await expect(chart(page, 'year').getByRole('table')).toBeVisible()
      expect(await violations(page), 'tables').toEqual([])
    })
  })
}

test('it follows what is studied elsewhere without a word, and fits a narrow window', async ({
  page,
  webApp,
}) => {
  await openProgress(page, webApp)
  await page.evaluate(() => {
    const said: string[] = []
    Object.assign(globalThis, { said })
    new MutationObserver((changes) => {
      for (const { target } of changes) {
        const element = target instanceof Element ? target : target.parentElement
        const live = element?.closest('[aria-live]:not([aria-live="off"]), [role="status"], [role="alert"]')
        if (live !== null && live !== undefined) said.push(live.textContent ?? '')
      }
    }).observe(document.body, { subtree: true, childList: true, characterData: true })
  })
  const cards = page.getByRole('main').locator('dl').first()
  const before = await cards.textContent()
  const endMs = Date.now() - 60_000
  await clientOf(webApp).call('session.add', {
    topicId: null,
    kind: 'learn',
    startMs: endMs - 20 * 60_000,
    endMs,
    note: '',
  })
  await expect(cards).not.toHaveText(before ?? '')
  await isDrawn(page)
  expect(await page.evaluate(() => (globalThis as { said?: string[] }).said)).toEqual([])

  for (const width of [900, 360, 320]) {
    await page.setViewportSize({ width, height: 740 })
    await expect(async () =>
      expect(await overflow(page), `charts at ${width}`).toBeLessThanOrEqual(0),
    ).toPass()
  }
  await page.keyboard.press('t')
  await expect(chart(page, 'hours').getByRole('table')).toBeVisible()
  for (const width of [320, 360]) {
    await page.setViewportSize({ width, height: 740 })
    expect(await overflow(page), `tables at ${width}`).toBeLessThanOrEqual(0)
  }
})

base.describe('on the first day of a plan', () => {
  base.use({ hasSeedPlan: true })

  base('every part says what will be there, and what brings it', async ({ page, webApp }) => {
    await openProgress(page, webApp)
    await expect(page.getByRole('complementary', { name: 'Why this date?' })).toContainText(
      'Once a week of the plan is over and three topics are done',
    )
    await expect(chart(page, 'burn-up')).toContainText('The roadmap’s own 6–9 months')
    await expect(chart(page, 'burn-up')).toContainText('Skipped topics leave the total')
    await expect(chart(page, 'hours').getByRole('link', { name: 'timer' })).toBeVisible()
    await expect(chart(page, 'year')).toContainText('Every day with study fills a field here')
    await expect(chart(page, 'calibration')).toContainText('whether the estimates suit you')
    await showFirstPhase(page)
    expect(await violations(page)).toEqual([])
  })
})
