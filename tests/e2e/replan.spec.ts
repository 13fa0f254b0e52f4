import type { Page } from '@playwright/test'
import { violations } from '../support/axe.ts'
import { clientOf, goTo, screenHeading, slotsOfWeek } from '../support/app-page.ts'
import {
  DAY_MS,
  expect,
  openFromMenu,
  openFromPalette,
  pickDays,
  planOf,
  tabTo,
  test,
} from '../support/replan-page.ts'

const toast = (page: Page, text: string | RegExp) => page.getByRole('status').filter({ hasText: text })

/** Today's line about the finish, as it is drawn anew after a change. */
const finish = (page: Page) => page.getByRole('region', { name: 'Finish' })

/** From now on everything but changes is answered late, as on a busy machine. */
const slowReads = async (page: Page, byMs: number): Promise<void> => {
  await page.route('**/api/call', async (route) => {
    const isChange = route.request().postData()?.includes('"plan.change"') ?? false
    if (!isChange) await new Promise((resolve) => setTimeout(resolve, byMs))
    await route.continue()
  })
}

test.describe('days off', () => {
  test('have their price, are taken and taken back, with the mouse', async ({ page, host }) => {
    const before = await planOf(host)
    const dialog = await openFromMenu(page, 'Days off…')
    await dialog.getByRole('button', { name: 'Next month' }).click()
    await pickDays(dialog, '14 December 2026', '20 December 2026')
    await expect(dialog).toContainText('2 Aug 2027')
    await expect(dialog).toContainText('9 Aug 2027')
    await expect(dialog).toContainText('7 days later')
    expect((await planOf(host)).slots, 'nothing moves before it is asked for').toEqual(before.slots)
    await dialog.getByLabel('Name').fill('Holiday')
    await dialog.getByRole('button', { name: 'Add days off' }).click()
    await expect(dialog).toHaveCount(0)
    await expect(finish(page)).toContainText('9 Aug 2027')
    const { plan, slots } = await planOf(host)
    expect(plan.settings.daysOff).toEqual([{ from: '2026-12-14', to: '2026-12-20', name: 'Holiday' }])
    expect(slots.filter(({ day }) => day >= '2026-12-14' && day <= '2026-12-20')).toEqual([])
    await toast(page, /Holiday/)
      .getByRole('button', { name: 'Undo' })
      .click()
    await expect(finish(page)).toContainText('2 Aug 2027')
    expect(await planOf(host)).toEqual(before)
  })

  test('are taken by keys alone, hold over a reload, and are taken back by key', async ({ page, host }) => {
    const before = await planOf(host)
    const dialog = await openFromPalette(page, 'Days off')
    await expect(dialog.getByRole('textbox', { name: 'First day' })).toBeFocused()
    await page.keyboard.type('14 Dec 2026')
    await page.keyboard.press('Tab')
    await expect(dialog.getByRole('textbox', { name: 'Last day' })).toBeFocused()
    await page.keyboard.type('20 Dec 2026')
    await page.keyboard.press('Tab')
    await expect(dialog).toContainText('7 days later')
    await expect(dialog.getByLabel('Name')).toBeFocused()
    await page.keyboard.type('Holiday')
    await page.keyboard.press('Enter')
    await expect(dialog).toHaveCount(0)
    await expect(finish(page)).toContainText('9 Aug 2027')
    await expect(page.locator('body')).not.toBeFocused()
    await page.reload()
    await expect(finish(page)).toContainText('9 Aug 2027')
    await page.keyboard.press('ControlOrMeta+z')
    await expect(finish(page)).toContainText('2 Aug 2027')
    expect(await planOf(host)).toEqual(before)
  })

  test('are taken and given back in the settings, by clicks alone', async ({ page, host }) => {
    const before = await planOf(host)
    await goTo(page, 'Settings')
    await page.getByRole('button', { name: 'Add days off…' }).click()
    const dialog = page.getByRole('dialog')
    await pickDays(dialog, '30 November 2026', '30 November 2026')
    await expect(dialog).toContainText('1 day later')
    await dialog.getByRole('button', { name: 'Add days off' }).click()
    await expect(dialog).toHaveCount(0)
    await page.getByRole('button', { name: 'Remove 30 Nov 2026' }).click()
    await expect(dialog).toContainText('1 day earlier')
    const boxes = [toast(page, /off/), dialog.getByRole('button', { name: 'Remove' })]
    const [note, button] = await Promise.all(boxes.map((one) => one.boundingBox()))
    expect((note?.x ?? 0) + (note?.width ?? 0), 'no toast lies on what is asked').toBeLessThan(button?.x ?? 0)
    await dialog.getByRole('button', { name: 'Remove' }).click()
    await expect(page.getByRole('button', { name: /^Remove/ })).toHaveCount(0)
    expect((await planOf(host)).plan).toEqual(before.plan)
  })

  test('that exist are given back from their dialog, which is open again when they are kept', async ({
    page,
    host,
  }) => {
    const daysOff = { from: '2026-12-24', to: '2026-12-31', name: 'Holiday' }
    await clientOf(host).call('plan.change', { changes: [{ type: 'add-days-off', daysOff }] })
    await openFromMenu(page, 'Days off…')
    // One fades while the other is there already.
    const form = page.getByRole('dialog', { name: 'Days off', exact: true })
    const removal = page.getByRole('dialog', { name: /^Remove days off/ })
    await form.getByRole('button', { name: /^Remove Holiday/ }).click()
    await expect(form).toHaveCount(0)
    await expect(removal).toContainText('earlier')
    await page.keyboard.press('Escape')
    await expect(removal).toHaveCount(0)
    await expect(form).toBeVisible()
    await page.keyboard.press('Escape')
    await expect(form).toHaveCount(0)
    await expect(page.getByRole('button', { name: 'Change the plan' })).toBeFocused()
  })
})

test.describe('a plan that was missed', () => {
  const missThreeDays = async (page: Page, host: { stall: (ms: number) => Promise<void> }): Promise<void> => {
    await host.stall(3 * DAY_MS)
    await page.reload()
    await expect(screenHeading(page)).toHaveText('Thursday 26 November')
  }

  test('is offered to be replanned, kept as it is, replanned and taken back, with the mouse', async ({
    page,
    host,
  }) => {
    await missThreeDays(page, host)
    const before = await planOf(host)
    await expect(finish(page)).toContainText('behind the plan.')
    await finish(page).getByRole('button', { name: 'Replan…' }).click()
    const dialog = page.getByRole('dialog')
    await expect(dialog).toContainText(/slots move/)
    await expect(dialog).toContainText(/days? later/)
    await dialog.getByRole('button', { name: 'Keep it as it is' }).click()
    await expect(dialog).toHaveCount(0)
    expect(await planOf(host)).toEqual(before)
    await finish(page).getByRole('button', { name: 'Replan…' }).click()
    await dialog.getByRole('button', { name: 'Replan', exact: true }).click()
    await expect(finish(page)).not.toContainText('behind the plan')
    const { slots } = await planOf(host)
    const isOver = ({ day }: { day: string }): boolean => day < '2026-11-26'
    expect(slots.filter(isOver), 'what is over stays').toEqual(before.slots.filter(isOver))
    await toast(page, /Replanned/)
      .getByRole('button', { name: 'Undo' })
      .click()
    await expect(finish(page)).toContainText('behind the plan.')
    expect(await planOf(host)).toEqual(before)
  })

  test('is replanned and taken back by keys alone, over a reload', async ({ page, host }) => {
    await missThreeDays(page, host)
    const before = await planOf(host)
    await page.keyboard.press('r')
    const dialog = page.getByRole('dialog')
    await expect(dialog).toContainText(/slots move/)
    await expect(dialog.getByRole('button', { name: 'Keep it as it is' })).toBeFocused()
    await page.keyboard.press('Escape')
    await expect(dialog).toHaveCount(0)
    await expect(page.locator('body')).not.toBeFocused()
    await page.keyboard.press('r')
    await expect(dialog).toContainText(/slots move/)
    await tabTo(page, dialog.getByRole('button', { name: 'Replan', exact: true }))
    await page.keyboard.press('Enter')
    await expect(dialog).toHaveCount(0)
    await page.reload()
    await expect(finish(page)).toContainText('On plan. Today’s')
    await page.keyboard.press('r')
    await expect(dialog).toContainText('No slot moves.')
    await page.keyboard.press('Enter')
    await page.keyboard.press('ControlOrMeta+z')
    await expect(finish(page)).toContainText('behind the plan.')
    expect(await planOf(host)).toEqual(before)
  })

  test('is replanned from the week, by clicks alone', async ({ page, host }) => {
    await missThreeDays(page, host)
    await goTo(page, 'Week')
    await page.getByRole('button', { name: 'Replan…' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('button', { name: /^Show (all|the first)/ }).click()
    await expect(dialog.getByRole('heading', { name: 'Slots that change' })).toBeFocused()
    await expect(dialog.getByRole('region', { name: 'Slots that change' }).getByRole('listitem')).toHaveCount(
      100,
    )
    await dialog.getByRole('button', { name: 'Replan', exact: true }).click()
    await expect(page.getByText('behind the plan.')).toHaveCount(0)
    await page.reload()
    await expect(page.locator('[data-slot]').first()).toBeVisible()
    await expect(page.getByRole('button', { name: 'Replan…' })).toHaveCount(0)
  })

  test('can wait: put off, the offer is gone for the day and back on the next', async ({ page, host }) => {
    await missThreeDays(page, host)
    await finish(page).getByRole('button', { name: 'Not today' }).click()
    await expect(finish(page).getByRole('button', { name: 'Replan…' })).toHaveCount(0)
    await expect(screenHeading(page)).toBeFocused()
    await expect(finish(page)).toContainText('behind the plan.')
    await page.reload()
    await expect(finish(page)).toContainText('behind the plan.')
    await expect(finish(page).getByRole('button', { name: 'Replan…' })).toHaveCount(0)
    await host.stall(DAY_MS)
    await page.reload()
    await expect(finish(page).getByRole('button', { name: 'Replan…' })).toBeVisible()
  })
})

test('today is moved with its reason', async ({ page, host }) => {
  await page.getByRole('button', { name: 'Not today: move it…' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('radio', { name: 'Sick' }).click()
  await expect(dialog).toContainText('1 day later')
  await dialog.getByRole('button', { name: 'Move today' }).click()
  await expect(page.getByRole('heading', { name: 'Today is a day off' })).toBeVisible()
  const { plan, slots } = await planOf(host)
  expect(plan.settings.daysOff).toEqual([{ from: '2026-11-23', to: '2026-11-23', name: 'Sick' }])
  expect(slots.some(({ day }) => day === '2026-11-23')).toBe(false)
})

test('the plan is paused, seen to be on Today and in the week, and goes on with the days between off', async ({
  page,
  host,
}) => {
  const dialog = await openFromMenu(page, 'Pause the plan…')
  await expect(dialog.getByRole('row')).toHaveCount(4)
  await expect(dialog.getByRole('row', { name: /30 Nov 2026/ })).toContainText('9 Aug 2027')
  await dialog.getByRole('button', { name: 'Pause', exact: true }).click()
  await expect(dialog).toHaveCount(0)
  await expect(finish(page)).toContainText('No date while the plan is paused.')
  const strip = page.getByRole('region', { name: 'Pause' })
  await expect(strip).toContainText('23 Nov 2026')
  await goTo(page, 'Week')
  await expect(strip).toBeVisible()
  await host.stall(7 * DAY_MS)
  await page.reload()
  await expect(strip).toBeVisible()
  await tabTo(page, strip.getByRole('button', { name: 'Go on…' }))
  await page.keyboard.press('Enter')
  await expect(dialog).toContainText('9 Aug 2027')
  await tabTo(page, dialog.getByRole('button', { name: 'Go on', exact: true }))
  // The strip is still there when the dialog gives the focus back to its button.
  await slowReads(page, 1500)
  await page.keyboard.press('Enter')
  await expect(strip.getByRole('button', { name: 'Go on…' })).toBeFocused()
  await expect(strip).toHaveCount(0)
  await expect(page.locator('body')).not.toBeFocused()
  const { plan } = await planOf(host)
  expect(plan.settings).toMatchObject({
    paused: null,
    daysOff: [{ from: '2026-11-23', to: '2026-11-29', name: 'Pause' }],
  })
  expect(plan.finish.expected).toBe('2027-08-09')
})

test('a topic is given more time, and the time is taken back', async ({ page, host }) => {
  const before = await planOf(host)
  const more = page.getByRole('button', { name: 'More for “Variables & Data Types”' })
  await more.click()
  await page.getByRole('menuitem', { name: 'Needs more time…' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Study days more').fill('2')
  await expect(dialog).toContainText('2 days later')
  await dialog.getByRole('button', { name: 'Give it more time' }).click()
  await expect(dialog).toHaveCount(0)
  await expect(more).toBeFocused()
  await expect(finish(page)).toContainText('4 Aug 2027')
  await goTo(page, 'Roadmap')
  await expect(page.locator('[data-row]').filter({ hasText: 'Variables & Data Types' })).toContainText('+2')
  await goTo(page, 'Today')
  await more.press('Enter')
  await page.getByRole('menuitem', { name: 'Needs more time…' }).press('Enter')
  await dialog.getByLabel('Study days more').fill('-2')
  await expect(dialog).toContainText('2 days earlier')
  await dialog.getByLabel('Study days more').press('Enter')
  await expect(finish(page)).toContainText('2 Aug 2027')
  expect((await planOf(host)).plan.finish).toEqual(before.plan.finish)
})

test('more time is asked for from a slot of the week, and kept as it is the focus is on the slot again', async ({
  page,
}) => {
  await goTo(page, 'Week')
  const slot = slotsOfWeek(page).first()
  await slot.click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('button', { name: /^More for/ }).click()
  await page.getByRole('menuitem', { name: 'Needs more time…' }).click()
  await expect(dialog).toHaveAccessibleName(/^More time for/)
  await expect(dialog).toContainText('1 day later')
  await expect(dialog.getByLabel('Study days more')).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(dialog).toHaveCount(0)
  await expect(slot).toBeFocused()
})

test('a topic is skipped and taken back in from the roadmap, each with its price', async ({ page, host }) => {
  const before = await planOf(host)
  await goTo(page, 'Roadmap')
  const more = page.getByRole('button', { name: 'More for “Operators”' })
  await more.click()
  await page.getByRole('menuitem', { name: 'Skip and replan…' }).click()
  const dialog = page.getByRole('dialog')
  await expect(dialog).toContainText(/days? earlier/)
  await dialog.getByRole('button', { name: 'Change the plan' }).click()
  await expect(dialog).toHaveCount(0)
  await expect(more).toBeFocused()
  expect((await planOf(host)).slots.some(({ topic }) => topic.title === 'Operators')).toBe(false)
  await more.press('Enter')
  await page.getByRole('menuitem', { name: 'Take it back in and replan…' }).press('Enter')
  await expect(dialog).toContainText(/days? later/)
  await tabTo(page, dialog.getByRole('button', { name: 'Change the plan' }))
  await page.keyboard.press('Enter')
  await expect(dialog).toHaveCount(0)
  expect((await planOf(host)).plan.finish).toEqual(before.plan.finish)
})

test('what days off cost is won back with more study time, in one step', async ({ page, host }) => {
  const before = await planOf(host)
  const dialog = await openFromMenu(page, 'Days off…')
  await dialog.getByRole('textbox', { name: 'First day' }).fill('14 Dec 2026')
  await dialog.getByRole('textbox', { name: 'Last day' }).fill('20 Dec 2026')
  await expect(dialog).toContainText('7 days later')
  await dialog
    .getByRole('radio', { name: /An hour more on/ })
    .first()
    .click()
  await expect(dialog).toContainText(/days? earlier/)
  await dialog.getByRole('button', { name: 'Add days off' }).click()
  await expect(dialog).toHaveCount(0)
  const { plan } = await planOf(host)
  expect(plan.settings.daysOff).toHaveLength(1)
  expect(plan.finish.expected ?? '').toMatch(/^2027-0[1-8]/)
  expect((plan.finish.expected ?? '') <= (before.plan.finish.expected ?? '')).toBe(true)
  await toast(page, /Days off/)
    .getByRole('button', { name: 'Undo' })
    .click()
  await expect(finish(page)).toContainText('2 Aug 2027')
  expect(await planOf(host)).toEqual(before)
})

test('other hours hold for a while, and are listed and given back in the settings', async ({
  page,
  host,
}) => {
  const before = await planOf(host)
  const dialog = await openFromMenu(page, 'Other hours from a day on…')
  await dialog.getByRole('textbox', { name: 'From' }).fill('7 Dec 2026')
  await dialog.getByRole('textbox', { name: /^Until/ }).fill('20 Dec 2026')
  await dialog.getByLabel('Hours a day').fill('1')
  await expect(dialog).toContainText(/days later/)
  await dialog.getByRole('button', { name: 'Change the hours' }).click()
  await expect(dialog).toHaveCount(0)
  await goTo(page, 'Settings')
  const hours = page.getByRole('list', { name: 'Other hours' })
  await expect(hours.getByRole('listitem')).toHaveCount(1)
  await expect(hours).toContainText('1 h on Mon, Tue, Wed, Thu, Fri and Sat')
  await hours.getByRole('button', { name: /^Remove/ }).click()
  await expect(dialog).toContainText(/days earlier/)
  await dialog.getByRole('button', { name: 'Remove' }).click()
  await expect(hours).toHaveCount(0)
  expect((await planOf(host)).plan).toEqual(before.plan)
})

test('a change that was overtaken by another is shown anew, and nothing is done', async ({ page, host }) => {
  const dialog = await openFromMenu(page, 'Pause the plan…')
  await expect(dialog.getByRole('table')).toBeVisible()
  const daysOff = { from: '2026-12-14', to: '2026-12-20', name: '' }
  await clientOf(host).call('plan.change', { changes: [{ type: 'add-days-off', daysOff }] })
  await dialog.getByRole('button', { name: 'Pause', exact: true }).click()
  await expect(dialog).toContainText('The plan was changed meanwhile')
  await expect(dialog.getByRole('row', { name: /30 Nov 2026/ })).toContainText('16 Aug 2027')
  expect((await planOf(host)).plan.settings.paused).toBeNull()
  await dialog.getByRole('button', { name: 'Pause', exact: true }).click()
  await expect(dialog).toHaveCount(0)
  expect((await planOf(host)).plan.settings.paused).toBe('2026-11-23')
})

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`in the ${colorScheme} theme`, () => {
    test.use({ colorScheme })

    test('neither the dialogs that change the plan nor a paused plan have an accessibility violation', async ({
      page,
    }) => {
      const dialog = page.getByRole('dialog')
      const close = async (): Promise<void> => {
        await page.keyboard.press('Escape')
        await expect(dialog).toHaveCount(0)
      }
      await page.getByRole('button', { name: 'Change the plan' }).click()
      await expect(page.getByRole('menu')).toBeVisible()
      expect(await violations(page), 'menu').toEqual([])
      await page.keyboard.press('Escape')
      await openFromMenu(page, 'Days off…')
      await pickDays(dialog, '24 November 2026', '26 November 2026')
      await expect(dialog).toContainText('days later')
      expect(await violations(page), 'days off').toEqual([])
      await dialog.getByRole('radio', { name: /more/ }).first().click()
      await expect(dialog).toContainText('earlier')
      expect(await violations(page), 'won back').toEqual([])
      await close()
      await openFromMenu(page, 'Other hours from a day on…')
      await dialog.getByRole('button', { name: 'Mon', exact: true }).click()
      await expect(dialog).toContainText('days later')
      expect(await violations(page), 'other hours').toEqual([])
      await close()
      await page.getByRole('button', { name: 'Not today: move it…' }).click()
      await dialog.getByRole('radio', { name: 'Something else' }).click()
      await expect(dialog.getByLabel('In your own words')).toBeVisible()
      await expect(dialog).toContainText('later')
      expect(await violations(page), 'not today').toEqual([])
      await close()
      await page.getByRole('button', { name: /^More for/ }).click()
      await page.getByRole('menuitem', { name: 'Needs more time…' }).click()
      await expect(dialog).toContainText('later')
      expect(await violations(page), 'more time').toEqual([])
      await close()
      await openFromMenu(page, 'Pause the plan…')
      await expect(dialog.getByRole('table')).toBeVisible()
      expect(await violations(page), 'pause').toEqual([])
      await dialog.getByRole('button', { name: 'Pause', exact: true }).click()
      await expect(page.getByRole('region', { name: 'Pause' })).toBeVisible()
      expect(await violations(page), 'paused').toEqual([])
    })

    test('neither planning again nor skipping has an accessibility violation', async ({ page, host }) => {
      await host.stall(3 * DAY_MS)
      const dialog = await openFromMenu(page, 'Replan…')
      await expect(dialog).toContainText('Slots that change')
      expect(await violations(page), 'replan').toEqual([])
      await page.keyboard.press('Escape')
      await expect(dialog).toHaveCount(0)
      await page.getByRole('button', { name: /^More for/ }).click()
      await page.getByRole('menuitem', { name: 'Skip and replan…' }).click()
      await expect(dialog).toContainText('Slots that change')
      expect(await violations(page), 'skip').toEqual([])
    })
  })
}

for (const [width, height] of [
  [900, 600],
  [360, 740],
] as const) {
  test(`the price of a change is in sight beside the button that takes it, at ${width} × ${height}`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height })
    const dialog = await openFromMenu(page, 'Days off…')
    await dialog.getByRole('textbox', { name: 'First day' }).fill('14 Dec 2026')
    await dialog.getByRole('textbox', { name: 'Last day' }).fill('20 Dec 2026')
    await expect(dialog.getByText('Finish 9 Aug 2027, 7 days later')).toBeInViewport({ ratio: 1 })
    await expect(dialog.getByRole('button', { name: 'Add days off' })).toBeInViewport({ ratio: 1 })
    const isWider = await page.evaluate(
      () => document.documentElement.scrollWidth > document.documentElement.clientWidth,
    )
    expect(isWider, 'nothing is cut off at the side').toBe(false)
  })
}
