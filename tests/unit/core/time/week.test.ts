import * as fc from 'fast-check'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { WEEKDAYS, dayFromNumber, dayNumber, weekdayOf } from '#core/time/day.ts'
import { Temporal } from '#core/time/temporal.ts'
import { isoWeek, startOfWeek, weekNumber, weekStartFor } from '#core/time/week.ts'

const someDay = fc.integer({ min: dayNumber('1970-01-01'), max: dayNumber('2100-01-01') }).map(dayFromNumber)

afterEach(() => vi.unstubAllGlobals())

describe('where weeks begin', () => {
  test.each([
    ['en-US', 'sun'],
    ['de', 'mon'],
    ['ar-EG', 'sat'],
    ['not a locale', 'mon'],
  ])('in %s with %s', (locale, expected) => {
    expect(weekStartFor(locale)).toBe(expected)
  })

  test('older engines have a property, some have nothing', () => {
    const stubLocale = (info: object): void => {
      vi.stubGlobal('Intl', {
        Locale: vi.fn<() => object>(function localeOf() {
          return info
        }),
      })
    }
    stubLocale({ weekInfo: { firstDay: 6 } })
    expect(weekStartFor('ar-EG')).toBe('sat')
    stubLocale({})
    expect(weekStartFor('ar-EG')).toBe('mon')
  })

  test('a week begins on its weekday, at most six days back', () => {
    fc.assert(
      fc.property(someDay, fc.constantFrom(...WEEKDAYS), (day, weekStart) => {
        const start = startOfWeek(day, weekStart)
        expect(weekdayOf(start)).toBe(weekStart)
        expect(dayNumber(day) - dayNumber(start)).toBeGreaterThanOrEqual(0)
        expect(dayNumber(day) - dayNumber(start)).toBeLessThan(7)
      }),
    )
  })
})

describe('week numbers', () => {
  test('2027-01-01 lies in week 53 of 2026', () => {
    expect(isoWeek('2027-01-01')).toEqual({ year: 2026, week: 53 })
    expect(isoWeek('2027-01-04')).toEqual({ year: 2027, week: 1 })
    expect(isoWeek('2024-12-30')).toEqual({ year: 2025, week: 1 })
  })

  test('are those of ISO 8601', () => {
    fc.assert(
      fc.property(someDay, (day) => {
        const judged = Temporal.PlainDate.from(day)
        expect(isoWeek(day)).toEqual({ year: judged.yearOfWeek, week: judged.weekOfYear })
      }),
    )
  })

  test('are shown for weeks from Monday only', () => {
    expect(weekNumber('2027-01-01', 'mon')).toBe(53)
    expect(weekNumber('2027-01-01', 'sun')).toBeNull()
  })
})
