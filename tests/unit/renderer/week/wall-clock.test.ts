import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { Temporal } from '#core/time/temporal.ts'
import { clockShiftOn, wallTime, wallTimeAt } from '../../../../src/renderer/features/week/wall-clock.ts'

describe('the clock change of a day', () => {
  test.each([
    ['2027-03-28', 'Europe/Berlin', { fromMinute: 120, minutes: 60 }],
    ['2026-10-25', 'Europe/Berlin', { fromMinute: 120, minutes: -60 }],
    ['2026-10-04', 'Australia/Lord_Howe', { fromMinute: 120, minutes: 30 }],
    ['2026-04-24', 'Africa/Cairo', { fromMinute: 0, minutes: 60 }],
    ['2026-10-29', 'Africa/Cairo', { fromMinute: 1380, minutes: -60 }],
  ])('%s in %s', (day, zone, shift) => {
    expect(clockShiftOn(day, zone)).toEqual(shift)
  })

  test('ordinary days and zones without changes have none', () => {
    expect(clockShiftOn('2026-11-23', 'Europe/Berlin')).toBeNull()
    expect(clockShiftOn('2027-03-28', 'Asia/Kolkata')).toBeNull()
    expect(clockShiftOn('2026-10-30', 'Africa/Cairo')).toBeNull()
  })

  test('skipped and repeated minutes make up the length of the day', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('Europe/Berlin', 'America/Los_Angeles', 'Africa/Cairo', 'Australia/Lord_Howe'),
        fc.nat(700),
        (zone, offset) => {
          const date = Temporal.PlainDate.from('2026-01-01').add({ days: offset })
          const hours = date.toZonedDateTime(zone).hoursInDay
          expect(24 * 60 - hours * 60).toBe(clockShiftOn(date.toString(), zone)?.minutes ?? 0)
        },
      ),
    )
  })
})

describe('wall times as text', () => {
  test('minutes past midnight belong to the next day', () => {
    expect(wallTime('2026-11-23', 1125)).toBe('2026-11-23T18:45:00')
    expect(wallTime('2026-11-23', 1440)).toBe('2026-11-24T00:00:00')
    expect(wallTime('2026-12-31', 1500)).toBe('2027-01-01T01:00:00')
  })

  test('an instant reads as the clock of the zone shows it', () => {
    expect(wallTimeAt(Date.UTC(2026, 10, 23, 17, 30), 'Asia/Kolkata')).toBe('2026-11-23T23:00')
  })
})
