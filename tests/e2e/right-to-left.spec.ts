import type { Page } from '@playwright/test'
import { openWithSeedPlan, screenHeading, slotsOfWeek } from '../support/app-page.ts'
import { violations } from '../support/axe.ts'
import { writeFromRight } from '../support/right-to-left.ts'
import { sidewaysOverflow } from '../support/text-spacing.ts'
import { expect, test } from '../support/web-app.ts'

const SCREENS = {
  'of studying': ['today', 'week', 'roadmap', 'progress', 'focus', 'sessions', 'guide'],
  'of settings': [
    'settings',
    'settings/appearance',
    'settings/timer',
    'settings/sound',
    'settings/changes',
    'settings/data',
    'setup',
  ],
} as const

test.use({ hasSeedPlan: true })

type Box = { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number }

const boxOf = (page: Page, selector: string): Promise<Box> =>
  page.locator(selector).evaluate((element) => {
    const { left, right, top, bottom } = element.getBoundingClientRect()
    return { left, right, top, bottom }
  })

const areApart = (a: Box, b: Box): boolean =>
  a.right <= b.left + 0.5 || b.right <= a.left + 0.5 || a.bottom <= b.top + 0.5 || b.bottom <= a.top + 0.5

for (const width of [1280, 360] as const) {
  for (const [which, routes] of Object.entries(SCREENS)) {
    test(`at ${width} px no screen ${which} is broken from right to left`, async ({ page, webApp }) => {
      await page.setViewportSize({ width, height: 800 })
      await writeFromRight(page)
      await openWithSeedPlan(page, webApp)
      for (const route of routes) {
        await page.goto(`${webApp.origin}/#/${route}`)
        await expect(screenHeading(page)).toBeVisible()
        await expect(page.locator('html')).toHaveAttribute('dir', 'rtl')
        expect(await sidewaysOverflow(page), `${route} scrolls sideways`).toBeLessThanOrEqual(0)
        if (route !== 'setup') {
          const [rail, main, header] = [
            await boxOf(page, 'nav[aria-label="Screens"]'),
            await boxOf(page, '#main'),
            await boxOf(page, 'header:has([aria-haspopup="dialog"])'),
          ]
          expect(areApart(rail, main), `${route}: the rail lies on the screen`).toBe(true)
          expect(areApart(rail, header), `${route}: the rail lies on the header`).toBe(true)
          if (width === 1280) expect(rail.right, `${route}: the rail is at the right`).toBeCloseTo(width, 0)
        }
        expect(await violations(page), route).toEqual([])
      }
    })
  }
}

test('from right to left each slot of a week lies inside the column of its day', async ({ page, webApp }) => {
  await writeFromRight(page)
  await openWithSeedPlan(page, webApp)
  await page.goto(`${webApp.origin}/#/week`)
  await page.getByRole('button', { name: /next week/i }).click()
  await expect.poll(() => slotsOfWeek(page).count()).toBeGreaterThanOrEqual(6)
  const days = await page.evaluate(() =>
    [...document.querySelectorAll('[data-day-head]')].map((head) => {
      const { left, right } = head.getBoundingClientRect()
      return { day: head.getAttribute('data-day-head'), left, right }
    }),
  )
  expect(days).toHaveLength(7)
  // The first day is at the right.
  const lefts = days.map(({ left }) => left)
  expect(lefts).toEqual(lefts.toSorted((a, b) => b - a))
  const slots = await slotsOfWeek(page).evaluateAll((found) =>
    found.map((slot) => {
      const { left, right } = slot.getBoundingClientRect()
      return { name: slot.getAttribute('aria-label') ?? slot.textContent, left, right }
    }),
  )
  for (const { name, left, right } of slots) {
    const day = days.find((one) => left >= one.left - 1 && right <= one.right + 1)
    expect(day, `${name} lies across columns`).toBeDefined()
    expect(name).toContain(String(Number(day?.day?.slice(8))))
  }
})

test('drawings keep their places from the left: the scale stands beside the curve', async ({
  page,
  webApp,
}) => {
  await writeFromRight(page)
  await openWithSeedPlan(page, webApp)
  await page.goto(`${webApp.origin}/#/progress`)
  const drawing = page.getByRole('img', { name: 'Burn-up' }).locator('svg').first()
  await expect(drawing).toBeVisible()
  const [scale, curve] = [
    drawing.getByText('100%', { exact: true }),
    drawing.locator('.recharts-line path').first(),
  ]
  await expect(curve).toBeVisible()
  const [left, right] = [await scale.boundingBox(), await curve.boundingBox()]
  expect((left?.x ?? 0) + (left?.width ?? 0)).toBeLessThanOrEqual(right?.x ?? 0)
})
