import type { Locator, Page } from '@playwright/test'
import type { Client } from '#contract/client.ts'
import { clientOf, planSeedOver } from '../support/app-page.ts'
import { shiftClock } from '../support/shifted-clock.ts'
import { type TimedHost, startTimedHost } from '../support/timed-host.ts'
import { expect, test as base } from '../support/web-app.ts'

const MINUTE = 60_000

type Box = { readonly x: number; readonly y: number; readonly width: number; readonly height: number }

const boxOf = async (locator: Locator): Promise<Box> => {
  const box = await locator.boundingBox()
  if (box === null) throw new Error('it is not drawn')
  return box
}

/** A week over a host in Berlin, planned on its Monday and looked at on its Sunday, when clocks change. */
class ClockChange {
  readonly page: Page
  readonly host: TimedHost
  readonly call: Client['call']
  readonly sunday: string

  constructor(page: Page, host: TimedHost, sunday: string) {
    this.page = page
    this.host = host
    this.call = clientOf(host).call
    this.sunday = sunday
  }

  /** Adds a slot on the Sunday; its id. */
  async addSlot(startMinute: number, minutes: number): Promise<string> {
    const week = await this.call('week.get', { day: this.sunday, localeWeekStart: 'mon' })
    const topicId = week.ok ? week.value?.slots[0]?.topic.id : undefined
    if (topicId === undefined) throw new Error('there is no topic')
    const place = { day: this.sunday, startMinute, minutes }
    const answer = await this.call('plan.change', { changes: [{ type: 'add-slot', topicId, ...place }] })
    if (!answer.ok) throw new Error(answer.error.message)
    const after = await this.call('week.get', { day: this.sunday, localeWeekStart: 'mon' })
    const slots = after.ok ? (after.value?.slots ?? []) : []
    const slot = slots.find((one) => one.day === this.sunday && one.startMinute === startMinute)
    if (slot === undefined) throw new Error('the slot was not added')
    return slot.id
  }

  async addSession(startMs: number, minutes: number): Promise<void> {
    const answer = await this.call('session.add', {
      topicId: null,
      kind: 'learn',
      startMs,
      endMs: startMs + minutes * MINUTE,
    })
    if (!answer.ok) throw new Error(answer.error.message)
  }

  /** Opens the week at a time of the Sunday, in hours from its start. */
  async openAt(nowMs: number): Promise<void> {
    await shiftClock(this.page, nowMs)
    await this.page.goto('about:blank')
    await this.page.goto(this.host.link)
    await expect(this.page.getByRole('navigation').getByRole('link', { name: 'Week' })).toBeVisible()
    await this.page.getByRole('navigation').getByRole('link', { name: 'Week' }).click()
    await expect(this.lane).toBeVisible()
    await expect(this.page.locator('[data-slot]').first()).toBeAttached()
  }

  get lane(): Locator {
    return this.page.locator(`[role="cell"][data-date="${this.sunday}"]`)
  }

  /** Expects something to be drawn from a minute of the column to another, in px to one. */
  async expectAt(locator: Locator, fromMinute: number, toMinute: number): Promise<void> {
    const lane = await boxOf(this.lane)
    const box = await boxOf(locator)
    const at = (minute: number): number => lane.y + (lane.height * minute) / 1440
    expect(Math.abs(box.y - at(fromMinute))).toBeLessThan(2)
    expect(Math.abs(box.y + box.height - at(toMinute))).toBeLessThan(2)
  }

  slot(id: string): Locator {
    return this.page.locator(`[data-slot="${id}"]`)
  }

  /** Expects the line of now at a minute of the column, and only there. */
  async expectNow(minute: number): Promise<Box> {
    const line = this.page.locator('[data-now-line]:not([hidden])')
    await expect(line).toHaveCount(1)
    const lane = await boxOf(this.lane)
    const box = await boxOf(line)
    expect(Math.abs(box.y + box.height / 2 - (lane.y + (lane.height * minute) / 1440))).toBeLessThan(2)
    return box
  }
}

const test = base.extend<{
  readonly openBefore: (sunday: string, saturdayMs: number) => Promise<ClockChange>
}>({
  openBefore: async ({ page, dataFolder }, use) => {
    const stops: (() => Promise<void>)[] = []
    await use(async (sunday, saturdayMs) => {
      const host = await startTimedHost(dataFolder, saturdayMs)
      stops.push(() => host.stop())
      await planSeedOver(host)
      return new ClockChange(page, host, sunday)
    })
    await page.close()
    for (const stop of stops) await stop()
  },
})

test('a day of 25 hours: each hour at its place, the repeated one in two halves', async ({
  openBefore,
  page,
}) => {
  const day = await openBefore('2026-10-25', Date.UTC(2026, 9, 24, 10))
  const first = await day.addSlot(135, 30)
  const morning = await day.addSlot(300, 60)
  // 02:15 comes at 00:15 UTC, and again at 01:15.
  const again = Date.UTC(2026, 9, 25, 1, 15)
  const tenMs = Date.UTC(2026, 9, 25, 9)
  await day.host.advance(tenMs - Date.UTC(2026, 9, 24, 10))
  await day.addSession(again, 30)
  await day.openAt(tenMs)

  await day.expectAt(day.slot(first), 135, 165)
  await day.expectAt(day.slot(morning), 300, 360)
  await day.expectNow(600)
  const studied = page.locator('[data-session-mark]')
  await day.expectAt(studied, 135, 165)
  const [left, right] = [await boxOf(day.slot(first)), await boxOf(studied)]
  expect(left.x + left.width).toBeLessThanOrEqual(right.x + 1)
  await day.expectAt(page.locator('[data-shade="repeated-hour"]'), 120, 180)
  await expect(page.locator(`[data-day-head="2026-10-25"]`)).toContainText('Clocks go back: 25 hours')

  for (const [nowMs, isRight] of [
    [Date.UTC(2026, 9, 25, 0, 30), false],
    [Date.UTC(2026, 9, 25, 1, 30), true],
  ] as const) {
    await day.openAt(nowMs)
    const line = await day.expectNow(150)
    const lane = await boxOf(day.lane)
    expect(line.x >= lane.x + lane.width / 2 - 2).toBe(isRight)
    expect(line.width).toBeLessThan(lane.width * 0.6)
  }
})

test('a day of 23 hours: each hour at its place, the skipped one not there', async ({ openBefore, page }) => {
  const day = await openBefore('2027-03-28', Date.UTC(2027, 2, 27, 10))
  const over = await day.addSlot(90, 60)
  const morning = await day.addSlot(300, 60)
  const tenMs = Date.UTC(2027, 2, 28, 8)
  await day.host.advance(tenMs - Date.UTC(2027, 2, 27, 10))
  // From 05:00 on, as clocks show it then.
  await day.addSession(Date.UTC(2027, 2, 28, 3), 45)
  await day.openAt(tenMs)

  // An hour of study that begins at half past one ends at half past three.
  await day.expectAt(day.slot(over), 90, 210)
  await expect(day.slot(over)).toContainText('01:30–03:30')
  await day.expectAt(day.slot(morning), 300, 360)
  await day.expectAt(page.locator('[data-session-mark]'), 300, 345)
  await day.expectNow(600)
  await day.expectAt(page.locator('[data-shade="skipped-hour"]'), 120, 180)
  await expect(page.locator('[data-shade="skipped-hour"]')).toContainText('Skipped')
  await expect(page.locator(`[data-day-head="2027-03-28"]`)).toContainText('Clocks go forward: 23 hours')
})
