import {
  chooseDocument,
  clientOf,
  goTo,
  openWithSeedPlan,
  screenHeading,
  seedFile,
  slotsOfWeek,
} from '../support/app-page.ts'
import { PLAN_SCREENS } from '../support/plan-screens.ts'
import { violations } from '../support/axe.ts'
import { expect, startWebApp, test } from '../support/web-app.ts'

test.use({ hasSeedPlan: true })

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`in the ${colorScheme} theme`, () => {
    test.use({ colorScheme })

    test.describe('without a plan', () => {
      test.use({ hasSeedPlan: false })

      test('the first run has no accessibility violation on any step', async ({ page, webApp }) => {
        await page.goto(webApp.link)
        await expect(screenHeading(page)).toBeVisible()
        expect(await violations(page)).toEqual([])
        await chooseDocument(page, seedFile)
        await expect(screenHeading(page)).toHaveText('What was understood')
        expect(await violations(page)).toEqual([])
        await page.getByRole('button', { name: 'Continue' }).click()
        await expect(screenHeading(page)).toHaveText('Make it fit your week')
        await expect(page.getByRole('region', { name: 'When you will be done' })).toContainText(/20\d\d/)
        expect(await violations(page)).toEqual([])
      })
    })

    test('no screen has an accessibility violation', async ({ page, webApp }) => {
      await openWithSeedPlan(page, webApp)
      for (const screen of ['Today', 'Week', 'Roadmap', 'Progress', 'Settings'] as const) {
        await goTo(page, screen)
        expect(await violations(page), screen).toEqual([])
      }
      await goTo(page, 'Roadmap')
      for (const tab of ['Projects', 'Checklists', 'Reference']) {
        await page.getByRole('tab', { name: new RegExp(tab) }).click()
        expect(await violations(page), tab).toEqual([])
      }
    })

    test('neither the palette nor the shortcuts nor a slot has an accessibility violation', async ({
      page,
      webApp,
    }) => {
      await openWithSeedPlan(page, webApp)
      await goTo(page, 'Week')
      await page.keyboard.press('?')
      await expect(page.getByRole('dialog')).toBeVisible()
      expect(await violations(page), 'shortcuts').toEqual([])
      await page.keyboard.press('Escape')
      await expect(page.getByRole('dialog')).toHaveCount(0)
      await page.keyboard.press('ControlOrMeta+k')
      await expect(page.getByRole('dialog')).toBeVisible()
      expect(await violations(page), 'palette').toEqual([])
      await page.keyboard.type('sql')
      const hit = page.getByRole('dialog').locator('[data-selected]').filter({ hasText: ' · ' })
      await expect(async () => {
        await page.keyboard.press('ArrowDown')
        await expect(hit).toBeVisible({ timeout: 500 })
      }).toPass()
      expect(await violations(page), 'a topic in the palette').toEqual([])
      await page.keyboard.press('Escape')
      await expect(page.getByRole('dialog')).toHaveCount(0)
      await page.getByRole('button', { name: /next week/i }).click()
      // This week has a slot as well, which goes.
      await expect.poll(() => slotsOfWeek(page).count()).toBeGreaterThanOrEqual(5)
      await slotsOfWeek(page).first().click()
      await expect(page.getByRole('dialog')).toBeVisible()
      expect(await violations(page), 'slot').toEqual([])
    })

    test('neither the timer nor its settings have an accessibility violation', async ({ page, webApp }) => {
      await openWithSeedPlan(page, webApp)
      await page.goto(`${webApp.origin}/#/focus`)
      const controls = page.getByRole('group', { name: 'Timer controls' })
      await controls.getByRole('button', { name: 'Start', exact: true }).click()
      await expect(controls.getByRole('button', { name: 'Pause' })).toBeVisible()
      expect(await violations(page), 'running').toEqual([])
      await page.getByRole('button', { name: 'Switch topic' }).click()
      await expect(page.getByRole('dialog')).toBeVisible()
      expect(await violations(page), 'switching').toEqual([])
      await page.keyboard.press('Escape')
      await expect(page.getByRole('dialog')).toHaveCount(0)
      await page.getByRole('button', { name: 'Skip to the break' }).click()
      await expect(screenHeading(page)).toHaveText('Short break')
      expect(await violations(page), 'break').toEqual([])
      await page.goto(`${webApp.origin}/#/roadmap`)
      await page.getByRole('button', { name: 'More for the timer' }).click()
      await expect(page.getByRole('menu')).toBeVisible()
      expect(await violations(page), 'menu').toEqual([])
      for (const tab of ['timer', 'sound']) {
        await page.goto(`${webApp.origin}/#/settings/${tab}`)
        await expect(screenHeading(page)).toBeVisible()
        expect(await violations(page), tab).toEqual([])
      }
    })

    test('the list of changes has no accessibility violation', async ({ page, webApp }) => {
      await openWithSeedPlan(page, webApp)
      const { call } = clientOf(webApp)
      const slots = await call('plan.slots', {})
      const topicId = slots.ok ? (slots.value[0]?.topic.id ?? '') : ''
      for (const status of ['done', 'skipped'] as const) await call('topic.set-status', { topicId, status })
      await call('change.undo', {})
      await page.goto(`${webApp.origin}/#/settings/changes`)
      await expect(page.locator('[data-row]')).toHaveCount(3)
      expect(await violations(page), 'one undone').toEqual([])
      await page.locator('[data-row]').last().getByRole('button').click()
      await expect(page.getByText(/^Not undone/)).toBeVisible()
      expect(await violations(page), 'refused').toEqual([])
    })

    test('neither the sessions nor their dialogs have an accessibility violation', async ({
      page,
      webApp,
    }) => {
      await openWithSeedPlan(page, webApp)
      await page.goto(`${webApp.origin}/#/sessions`)
      await expect(screenHeading(page)).toHaveText('Sessions')
      expect(await violations(page), 'none yet').toEqual([])
      await page.getByRole('button', { name: 'Add session' }).first().click()
      const dialog = page.getByRole('dialog')
      await expect(dialog).toBeVisible()
      expect(await violations(page), 'adding').toEqual([])
      await dialog.getByRole('button', { name: /^Add/ }).click()
      await expect(dialog).toHaveCount(0)
      expect(await violations(page), 'one').toEqual([])
      for (const [key, name] of [
        ['Enter', 'editing'],
        ['c', 'splitting'],
      ] as const) {
        await page.locator('[data-session] [data-row-focus]').first().focus()
        await page.keyboard.press(key)
        await expect(dialog).toBeVisible()
        expect(await violations(page), name).toEqual([])
        await page.keyboard.press('Escape')
        await expect(dialog).toHaveCount(0)
      }
    })
  })
}

test('the question after a crash has no accessibility violation', async ({ page, webApp, dataFolder }) => {
  await openWithSeedPlan(page, webApp)
  await page
    .getByRole('main')
    .getByRole('button', { name: /^Start/ })
    .first()
    .click()
  await expect(page.getByRole('button', { name: 'More for the timer' })).toBeVisible()
  await page.goto('about:blank')
  await webApp.stop()
  const again = await startWebApp({ dataFolder })
  await page.goto(again.link)
  await expect(page.getByRole('dialog')).toContainText('The timer was interrupted')
  expect(await violations(page)).toEqual([])
  await page.goto('about:blank')
  await again.stop()
})

for (const width of [320, 360, 900] as const) {
  test(`no screen scrolls sideways at ${width} px`, async ({ page, webApp }) => {
    await openWithSeedPlan(page, webApp)
    await page.setViewportSize({ width, height: 700 })
    for (const route of [...PLAN_SCREENS, 'settings', 'setup']) {
      await page.goto(`${webApp.origin}/#/${route}`)
      await expect(screenHeading(page)).toBeVisible()
      // The screen scrolls in its frame.
      for (const part of ['html', 'main']) {
        const overflow = await page
          .locator(part)
          .evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth)
        expect(overflow, `${route}: ${part}`).toBeLessThanOrEqual(0)
      }
    }
  })
}
