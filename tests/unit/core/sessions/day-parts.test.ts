import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { dayParts } from '#core/sessions/day-parts.ts'
import { hoursInDay, instantOf, startOfStudyDay } from '#core/time/zone.ts'
import { Temporal } from '#core/time/temporal.ts'
import { TEST_ZONES } from '../../../support/zones.ts'

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const FOUR = 240

const at = (local: string, zone: string): number => {
  const [day = '', clock = ''] = local.split(' ')
  const [hour = 0, minute = 0] = clock.split(':').map(Number)
  return instantOf({ day, minuteOfDay: hour * 60 + minute, zone })
}

const between = (from: string, to: string, zone: string) => ({
  startMs: at(from, zone),
  endMs: at(to, zone),
  zone,
})

describe('a session by its study days', () => {
  test.each(TEST_ZONES)('over midnight lies on two calendar days in %s', (zone) => {
    const session = between('2026-05-12 23:40', '2026-05-13 00:20', zone)
    expect(dayParts(session, 0)).toEqual([
      { day: '2026-05-12', ms: 20 * MINUTE },
      { day: '2026-05-13', ms: 20 * MINUTE },
    ])
  })

  test.each(TEST_ZONES)('over midnight lies on one study day that begins at four in %s', (zone) => {
    const session = between('2026-05-12 23:40', '2026-05-13 00:20', zone)
    expect(dayParts(session, FOUR)).toEqual([{ day: '2026-05-12', ms: 40 * MINUTE }])
  })

  test('that ends as the day ends has no part of the next', () => {
    expect(dayParts(between('2026-05-12 03:00', '2026-05-12 04:00', 'UTC'), FOUR)).toEqual([
      { day: '2026-05-11', ms: HOUR },
    ])
    expect(dayParts(between('2026-05-12 04:00', '2026-05-12 05:00', 'UTC'), FOUR)).toEqual([
      { day: '2026-05-12', ms: HOUR },
    ])
  })

  test('keeps its milliseconds on the side where they were', () => {
    const startMs = at('2026-05-12 04:00', 'UTC') - 1
    expect(dayParts({ startMs, endMs: startMs + 3, zone: 'UTC' }, FOUR)).toEqual([
      { day: '2026-05-11', ms: 1 },
      { day: '2026-05-12', ms: 2 },
    ])
  })

  test('without length lies on its day all the same', () => {
    const startMs = at('2026-05-12 03:59', 'UTC')
    expect(dayParts({ startMs, endMs: startMs, zone: 'UTC' }, FOUR)).toEqual([{ day: '2026-05-11', ms: 0 }])
  })

  test('belongs to the days of the zone it happened in', () => {
    const startMs = Date.UTC(2026, 4, 12, 21)
    const days = (zone: string) =>
      dayParts({ startMs, endMs: startMs + HOUR, zone }, FOUR).map(({ day }) => day)
    expect(days('America/Los_Angeles')).toEqual(['2026-05-12'])
    expect(days('Asia/Kolkata')).toEqual(['2026-05-12'])
    expect(days('Pacific/Kiritimati')).toEqual(['2026-05-13'])
  })
})

describe('where clocks change', () => {
  test.each([
    ['23 hours', 'America/Los_Angeles', '2026-03-08', 23],
    ['25 hours', 'America/Los_Angeles', '2026-11-01', 25],
    ['24.5 hours', 'Australia/Lord_Howe', '2026-04-05', 24.5],
    ['23.5 hours', 'Australia/Lord_Howe', '2026-10-04', 23.5],
    ['23 hours and no 00:00', 'Africa/Cairo', '2026-04-24', 23],
  ])('a day of %s takes what it holds', (_what, zone, day, hours) => {
    expect(hoursInDay(day, zone)).toBe(hours)
    const startMs = startOfStudyDay({ day, zone, dayStartMinute: 0 })
    const parts = dayParts({ startMs: startMs - HOUR, endMs: startMs + hours * HOUR + HOUR, zone }, 0)
    expect(parts.map(({ ms }) => ms)).toEqual([HOUR, hours * HOUR, HOUR])
    expect(parts[1]?.day).toBe(day)
  })

  test('a night without 00:00 loses nothing: in Cairo 23:40 to 01:20 are 40 minutes', () => {
    expect(dayParts(between('2026-04-23 23:40', '2026-04-24 01:20', 'Africa/Cairo'), 0)).toEqual([
      { day: '2026-04-23', ms: 20 * MINUTE },
      { day: '2026-04-24', ms: 20 * MINUTE },
    ])
  })

  test('nothing lies on the day Apia skipped', () => {
    for (const dayStartMinute of [0, FOUR]) {
      const session = between('2011-12-29 23:00', '2011-12-31 09:00', 'Pacific/Apia')
      const parts = dayParts(session, dayStartMinute)
      expect(parts.map(({ day }) => day)).toEqual(['2011-12-29', '2011-12-31'])
      expect(parts.reduce((sum, { ms }) => sum + ms, 0)).toBe(10 * HOUR)
    }
  })

  test('an hour that comes twice counts twice', () => {
    const startMs = Temporal.Instant.from('2026-11-01T01:30:00-07:00').epochMilliseconds
    const endMs = Temporal.Instant.from('2026-11-01T01:30:00-08:00').epochMilliseconds
    expect(dayParts({ startMs, endMs, zone: 'America/Los_Angeles' }, 0)).toEqual([
      { day: '2026-11-01', ms: HOUR },
    ])
  })
})

const anySession = fc.record({
  startMs: fc.integer({ min: Date.UTC(1971, 0, 1), max: Date.UTC(2099, 0, 1) }),
  lengthMs: fc.integer({ min: 1, max: 24 * HOUR }),
  zone: fc.constantFrom(...TEST_ZONES, 'America/St_Johns', 'Pacific/Kiritimati'),
  dayStartMinute: fc.constantFrom(0, 1, 30, 120, 150, FOUR, 719),
})

test('the parts of any session add up to it exactly, each within its own day, in order', () => {
  fc.assert(
    fc.property(anySession, ({ startMs, lengthMs, zone, dayStartMinute }) => {
      const parts = dayParts({ startMs, endMs: startMs + lengthMs, zone }, dayStartMinute)
      let fromMs = startMs
      let lastDay = ''
      for (const { day, ms } of parts) {
        const beginMs = startOfStudyDay({ day, zone, dayStartMinute })
        expect(ms).toBeGreaterThan(0)
        expect(day > lastDay).toBe(true)
        expect(fromMs).toBeGreaterThanOrEqual(beginMs)
        fromMs += ms
        lastDay = day
      }
      expect(fromMs).toBe(startMs + lengthMs)
      expect(parts.length).toBeLessThanOrEqual(3)
    }),
    { numRuns: 300 },
  )
})
