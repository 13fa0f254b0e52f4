import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, dayFromNumber, dayNumber } from '#core/time/day.ts'
import { Temporal } from '#core/time/temporal.ts'
import {
  dayAt,
  hoursInDay,
  instantOf,
  isSameZone,
  isZone,
  minuteOfDayAt,
  resolveLocalTime,
  resolveZone,
  startOfDay,
  startOfStudyDay,
} from '#core/time/zone.ts'
import { TEST_ZONES } from '../../../support/zones.ts'

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const utc = (text: string): number => Temporal.Instant.from(text).epochMilliseconds
const at = (day: string, clock: string, zone: string) => {
  const [hour = 0, minute = 0] = clock.split(':').map(Number)
  return { day, minuteOfDay: hour * 60 + minute, zone }
}

describe('zones', () => {
  test.each([...TEST_ZONES, 'Europe/Kyiv', 'Etc/GMT+5', 'America/Argentina/Buenos_Aires'])(
    '%s is a zone',
    (zone) => {
      expect(isZone(zone)).toBe(true)
      expect(resolveZone(zone)).toEqual({ zone, fallback: false })
    },
  )

  test.each([
    'Etc/Unknown',
    'Mars/Olympus',
    '+05:30',
    '2020-01-01[Europe/Paris]',
    '',
    'x'.repeat(5000),
    undefined,
    null,
    42,
    {},
  ])('%s is no zone: UTC is used and said', (candidate) => {
    expect(resolveZone(candidate)).toEqual({ zone: 'UTC', fallback: true })
  })

  test('the name the learner chose stays, only its case is put right', () => {
    expect(resolveZone('Asia/Kolkata').zone).toBe('Asia/Kolkata')
    expect(resolveZone('europe/kyiv').zone).toBe('Europe/Kyiv')
  })

  test('two names of one zone are the same zone', () => {
    expect(isSameZone('Asia/Kolkata', 'Asia/Calcutta')).toBe(true)
    expect(isSameZone('Europe/Kyiv', 'Europe/Kiev')).toBe(true)
    expect(isSameZone('Europe/Berlin', 'Europe/Paris')).toBe(false)
  })
})

test('a run for one of the zones runs in that zone', () => {
  const own = new Intl.DateTimeFormat().resolvedOptions().timeZone
  const asked = TEST_ZONES.find((zone) => zone === process.env['TZ'])
  expect(isSameZone(own, asked ?? own)).toBe(true)
})

describe('local times where clocks change', () => {
  test.each([
    ['2026-03-08', 'America/New_York', '02:30', '2026-03-08T07:30:00Z', '03:30'],
    ['2026-03-29', 'Europe/Berlin', '02:30', '2026-03-29T01:30:00Z', '03:30'],
    ['2026-10-04', 'Australia/Lord_Howe', '02:15', '2026-10-03T15:45:00Z', '02:45'],
    ['2026-04-24', 'Africa/Cairo', '00:00', '2026-04-23T22:00:00Z', '01:00'],
  ])('on %s in %s clocks skip %s: it is later by what they skip', (...[day, zone, clock, instant, shown]) => {
    expect(resolveLocalTime(at(day, clock, zone))).toEqual({ instantMs: utc(instant), change: 'gap' })
    expect(instantOf(at(day, shown, zone))).toBe(utc(instant))
  })

  test.each([
    ['2026-11-01', 'America/New_York', '01:30', '2026-11-01T05:30:00Z'],
    ['2026-10-25', 'Europe/Berlin', '02:30', '2026-10-25T00:30:00Z'],
    ['2026-04-05', 'Australia/Lord_Howe', '01:45', '2026-04-04T14:45:00Z'],
  ])('on %s in %s clocks repeat %s: the first is taken', (day, zone, clock, instant) => {
    expect(resolveLocalTime(at(day, clock, zone))).toEqual({ instantMs: utc(instant), change: 'overlap' })
  })

  test('other times are as clocks show them', () => {
    expect(resolveLocalTime(at('2026-11-23', '18:00', 'Europe/Berlin'))).toEqual({
      instantMs: utc('2026-11-23T17:00:00Z'),
      change: 'none',
    })
  })

  test('from 00:30 to 03:00 takes 3.5 hours in a night that repeats an hour', () => {
    const from = instantOf(at('2026-11-01', '00:30', 'America/New_York'))
    expect(instantOf(at('2026-11-01', '03:00', 'America/New_York')) - from).toBe(3.5 * HOUR)
  })

  test('the same time tomorrow is not always 24 hours away', () => {
    const from = instantOf(at('2026-03-28', '09:00', 'Europe/Berlin'))
    expect(instantOf(at(addDays('2026-03-28', 1), '09:00', 'Europe/Berlin')) - from).toBe(23 * HOUR)
  })

  test('minute 1440 is midnight at the end of the day', () => {
    expect(instantOf({ day: '2026-11-23', minuteOfDay: 1440, zone: 'Asia/Kolkata' })).toBe(
      startOfDay('2026-11-24', 'Asia/Kolkata'),
    )
  })
})

describe('days and their length', () => {
  test.each([
    ['2026-11-23', 'Europe/Berlin', 24],
    ['2026-03-29', 'Europe/Berlin', 23],
    ['2026-10-25', 'Europe/Berlin', 25],
    ['2026-10-04', 'Australia/Lord_Howe', 23.5],
    ['2026-04-05', 'Australia/Lord_Howe', 24.5],
    ['2026-04-24', 'Africa/Cairo', 23],
    ['2011-12-30', 'Pacific/Apia', 0],
  ])('%s in %s has %d hours', (day, zone, hours) => {
    expect(hoursInDay(day, zone)).toBe(hours)
  })

  test('a day without 00:00 begins at 01:00', () => {
    const start = startOfDay('2026-04-24', 'Africa/Cairo')
    expect(minuteOfDayAt(start, 'Africa/Cairo')).toBe(60)
    expect(dayAt({ instantMs: start, zone: 'Africa/Cairo', dayStartMinute: 0 })).toBe('2026-04-24')
    expect(dayAt({ instantMs: start - 1, zone: 'Africa/Cairo', dayStartMinute: 0 })).toBe('2026-04-23')
  })

  test('a day that begins at 00:30 has no earlier minute', () => {
    const day = { day: '1919-03-31', zone: 'America/Toronto' }
    expect(minuteOfDayAt(startOfDay(day.day, day.zone), day.zone)).toBe(30)
    expect(startOfStudyDay({ ...day, dayStartMinute: 0 })).toBe(startOfDay(day.day, day.zone))
  })

  test('a day the zone skipped begins with the day after', () => {
    expect(startOfDay('2011-12-30', 'Pacific/Apia')).toBe(startOfDay('2011-12-31', 'Pacific/Apia'))
    const justBefore = startOfDay('2011-12-31', 'Pacific/Apia') - 1
    expect(dayAt({ instantMs: justBefore, zone: 'Pacific/Apia', dayStartMinute: 0 })).toBe('2011-12-29')
  })
})

describe('the study day', () => {
  const dayStartMinute = 240

  test('before the day-start hour it is still yesterday', () => {
    const zone = 'America/Los_Angeles'
    const night = instantOf(at('2026-11-24', '03:59', zone))
    expect(dayAt({ instantMs: night, zone, dayStartMinute })).toBe('2026-11-23')
    expect(dayAt({ instantMs: night + MINUTE, zone, dayStartMinute })).toBe('2026-11-24')
  })

  test('in the night after a skipped day it is the last day there was', () => {
    const zone = 'Pacific/Apia'
    const night = instantOf(at('2011-12-31', '00:30', zone))
    expect(dayAt({ instantMs: night, zone, dayStartMinute })).toBe('2011-12-29')
    expect(dayAt({ instantMs: night + 4 * HOUR, zone, dayStartMinute })).toBe('2011-12-31')
  })

  test('a day never comes back, even when its start is repeated by the clock', () => {
    const zone = 'America/New_York'
    const start = startOfStudyDay({ day: '2026-11-01', zone, dayStartMinute: 90 })
    // 01:30 comes twice; half an hour after the first, clocks show 01:00 again.
    for (const later of [0, 29, 30, 45, 60, 120]) {
      expect(dayAt({ instantMs: start + later * MINUTE, zone, dayStartMinute: 90 })).toBe('2026-11-01')
    }
  })

  test('days follow each other in time and hold the instants from their start on', () => {
    const range = { min: dayNumber('2000-01-01'), max: dayNumber('2040-01-01') }
    fc.assert(
      fc.property(
        fc.constantFrom(...TEST_ZONES),
        fc.integer(range),
        fc.integer({ min: 0, max: 1439 }),
        fc.integer({ min: 0, max: 24 * 60 }),
        (zone, number, startMinute, laterMinutes) => {
          const day = dayFromNumber(number)
          const start = startOfStudyDay({ day, zone, dayStartMinute: startMinute })
          const next = startOfStudyDay({ day: addDays(day, 1), zone, dayStartMinute: startMinute })
          const instantMs = start + laterMinutes * MINUTE
          const found = dayAt({ instantMs, zone, dayStartMinute: startMinute })
          expect(found === day).toBe(instantMs < next)
        },
      ),
    )
  })

  test('clocks show the local time that an instant was made from', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...TEST_ZONES),
        fc.integer({ min: dayNumber('2000-01-01'), max: dayNumber('2040-01-01') }),
        fc.integer({ min: 0, max: 1439 }),
        (zone, number, minuteOfDay) => {
          const day = dayFromNumber(number)
          const { instantMs, change } = resolveLocalTime({ day, minuteOfDay, zone })
          const shownDay = dayAt({ instantMs, zone, dayStartMinute: 0 })
          const isKept = shownDay === day && minuteOfDayAt(instantMs, zone) === minuteOfDay
          expect(isKept).toBe(change !== 'gap')
        },
      ),
    )
  })
})
