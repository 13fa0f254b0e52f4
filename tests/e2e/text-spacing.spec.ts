/** Text with more room between lines, words and letters (WCAG 1.4.12): nothing is cut off, lies over something, or leaves the screen. */
import type { Page } from '@playwright/test'
import { clientOf, openWithSeedPlan, screenHeading } from '../support/app-page.ts'
import { PLAN_SCREENS } from '../support/plan-screens.ts'
import { brokenTexts, sidewaysOverflow, spaceText } from '../support/text-spacing.ts'
import { expect, startWebApp, test } from '../support/web-app.ts'

const expectWhole = async (page: Page, what: string): Promise<void> => {
  // Charts measure their labels and make room for them once they are drawn.
  await expect.poll(() => brokenTexts(page), { message: what }).toEqual([])
  expect(await sidewaysOverflow(page), `${what} goes beyond the side`).toBeLessThanOrEqual(0)
}

const visit = async (page: Page, origin: string, route: string): Promise<void> => {
  await page.goto(`${origin}/#/${route}`)
  await expect(screenHeading(page)).toBeVisible()
  await expect(page.locator('[data-skeleton], .mantine-Skeleton-root')).toHaveCount(0)
}

for (const [width, language] of [
  [1280, 'en'],
  [360, 'en'],
  [360, 'de'],
] as const) {
  test.describe(`at ${width} px in ${language}`, () => {
    test.use({ viewport: { width, height: 800 } })

    test.describe('with a plan', () => {
      test.use({ hasSeedPlan: true })

      test.beforeEach(async ({ page, webApp }) => {
        const { call } = clientOf(webApp)
        await call('settings.update', { language })
        const startMs = Date.now() - 2 * 3_600_000
        await call('session.add', { topicId: null, kind: 'learn', startMs, endMs: startMs + 3_000_000 })
        await page.goto(webApp.link)
        await expect(screenHeading(page)).toBeVisible()
        await expect(page.locator('html')).toHaveAttribute('lang', language)
        await spaceText(page)
      })

      test('every screen keeps its texts whole', async ({ page, webApp }) => {
        for (const route of [...PLAN_SCREENS, 'setup']) {
          await visit(page, webApp.origin, route)
          await expectWhole(page, route)
        }
      })

      test('the dialogs of the week, the sessions and the timer keep their texts whole', async ({
        page,
        webApp,
      }) => {
        const dialog = page.locator('[role="dialog"]:visible')
        const look = async (what: string): Promise<void> => {
          await expect(dialog).toBeVisible()
          await expectWhole(page, what)
          await page.keyboard.press('Escape')
          await expect(dialog).toHaveCount(0)
        }
        await visit(page, webApp.origin, 'week')
        const thisWeek = (await screenHeading(page).textContent()) ?? ''
        await page.keyboard.press('ArrowRight')
        // The slots of the week that is left go with it.
        await expect(screenHeading(page)).not.toHaveText(thisWeek)
        for (const key of ['Enter', 'm', 'n']) {
          await page.locator('[data-slot]').first().focus()
          await page.keyboard.press(key)
          await look(`week: ${key}`)
        }
        for (const keys of ['?', 'ControlOrMeta+k']) {
          await page.keyboard.press(keys)
          await look(keys)
        }
        await visit(page, webApp.origin, 'sessions')
        for (const key of ['Enter', 'c', 'n']) {
          await page.locator('[data-session] [data-row-focus]').first().focus()
          await page.keyboard.press(key)
          await look(`sessions: ${key}`)
        }
        await visit(page, webApp.origin, 'focus')
        await page.keyboard.press('Space')
        await expect(page.locator('[data-clock][data-endless]')).toBeVisible()
        await expectWhole(page, 'the timer that runs')
        await visit(page, webApp.origin, 'today')
        await expectWhole(page, 'today while it runs')
      })
    })

    test('setting up keeps its texts whole', async ({ page, webApp }) => {
      await clientOf(webApp).call('settings.update', { language })
      await page.goto(webApp.link)
      await expect(screenHeading(page)).toBeVisible()
      await spaceText(page)
      await expect(page.locator('.mantine-Skeleton-root')).toHaveCount(0)
      await expectWhole(page, 'choosing')
      const built = page.getByRole('main').getByRole('button').first()
      await built.click()
      await expect(page.getByRole('listitem').filter({ has: page.locator('text="2"') })).toHaveAttribute(
        'aria-current',
        'step',
      )
      await expectWhole(page, 'checking')
    })
  })
}

test.describe('after a crash', () => {
  test.use({ hasSeedPlan: true, viewport: { width: 360, height: 800 } })

  test('the question keeps its texts whole', async ({ page, webApp, dataFolder }) => {
    await openWithSeedPlan(page, webApp)
    await visit(page, webApp.origin, 'focus')
    await page.keyboard.press('Space')
    await expect(page.locator('[data-clock][data-endless]')).toBeVisible()
    await page.goto('about:blank')
    await webApp.stop()
    const again = await startWebApp({ dataFolder })
    await page.goto(again.link)
    await expect(page.getByRole('dialog')).toContainText('The timer was interrupted')
    await spaceText(page)
    await expectWhole(page, 'the question')
    await page.goto('about:blank')
    await again.stop()
  })
})
