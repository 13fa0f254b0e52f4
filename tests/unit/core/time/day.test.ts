import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  FIRST_DAY_NUMBER,
  LAST_DAY_NUMBER,
  WEEKDAYS,
  addDays,
  dayFromNumber,
  dayNumber,
  daysBetween,
  parseDay,
  weekdayOf,
} from '#core/time/day.ts'
import { Temporal } from '#core/time/temporal.ts'

const anyDayNumber = fc.integer({ min: FIRST_DAY_NUMBER, max: LAST_DAY_NUMBER })

describe('parseDay', () => {
  test.each(['2026-11-23', '2028-02-29', '2000-02-29', '0000-01-01', '9999-12-31'])('%s is a day', (text) => {
    expect(parseDay(text)).toBe(text)
  })

  test.each([
    '2027-02-29',
    '1900-02-29',
    '2026-04-31',
    '2026-13-01',
    '2026-00-10',
    '2026-01-00',
    '2026-1-1',
    '20260101',
    ' 2026-01-01',
    '2026-01-01T00:00',
    '2026-01-01\n',
    '+12026-01-01',
    '٢٠٢٦-٠١-٠١',
    '',
  ])('%j is no day', (text) => {
    expect(parseDay(text)).toBeNull()
  })
})

describe('day numbers', () => {
  test('1970-01-01 is day 0 and a Thursday', () => {
    expect(dayNumber('1970-01-01')).toBe(0)
    expect(weekdayOf(0)).toBe('thu')
    expect(weekdayOf('1969-12-31')).toBe('wed')
  })

  test('every number gives the day it came from', () => {
    fc.assert(
      fc.property(anyDayNumber, (number) => {
        const day = dayFromNumber(number)
        expect(dayNumber(day)).toBe(number)
        expect(parseDay(day)).toBe(day)
      }),
    )
  })

  test('days, their order and weekdays are those of the ISO calendar', () => {
    fc.assert(
      fc.property(anyDayNumber, (number) => {
        const judged = Temporal.PlainDate.from('1970-01-01').add({ days: number })
        expect(dayFromNumber(number)).toBe(judged.toString())
        expect(WEEKDAYS.indexOf(weekdayOf(number)) + 1).toBe(judged.dayOfWeek)
      }),
    )
  })

  test('every day from 1999 to 2030 follows the one before', () => {
    let judged = Temporal.PlainDate.from('1999-01-01')
    for (let number = dayNumber('1999-01-01'); number < dayNumber('2030-01-01'); number += 1) {
      expect(dayFromNumber(number)).toBe(judged.toString())
      judged = judged.add({ days: 1 })
    }
  })

  test('what is no day throws', () => {
    expect(() => dayNumber('2027-02-29')).toThrow(RangeError)
    expect(() => dayFromNumber(LAST_DAY_NUMBER + 1)).toThrow(RangeError)
    expect(() => dayFromNumber(FIRST_DAY_NUMBER - 1)).toThrow(RangeError)
    expect(() => dayFromNumber(0.5)).toThrow(RangeError)
    expect(() => weekdayOf(0.5)).toThrow(RangeError)
  })
})

describe('days after days', () => {
  test('the day after 28 February depends on the year', () => {
    expect(addDays('2028-02-28', 1)).toBe('2028-02-29')
    expect(addDays('2027-02-28', 1)).toBe('2027-03-01')
    expect(addDays('2027-01-01', -1)).toBe('2026-12-31')
  })

  test('days between two days count backwards too', () => {
    expect(daysBetween('2026-12-31', '2027-01-01')).toBe(1)
    expect(daysBetween('2027-03-01', '2027-02-01')).toBe(-28)
  })

  test('a day that a zone skipped is a calendar day all the same', () => {
    expect(addDays('2011-12-29', 1)).toBe('2011-12-30')
  })
})
