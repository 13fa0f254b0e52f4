/** The week from right to left: arrows lead where they point, and what is dropped lies where it was dropped. */
import type { Locator, Page } from '@playwright/test'
import { screenHeading } from '../support/app-page.ts'
import { writeFromRight } from '../support/right-to-left.ts'
import { SUNDAY, expect, test } from '../support/week-page.ts'

const focused = (page: Page): Locator => page.locator('[data-mark]:focus')

const middleOf = async (mark: Locator): Promise<number> => {
  const box = await mark.boundingBox()
  if (box === null) throw new Error('it is not drawn')
  return box.x + box.width / 2
}

test.beforeEach(async ({ page }) => await writeFromRight(page))

test('arrow keys lead to what lies on that side, and over the edge into the week that does', async ({
  openWeek,
  page,
}) => {
  const week = await openWeek()
  await expect(page.locator('html')).toHaveAttribute('dir', 'rtl')
  const thursday = await week.slotOn('2026-11-26')
  await week.slot(thursday.id).focus()
  const before = await middleOf(focused(page))
  await page.keyboard.press('ArrowLeft')
  await expect(focused(page)).toHaveAttribute('data-day', '2026-11-27')
  expect(await middleOf(focused(page))).toBeLessThan(before)
  await page.keyboard.press('ArrowRight')
  await expect(focused(page)).toHaveAttribute('data-day', '2026-11-26')

  await page.keyboard.press('End')
  await page.keyboard.press('ArrowLeft')
  await expect(focused(page)).toHaveAttribute('data-day', '2026-11-30')
  await expect(screenHeading(page)).toContainText('30 November')
  await page.keyboard.press('ArrowRight')
  await expect(focused(page)).toHaveAttribute('data-day', '2026-11-28')
})

test('without a slot in focus the arrow at the left goes to the next week, and everything says so', async ({
  openWeek,
  page,
}) => {
  await openWeek()
  await page.getByRole('main').focus()
  await page.keyboard.press('ArrowLeft')
  await expect(screenHeading(page)).toContainText('30 November')
  await page.keyboard.press('ArrowRight')
  await expect(screenHeading(page)).toContainText('23 – 29 November')
  await expect(page.getByRole('button', { name: 'Next week' })).toHaveAttribute('title', 'Next week (←)')
  await page.keyboard.press('?')
  const row = page
    .getByRole('dialog')
    .locator('li, tr, div')
    .filter({ hasText: 'Move the slot to the day after' })
  await expect(row.last()).toContainText('←')
})

test('Alt with an arrow key moves a slot to the side it points to', async ({ openWeek, page }) => {
  const week = await openWeek()
  const slot = await week.slotOn('2026-11-28')
  await week.slot(slot.id).focus()
  const before = await middleOf(week.slot(slot.id))
  await page.keyboard.press('Alt+ArrowLeft')
  await expect(week.slot(slot.id)).toContainText('29 November')
  expect(await middleOf(week.slot(slot.id))).toBeLessThan(before)
  await page.keyboard.press('Enter')
  await week.expectPlace(slot.id, { day: '2026-11-29', startMinute: slot.startMinute, pinned: true })
  await page.keyboard.press('Alt+ArrowRight')
  await page.keyboard.press('Enter')
  await week.expectPlace(slot.id, { day: '2026-11-28', startMinute: slot.startMinute })
})

test('a slot lands where it is dropped, is resized at its end, and drawn out over empty time', async ({
  openWeek,
  page,
}) => {
  const week = await openWeek()
  const { id, day, startMinute, minutes } = await week.slotOn('2026-11-26')
  // From the third day at the right to the last at the left, and an hour up.
  const to = await week.pointAt('2026-11-29', startMinute - 30)
  await week.drag(await week.pointAt(day, startMinute + 30), to)
  await week.expectPlace(id, { day: '2026-11-29', startMinute: startMinute - 60, minutes, pinned: true })
  const dropped = await week.slot(id).boundingBox()
  expect(dropped?.x ?? Infinity).toBeLessThan(to.x)
  expect((dropped?.x ?? 0) + (dropped?.width ?? 0)).toBeGreaterThan(to.x)

  await week.drag(
    await week.pointAt('2026-11-29', startMinute - 60 + minutes - 2, 0.6),
    await week.pointAt('2026-11-29', startMinute - 60 + minutes - 32, 0.6),
  )
  await week.expectPlace(id, { day: '2026-11-29', startMinute: startMinute - 60, minutes: minutes - 30 })

  await week.drag(await week.pointAt(SUNDAY.day, 960 + 2), await week.pointAt(SUNDAY.day, 960 + 58))
  await expect(week.dialog).toContainText('Sunday 29 November')
  await expect(week.dialog).toContainText('until 17:00 (1 h)')
  await page.keyboard.press('Escape')
})

test('in the month an arrow leads to the day at its side', async ({ openWeek, page }) => {
  await openWeek()
  await screenHeading(page).getByRole('button').press('Enter')
  const month = page.getByRole('dialog', { name: /November 2026/ })
  const day = (name: string) => month.getByRole('button', { name: new RegExp(`^${name} 2026`) })
  await expect(day('Wednesday, 25 November')).toBeFocused()
  await page.keyboard.press('ArrowLeft')
  await expect(day('Thursday, 26 November')).toBeFocused()
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('ArrowRight')
  await expect(day('Tuesday, 24 November')).toBeFocused()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowLeft')
  // Over the edge of the month, too.
  await expect(month.getByRole('button', { name: /^Wednesday, 2 December 2026/ })).toBeFocused()
})
