import { clientOf, goTo, slotsOfWeek } from '../support/app-page.ts'
import { expect, openFromMenu, planOf, test } from '../support/replan-page.ts'

test.describe('a slot that was pressed with the mouse has the focus again', () => {
  test.beforeEach(async ({ page }) => goTo(page, 'Week'))

  test('when its details are closed', async ({ page }) => {
    const slot = slotsOfWeek(page).nth(4)
    await slot.click()
    await expect(page.getByRole('dialog')).toBeVisible()
    await page.keyboard.press('Escape')
    await expect(page.getByRole('dialog')).toHaveCount(0)
    await expect(slot).toBeFocused()
  })

  for (const close of ['Escape', 'Cancel'] as const) {
    test(`when it is not moved after all: ${close}`, async ({ page }) => {
      const slot = slotsOfWeek(page).nth(4)
      await slot.click()
      await page.getByRole('button', { name: 'Move…' }).click()
      const dialog = page.getByRole('dialog', { name: /^Move/ })
      await expect(dialog).toBeVisible()
      if (close === 'Cancel') await dialog.getByRole('button', { name: close }).click()
      else await page.keyboard.press(close)
      await expect(dialog).toHaveCount(0)
      await expect(slot).toBeFocused()
    })
  }
})

test('nothing is undone behind a dialog that asks something', async ({ page, host }) => {
  const daysOff = { from: '2026-12-24', to: '2026-12-31', name: '' }
  await clientOf(host).call('plan.change', { changes: [{ type: 'add-days-off', daysOff }] })
  const before = await planOf(host)
  const dialog = await openFromMenu(page, 'Pause the plan…')
  const keep = dialog.getByRole('button', { name: 'Keep it as it is' })
  await keep.focus()
  await page.keyboard.press('ControlOrMeta+z')
  // What would have been undone by now, had the key done anything, is undone by the next one.
  await keep.press('Enter')
  await expect(dialog).toHaveCount(0)
  expect(await planOf(host)).toEqual(before)
  await page.keyboard.press('ControlOrMeta+z')
  await expect.poll(async () => (await planOf(host)).plan.settings.daysOff).toEqual([])
})
