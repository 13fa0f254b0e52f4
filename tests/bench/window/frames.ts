/**
 * Time from one frame to the next while a slot is dragged, and while something is typed, over a week with five hundred slots,
 * against the bare page under the same pointer and keys: fifty frames a second are 1.2 times the sixty of a screen.
 */
import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { Temporal } from 'temporal-polyfill'
import { openDatabase } from '#db/open.ts'
import { startWebApp } from '../../support/host-process.ts'
import { HEADING, type Address } from './browser.ts'
import type { Figure } from './figures.ts'
import type { Measured } from './measured.ts'
import { unwatchedPage, type UnwatchedPage } from './unwatched.ts'

const SLOTS_PER_DAY = 72
const SLOT_MINUTES = 20
const ZONE = 'Europe/Berlin'
const STEPS = 90
const STEP_MS = 20
const TYPED = 'decorators and generators'
const KEY_MS = 60
const DROPPED_MS = 1000

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

const countFrames = (): void => {
  const frames: number[] = []
  ;(globalThis as Counting).benchFrames = frames
  const count = (atMs: number): void => {
    if ((globalThis as Counting).benchFrames !== frames) return
    frames.push(atMs)
    requestAnimationFrame(count)
  }
  requestAnimationFrame(count)
}

/** Ms from one frame to the next while something goes on, on average. */
const frameMs = async (page: UnwatchedPage, work: () => Promise<void>): Promise<number> => {
  await page.value(`(${String(countFrames)})()`)
  await work()
  const frames = await page.value<number[]>('globalThis.benchFrames')
  await page.value('delete globalThis.benchFrames')
  return ((frames.at(-1) ?? 0) - (frames[0] ?? 0)) / (frames.length - 1)
}

type Place = { readonly x: number; readonly y: number }

const pointer = (page: UnwatchedPage, type: string, place: Place, isDown: boolean): Promise<unknown> =>
  page.ask('Input.dispatchMouseEvent', {
    type,
    ...place,
    button: isDown ? 'left' : 'none',
    buttons: isDown && type !== 'mouseReleased' ? 1 : 0,
    clickCount: type === 'mouseMoved' ? 0 : 1,
  })

const CONTROL = 2

/** Presses a letter, or Escape, and lets it go. */
const press = async (page: UnwatchedPage, key: string, modifiers = 0): Promise<void> => {
  const isLetter = key.length === 1
  const code = isLetter ? (key === ' ' ? 'Space' : `Key${key.toUpperCase()}`) : key
  const windowsVirtualKeyCode = isLetter ? key.toUpperCase().charCodeAt(0) : ESCAPE
  const text = isLetter && modifiers === 0 ? { text: key } : {}
  await page.ask('Input.dispatchKeyEvent', {
    type: 'keyDown',
    key,
    code,
    windowsVirtualKeyCode,
    modifiers,
    ...text,
  })
  await page.ask('Input.dispatchKeyEvent', { type: 'keyUp', key, code, windowsVirtualKeyCode, modifiers })
}

const ESCAPE = 27

/** Drags from a place over two columns and an hour and back, and lets go where it began. */
const drag = async (page: UnwatchedPage, from: Place, isDragged?: () => Promise<void>): Promise<void> => {
  await pointer(page, 'mouseMoved', from, false)
  await pointer(page, 'mousePressed', from, true)
  for (let step = 1; step <= STEPS; step += 1) {
    if (step === STEPS / 2) await isDragged?.()
    const away = Math.sin((step / STEPS) * Math.PI)
    await pointer(page, 'mouseMoved', { x: from.x + 250 * away, y: from.y + 60 * away }, true)
    await wait(STEP_MS)
  }
  await press(page, 'Escape')
  await pointer(page, 'mouseReleased', from, true)
}

const type = async (page: UnwatchedPage): Promise<void> => {
  for (const letter of TYPED) {
    await press(page, letter)
    await wait(KEY_MS)
  }
}

/** Where the first slot is that can be seen. */
const slotPlace = (): Place => {
  for (const slot of document.querySelectorAll('main [data-slot]')) {
    const { left, top, width, height } = slot.getBoundingClientRect()
    const place = { x: left + width / 2, y: top + height / 2 }
    if (slot.contains(document.elementFromPoint(place.x, place.y)) && place.y > 300) return place
  }
  throw new Error('no slot can be seen')
}

type Rounds = { readonly dragged: number; readonly typed: number }

const NEXT_WEEK = `document.querySelector('main button[aria-label="Next week"]')`

const overWeek = async (address: Address): Promise<Rounds> => {
  const page = await unwatchedPage(address)
  try {
    await page.go(address.link)
    await page.until(`document.querySelector('main [data-slot]') !== null && ${NEXT_WEEK} !== null`)
    await wait(6000)
    await page.value(`${NEXT_WEEK}.click()`)
    await page.until(`document.querySelectorAll('main [data-slot]').length >= 500`)
    const place = await page.value<Place>(`(${String(slotPlace)})()`)
    const isDragged = (): Promise<void> =>
      page.until(`document.querySelector('main [class*=mirror]') !== null`)
    const dragged = await frameMs(page, () => drag(page, place, isDragged))
    // Where it was let go a few minutes from where it began, a move is to be confirmed.
    await wait(DROPPED_MS)
    await press(page, 'Escape')
    await wait(DROPPED_MS)
    await press(page, 'k', CONTROL)
    await page.until(`document.querySelector('[role=dialog] input:focus') !== null`)
    const typed = await frameMs(page, () => type(page))
    await page.until(`document.querySelector('[role=dialog] input:focus')?.value === '${TYPED}'`)
    return { dragged, typed }
  } finally {
    await page.close()
  }
}

const overBarePage = async (address: Address): Promise<Rounds> => {
  const page = await unwatchedPage(address)
  try {
    await page.go(address.link)
    await page.until(`document.querySelector('${HEADING}') !== null`)
    const dragged = await frameMs(page, () => drag(page, { x: 300, y: 300 }))
    return { dragged, typed: await frameMs(page, () => type(page)) }
  } finally {
    await page.close()
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
