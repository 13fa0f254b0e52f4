import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { Temporal } from '#core/time/temporal.ts'
import {
  clockShiftOn,
  drawnSpan,
  wallTime,
  wallTimeAt,
} from '../../../../src/renderer/features/week/wall-clock.ts'
import { slotOf } from '../../../support/view-builders.ts'

const span = (day: string, at: number, minutes: number, zone: string) =>
  drawnSpan(slotOf({ id: 'a', day, at, minutes, zone }), zone)

describe('where a slot is drawn', () => {
  test('at the time the wall clock of the plan shows, whatever the zone of the computer', () => {
    expect(span('2026-11-23', 1080, 90, 'Asia/Kolkata')).toEqual({
      start: '2026-11-23T18:00',
      end: '2026-11-23T19:30',
    })
  })

  test('over the hour that clocks skip in spring it is drawn past it', () => {
    expect(span('2027-03-28', 90, 60, 'Europe/Berlin')).toEqual({
      start: '2027-03-28T01:30',
      end: '2027-03-28T03:30',
    })
  })

  test('after the change a slot stands at its own hour, not one off', () => {
    expect(span('2027-03-28', 600, 60, 'Europe/Berlin').start).toBe('2027-03-28T10:00')
    expect(span('2026-10-25', 600, 60, 'Europe/Berlin').start).toBe('2026-10-25T10:00')
  })

  test('where clocks go back inside a short slot it is drawn as long as it is', () => {
    expect(span('2026-10-25', 165, 45, 'Europe/Berlin')).toEqual({
      start: '2026-10-25T02:45',
      end: '2026-10-25T03:30',
    })
  })

  test('it never ends before it begins', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('Europe/Berlin', 'America/New_York', 'Australia/Lord_Howe', 'Africa/Cairo'),
        fc.constantFrom('2026-10-25', '2026-11-01', '2027-04-04', '2026-10-29', '2027-03-28', '2027-03-14'),
        fc.integer({ min: 0, max: 1380 }),
        fc.integer({ min: 1, max: 60 }),
        (zone, day, at, minutes) => {
          const { start, end } = span(day, at, minutes, zone)
          expect(end > start).toBe(true)
        },
      ),
    )
  })
})

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
