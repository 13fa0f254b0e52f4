/** Hints on the first visit to a screen: one, out of the way, and never again once it was put away. */
import type { Locator, Page } from '@playwright/test'
import { openWithSeedPlan, screenHeading } from '../support/app-page.ts'
import { violations } from '../support/axe.ts'
import { hostKind } from '../support/host-kind.ts'
import { KeyboardLearner } from '../support/keyboard-learner.ts'
import { expect, test } from '../support/web-app.ts'

test.use({ hasSeedPlan: true })

const SCREENS = {
  week: /^Drag a slot to move it/,
  roadmap: /^Tick a topic off/,
  progress: /^At first the forecast is the plan’s own range/,
  focus: /^The timer goes on when you close this window/,
} as const

const hintOf = (page: Page): Locator => page.getByRole('note', { name: 'Hint' })

const goTo = async (page: Page, origin: string, route: string): Promise<void> => {
  await page.goto(`${origin}/#/${route}`)
  await expect(screenHeading(page)).toBeVisible()
}

/** What lies over the hint, or under it, at points all over it. */
const overlap = (page: Page): Promise<string[]> =>
  hintOf(page).evaluate((hint) => {
    const { left, top, width, height } = hint.getBoundingClientRect()
    const shares = [0.01, 0.25, 0.5, 0.75, 0.99]
    const found = shares.flatMap((x) =>
      shares.flatMap((y) => document.elementsFromPoint(left + width * x, top + height * y)),
    )
    return [...new Set(found)]
      .filter((other) => !hint.contains(other) && !other.contains(hint))
      .map((other) => other.outerHTML.slice(0, 80))
  })

test('each screen says its hint once: put away in one window, it is gone in every other, and after a reload', async ({
  page,
  webApp,
  context,
}) => {
  await openWithSeedPlan(page, webApp)
  await expect(hintOf(page)).toHaveCount(0)
  const other = hostKind() === 'electron' ? null : await context.newPage()
  if (other !== null) await openWithSeedPlan(other, webApp)
  for (const [route, words] of Object.entries(SCREENS)) {
    await goTo(page, webApp.origin, route)
    await expect(hintOf(page)).toHaveCount(1)
    await expect(hintOf(page)).toContainText(words)
    if (other !== null) {
      await goTo(other, webApp.origin, route)
      await expect(hintOf(other)).toHaveCount(1)
    }
    await hintOf(page).getByRole('button', { name: 'Got it' }).click()
    await expect(hintOf(page)).toHaveCount(0)
    await expect(page.locator('[data-page-heading]')).toBeFocused()
    if (other !== null) await expect(hintOf(other)).toHaveCount(0)
    await page.reload()
    await expect(screenHeading(page)).toBeVisible()
    await expect(hintOf(page)).toHaveCount(0)
  }

  await goTo(page, webApp.origin, 'settings/appearance')
  await page.getByRole('button', { name: 'Show hints again' }).click()
  await expect(page.getByRole('button', { name: 'Show hints again' })).toBeDisabled()
  for (const [route, words] of Object.entries(SCREENS)) {
    await goTo(page, webApp.origin, route)
    await expect(hintOf(page)).toContainText(words)
  }
})

test('a hint is reached and put away by keys', async ({ page, webApp }) => {
  await openWithSeedPlan(page, webApp)
  const learner = new KeyboardLearner(page)
  for (const [key, route] of [
    ['w', 'week'],
    ['r', 'roadmap'],
    ['p', 'progress'],
  ] as const) {
    await learner.press('g', key)
    await expect(page).toHaveURL(new RegExp(`#/${route}`))
    await expect(hintOf(page)).toBeVisible()
    await learner.tabToAndPress(hintOf(page).getByRole('button', { name: 'Got it' }))
    await expect(hintOf(page)).toHaveCount(0)
    await learner.isSomewhere(`on ${route}`, page.getByRole('main'))
  }
})

test('without single keys the roadmap speaks of none, and the list of a week of no dragging', async ({
  page,
  webApp,
}) => {
  await openWithSeedPlan(page, webApp)
  await page.setViewportSize({ width: 360, height: 740 })
  await goTo(page, webApp.origin, 'week')
  await expect(hintOf(page)).toContainText(/^Press a slot to move, pin or remove it/)
  await goTo(page, webApp.origin, 'roadmap')
  await expect(hintOf(page)).toContainText('press D')
  await goTo(page, webApp.origin, 'settings/appearance')
  const keys = page.getByRole('switch', { name: 'Single-key commands' })
  await keys.click({ force: true })
  await expect(keys).not.toBeChecked()
  await goTo(page, webApp.origin, 'roadmap')
  await expect(hintOf(page)).toContainText('Tick a topic off')
  await expect(hintOf(page)).not.toContainText('press D')
})

for (const colorScheme of ['light', 'dark'] as const) {
  test(`in the ${colorScheme} theme no hint lies over anything, says anything by itself, or breaks a rule`, async ({
    page,
    webApp,
  }) => {
    await page.emulateMedia({ colorScheme })
    await openWithSeedPlan(page, webApp)
    for (const [width, height] of [
      [1280, 800],
      [900, 600],
      [360, 740],
    ] as const) {
      await page.setViewportSize({ width, height })
      for (const route of Object.keys(SCREENS)) {
        await goTo(page, webApp.origin, route)
        await expect(hintOf(page)).toBeInViewport({ ratio: 1 })
        expect(await overlap(page), `${route} at ${width}`).toEqual([])
        const live = hintOf(page).locator(
          'xpath=ancestor-or-self::*[@aria-live or @role="status" or @role="alert"]',
        )
        await expect(live).toHaveCount(0)
        expect(await violations(page), `${route} at ${width}`).toEqual([])
      }
    }
  })
}
