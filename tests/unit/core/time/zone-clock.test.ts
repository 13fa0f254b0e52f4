import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { createStudyClock } from '#core/sessions/study-clock.ts'
import { dayFromNumber, dayNumber } from '#core/time/day.ts'
import { Temporal } from '#core/time/temporal.ts'
import { zoneClock } from '#core/time/zone-clock.ts'
import { dayAt, minuteOfDayAt, startOfStudyDay } from '#core/time/zone.ts'
import { TEST_ZONES } from '../../../support/zones.ts'

const ZONES = [...TEST_ZONES, 'Europe/Berlin', 'America/Sao_Paulo', 'Africa/Casablanca', 'Antarctica/Troll']
const anyZone = fc.constantFrom(...ZONES)
/** Sessions lie there: before 2000 nothing was studied with Roadbook, but a clock may be set there. */
const anyInstant = fc.integer({ min: Date.UTC(1990, 0, 1), max: Date.UTC(2060, 0, 1) })
const anyDay = fc.integer({ min: dayNumber('1990-01-01'), max: dayNumber('2060-01-01') })
const anyDayStart = fc.constantFrom(0, 60, 120, 150, 240, 300)

describe('a zone by arithmetic', () => {
  test('has the offsets of the calendar', () => {
    fc.assert(
      fc.property(anyInstant, anyZone, (instantMs, zone) => {
        const { offsetNanoseconds } =
          Temporal.Instant.fromEpochMilliseconds(instantMs).toZonedDateTimeISO(zone)
        expect(zoneClock(zone).offsetAt(instantMs)).toBe(offsetNanoseconds / 1e6)
      }),
      { numRuns: 500 },
    )
  })

  test('knows its clock changes, one at the very beginning included', () => {
    const springMs = Date.UTC(2026, 2, 29, 1)
    const autumnMs = Date.UTC(2026, 9, 25, 1)
    const { changesBetween } = zoneClock('Europe/Berlin')
    expect(changesBetween(springMs, autumnMs)).toEqual([springMs])
    expect(changesBetween(springMs + 1, autumnMs)).toEqual([])
    expect(changesBetween(springMs - 1, autumnMs + 1)).toEqual([springMs, autumnMs])
    expect(zoneClock('UTC').changesBetween(0, autumnMs)).toEqual([])
  })
})

describe('study days by arithmetic', () => {
  test('begin when those of the calendar do', () => {
    fc.assert(
      fc.property(anyDay, anyZone, anyDayStart, (number, zone, dayStartMinute) => {
        const day = dayFromNumber(number)
        expect(createStudyClock(zone, dayStartMinute).startOf(number)).toBe(
          startOfStudyDay({ day, zone, dayStartMinute }),
        )
      }),
      { numRuns: 1000 },
    )
  })

  test.each(ZONES)('begin when those of the calendar do on every day of four years in %s', (zone) => {
    const first = dayNumber('2009-01-01')
    const days = Array.from({ length: 4 * 365 }, (_, index) => dayFromNumber(first + index))
    const others = [0, 150, 240].flatMap((dayStartMinute) => {
      const clock = createStudyClock(zone, dayStartMinute)
      return days.filter(
        (day) => clock.startOf(dayNumber(day)) !== startOfStudyDay({ day, zone, dayStartMinute }),
      )
    })
    expect(others).toEqual([])
  })

  test('hold the instants that those of the calendar hold, and show their hours', () => {
    fc.assert(
      fc.property(anyInstant, anyZone, anyDayStart, (instantMs, zone, dayStartMinute) => {
        const clock = createStudyClock(zone, dayStartMinute)
        expect(dayFromNumber(clock.dayAt(instantMs))).toBe(dayAt({ instantMs, zone, dayStartMinute }))
        expect(clock.hourAt(instantMs)).toBe(Math.floor(minuteOfDayAt(instantMs, zone) / 60))
      }),
      { numRuns: 1000 },
    )
  })

  test('a full hour comes within sixty minutes, and the hour shown holds until then', () => {
    fc.assert(
      fc.property(anyInstant, anyZone, (instantMs, zone) => {
        const clock = createStudyClock(zone, 240)
        const next = clock.nextHour(instantMs)
        expect(next).toBeGreaterThan(instantMs)
        expect(next - instantMs).toBeLessThanOrEqual(3_600_000)
        expect(clock.hourAt(next - 1)).toBe(clock.hourAt(instantMs))
      }),
      { numRuns: 500 },
    )
  })
})
