import { readFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import { clientOf, screenHeading, slotsOfWeek } from '../support/app-page.ts'
import { KeyboardLearner } from '../support/keyboard-learner.ts'
import { shiftPageDate } from '../support/page-date.ts'
import { DAY_MS, MONDAY_MS, planOf } from '../support/replan-page.ts'
import { type TimedHost, startTimedHost } from '../support/timed-host.ts'
import { expect, test as base } from '../support/web-app.ts'

const MINUTE_MS = 60_000

type Desk = { readonly host: TimedHost; readonly learner: KeyboardLearner }

/** A learner's first week without a mouse: no click, and no focus that a script gave. */
const test = base.extend<{ readonly isPlanned: boolean; readonly desk: Desk }>({
  isPlanned: [true, { option: true }],
  desk: async ({ dataFolder, page, plantSeedPlan, isPlanned }, use) => {
    if (isPlanned) await plantSeedPlan(dataFolder, MONDAY_MS)
    const host = await startTimedHost(dataFolder, MONDAY_MS)
    await shiftPageDate(page, MONDAY_MS)
    await page.goto(host.link)
    await expect(screenHeading(page)).toBeVisible()
    await use({ host, learner: new KeyboardLearner(page) })
    await page.close()
    await host.stop()
  },
})

const main = (page: Page) => page.getByRole('main')
const dialog = (page: Page) => page.getByRole('dialog')
const toast = (page: Page, text: string | RegExp) =>
  page.locator('.mantine-Notification-root').filter({ hasText: text })

/** Goes to a screen by two keys in turn. */
const goTo = async ({ learner }: Desk, letter: string, screen: string): Promise<void> => {
  const { page } = learner
  await learner.press('g', letter)
  // While the timer runs the title tells its time.
  await expect(page).toHaveURL(new RegExp(`#/${screen}`))
  await expect(screenHeading(page)).toBeVisible()
  await learner.isSomewhere(`on ${screen}`, main(page))
}

test.describe('without a plan', () => {
  test.use({ isPlanned: false })

  test('the first run goes by keys from a built-in roadmap to Today', async ({ page, desk }) => {
    const { learner, host } = desk
    await learner.tabToAndPress(page.getByRole('button', { name: /Python backend developer in 36 weeks/ }))
    await expect(screenHeading(page)).toHaveText('What was understood')
    await learner.isSomewhere('checking', main(page))
    await learner.tabToAndPress(page.getByRole('button', { name: 'Continue' }))
    await expect(screenHeading(page)).toHaveText('Make it fit your week')
    await learner.isSomewhere('planning', main(page))

    const finish = page.getByRole('region', { name: 'When you will be done' })
    await expect(finish).toContainText(/20\d\d/)
    const days = page.getByRole('group', { name: 'Study days' })
    const saturday = days.getByRole('button', { name: 'Sat' })
    const wasSaturday = await saturday.getAttribute('aria-pressed')
    await learner.tabToAndPress(saturday, 'Space')
    await expect(saturday).toHaveAttribute('aria-pressed', wasSaturday === 'true' ? 'false' : 'true')
    await learner.isSomewhere('days', days)
    const hours = page.getByRole('textbox', { name: 'Hours a day' })
    await learner.tabTo(hours)
    await learner.press('ControlOrMeta+a')
    await learner.type('2')
    await learner.tabToAndPress(page.getByRole('button', { name: 'Make the plan' }))
    await expect(page).toHaveTitle(/Today/)
    await expect(screenHeading(page)).toHaveText('Monday 23 November')
    await learner.isSomewhere('Today', main(page))
    const { plan } = await planOf(host)
    expect(JSON.stringify(plan.settings)).toContain('"minutes":120')
  })
})

test('a first day goes by keys: timer, topic done, taken back, session by hand', async ({ page, desk }) => {
  const { learner, host } = desk
  const timer = page.getByRole('group', { name: 'Timer', exact: true })
  await expect(timer.getByRole('button', { name: /^Start/ })).toBeVisible()
  // The timer: begun, paused, gone on with, and finished by its bell.
  const toggleTo = async (button: string): Promise<void> => {
    const next = timer.getByRole('button', { name: button })
    await expect(async () => {
      // News of a command may come before its answer; what is pressed in between is taken for the same press twice.
      if (!(await next.isVisible())) await learner.press('Space')
      await expect(next).toBeVisible({ timeout: 3000 })
    }).toPass()
  }
  await toggleTo('Pause')
  await toggleTo('Go on')
  await toggleTo('Pause')
  await host.advance(10 * MINUTE_MS)
  await learner.press('e')
  await expect(timer).toContainText('Short break')
  await learner.press('x')
  await expect(timer).toContainText('Start')
  // By the buttons of the bar, too, up to the bell.
  await learner.tabToAndPress(timer.getByRole('button', { name: /^Start/ }))
  await expect(timer.getByRole('button', { name: 'Pause' })).toBeVisible()
  await learner.isSomewhere('the timer runs')
  await host.advance(25 * MINUTE_MS)
  await expect(timer).toContainText('Short break')
  await learner.isSomewhere('after the bell')
  const listed = await clientOf(host).call('session.list', { days: 1 })
  expect(listed).toMatchObject({ value: { count: 2, totalMs: 35 * MINUTE_MS } })

  // The topic of the first row.
  await learner.press('j')
  await learner.isSomewhere('the first row', main(page))
  await learner.press('d')
  await expect(toast(page, /done/i)).toBeVisible()
  await learner.isSomewhere('marked as done')
  await expect.poll(async () => (await planOf(host)).slots[0]?.topic.status).toBe('done')
  await learner.press('ControlOrMeta+z')
  await expect.poll(async () => (await planOf(host)).slots[0]?.topic.status).not.toBe('done')
  await learner.isSomewhere('taken back')

  // A session by hand.
  await goTo(desk, 'l', 'sessions')
  // The two from the timer: the list is there.
  const before = 2
  await expect(page.locator('[data-session]')).toHaveCount(before)
  await learner.press('n')
  await expect(dialog(page)).toBeVisible()
  await learner.isSomewhere('adding', dialog(page))
  await learner.tabToAndPress(dialog(page).getByRole('button', { name: /^Add/ }))
  await expect(dialog(page)).toHaveCount(0)
  await expect(page.locator('[data-session]')).toHaveCount(before + 1)
  await learner.isSomewhere('added', main(page))
  await learner.press('j', 'Delete')
  await expect(page.locator('[data-session]')).toHaveCount(before)
  await learner.isSomewhere('deleted', main(page))
})

test('a week is changed by keys: a slot moved, a day off, replanned, all taken back', async ({
  page,
  desk,
}) => {
  const { learner, host } = desk
  await goTo(desk, 'w', 'week')
  await expect(slotsOfWeek(page).first()).toBeVisible()
  await learner.press('j')
  await learner.isSomewhere('the first slot', page.locator('[data-slot]'))
  const [first] = (await planOf(host)).slots
  await learner.press('Alt+ArrowDown', 'Alt+ArrowDown', 'Enter')
  const startOf = async () =>
    (await planOf(host)).slots.find(({ id }) => id === first?.id)?.startMinute ?? null
  await expect.poll(startOf).toBe((first?.startMinute ?? 0) + 30)
  await learner.isSomewhere('moved', page.locator(`[data-slot="${first?.id}"]`))
  await learner.press('ControlOrMeta+z')
  await expect.poll(startOf).toBe(first?.startMinute)
  await learner.isSomewhere('moved back')

  // The menu of the plan, opened by Enter and walked by arrows.
  await learner.tabToAndPress(page.getByRole('button', { name: 'Change the plan' }), 'Enter')
  const menu = page.getByRole('menu')
  await expect(menu).toBeVisible()
  await learner.press('ArrowDown')
  await learner.isSomewhere('the menu', menu)
  const entry = page.getByRole('menuitem', { name: 'Days off…' })
  await expect(async () => {
    if (!(await entry.evaluate((item) => item === document.activeElement))) await learner.press('ArrowDown')
    await learner.isSomewhere('an entry', menu)
    expect(await entry.evaluate((item) => item === document.activeElement)).toBe(true)
  }).toPass()
  await learner.press('Enter')
  const form = page.getByRole('dialog')
  await expect(form).toBeVisible()
  await learner.isSomewhere('days off', form)
  const day = form.getByRole('button', { name: '24 November 2026' })
  await learner.tabTo(form.getByRole('button', { name: '23 November 2026' }))
  await learner.press('ArrowRight')
  await expect(day).toBeFocused()
  await learner.press('Enter', 'Enter')
  await learner.tabToAndPress(form.getByRole('button', { name: 'Add days off' }))
  await expect(form).toHaveCount(0)
  const daysOff = async () => (await planOf(host)).plan.settings.daysOff.map(({ from, to }) => [from, to])
  await expect.poll(daysOff).toEqual([['2026-11-24', '2026-11-24']])
  await learner.isSomewhere('a day off', main(page))
  await learner.press('ControlOrMeta+z')
  await expect.poll(daysOff).toEqual([])
  await learner.isSomewhere('none again', main(page))

  // Three days later nothing was studied: replanned, first not, then yes, and taken back.
  await host.stall(3 * DAY_MS)
  const before = await planOf(host)
  const keep = dialog(page).getByRole('button', { name: 'Keep it as it is' })
  await learner.press('r')
  await expect(keep).toBeFocused()
  await learner.isSomewhere('replanning', dialog(page))
  await learner.press('Escape')
  await expect(dialog(page)).toHaveCount(0)
  await learner.isSomewhere('not replanned', main(page))
  await learner.press('r')
  await expect(keep).toBeFocused()
  await learner.tabToAndPress(dialog(page).getByRole('button', { name: 'Replan', exact: true }))
  await expect(dialog(page)).toHaveCount(0)
  await expect.poll(async () => (await planOf(host)).slots).not.toEqual(before.slots)
  await learner.isSomewhere('replanned', main(page))
  await learner.press('ControlOrMeta+z')
  await expect.poll(async () => (await planOf(host)).slots).toEqual(before.slots)
  await learner.isSomewhere('all taken back', main(page))
})

test('progress, a topic, a setting and the guide are reached by keys', async ({ page, desk }) => {
  const { learner } = desk
  await goTo(desk, 'p', 'progress')
  const table = page.getByRole('button', { name: 'Table: Burn-up' })
  await learner.tabToAndPress(table)
  await expect(page.locator('[data-chart="burn-up"] table')).toBeVisible()
  await learner.isSomewhere('a table', main(page))
  await learner.tabToAndPress(page.getByRole('button', { name: 'Save: Burn-up' }))
  const menu = page.getByRole('menu')
  await expect(menu).toBeVisible()
  await learner.isSomewhere('the menu of a chart')
  await learner.press('ArrowDown')
  await learner.press('End')
  await learner.isSomewhere('an entry', page.getByRole('menuitem', { name: 'Table (CSV)' }))
  const download = page.waitForEvent('download')
  await learner.press('Enter')
  const file = await download
  expect(file.suggestedFilename()).toMatch(/\.csv$/u)
  expect(readFileSync(await file.path(), 'utf8').split('\n').length).toBeGreaterThan(2)
  await learner.isSomewhere('saved', main(page))

  // A topic, by some of its letters.
  await learner.goByPalette('decorat', 'Decorators')
  await expect(page).toHaveTitle(/Roadmap/)
  await learner.isSomewhere('a topic', main(page))
  await expect(
    page.locator('[data-row]:focus-within, :focus').filter({ hasText: 'Decorators' }).first(),
  ).toBeVisible()

  // Another theme.
  await goTo(desk, 's', 'settings')
  await learner.tabToAndPress(main(page).getByRole('link', { name: 'Appearance' }))
  await expect(page).toHaveURL(/appearance/)
  await learner.isSomewhere('appearance', main(page))
  const dark = page.getByRole('radio', { name: 'Dark' })
  const theme = page.getByRole('radiogroup').filter({ has: dark })
  await learner.tabTo(theme.getByRole('radio', { checked: true }))
  await expect(async () => {
    await learner.press('ArrowRight')
    await expect(dark).toBeChecked({ timeout: 500 })
  }).toPass()
  await expect(page.locator('html')).toHaveAttribute('data-mantine-color-scheme', 'dark')
  await learner.isSomewhere('dark', main(page))

  // The guide, searched.
  await goTo(desk, 'h', 'guide')
  await learner.press('/')
  const search = page.getByRole('searchbox', { name: 'Search the guide' })
  await learner.isSomewhere('the search', search)
  await learner.type('replan')
  const hit = main(page)
    .getByRole('link', { name: /replan/i })
    .first()
  await learner.tabToAndPress(hit)
  await expect(page).toHaveURL(/#\/guide\/.+/)
  await expect(search).toHaveValue('')
  await learner.isSomewhere('a hit', main(page))

  // All keys.
  await learner.press('?')
  await expect(dialog(page)).toBeVisible()
  await learner.isSomewhere('the keys', dialog(page))
  await learner.press('Escape')
  await expect(dialog(page)).toHaveCount(0)
  await learner.isSomewhere('back', main(page))
})
