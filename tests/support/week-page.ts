import type { Locator, Page } from '@playwright/test'
import type { Client } from '#contract/client.ts'
import type { SlotView } from '#contract/operations/plan.ts'
import type { WeekView } from '#contract/operations/views.ts'
import { clientOf, screenHeading } from './app-page.ts'
import { shiftClock } from './shifted-clock.ts'
import { startTimedHost } from './timed-host.ts'
import { expect, test as base } from './web-app.ts'

export { expect }

/** Monday, 23 November 2026, 09:00 in Berlin: the plan begins. */
export const MONDAY = Date.UTC(2026, 10, 23, 8)
/** The Wednesday after it: of its week five days are to come. */
export const NINE = Date.UTC(2026, 10, 25, 8)

export type Place = { readonly day: string; readonly startMinute: number; readonly minutes: number }

/** A free hour of the week's day of rest. */
export const SUNDAY: Place = { day: '2026-11-29', startMinute: 600, minutes: 60 }

/** The week on a screen over a host whose clock stands still. */
export class Week {
  readonly page: Page
  readonly call: Client['call']
  readonly nowMs: number

  constructor(page: Page, call: Client['call'], nowMs: number) {
    this.page = page
    this.call = call
    this.nowMs = nowMs
  }

  /** As the service has it: what a reload shows. */
  async stored(day?: string): Promise<WeekView> {
    const asked = { localeWeekStart: 'mon' as const, ...(day === undefined ? {} : { day }) }
    const answer = await this.call('week.get', asked)
    if (!answer.ok || answer.value === null) throw new Error('there is no week')
    return answer.value
  }

  /** A form is gone before what it does is done. */
  async slotOn(day: string, index = 0): Promise<SlotView> {
    const find = async (): Promise<SlotView | undefined> =>
      (await this.stored(day)).slots.filter((one) => one.day === day)[index]
    await expect.poll(find, `slot ${index} on ${day}`).toBeDefined()
    const slot = await find()
    if (slot === undefined) throw new Error(`no slot ${index} on ${day}`)
    return slot
  }

  slot(id: string): Locator {
    return this.page.locator(`[data-slot="${id}"]`)
  }

  /** Waits until the service has a slot at a place, or no slot with this id. */
  async expectPlace(id: string, place: Partial<Place & { readonly pinned: boolean }> | null): Promise<void> {
    await expect(async () => {
      const slots = [...(await this.stored()).slots, ...(await this.stored('2026-12-02')).slots]
      const found = slots.find((slot) => slot.id === id)
      if (place === null) expect(found).toBeUndefined()
      else expect(found).toMatchObject(place)
    }).toPass()
  }

  /** Where a time of a day lies on the screen, at a share of the column's width; scrolled into sight. */
  async pointAt(day: string, minute: number, share = 0.4): Promise<{ x: number; y: number }> {
    const lane = this.page.locator(`[role="cell"][data-date="${day}"]`)
    const box = await lane.boundingBox()
    if (box === null) throw new Error(`${day} is not drawn`)
    return { x: box.x + box.width * share, y: box.y + (box.height * minute) / 1440 }
  }

  /** Drags with the button held, in steps as a hand does. */
  async drag(from: { x: number; y: number }, to: { x: number; y: number }): Promise<void> {
    const { mouse } = this.page
    await mouse.move(from.x, from.y)
    await mouse.down()
    await mouse.move(from.x + 3, from.y + 8, { steps: 3 })
    await mouse.move(to.x, to.y, { steps: 12 })
    await mouse.up()
  }

  async undo(): Promise<void> {
    await this.page.keyboard.press('ControlOrMeta+z')
  }

  async reload(): Promise<void> {
    await this.page.reload()
    await expect(screenHeading(this.page)).toContainText('November 2026')
  }

  toast(text: string | RegExp): Locator {
    return this.page.locator('.mantine-Notification-root').filter({ hasText: text })
  }

  get dialog(): Locator {
    return this.page.getByRole('dialog')
  }
}

type OpenOptions = {
  /** When the learner looks at the week; the plan was made on its Monday. */
  readonly nowMs?: number
  readonly plannedMs?: number
}

/** Playwright's test with a week over a host whose clock stands still. */
export const test = base.extend<{ readonly openWeek: (options?: OpenOptions) => Promise<Week> }>({
  openWeek: async ({ page, dataFolder, plantSeedPlan }, use) => {
    const stops: (() => Promise<void>)[] = []
    await use(async ({ nowMs = NINE, plannedMs = MONDAY } = {}) => {
      await plantSeedPlan(dataFolder, plannedMs)
      const host = await startTimedHost(dataFolder, plannedMs)
      stops.push(() => host.stop())
      await host.advance(nowMs - plannedMs)
      await shiftClock(page, nowMs)
      await page.goto(host.link)
      await expect(screenHeading(page)).toBeVisible()
      await page.goto(`${host.origin}/#/week`)
      await expect(page.locator('[data-slot]').first()).toBeVisible()
      return new Week(page, clientOf(host).call, nowMs)
    })
    await page.close()
    for (const stop of stops) await stop()
  },
})
