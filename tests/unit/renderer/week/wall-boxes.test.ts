import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays } from '#core/time/day.ts'
import { hoursInDay, instantOf, startOfDay } from '#core/time/zone.ts'
import { nowAt } from '../../../../src/renderer/features/week/now-at.ts'
import { wallBoxes } from '../../../../src/renderer/features/week/wall-boxes.ts'

const MINUTE = 60_000
const BERLIN = 'Europe/Berlin'

/** From a local time on (its first turn), for so many minutes. */
const boxes = (day: string, minuteOfDay: number, minutes: number, zone: string) => {
  const startMs = instantOf({ day, minuteOfDay, zone })
  return wallBoxes({ startMs, endMs: startMs + minutes * MINUTE }, zone).map((box) => [
    box.day,
    box.fromMinute,
    box.toMinute,
    box.turn,
  ])
}

describe('where a stretch of time is drawn', () => {
  test('at the time the wall clock shows, whatever the zone of the computer', () => {
    expect(boxes('2026-11-23', 1080, 90, 'Asia/Kolkata')).toEqual([['2026-11-23', 1080, 1170, null]])
  })

  test('over midnight on both days', () => {
    expect(boxes('2026-11-23', 1410, 60, BERLIN)).toEqual([
      ['2026-11-23', 1410, 1440, null],
      ['2026-11-24', 0, 30, null],
    ])
  })

  test('over the hour that clocks skip past it, and after it at its own hour', () => {
    expect(boxes('2027-03-28', 90, 60, BERLIN)).toEqual([['2027-03-28', 90, 210, null]])
    expect(boxes('2027-03-28', 600, 60, BERLIN)).toEqual([['2027-03-28', 600, 660, null]])
  })

  test('over the half hour that Lord Howe Island skips', () => {
    expect(boxes('2026-10-04', 105, 30, 'Australia/Lord_Howe')).toEqual([['2026-10-04', 105, 165, null]])
  })
})

describe('where an hour comes twice', () => {
  test('its first turn has the left half', () => {
    expect(boxes('2026-10-25', 135, 30, BERLIN)).toEqual([['2026-10-25', 135, 165, 1]])
    expect(boxes('2026-10-25', 90, 60, BERLIN)).toEqual([['2026-10-25', 90, 150, 1]])
  })

  test('a stretch that fills its first turn ends where the hour ends', () => {
    expect(boxes('2026-10-25', 120, 60, BERLIN)).toEqual([['2026-10-25', 120, 180, 1]])
  })

  test('its second turn has the right half', () => {
    const againMs = instantOf({ day: '2026-10-25', minuteOfDay: 120, zone: BERLIN }) + 60 * MINUTE
    const [box] = wallBoxes({ startMs: againMs + 15 * MINUTE, endMs: againMs + 45 * MINUTE }, BERLIN)
    expect(box).toEqual({ day: '2026-10-25', fromMinute: 135, toMinute: 165, turn: 2 })
  })

  test('from one turn into the other it is drawn in both', () => {
    expect(boxes('2026-10-25', 165, 45, BERLIN)).toEqual([
      ['2026-10-25', 165, 180, 1],
      ['2026-10-25', 120, 150, 2],
    ])
  })

  test('over all of it the column is filled', () => {
    expect(boxes('2026-10-25', 60, 240, BERLIN)).toEqual([['2026-10-25', 60, 240, null]])
  })

  test('the half hour of Lord Howe Island, too', () => {
    expect(boxes('2027-04-04', 95, 20, 'Australia/Lord_Howe')).toEqual([['2027-04-04', 95, 115, 1]])
  })

  test('an hour that is repeated just before midnight, as in Cairo', () => {
    expect(boxes('2026-10-29', 1390, 30, 'Africa/Cairo')).toEqual([['2026-10-29', 1390, 1420, 1]])
    expect(boxes('2026-10-29', 1390, 110, 'Africa/Cairo')).toEqual([
      ['2026-10-29', 1390, 1440, 1],
      ['2026-10-29', 1380, 1440, 2],
    ])
  })
})

const zones = fc.constantFrom(
  BERLIN,
  'America/New_York',
  'Australia/Lord_Howe',
  'Africa/Cairo',
  'Asia/Kolkata',
)
const changeDays = fc.constantFrom(
  '2026-10-25',
  '2026-11-01',
  '2027-04-04',
  '2026-10-29',
  '2027-03-28',
  '2027-03-14',
  '2026-10-04',
  '2026-04-24',
)

test('two stretches that do not overlap are never drawn over each other, and none is drawn backwards', () => {
  fc.assert(
    fc.property(
      zones,
      changeDays,
      fc.integer({ min: 0, max: 26 * 60 }),
      fc.tuple(fc.integer({ min: 1, max: 300 }), fc.integer({ min: 1, max: 300 })),
      (zone, day, at, [first, second]) => {
        const startMs = startOfDay(day, zone) + at * MINUTE
        const middleMs = startMs + first * MINUTE
        const before = wallBoxes({ startMs, endMs: middleMs }, zone)
        const after = wallBoxes({ startMs: middleMs, endMs: middleMs + second * MINUTE }, zone)
        for (const box of [...before, ...after]) expect(box.toMinute).toBeGreaterThan(box.fromMinute)
        for (const a of before) {
          for (const b of after) {
            const isSameHalf = a.day === b.day && (a.turn === b.turn || a.turn === null || b.turn === null)
            expect(isSameHalf && a.fromMinute < b.toMinute && b.fromMinute < a.toMinute).toBe(false)
          }
        }
      },
    ),
  )
})

describe('where now is', () => {
  test('an hour into a day of 23 hours and of 25 hours it is one o’clock; at its end it is 23', () => {
    for (const day of ['2027-03-28', '2026-10-25']) {
      const startMs = startOfDay(day, BERLIN)
      expect(nowAt(startMs + 60 * MINUTE, BERLIN)).toEqual({ day, minute: 60, turn: null })
      const lastHourMs = startMs + (hoursInDay(day, BERLIN) - 1) * 60 * MINUTE
      expect(nowAt(lastHourMs, BERLIN)).toEqual({ day, minute: 1380, turn: null })
      expect(nowAt(startOfDay(addDays(day, 1), BERLIN), BERLIN).minute).toBe(0)
    }
  })

  test('in a repeated hour it is on the left, then on the right', () => {
    const firstMs = instantOf({ day: '2026-10-25', minuteOfDay: 150, zone: BERLIN })
    expect(nowAt(firstMs, BERLIN)).toEqual({ day: '2026-10-25', minute: 150, turn: 1 })
    expect(nowAt(firstMs + 60 * MINUTE, BERLIN)).toEqual({ day: '2026-10-25', minute: 150, turn: 2 })
  })
})
