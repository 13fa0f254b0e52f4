/**
 * Forced colours, as in Windows' contrast themes: a few colours of the system's for everything. What is chosen, in focus, planned
 * or studied is told by more than a ground, and drawings are in the system's colours, whatever theme the app is set to.
 */
import type { Locator, Page } from '@playwright/test'
import { clientOf, goTo, openWithSeedPlan, screenHeading } from '../support/app-page.ts'
import { contrastOf, expectToldApart, lookOf, systemColour } from '../support/forced-colours.ts'
import { KeyboardLearner } from '../support/keyboard-learner.ts'
import { SUNDAY, type Week, expect, test } from '../support/week-page.ts'

const visit = async (page: Page, origin: string, route: string): Promise<void> => {
  await page.goto(`${origin}/#/${route}`)
  await expect(screenHeading(page)).toBeVisible()
}

/** A chart that is drawn anew once its room is known takes away what was just looked at. */
const expectSeen = async (part: Locator, property: string, what: string): Promise<void> =>
  expect.poll(() => contrastOf(part, property), `${what}: ${property}`).toBeGreaterThanOrEqual(3)

/** The colours of all icons that are drawn in the colour of their words. */
const dimIcons = async (page: Page): Promise<string[]> => {
  const dim: string[] = []
  for (const icon of await page.locator('svg[stroke="currentColor"]:visible').all()) {
    // What cannot be pressed is told by being dim.
    if ((await icon.locator('xpath=ancestor::*[@disabled or @data-disabled]').count()) > 0) continue
    // On a button that is filled it stands out from that, not from the page.
    const onFilled = icon.locator('xpath=ancestor::button[contains(@class, "mantine-Button-root")]')
    if ((await onFilled.count()) > 0) continue
    if ((await contrastOf(icon, 'color')) < 3) dim.push((await icon.getAttribute('class')) ?? '')
  }
  return dim
}

for (const [palette, theme] of [
  ['light', 'dark'],
  ['dark', 'light'],
] as const) {
  test.describe(`in a ${palette} palette, with the ${theme} theme`, () => {
    test.use({ colorScheme: palette })

    test.beforeEach(async ({ page }) => await page.emulateMedia({ forcedColors: 'active' }))

    test.describe('with a plan', () => {
      test.use({ hasSeedPlan: true })

      test.beforeEach(async ({ page, webApp }) => {
        await clientOf(webApp).call('settings.update', { theme })
        await openWithSeedPlan(page, webApp)
        await expect(page.locator('html')).toHaveAttribute('data-mantine-color-scheme', theme)
      })

      test('what has the focus has a ring in the system’s colour', async ({ page, webApp }) => {
        const ring = await systemColour(page, 'Highlight')
        const learner = new KeyboardLearner(page)
        for (const route of ['today', 'week', 'roadmap', 'progress', 'focus', 'settings/appearance']) {
          await visit(page, webApp.origin, route)
          for (let count = 0; count < 14; count += 1) {
            await learner.press('Tab')
            const focus = page.locator(':focus')
            // Past the last one the focus leaves the page.
            if ((await focus.count()) === 0) break
            const look = await lookOf(focus)
            const name = `${route}: ${(await focus.getAttribute('class')) ?? ''}`
            // A switch has its ring around the track, a segment around its words.
            if ((await focus.getAttribute('type')) === 'checkbox') continue
            if ((await focus.getAttribute('type')) === 'radio') continue
            expect(look['outline-color'], name).toBe(ring)
            expect(Number.parseFloat(look['outline-width'] ?? '0'), name).toBeGreaterThanOrEqual(2)
            expect(look['outline-style'], name).not.toBe('none')
          }
        }
      })

      test('what is chosen is told apart from what is not', async ({ page, webApp }) => {
        const rail = page.getByRole('navigation', { name: 'Screens' })
        await expectToldApart(
          rail.getByRole('link', { name: 'Today', exact: true }),
          rail.getByRole('link', { name: 'Week', exact: true }),
          'screens',
        )
        await goTo(page, 'Settings')
        const sections = page.getByRole('navigation', { name: 'Settings' })
        await expectToldApart(
          sections.getByRole('link', { name: 'Plan', exact: true }),
          sections.getByRole('link', { name: 'Data', exact: true }),
          'sections',
        )
        const days = page.getByRole('group', { name: 'Study days' })
        await expectToldApart(
          days.locator('[aria-pressed="true"]').first(),
          days.locator('[aria-pressed="false"]').first(),
          'study days',
        )
        await expectToldApart(
          page.getByRole('radio', { name: /^FastAPI/ }),
          page.getByRole('radio', { name: /^Django/ }),
          'options',
        )
        await visit(page, webApp.origin, 'settings/appearance')
        for (const indicator of await page.locator('.mantine-SegmentedControl-indicator').all())
          await expectSeen(indicator, 'outline-color', 'a segment')
        const track = page.locator('.mantine-Switch-track')
        const thumb = track.locator('.mantine-Switch-thumb')
        expect(Number.parseFloat((await lookOf(track))['border-top-width'] ?? '0')).toBeGreaterThanOrEqual(1)
        await expectSeen(track, 'border-top-color', 'a switch')
        const [on, knobOn] = [await lookOf(track), await lookOf(thumb)]
        expect(on['background-color']).not.toBe(knobOn['background-color'])
        const keys = page.getByRole('switch', { name: 'Single-key commands' })
        await keys.click({ force: true })
        await expect(keys).not.toBeChecked()
        await expectSeen(thumb, 'background-color', 'the knob of a switch that is off')
        expect((await lookOf(track))['background-color']).not.toBe(on['background-color'])

        await visit(page, webApp.origin, 'settings/sound')
        await expectSeen(page.locator('.mantine-Slider-bar'), 'background-color', 'the volume')
        await goTo(page, 'Roadmap')
        await expectToldApart(
          page.getByRole('tab', { name: 'Topics' }),
          page.getByRole('tab', { name: 'Checklists' }),
          'tabs',
        )
        await page.getByRole('tab', { name: 'Reference' }).click()
        const pills = page.getByRole('tabpanel').getByRole('tab')
        await expectToldApart(pills.nth(0), pills.nth(1), 'kinds of reference')
        await goTo(page, 'Progress')
        const tables = page.getByRole('button', { name: /^Table: / })
        await tables.first().click()
        await expectToldApart(tables.first(), tables.nth(1), 'tables')
        await page.keyboard.press('ControlOrMeta+k')
        const commands = page.getByRole('dialog').locator('.mantine-Spotlight-action')
        // Its keys are heard by the field for what is looked for.
        await expect(page.getByRole('dialog').locator('input')).toBeFocused()
        await expect(commands.first()).toBeVisible()
        await page.keyboard.press('ArrowDown')
        await expectToldApart(
          commands.and(page.locator('[data-selected]')).first(),
          commands.and(page.locator(':not([data-selected])')).first(),
          'commands',
        )
      })

      test('icons and drawings stand out from the page on every screen', async ({ page, webApp }) => {
        const startMs = Date.now() - 2 * 3_600_000
        await clientOf(webApp).call('session.add', {
          topicId: null,
          kind: 'learn',
          startMs,
          endMs: startMs + 3_000_000,
        })
        for (const route of ['today', 'week', 'roadmap', 'progress', 'focus', 'settings/data', 'guide']) {
          await visit(page, webApp.origin, route)
          await expect(page.locator('[data-skeleton]')).toHaveCount(0)
          expect(await dimIcons(page), route).toEqual([])
        }
        await goTo(page, 'Progress')
        const burnUp = page.getByRole('img', { name: 'Burn-up' })
        const planLine = burnUp.locator('.recharts-line path').first()
        await expect(planLine).toBeVisible()
        await expectSeen(planLine, 'stroke', 'the line of the plan')
        await expectSeen(burnUp.locator('text').first(), 'fill', 'the scale')
        const year = page.getByRole('img', { name: 'A year of days' })
        await expectSeen(year.locator('path[stroke-width="1.5"]'), 'stroke', 'today in the year')
        await expectSeen(year.locator('path').nth(2), 'fill', 'what was studied in the year')
        const drawings = page.locator('section:has([data-drawing])')
        expect(await drawings.count()).toBeGreaterThanOrEqual(4)
        for (const section of await drawings.all())
          await expect(section.getByRole('button', { name: /^Table: / })).toBeVisible()
        await expectSeen(
          page.locator('[class*="bar"] > [class*="fill"]').first(),
          'background-color',
          'a bar',
        )
      })

      test('the timer that runs is seen in the header and on its screen', async ({ page, webApp }) => {
        await visit(page, webApp.origin, 'focus')
        const controls = page.getByRole('group', { name: 'Timer controls' })
        const start = controls.getByRole('button', { name: 'Start', exact: true })
        await expectToldApart(
          start,
          controls.getByRole('button', { name: 'Another topic…' }),
          'the main button',
        )
        await start.click()
        await expect(controls.getByRole('button', { name: 'Pause' })).toBeVisible()
        const road = page.locator('[data-clock][data-endless]')
        for (const part of await road.locator('span').all())
          await expectSeen(part, 'background-color', 'the road')
        const line = await road.evaluate((element) => getComputedStyle(element, '::before').backgroundColor)
        expect(line).toBe(await systemColour(page, 'CanvasText'))
        await visit(page, webApp.origin, 'today')
        const edge = await page
          .locator('[data-mood="focus"]')
          .first()
          .evaluate((bar) => getComputedStyle(bar, '::before').backgroundColor)
        expect(edge).toBe(await systemColour(page, 'Highlight'))
      })
    })

    test('in the week slots are bordered, what was studied is filled, busy times are marked, and now is seen', async ({
      openWeek,
      page,
    }) => {
      const week: Week = await openWeek({ nowMs: Date.UTC(2026, 10, 25, 18) })
      const slot = await week.slotOn('2026-11-26')
      const over = await week.slotOn('2026-11-24')
      const study = { topicId: over.topic.id, kind: 'learn' as const }
      await week.call('session.add', { ...study, startMs: over.startMs, endMs: over.startMs + 3_000_000 })
      await week.call('plan.change', { changes: [{ type: 'keep-free', ...SUNDAY, title: 'Dentist' }] })
      const busy = page.getByRole('button', { name: /^Dentist/ })
      await expect(busy).toBeVisible()

      expect(
        Number.parseFloat((await lookOf(week.slot(slot.id)))['border-top-width'] ?? '0'),
      ).toBeGreaterThan(0)
      await expectSeen(week.slot(slot.id), 'border-top-color', 'a slot')
      await expectSeen(
        page.locator('[data-session-mark] [data-kind]').first(),
        'background-color',
        'a session',
      )
      await expectSeen(page.locator('[data-now-line]:visible').first(), 'background-color', 'now')
      await expectSeen(busy, 'outline-color', 'a busy time')
      const hatch = await busy.evaluate((element) => getComputedStyle(element).backgroundImage)
      expect(hatch).toContain('gradient')
      await expectToldApart(week.slot(slot.id), week.slot(over.id), 'what is over and what is to come')
      expect(await dimIcons(page)).toEqual([])

      await screenHeading(page).getByRole('button').click()
      const days = page.getByRole('dialog').locator('td > button')
      await expectToldApart(
        days.and(page.locator('[data-selected]')),
        days.and(page.locator('[data-in-week="false"]')).first(),
        'the day that is chosen',
      )
      await expectToldApart(
        days.and(page.locator('[data-in-week="true"]:not([data-selected])')).first(),
        days.and(page.locator('[data-in-week="false"]')).first(),
        'the days of the week that is shown',
      )
    })
  })
}

test('the steps of setting up say where one is', async ({ page, webApp }) => {
  await page.emulateMedia({ forcedColors: 'active' })
  await page.goto(webApp.link)
  await expect(screenHeading(page)).toBeVisible()
  const steps = page.getByRole('list', { name: 'Steps' }).getByRole('listitem')
  await expectToldApart(
    steps.and(page.locator('[aria-current]')).locator('span').first(),
    steps.last().locator('span').first(),
    'steps',
  )
})
