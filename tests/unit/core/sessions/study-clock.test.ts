import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { createStudyClock } from '#core/sessions/study-clock.ts'
import { dayNumber } from '#core/time/day.ts'
import { dayAt, instantOf, minuteOfDayAt } from '#core/time/zone.ts'
import { TEST_ZONES } from '../../../support/zones.ts'

const HOUR_MS = 3_600_000
const anyZone = fc.constantFrom(...TEST_ZONES, 'Europe/Berlin')
const anyInstant = fc.integer({ min: Date.UTC(2011, 0, 1), max: Date.UTC(2035, 0, 1) })
const anyStart = fc.constantFrom(0, 60, 150, 240, 719)

describe('a study day', () => {
  test('holds the instants that belong to it, and no others', () => {
    fc.assert(
      fc.property(anyZone, anyInstant, anyStart, (zone, instantMs, dayStartMinute) => {
        const clock = createStudyClock(zone, dayStartMinute)
        const { number, startMs, endMs } = clock.dayHolding(instantMs)
        expect(number).toBe(dayNumber(dayAt({ instantMs, zone, dayStartMinute })))
        expect(startMs).toBeLessThanOrEqual(instantMs)
        expect(endMs).toBeGreaterThan(instantMs)
        expect(clock.dayAt(startMs)).toBe(number)
        expect(clock.dayAt(endMs)).toBeGreaterThan(number)
        expect(clock.dayHolding(endMs).startMs).toBe(endMs)
      }),
    )
  })

  test('whose clocks do not change has one offset, which gives the hours they show', () => {
    fc.assert(
      fc.property(anyZone, anyInstant, anyStart, (zone, instantMs, dayStartMinute) => {
        const clock = createStudyClock(zone, dayStartMinute)
        const { number, startMs, endMs, offsetMs } = clock.dayHolding(instantMs)
        if (offsetMs === null) return
        const hour = Math.floor((instantMs + offsetMs - number * 24 * HOUR_MS) / HOUR_MS) % 24
        expect(hour).toBe(Math.floor(minuteOfDayAt(instantMs, zone) / 60))
        expect(hour).toBe(clock.hourAt(instantMs))
        expect(endMs - startMs).toBeGreaterThan(22 * HOUR_MS)
      }),
    )
  })

  test.each([
    ['2026-03-29', 'Europe/Berlin'],
    ['2026-10-25', 'Europe/Berlin'],
    ['2026-10-04', 'Australia/Lord_Howe'],
  ])('%s in %s has no one offset when it begins at midnight', (day, zone) => {
    const noonMs = instantOf({ day, minuteOfDay: 720, zone })
    expect(createStudyClock(zone, 0).dayHolding(noonMs).offsetMs).toBeNull()
    // Clocks change before four in the morning: that is the day before then.
    expect(createStudyClock(zone, 240).dayHolding(noonMs).offsetMs).not.toBeNull()
    expect(createStudyClock(zone, 240).dayHolding(noonMs - 12 * HOUR_MS).offsetMs).toBeNull()
  })
})
