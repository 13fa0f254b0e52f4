import { describe, expect, test } from 'vitest'
import { DAY_MS, MONDAY_MS } from '../../../support/test-service.ts'
import { HOUR, openDesk } from './desk.ts'
import type { Desk } from './desk.ts'

const suggested = async (desk: Desk): Promise<string | null> =>
  (await desk.view()).suggestion?.topic.title ?? null

const setDone = async (desk: Desk, ...keys: string[]): Promise<void> => {
  for (const key of keys) {
    await desk.call('topic.set-status', { topicId: await desk.topic(key), status: 'done' })
  }
}

describe('what could be studied next', () => {
  test('is the slot that is on, while its topic is open', async () => {
    const desk = await openDesk()
    const slots = await desk.call('plan.slots', {})
    const [first, second] = slots.filter(({ day }) => day === '2026-11-24')
    desk.setNow(second!.startMs)
    expect(await suggested(desk)).toBe(second!.topic.title)
    expect(second!.topic.title).not.toBe(first!.topic.title)
    await desk.call('topic.set-status', { topicId: second!.topic.id, status: 'skipped' })
    expect(await suggested(desk)).toBe(first!.topic.title)
  })

  test('is the first open slot of today when none is on', async () => {
    const desk = await openDesk()
    desk.setNow(MONDAY_MS + 12 * HOUR)
    expect(await suggested(desk)).toBe('Topic a')
  })

  test('is the next open topic when today is done', async () => {
    const desk = await openDesk()
    await setDone(desk, 'a')
    expect(await suggested(desk)).toBe('Topic b')
    await setDone(desk, 'b', 'c')
    expect(await suggested(desk)).toBe('Topic k1')
  })

  test('is nothing when nothing is left', async () => {
    const desk = await openDesk()
    await setDone(desk, 'a', 'b', 'c', 'k1', 'k2', 'x')
    expect(await suggested(desk)).toBeNull()
  })
})

describe('the kind of work', () => {
  test('is that of the topic in the slots of today', async () => {
    const desk = await openDesk()
    const wednesday = (await desk.call('plan.slots', {})).find(({ day }) => day === '2026-11-25')
    desk.setNow(MONDAY_MS + 2 * DAY_MS)
    expect(wednesday?.kind).toBe('practice')
    expect(await desk.start(wednesday!.topic.key)).toMatchObject({ kind: 'practice' })
  })

  test('is that of the weekday where today has no slot for it', async () => {
    const desk = await openDesk()
    desk.setNow(MONDAY_MS + 2 * DAY_MS)
    expect(await desk.start('x')).toMatchObject({ kind: 'practice' })
  })

  test('is learning on a day of rest', async () => {
    const desk = await openDesk()
    desk.setNow(MONDAY_MS + 6 * DAY_MS)
    expect(await desk.start('a')).toMatchObject({ kind: 'learn' })
  })

  test('is what the learner says', async () => {
    const desk = await openDesk()
    expect(await desk.start('a', { kind: 'review' })).toMatchObject({ kind: 'review' })
  })
})
