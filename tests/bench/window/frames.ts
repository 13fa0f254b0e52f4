/**
 * Time from one frame to the next while a slot is dragged, and while something is typed, over a week with five hundred slots,
 * against the bare page under the same pointer and keys: fifty frames a second are 1.2 times the sixty of a screen.
 */
import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { Temporal } from 'temporal-polyfill'
import { openDatabase } from '#db/open.ts'
import { launchChromium } from '../../support/chromium.ts'
import { startWebApp } from '../../support/host-process.ts'
import { HEADING, newPage, type Address } from './browser.ts'
import type { Figure } from './figures.ts'
import type { Measured } from './measured.ts'

const SLOTS_PER_DAY = 72
const SLOT_MINUTES = 20
const ZONE = 'Europe/Berlin'
const STEPS = 90
const STEP_MS = 20
const TYPED = 'decorators and generators'
const KEY_MS = 60

/** Fills the coming week of the plan with slots that follow each other, in place of its own: what is over cannot be dragged. */
const crowdWeek = (folder: string): void => {
  const opened = openDatabase({ file: join(folder, 'roadbook.db'), nowMs: Date.now() })
  if (!opened.ok) throw new Error(opened.error.message)
  const today = Temporal.Now.plainDateISO(ZONE)
  const monday = today.add({ days: 8 - today.dayOfWeek })
  opened.value.write((db) => {
    const plan = db.get('SELECT id, roadmap_id AS roadmapId FROM plan WHERE active = 1') as {
      id: string
      roadmapId: string
    }
    const topics = db.all('SELECT id FROM topic WHERE roadmap_id = :roadmapId', plan) as { id: string }[]
    db.run('DELETE FROM slot WHERE plan_id = :id AND day BETWEEN :from AND :to', {
      id: plan.id,
      from: monday.toString(),
      to: monday.add({ days: 6 }).toString(),
    })
    for (let index = 0; index < 7 * SLOTS_PER_DAY; index += 1) {
      const day = monday.add({ days: Math.floor(index / SLOTS_PER_DAY) })
      const startMinute = (index % SLOTS_PER_DAY) * SLOT_MINUTES
      const start = day.toZonedDateTime(ZONE).add({ minutes: startMinute })
      db.run(
        `INSERT INTO slot (id, plan_id, topic_id, day, start_minute, minutes, kind, pinned, sequence, zone, start_ms, created_ms, updated_ms)
         VALUES (:id, :planId, :topicId, :day, :startMinute, :minutes, 'learn', 0, 0, :zone, :startMs, 0, 0)`,
        {
          id: `00000000-0000-7000-8000-${String(index).padStart(12, '0')}`,
          planId: plan.id,
          topicId: topics[index % topics.length]?.id ?? '',
          day: day.toString(),
          startMinute,
          minutes: SLOT_MINUTES,
          zone: ZONE,
          startMs: start.epochMilliseconds,
        },
      )
    }
  })
  opened.value.close()
}

type Counting = { benchFrames?: number[] }

/** Ms from one frame to the next while something goes on, on average. */
const frameMs = async (page: Page, work: () => Promise<void>): Promise<number> => {
  await page.evaluate(() => {
    const frames: number[] = []
    ;(globalThis as Counting).benchFrames = frames
    const count = (atMs: number): void => {
      if ((globalThis as Counting).benchFrames !== frames) return
      frames.push(atMs)
      requestAnimationFrame(count)
    }
    requestAnimationFrame(count)
  })
  await work()
  return page.evaluate(() => {
    const frames = (globalThis as Counting).benchFrames ?? []
    ;(globalThis as Counting).benchFrames = []
    return ((frames.at(-1) ?? 0) - (frames[0] ?? 0)) / (frames.length - 1)
  })
}

/** Drags from a place over two columns and an hour and back, and lets go where it began. */
const drag = async (
  page: Page,
  from: { readonly x: number; readonly y: number },
  isDragged?: () => Promise<void>,
): Promise<void> => {
  await page.mouse.move(from.x, from.y)
  await page.mouse.down()
  for (let step = 1; step <= STEPS; step += 1) {
    if (step === STEPS / 2) await isDragged?.()
    const away = Math.sin((step / STEPS) * Math.PI)
    await page.mouse.move(from.x + 250 * away, from.y + 60 * away)
    await page.waitForTimeout(STEP_MS)
  }
  await page.keyboard.press('Escape')
  await page.mouse.up()
}

const type = async (page: Page): Promise<void> => {
  for (const letter of TYPED) {
    await page.keyboard.press(letter === ' ' ? 'Space' : letter)
    await page.waitForTimeout(KEY_MS)
  }
}

/** Where the first slot is that can be seen. */
const slotPlace = async (page: Page): Promise<{ x: number; y: number }> =>
  page.evaluate(() => {
    for (const slot of document.querySelectorAll('main [data-slot]')) {
      const { left, top, width, height } = slot.getBoundingClientRect()
      const place = { x: left + width / 2, y: top + height / 2 }
      if (slot.contains(document.elementFromPoint(place.x, place.y)) && place.y > 300) return place
    }
    throw new Error('no slot can be seen')
  })

type Rounds = { readonly dragged: number; readonly typed: number }

const overWeek = async (address: Address): Promise<Rounds> => {
  const browser = await launchChromium()
  try {
    const page = await newPage(browser, address)
    await page.goto(address.link)
    await page.locator('main [data-slot]').first().waitFor()
    await page.waitForTimeout(6000)
    await page.getByRole('button', { name: 'Next week' }).click()
    await page.locator('main [data-slot]').nth(499).waitFor()
    const place = await slotPlace(page)
    const isDragged = async (): Promise<void> => {
      await page.locator('main [class*=mirror]').first().waitFor({ timeout: 2000 })
    }
    const dragged = await frameMs(page, () => drag(page, place, isDragged))
    await page.keyboard.press('Control+k')
    await page.getByRole('dialog', { name: /^Go to/ }).waitFor()
    return { dragged, typed: await frameMs(page, () => type(page)) }
  } finally {
    await browser.close()
  }
}

const overBarePage = async (address: Address): Promise<Rounds> => {
  const browser = await launchChromium()
  try {
    const page = await newPage(browser, address)
    await page.goto(address.link)
    await page.locator(HEADING).first().waitFor()
    const dragged = await frameMs(page, () => drag(page, { x: 300, y: 300 }))
    return { dragged, typed: await frameMs(page, () => type(page)) }
  } finally {
    await browser.close()
  }
}

export const frameFigures = async ({ app, floor, rounds }: Measured): Promise<Figure[]> => {
  const dataFolder = mkdtempSync(join(tmpdir(), 'roadbook-crowded-'))
  cpSync(app.host.dataFolder, dataFolder, { recursive: true })
  crowdWeek(dataFolder)
  const host = await startWebApp({ dataFolder })
  const dragged: { value: number; floor: number }[] = []
  const typed: { value: number; floor: number }[] = []
  try {
    for (let round = 0; round < rounds; round += 1) {
      const week = await overWeek({ link: `${host.origin}/#/week`, token: host.token })
      const bare = await overBarePage(floor)
      dragged.push({ value: week.dragged, floor: bare.dragged })
      typed.push({ value: week.typed, floor: bare.typed })
    }
  } finally {
    await host.stop()
    rmSync(dataFolder, { recursive: true, force: true })
  }
  return [
    { name: 'a frame while dragging over 500 slots', pairs: dragged, unit: 'ms', target: 1.2 },
    { name: 'a frame while typing over 500 slots', pairs: typed, unit: 'ms', target: 1.2 },
  ]
}
