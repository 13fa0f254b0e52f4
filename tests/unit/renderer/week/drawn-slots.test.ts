import { describe, expect, test } from 'vitest'
import { drawnSlots, firstMinuteOf, halfHourPx } from '../../../../src/renderer/features/week/drawn-slots.ts'
import { slotOf, weekOf } from '../../../support/view-builders.ts'

const NOON = Date.UTC(2026, 10, 23, 12)

test('slots are drawn with nothing but id and time, so that a status change moves nothing', () => {
  const slot = slotOf({ id: 'a', day: '2026-11-23' })
  const done = { ...slot, topic: { ...slot.topic, status: 'done' as const } }
  expect(drawnSlots(weekOf('2026-11-23', { slots: [slot] }), NOON)).toEqual(
    drawnSlots(weekOf('2026-11-23', { slots: [done] }), NOON),
  )
})

describe('what can be dragged', () => {
  const drawnAt = (nowMs: number) =>
    drawnSlots(weekOf('2026-11-23', { slots: [slotOf({ id: 'a', day: '2026-11-23' })] }), nowMs)

  test('all of a slot to come', () => {
    expect(drawnAt(NOON)).toMatchObject([{ canMove: true, canResize: true }])
  })

  test('only the end of one that has begun', () => {
    expect(drawnAt(Date.UTC(2026, 10, 23, 18))).toMatchObject([
      { phase: 'begun', canMove: false, canResize: true },
    ])
  })

  test('nothing of one that is over', () => {
    expect(drawnAt(Date.UTC(2026, 10, 23, 19))).toMatchObject([
      { phase: 'over', canMove: false, canResize: false },
    ])
  })
})

test('a slot over a repeated hour is drawn in two halves, of which the second is only shown', () => {
  const slot = slotOf({ id: 'a', day: '2026-10-25', at: 165, minutes: 45, zone: 'Europe/Berlin' })
  expect(drawnSlots(weekOf('2026-10-19', { zone: 'Europe/Berlin', slots: [slot] }), 0)).toMatchObject([
    {
      id: 'a',
      start: '2026-10-25T02:45:00',
      end: '2026-10-25T03:00:00',
      turn: 1,
      isRest: false,
      canMove: true,
    },
    {
      slotId: 'a',
      start: '2026-10-25T02:00:00',
      end: '2026-10-25T02:30:00',
      turn: 2,
      isRest: true,
      canMove: false,
    },
  ])
})

describe('the height of half an hour', () => {
  test('is 24 px for slots of half an hour and more', () => {
    expect(halfHourPx([])).toBe(24)
    expect(halfHourPx([{ minutes: 210 }, { minutes: 30 }])).toBe(24)
  })

  test('makes the shortest slot 24 px high', () => {
    expect((halfHourPx([{ minutes: 210 }, { minutes: 20 }]) * 20) / 30).toBeGreaterThanOrEqual(24)
    expect((halfHourPx([{ minutes: 29 }]) * 29) / 30).toBeGreaterThanOrEqual(24)
  })

  test('has an end', () => {
    expect(halfHourPx([{ minutes: 1 }])).toBe(40)
  })
})

describe('where the grid is scrolled to', () => {
  test('half an hour before the earliest slot of the week', () => {
    const slots = [
      slotOf({ id: 'a', day: '2026-11-23', at: 1080 }),
      slotOf({ id: 'b', day: '2026-11-24', at: 540 }),
    ]
    expect(firstMinuteOf(weekOf('2026-11-23', { slots }))).toBe(510)
  })

  test('never before midnight, and to the morning when there is no slot', () => {
    expect(
      firstMinuteOf(weekOf('2026-11-23', { slots: [slotOf({ id: 'a', day: '2026-11-23', at: 10 })] })),
    ).toBe(0)
    expect(firstMinuteOf(weekOf('2026-11-23'))).toBe(480)
  })
})
