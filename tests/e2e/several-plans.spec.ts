/** The two roadmaps that come with the app, side by side. */
import type { Locator, Page } from '@playwright/test'
import type { Output } from '#contract/operations.ts'
import { recordOfWeek } from '#core/planning/rhythm.ts'
import { clientOf, goTo, screenHeading } from '../support/app-page.ts'
import { violations } from '../support/axe.ts'
import { shiftPageDate } from '../support/page-date.ts'
import { MONDAY_MS, tabTo } from '../support/replan-page.ts'
import { type TimedHost, startTimedHost } from '../support/timed-host.ts'
import { expect, test as base } from '../support/web-app.ts'

const HOUR_MS = 3_600_000
const PYTHON = 'Python backend developer in 36 weeks'
const BACKEND = 'Backend developer after the Python basics'

type Settings = Output<'plan.make'>['plan']['settings']

/** Stores a built-in roadmap and plans it; it is the active plan then. */
const planBuiltIn = async (host: TimedHost, name: string, change: Partial<Settings>): Promise<string> => {
  const { call } = clientOf(host)
  const draft = await call('draft.read', { source: { from: 'built-in', name } })
  if (!draft.ok) throw new Error(draft.error.message)
  const { draftId, document } = draft.value
  const roadmap = { draftId, roadmapKey: document.roadmaps[0]?.key ?? '' }
  const defaults = await call('plan.defaults', { roadmap })
  if (!defaults.ok) throw new Error(defaults.error.message)
  const made = await call('plan.make', { roadmap, settings: { ...defaults.value.settings, ...change } })
  if (!made.ok) throw new Error(made.error.message)
  return made.value.plan.id
}

type Plans = { readonly host: TimedHost; readonly active: string; readonly other: string }

/** Evenings for the active plan; the other one rests, with mornings of its own. */
const test = base.extend<{ readonly plans: Plans }>({
  plans: [
    async ({ dataFolder, page }, use) => {
      const host = await startTimedHost(dataFolder, MONDAY_MS)
      const mornings = recordOfWeek(() => ({ startMinute: 600, minutes: 60 }))
      const other = await planBuiltIn(host, 'backend-after-the-basics', { availability: mornings })
      const active = await planBuiltIn(host, 'python-backend-36-weeks', {})
      await shiftPageDate(page, MONDAY_MS)
      await page.goto(host.link)
      await expect(screenHeading(page)).toHaveText('Monday 23 November')
      await use({ host, active, other })
      await page.close()
      await host.stop()
    },
    { auto: true },
  ],
})

/** On the screen: toasts list what became of plans, too. */
const row = (page: Page, title: string): Locator =>
  page.getByRole('main').getByRole('listitem').filter({ hasText: title })
const toast = (page: Page, text: string | RegExp): Locator =>
  page.getByRole('status').filter({ hasText: text })

const openRoadmaps = async (page: Page): Promise<void> => {
  await goTo(page, 'Settings')
  await page.getByRole('link', { name: 'Roadmaps' }).click()
  await expect(row(page, PYTHON)).toContainText('Active plan')
}

const slotsOf = async ({ host }: Plans): Promise<Output<'plan.slots'>> => {
  const slots = await clientOf(host).call('plan.slots', {})
  if (!slots.ok) throw new Error(slots.error.message)
  return slots.value
}

/** Slots that begin before one of the other plan is over. */
const clashes = (slots: Output<'plan.slots'>): number => {
  const inTime = slots.toSorted((a, b) => a.startMs - b.startMs)
  return inTime.filter((slot, index) => slot.startMs < (inTime[index - 1]?.endMs ?? 0)).length
}

test('two roadmaps share the week, by mouse: price, Today, Week, archive, restore, undo', async ({
  page,
  plans,
}) => {
  await openRoadmaps(page)
  await expect(row(page, BACKEND)).toContainText('Resting')
  await row(page, BACKEND)
    .getByRole('button', { name: /^Study beside/ })
    .click()
  const dialog = page.getByRole('dialog')
  await expect(dialog).toContainText(`Study “${BACKEND}” beside “${PYTHON}”?`)
  await expect(dialog).toContainText('Finish')
  await expect(dialog).toContainText('which stay where they are')
  const alone = await slotsOf(plans)
  expect(alone.every(({ planId }) => planId === plans.active)).toBe(true)
  await dialog.getByRole('button', { name: 'Study beside', exact: true }).click()
  await expect(dialog).toHaveCount(0)
  await expect(row(page, BACKEND)).toContainText('Beside the active plan')
  await expect(page.locator('body')).not.toBeFocused()

  const both = await slotsOf(plans)
  expect(clashes(both)).toBe(0)
  expect(both.filter(({ planId }) => planId === plans.active)).toEqual(alone)
  expect(both.filter(({ planId }) => planId === plans.other).length).toBeGreaterThan(50)

  await goTo(page, 'Today')
  const lines = page.locator('li[data-row]')
  await expect(lines).toHaveCount(2)
  await expect(lines.nth(0)).toContainText(BACKEND)
  await expect(lines.nth(1)).not.toContainText(PYTHON)
  await goTo(page, 'Week')
  const ofOther = page.getByRole('main').locator('[data-slot]', { hasText: BACKEND })
  await expect(ofOther.first()).toBeAttached()

  await openRoadmaps(page)
  await page.getByRole('button', { name: `More for ${BACKEND}` }).click()
  await page.getByRole('menuitem', { name: 'Archive…' }).click()
  await expect(dialog).toContainText(/\d+ slots to come are removed/)
  await dialog.getByRole('button', { name: 'Archive', exact: true }).click()
  await expect(dialog).toHaveCount(0)
  await expect(page.locator('body')).not.toBeFocused()
  expect(await slotsOf(plans)).toEqual(alone)
  await page.getByText('Archived (1)').click()
  await row(page, BACKEND)
    .getByRole('button', { name: /^Restore/ })
    .click()
  await expect(row(page, BACKEND)).toContainText('Resting')
  await expect(page.locator('body')).not.toBeFocused()

  await toast(page, /is restored/)
    .getByRole('button', { name: 'Undo' })
    .click()
  await expect(page.getByText('Archived (1)')).toBeVisible()
  await page.keyboard.press('ControlOrMeta+z')
  await expect(row(page, BACKEND)).toContainText('Beside the active plan')
  expect(await slotsOf(plans)).toEqual(both)
})

test('by keys alone a plan runs beside the active one, takes its place and lets it come back', async ({
  page,
  plans,
}) => {
  await openRoadmaps(page)
  const dialog = page.getByRole('dialog')
  await tabTo(page, row(page, BACKEND).getByRole('button', { name: /^Study beside/ }))
  await page.keyboard.press('Enter')
  await expect(dialog.getByRole('button', { name: 'Keep it as it is' })).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(dialog).toHaveCount(0)
  await expect(row(page, BACKEND).getByRole('button', { name: /^Study beside/ })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(dialog).toContainText('Finish')
  await tabTo(page, dialog.getByRole('button', { name: 'Study beside', exact: true }))
  await page.keyboard.press('Enter')
  await expect(row(page, BACKEND)).toContainText('Beside the active plan')
  await expect(page.locator('body')).not.toBeFocused()

  await tabTo(page, row(page, BACKEND).getByRole('button', { name: /^Make active/ }))
  await page.keyboard.press('Enter')
  await expect(dialog).toContainText(`“${PYTHON}” rests`)
  await tabTo(page, dialog.getByRole('button', { name: 'Make active', exact: true }))
  await page.keyboard.press('Enter')
  await expect(row(page, BACKEND)).toContainText('Active plan')
  await expect(row(page, PYTHON)).toContainText('Resting')
  await expect(page.locator('body')).not.toBeFocused()
  expect((await slotsOf(plans)).every(({ planId }) => planId === plans.other)).toBe(true)
  await page.keyboard.press('ControlOrMeta+z')
  await expect(row(page, PYTHON)).toContainText('Active plan')
  await page.keyboard.press('ControlOrMeta+z')
  await expect(row(page, BACKEND)).toContainText('Resting')
})

test('without an active plan the way back to an archived one is shown, and taken', async ({
  page,
  plans,
}) => {
  const { call } = clientOf(plans.host)
  const planned = await call('plan.get', {})
  await call('plan.set-state', { planId: plans.other, state: 'archived' })
  await call('roadmap.remove', { roadmapId: planned.ok ? (planned.value?.roadmapId ?? '') : '' })
  const main = page.getByRole('main')
  await expect(main).toContainText(`“${BACKEND}” is archived. What you studied of it is kept.`)
  await goTo(page, 'Week')
  await main.getByRole('button', { name: 'Take it up again…' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Make active', exact: true }).click()
  await expect(main.locator('[data-slot]').first()).toBeAttached()
  await expect(screenHeading(page)).toBeFocused()
})

test('the roadmap screen takes a plan up and lets it rest, and its settings can be changed', async ({
  page,
  plans,
}) => {
  await goTo(page, 'Roadmap')
  await page.getByRole('button', { name: 'Roadmaps' }).click()
  await page.getByRole('menuitem', { name: new RegExp(`^${BACKEND}`) }).click()
  await expect(screenHeading(page)).toHaveText(BACKEND)
  await page.getByRole('button', { name: 'Study this plan' }).click()
  await page.getByRole('menuitem', { name: /Study beside/ }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('button', { name: 'Study beside', exact: true }).click()
  await expect(page.getByRole('button', { name: 'Beside the active plan' })).toBeVisible()

  await goTo(page, 'Settings')
  const before = await slotsOf(plans)
  await page.getByRole('combobox', { name: 'Settings of' }).click()
  await page.getByRole('option', { name: new RegExp(BACKEND) }).click()
  await page.getByRole('button', { name: 'Add days off…' }).click()
  await dialog.getByRole('button', { name: '30 November 2026', exact: true }).click()
  await dialog.getByRole('button', { name: '30 November 2026', exact: true }).click()
  await expect(dialog).toContainText(BACKEND)
  await dialog.getByRole('button', { name: 'Add days off' }).click()
  await expect(dialog).toHaveCount(0)
  const after = await slotsOf(plans)
  const own = (slots: typeof before, planId: string) => slots.filter((slot) => slot.planId === planId)
  expect(own(after, plans.active)).toEqual(own(before, plans.active))
  expect(own(after, plans.other).filter(({ day }) => day === '2026-11-30')).toEqual([])

  await goTo(page, 'Roadmap')
  await page.getByRole('button', { name: 'Roadmaps' }).click()
  await page.getByRole('menuitem', { name: new RegExp(`^${BACKEND}`) }).click()
  await page.getByRole('button', { name: 'Beside the active plan' }).click()
  await page.getByRole('menuitem', { name: 'Let it rest' }).click()
  await expect(page.getByRole('button', { name: 'Study this plan' })).toBeVisible()
  await expect(page.locator('body')).not.toBeFocused()
  expect((await slotsOf(plans)).every(({ planId }) => planId === plans.active)).toBe(true)
})

test('a plan that runs beside is paused and goes on, and the active one stays as it is', async ({
  page,
  plans,
}) => {
  const { host } = plans
  await clientOf(host).call('plan.set-state', { planId: plans.other, state: 'beside' })
  const own = (slots: Output<'plan.slots'>, planId: string) => slots.filter((slot) => slot.planId === planId)
  const before = await slotsOf(plans)
  const dialog = page.getByRole('dialog')
  const openPlan = async (): Promise<void> => {
    await goTo(page, 'Settings')
    await page.getByRole('combobox', { name: 'Settings of' }).click()
    await page.getByRole('option', { name: new RegExp(BACKEND) }).click()
  }
  await openPlan()
  await page.getByRole('button', { name: 'Pause the plan…' }).click()
  await expect(dialog).toContainText(`The plan of ${BACKEND}`)
  await expect(dialog.getByRole('table', { name: 'What a pause costs' })).toContainText('30 Nov 2026')
  // Its estimates are exact: there is no range to show.
  await expect(dialog.getByRole('columnheader')).toHaveText(['If you go on', 'Finish'])
  await dialog.getByRole('button', { name: 'Pause', exact: true }).click()
  await expect(toast(page, `“${BACKEND}”: The plan is paused.`)).toBeVisible()
  expect(await slotsOf(plans)).toEqual(own(before, plans.active))
  await page.getByRole('link', { name: 'Roadmaps' }).click()
  await expect(row(page, BACKEND)).toContainText('Beside the active plan · paused since 23 Nov 2026')
  await expect(row(page, PYTHON)).not.toContainText('paused')

  await host.advance(48 * HOUR_MS)
  await page.reload()
  await expect(screenHeading(page)).toBeVisible()
  await page.getByRole('link', { name: 'Plan', exact: true }).click()
  await openPlan()
  await page.getByRole('button', { name: 'Go on with the plan…' }).click()
  await dialog.getByRole('button', { name: 'Go on', exact: true }).click()
  await expect(toast(page, `“${BACKEND}”: The plan goes on.`)).toBeVisible()
  const after = await slotsOf(plans)
  expect(own(after, plans.other)).toHaveLength(own(before, plans.other).length)
  expect(own(after, plans.other)[0]?.day).toBe('2026-11-25')
  expect(clashes(after)).toBe(0)
})

test('each morning the plan follows by itself where that is wanted; Today tells once, and takes it back', async ({
  page,
  plans,
}) => {
  const { host } = plans
  await goTo(page, 'Settings')
  await page.getByRole('radio', { name: /Replan each morning/ }).click()
  await expect(toast(page, 'Saved')).toBeVisible()
  const before = await slotsOf(plans)
  // To Tuesday, 09:00: Monday's slot was missed, and the study day began at 04:00.
  await host.advance(24 * HOUR_MS)
  expect(await slotsOf(plans)).not.toEqual(before)
  await goTo(page, 'Today')
  const note = page.getByRole('region', { name: 'This morning' })
  await expect(note).toContainText('The plan was brought up to date this morning.')
  await expect(note).toContainText('1 day later')
  await note.getByRole('button', { name: 'Undo' }).click()
  await expect(note).toHaveCount(0)
  await expect(screenHeading(page)).toBeFocused()
  const undone = await slotsOf(plans)
  expect(undone.map(({ id, startMs }) => [id, startMs])).toEqual(
    before.map(({ id, startMs }) => [id, startMs]),
  )

  await host.advance(24 * HOUR_MS)
  await page.reload()
  await expect(note).toContainText('brought up to date')
  await note.getByRole('button', { name: 'Got it' }).click()
  await expect(note).toHaveCount(0)
  await expect(screenHeading(page)).toBeFocused()
  await page.reload()
  await expect(screenHeading(page)).toBeVisible()
  await expect(page.getByRole('region', { name: 'Finish' })).toBeVisible()
  await expect(note).toHaveCount(0)
})

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`in the ${colorScheme} theme`, () => {
    test.use({ colorScheme })

    test('what shows several plans has no accessibility violation', async ({ page, plans }) => {
      await openRoadmaps(page)
      expect(await violations(page), 'roadmaps').toEqual([])
      await row(page, BACKEND)
        .getByRole('button', { name: /^Study beside/ })
        .click()
      const dialog = page.getByRole('dialog')
      await expect(dialog).toContainText('Finish')
      expect(await violations(page), 'price').toEqual([])
      await dialog.getByRole('button', { name: 'Study beside', exact: true }).click()
      await expect(dialog).toHaveCount(0)
      await page.getByRole('button', { name: `More for ${BACKEND}` }).click()
      await expect(page.getByRole('menuitem', { name: 'Archive…' })).toBeVisible()
      expect(await violations(page), 'menu').toEqual([])
      await page.keyboard.press('Escape')
      await clientOf(plans.host).call('settings.update', { replan: 'each-morning' })
      await plans.host.advance(24 * HOUR_MS)
      await goTo(page, 'Today')
      await expect(page.getByRole('region', { name: 'This morning' })).toBeVisible()
      expect(await violations(page), 'Today').toEqual([])
      await goTo(page, 'Settings')
      await expect(page.getByRole('combobox', { name: 'Settings of' })).toBeVisible()
      expect(await violations(page), 'settings').toEqual([])
    })
  })
}
