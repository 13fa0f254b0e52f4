import type { Page } from '@playwright/test'
import type { SlotView } from '#contract/operations/plan.ts'
import { screenHeading } from '../support/app-page.ts'
import { violations } from '../support/axe.ts'
import { SUNDAY, type Week, expect, test } from '../support/week-page.ts'

/** Keeps an operation waiting for its answer until what is returned is called. */
const holdBack = async (page: Page, operation: string): Promise<() => Promise<void>> => {
  const { promise, resolve } = Promise.withResolvers<void>()
  await page.route('**/api/call', async (route) => {
    if ((route.request().postDataJSON() as { op: string }).op === operation) await promise
    await route.continue()
  })
  return async () => {
    resolve()
    await page.unrouteAll({ behavior: 'wait' })
  }
}

test.describe('with the mouse', () => {
  test('a slot is dragged to another day, resized at its end, and both are taken back', async ({
    openWeek,
  }) => {
    const week = await openWeek()
    const slot = await week.slotOn('2026-11-26')
    const { startMinute, minutes } = slot
    await week.drag(
      await week.pointAt(slot.day, startMinute + 30),
      await week.pointAt('2026-11-29', startMinute - 30),
    )
    await week.expectPlace(slot.id, {
      day: '2026-11-29',
      startMinute: startMinute - 60,
      minutes,
      pinned: true,
    })
    await expect(week.toast(/^Moved/)).toBeVisible()
    await expect(week.slot(slot.id)).toBeFocused()
    await expect(week.slot(slot.id)).toContainText('pinned')

    await week.drag(
      await week.pointAt('2026-11-29', startMinute - 60 + minutes - 2, 0.6),
      await week.pointAt('2026-11-29', startMinute - 60 + minutes - 32, 0.6),
    )
    await week.expectPlace(slot.id, { startMinute: startMinute - 60, minutes: minutes - 30 })
    await week.reload()
    await expect(week.slot(slot.id)).toContainText('29 November')

    await week.undo()
    await week.expectPlace(slot.id, { day: '2026-11-29', minutes })
    await week.undo()
    await week.expectPlace(slot.id, { day: slot.day, startMinute, minutes, pinned: false })
    await expect(week.slot(slot.id)).toContainText('26 November')
  })

  test('a slot is drawn out over empty time, pinned, unpinned and removed', async ({ openWeek, page }) => {
    const week = await openWeek()
    // The topic to come is known before the list of topics is there.
    const readTopics = await holdBack(page, 'roadmap.get')
    await week.drag(await week.pointAt(SUNDAY.day, 960 + 2), await week.pointAt(SUNDAY.day, 960 + 58))
    await expect(week.dialog).toContainText('until 17:00 (1 h)')
    await week.dialog.getByRole('button', { name: 'Add slot' }).click()
    await expect(week.dialog).toHaveCount(0)
    await readTopics()
    const added = await week.slotOn(SUNDAY.day)
    expect(added).toMatchObject({ startMinute: 960, minutes: 60, pinned: true })
    await expect(week.slot(added.id)).toBeFocused()

    await week.slot(added.id).click()
    await week.dialog.getByRole('button', { name: 'Unpin' }).click()
    await week.expectPlace(added.id, { pinned: false })
    await week.slot(added.id).click({ button: 'right' })
    const [menu, slot] = [await page.getByRole('menu').boundingBox(), await week.slot(added.id).boundingBox()]
    expect(Math.abs((menu?.x ?? 0) - (slot?.x ?? 0)), 'the menu is at its slot').toBeLessThan(300)
    await page.getByRole('menuitem', { name: 'Remove' }).click()
    await week.expectPlace(added.id, null)
    await expect(week.slot(added.id)).toHaveCount(0)
    await expect(page.locator('body')).not.toBeFocused()
    await week
      .toast(/^Removed/)
      .getByRole('button', { name: 'Undo' })
      .click()
    await week.expectPlace(added.id, { startMinute: 960 })
  })

  test('a slot that is dropped on a pinned one returns, and it is said why', async ({ openWeek }) => {
    const week = await openWeek()
    const pinned = await week.slotOn('2026-11-26')
    const slot = await week.slotOn('2026-11-28')
    await week.call('plan.change', { changes: [{ type: 'pin-slot', slotId: pinned.id, pinned: true }] })
    await expect(week.slot(pinned.id)).toContainText('pinned')
    await week.drag(
      await week.pointAt(slot.day, slot.startMinute + 30),
      await week.pointAt(pinned.day, pinned.startMinute + 30),
    )
    await expect(week.toast('The plan was not changed')).toContainText(pinned.topic.title)
    await expect(week.slot(slot.id)).toContainText('28 November')
    await week.expectPlace(slot.id, { day: slot.day, startMinute: slot.startMinute, pinned: false })
    const lane = await week.pointAt(slot.day, slot.startMinute)
    const box = await week.slot(slot.id).boundingBox()
    expect(Math.abs((box?.y ?? 0) - lane.y)).toBeLessThan(3)
  })

  test('what is over cannot be dragged; of what has begun only the end moves', async ({ openWeek }) => {
    const week = await openWeek({ nowMs: Date.UTC(2026, 10, 25, 18) })
    const over = await week.slotOn('2026-11-24')
    const begun = (await week.stored()).slots.find(
      ({ startMs, endMs }) => startMs <= week.nowMs && week.nowMs < endMs,
    )
    if (begun === undefined) throw new Error('no slot goes on')
    for (const slot of [over, begun]) {
      await week.drag(
        await week.pointAt(slot.day, slot.startMinute + 20),
        await week.pointAt(SUNDAY.day, slot.startMinute),
      )
    }
    const end = begun.startMinute + begun.minutes
    await week.drag(await week.pointAt(begun.day, end - 2, 0.6), await week.pointAt(begun.day, end - 32, 0.6))
    await week.expectPlace(begun.id, {
      day: begun.day,
      startMinute: begun.startMinute,
      minutes: begun.minutes - 30,
    })
    await week.expectPlace(over.id, { day: over.day, startMinute: over.startMinute, minutes: over.minutes })
  })
})

test.describe('with the keyboard alone', () => {
  test('a slot is moved, resized, pinned and removed, each said where it is', async ({ openWeek, page }) => {
    const week = await openWeek()
    const slot = await week.slotOn('2026-11-28')
    const { startMinute, minutes } = slot
    await week.slot(slot.id).focus()
    await page.keyboard.press('Alt+ArrowRight')
    for (let count = 0; count < 4; count += 1) await page.keyboard.press('Alt+ArrowUp')
    await page.keyboard.press('Alt+Shift+ArrowUp')
    await expect(week.slot(slot.id)).toBeFocused()
    await expect(page.locator('[data-nudge-said]')).toContainText('Sunday 29 November')
    await week.expectPlace(slot.id, { day: slot.day, startMinute })
    await page.keyboard.press('Escape')
    await expect(week.slot(slot.id)).toContainText('28 November')
    await expect(week.slot(slot.id)).toBeFocused()

    await page.keyboard.press('Alt+ArrowRight')
    await page.keyboard.press('Alt+ArrowUp')
    await page.keyboard.press('Alt+Shift+ArrowUp')
    await page.keyboard.press('Enter')
    await week.expectPlace(slot.id, {
      day: '2026-11-29',
      startMinute: startMinute - 15,
      minutes: minutes - 15,
      pinned: true,
    })
    await expect(week.slot(slot.id)).toBeFocused()
    await page.keyboard.press('p')
    await week.expectPlace(slot.id, { pinned: false })
    await expect(week.slot(slot.id)).not.toContainText('pinned')
    await page.keyboard.press('p')
    await week.expectPlace(slot.id, { pinned: true })
    await expect(week.slot(slot.id)).toContainText('pinned')

    await page.keyboard.press('Delete')
    await week.expectPlace(slot.id, null)
    await expect(page.locator('[data-mark]:focus')).toHaveCount(1)
    await week.undo()
    await week.expectPlace(slot.id, { day: '2026-11-29' })
  })

  test('a slot that is moved by keys goes there when they rest', async ({ openWeek, page }) => {
    const week = await openWeek()
    const slot = await week.slotOn('2026-11-28')
    await week.slot(slot.id).focus()
    await page.keyboard.press('Alt+ArrowDown')
    await week.expectPlace(slot.id, { startMinute: slot.startMinute + 15, pinned: true })
    await expect(week.slot(slot.id)).toBeFocused()
  })

  test('a slot is moved into another week by the dialog, and the focus goes along', async ({
    openWeek,
    page,
  }) => {
    const week = await openWeek()
    const slot = await week.slotOn('2026-11-28')
    await week.slot(slot.id).focus()
    await page.keyboard.press('m')
    await expect(week.dialog).toContainText('Now Saturday 28 November')
    await week.dialog.getByLabel('Day').fill('2026-12-06')
    await page.keyboard.press('Tab')
    await expect(week.dialog).toContainText('Sunday 6 December')
    await week.dialog.getByLabel('Length').fill('90')
    await page.keyboard.press('Enter')
    await expect(week.dialog).toHaveCount(0)
    await week.expectPlace(slot.id, { day: '2026-12-06', minutes: 90 })
    await expect(week.slot(slot.id)).toBeFocused()
    await expect(screenHeading(page)).toContainText('December')
  })

  test('a slot is added for a topic that is searched for, and arrow keys reach it', async ({
    openWeek,
    page,
  }) => {
    const week = await openWeek()
    const last = await week.slotOn('2026-11-28')
    await week.slot(last.id).focus()
    await page.keyboard.press('n')
    await expect(week.dialog).toContainText('Saturday 28 November')
    const topic = week.dialog.getByRole('combobox', { name: 'Topic' })
    await expect(topic).toBeFocused()
    await topic.press('ArrowDown')
    // The topics are read: what is typed finds its first one.
    await expect(page.getByRole('option', { name: 'Lambda Functions' })).toBeAttached()
    await topic.fill('Lambda')
    await topic.press('Enter')
    await expect(topic).toHaveValue('Lambda Functions')
    await week.dialog.getByLabel('Day').fill(SUNDAY.day)
    await page.keyboard.press('Tab')
    await week.dialog.getByRole('button', { name: 'Add slot' }).press('Enter')
    await expect(week.dialog).toHaveCount(0)
    const added = await week.slotOn(SUNDAY.day)
    expect(added).toMatchObject({ topic: { title: 'Lambda Functions' }, pinned: true })
    await expect(week.slot(added.id)).toBeFocused()
    await page.keyboard.press('Home')
    await expect(week.slot(added.id)).not.toBeFocused()
    await page.keyboard.press('End')
    await expect(week.slot(added.id)).toBeFocused()
    await week.reload()
    await expect(week.slot(added.id)).toContainText('Lambda Functions')
  })
})

test.describe('with clicks alone', () => {
  test('a slot is moved and resized, pinned and unpinned, and removed', async ({ openWeek }) => {
    const week = await openWeek()
    const slot = await week.slotOn('2026-11-28')
    await week.slot(slot.id).click()
    await week.dialog.getByRole('button', { name: 'Move…' }).click()
    await week.dialog.getByLabel('Day').click()
    await week.dialog.getByRole('button', { name: /^29 November/ }).click()
    const down = week.dialog.getByLabel('Length').locator('..').locator('button').last()
    await down.click()
    await expect(week.dialog).toContainText('Sunday 29 November')
    await week.dialog.getByRole('button', { name: 'Move', exact: true }).click()
    await week.expectPlace(slot.id, { day: '2026-11-29', minutes: slot.minutes - 15, pinned: true })
    await expect(week.dialog).toHaveCount(0)
    await expect(week.slot(slot.id)).toBeFocused()

    await week.slot(slot.id).click()
    await week.dialog.getByRole('button', { name: 'Unpin' }).click()
    await week.expectPlace(slot.id, { pinned: false })
    await week.slot(slot.id).click()
    await week.dialog.getByRole('button', { name: 'Pin', exact: true }).click()
    await week.expectPlace(slot.id, { pinned: true })
    await week.slot(slot.id).click()
    await week.dialog.getByRole('button', { name: 'Remove' }).click()
    await week.expectPlace(slot.id, null)
    await expect(week.slot(slot.id)).toHaveCount(0)
    await week
      .toast(/^Removed/)
      .getByRole('button', { name: 'Undo' })
      .click()
    await expect(week.slot(slot.id)).toBeVisible()
    await week.reload()
    await expect(week.slot(slot.id)).toBeVisible()
  })

  test('a slot is added from the head of a day, and time kept free from the toolbar', async ({
    openWeek,
    page,
  }) => {
    const week = await openWeek()
    await page.getByRole('button', { name: /^Add to Sunday 29 November/ }).click()
    await week.dialog.getByText('Build', { exact: true }).click()
    await week.dialog.getByRole('button', { name: 'Add slot' }).click()
    await expect(week.dialog).toHaveCount(0)
    expect(await week.slotOn(SUNDAY.day)).toMatchObject({ kind: 'build', pinned: true })

    await page.getByRole('button', { name: 'Add…' }).click()
    await week.dialog.getByText('Keep this time free').click()
    await week.dialog.getByLabel(/^What for/).fill('Dentist')
    await week.dialog.getByLabel('Day').fill('2026-11-29')
    await week.dialog.getByLabel(/^What for/).click()
    await week.dialog.getByRole('button', { name: 'Keep free' }).click()
    await expect(week.dialog).toHaveCount(0)
    const busy = page.getByRole('button', { name: /^Dentist, kept free/ })
    await expect(busy).toBeVisible()
    await busy.click()
    await week.dialog.getByRole('button', { name: 'Free this time again' }).click()
    await expect(busy).toHaveCount(0)
    expect((await week.stored()).busy).toEqual([])
  })

  test('the list has the same ways', async ({ openWeek, page }) => {
    await page.setViewportSize({ width: 360, height: 740 })
    const week = await openWeek()
    const slot = await week.slotOn('2026-11-28')
    await week.slot(slot.id).click()
    await week.dialog.getByRole('button', { name: 'Move…' }).click()
    await week.dialog.getByLabel('Day').fill('2026-11-29')
    await week.dialog.getByLabel('Length').fill('60')
    await week.dialog.getByRole('button', { name: 'Move', exact: true }).click()
    await week.expectPlace(slot.id, { day: '2026-11-29', minutes: 60, pinned: true })
    await expect(week.slot(slot.id)).toBeFocused()
    await expect(page.getByRole('button', { name: /^Kept free, Saturday 28 November/ })).toBeVisible()
    await page.getByRole('button', { name: /^Add to Sunday 29 November/ }).click()
    await expect(week.dialog).toContainText('Sunday 29 November')
  })
})

test('as a list the week begins at today', async ({ openWeek, page }) => {
  await page.setViewportSize({ width: 360, height: 640 })
  await openWeek()
  const hint = page.getByRole('note', { name: 'Hint' })
  await expect(hint).toBeInViewport({ ratio: 1 })
  await hint.getByRole('button', { name: 'Got it' }).click()
  await expect(hint).toHaveCount(0)
  await page.reload()
  await expect(page.locator('main h2').filter({ hasText: 'Today' })).toBeInViewport({ ratio: 1 })
})

test('on a phone the details of every slot are on the screen, wherever it stands in the list', async ({
  openWeek,
  page,
}) => {
  await page.setViewportSize({ width: 360, height: 640 })
  const week = await openWeek()
  const slots = page.locator('[data-slot]')
  for (const slot of await slots.all()) {
    await slot.click()
    await expect(week.dialog).toBeInViewport({ ratio: 1 })
    await page.keyboard.press('Escape')
    await expect(week.dialog).toHaveCount(0)
  }
})

test('a form says why a place cannot be, and keeps what was typed', async ({ openWeek, page }) => {
  const week = await openWeek()
  const [pinned, slot] = [await week.slotOn('2026-11-26'), await week.slotOn('2026-11-28')]
  await week.call('plan.change', { changes: [{ type: 'pin-slot', slotId: pinned.id, pinned: true }] })
  await week.slot(slot.id).focus()
  await page.keyboard.press('m')
  await week.dialog.getByLabel('Day').fill(pinned.day)
  await page.keyboard.press('Tab')
  await week.dialog.getByLabel('Length').fill('45')
  await page.keyboard.press('Enter')
  await expect(week.dialog.getByRole('alert')).toContainText(pinned.topic.title)
  await expect(week.dialog.getByLabel('Length')).toHaveValue('45 min')
})

test('from the title a month leads to a day by arrow keys, and back to now', async ({ openWeek, page }) => {
  await openWeek()
  await screenHeading(page).getByRole('button').press('Enter')
  const month = page.getByRole('dialog', { name: /November 2026/ })
  const today = month.getByRole('button', { name: /^Wednesday, 25 November 2026, today, 3 h 30 min planned/ })
  await expect(today).toBeFocused()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('Enter')
  await expect(month).toHaveCount(0)
  await expect(screenHeading(page)).toContainText('30 November')
  await expect(page.locator('[data-slot]:focus')).toContainText('Thursday 3 December')

  await page.getByRole('button', { name: 'This week' }).click()
  await expect(screenHeading(page)).toContainText('29 November')
  await expect(page.locator('[data-now-line]:visible')).toBeInViewport()
  await page.mouse.move(700, 500)
  await page.mouse.wheel(0, 2000)
  await expect(page.locator('[data-now-line]:visible')).not.toBeInViewport()
  await page.getByRole('button', { name: 'Now', exact: true }).click()
  await expect(page.locator('[data-now-line]:visible')).toBeInViewport()
})

/** Studies in a slot that is over and before it, moves a slot away and keeps time free: all that a week can show. */
const fillWeek = async (week: Week): Promise<SlotView> => {
  const [over, slot, moved] = [
    await week.slotOn('2026-11-24'),
    await week.slotOn('2026-11-26'),
    await week.slotOn('2026-11-28'),
  ]
  const study = async (startMs: number, minutes: number): Promise<void> => {
    const endMs = startMs + minutes * 60_000
    await week.call('session.add', { topicId: over.topic.id, kind: 'learn', startMs, endMs })
  }
  await study(over.startMs, 25)
  for (const minutes of [0, 7, 14]) await study(over.startMs - 3_600_000 + minutes * 60_000, 5)
  await week.call('plan.change', {
    changes: [
      { type: 'move-slot', slotId: moved.id, ...SUNDAY },
      { type: 'keep-free', day: '2026-11-27', startMinute: 600, minutes: 45, title: 'Dentist' },
    ],
  })
  await expect(week.page.locator('[data-busy]')).toHaveCount(2)
  return slot
}

const closeLayers = async (page: Page): Promise<void> => {
  await page.keyboard.press('Escape')
  await expect(page.locator('[role="dialog"], [role="menu"]')).toHaveCount(0)
}

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`in the ${colorScheme} theme`, () => {
    test.use({ colorScheme })

    test('neither the week nor its details have an accessibility violation', async ({ openWeek, page }) => {
      const week = await openWeek()
      const slot = await fillWeek(week)
      expect(await violations(page), 'the grid').toEqual([])
      for (const [mark, name] of [
        [week.slot(slot.id), 'a slot'],
        [page.getByRole('button', { name: /^Dentist/ }), 'a busy time'],
        [page.getByRole('button', { name: /^Studied: 3 sessions/ }), 'sessions'],
      ] as const) {
        await mark.click()
        await expect(week.dialog).toBeVisible()
        expect(await violations(page), name).toEqual([])
        await closeLayers(page)
      }
      await week.slot(slot.id).click({ button: 'right' })
      await expect(page.getByRole('menu')).toBeVisible()
      expect(await violations(page), 'the menu').toEqual([])
    })

    test('neither the dialogs of the week nor its list have an accessibility violation', async ({
      openWeek,
      page,
    }) => {
      const week = await openWeek()
      const slot = await fillWeek(week)
      for (const key of ['m', 'n']) {
        await week.slot(slot.id).focus()
        await page.keyboard.press(key)
        await expect(week.dialog).toBeVisible()
        expect(await violations(page), key).toEqual([])
        await closeLayers(page)
      }
      await screenHeading(page).getByRole('button').click()
      await expect(week.dialog.getByRole('button', { name: /planned/ }).first()).toBeVisible()
      expect(await violations(page), 'the month').toEqual([])
      await closeLayers(page)
      await week.slot(slot.id).focus()
      await page.keyboard.press('Alt+ArrowDown')
      expect(await violations(page), 'a slot under way').toEqual([])
      await page.keyboard.press('Escape')
      await page.getByTitle('List', { exact: true }).click()
      await expect(page.locator('[data-today-section]')).toBeVisible()
      expect(await violations(page), 'the list').toEqual([])
    })
  })
}

test('a slot that moves draws itself anew, and no other', async ({ openWeek, page }) => {
  const week = await openWeek()
  const slot = await week.slotOn('2026-11-28')
  await week.slot(slot.id).focus()
  await page.evaluate((id) => {
    const changed = new Set<string>()
    Object.assign(globalThis, { changed })
    new MutationObserver((records) => {
      for (const { target } of records) {
        const element = target instanceof Element ? target : target.parentElement
        const other = element?.closest<HTMLElement>('[data-slot], [data-session-mark], [data-busy]')
        if (other && other.dataset['slot'] !== id) changed.add(other.outerHTML)
      }
    }).observe(document.body, { subtree: true, childList: true, attributes: true, characterData: true })
  }, slot.id)
  for (let count = 0; count < 3; count += 1) await page.keyboard.press('Alt+ArrowDown')
  await expect(page.locator('[data-nudge-said]')).toContainText('28 November')
  const changed = await page.evaluate(() => [...(globalThis as unknown as { changed: Set<string> }).changed])
  expect(changed).toEqual([])
})

test('what was studied is drawn over what was planned, and opens to be changed', async ({
  openWeek,
  page,
}) => {
  const week = await openWeek()
  const planned = await week.slotOn('2026-11-24')
  const hour = 3_600_000
  const add = async (startMs: number, minutes: number): Promise<void> => {
    const { id: topicId } = planned.topic
    const endMs = startMs + minutes * 60_000
    const answer = await week.call('session.add', { topicId, kind: 'learn', startMs, endMs })
    expect(answer.ok).toBe(true)
  }
  await add(planned.startMs, 25)
  await add(planned.startMs - 4 * hour, 50)
  const marks = page.locator('[data-session-mark]')
  await expect(marks).toHaveCount(2)
  await expect(week.slot(planned.id)).toContainText('25 min studied in this time')

  const [alone, beside] = await Promise.all([0, 1].map((index) => marks.nth(index).boundingBox()))
  const slot = await week.slot(planned.id).boundingBox()
  if (!alone || !beside || !slot) throw new Error('something is not drawn')
  // In the slot it leaves the slot's words free; alone it has the column's width.
  expect(beside.x).toBeGreaterThan(slot.x + slot.width / 2)
  expect(beside.y).toBeCloseTo(slot.y, -1)
  expect(alone.width).toBeGreaterThan(slot.width * 0.9)
  expect(Math.min(beside.width, beside.height)).toBeGreaterThanOrEqual(24)

  await marks.nth(1).click()
  await expect(week.dialog).toContainText('Edit the session')
  await week.dialog.getByLabel('Length').fill('40')
  await week.dialog.getByRole('button', { name: 'Save' }).click()
  await expect(week.slot(planned.id)).toContainText('40 min studied in this time')
})
