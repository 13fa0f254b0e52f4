import { describe, expect, test } from 'vitest'
import {
  drawnSlots,
  firstMinuteOf,
  halfHourPx,
  shades,
} from '../../../../src/renderer/features/week/drawn-slots.ts'
import { slotOf, weekOf } from '../../../support/view-builders.ts'

describe('what lies behind the slots', () => {
  test('the hour that clocks skip is shaded', () => {
    expect(shades(weekOf('2027-03-22', { zone: 'Europe/Berlin' }))).toEqual([
      {
        id: 'clock 2027-03-28',
        start: '2027-03-28T02:00:00',
        end: '2027-03-28T03:00:00',
        why: 'clock-change',
      },
    ])
  })

  test('the hour that clocks repeat is shaded', () => {
    expect(shades(weekOf('2026-10-19', { zone: 'Europe/Berlin' }))).toMatchObject([
      { start: '2026-10-25T02:00:00', end: '2026-10-25T03:00:00' },
    ])
  })

  test('a day off is shaded whole, also an unnamed one', () => {
    const week = weekOf('2026-11-23')
    const days = week.days.map((day, index) => (index === 2 ? { ...day, dayOff: '' } : day))
    expect(shades({ ...week, days })).toEqual([
      { id: 'off 2026-11-25', start: '2026-11-25T00:00:00', end: '2026-11-26T00:00:00', why: 'day-off' },
    ])
  })

  test('an ordinary week has no shade', () => {
    expect(shades(weekOf('2026-11-23', { zone: 'Europe/Berlin' }))).toEqual([])
  })
})

test('slots are drawn with nothing but id and time, so that a status change moves nothing', () => {
  const slot = slotOf({ id: 'a', day: '2026-11-23' })
  const done = { ...slot, topic: { ...slot.topic, status: 'done' as const } }
  expect(drawnSlots(weekOf('2026-11-23', { slots: [slot] }))).toEqual(
    drawnSlots(weekOf('2026-11-23', { slots: [done] })),
  )
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
