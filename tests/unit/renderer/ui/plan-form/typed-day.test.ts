import { describe, expect, test } from 'vitest'
import { isMonthFirst, typedDay } from '../../../../../src/renderer/ui/plan-form/typed-day.ts'

describe('a typed day', () => {
  test.each([
    ['2026-11-30', false, '2026-11-30'],
    ['2026-1-5', false, '2026-01-05'],
    ['30 Nov 2026', false, '2026-11-30'],
    ['Mon, 30 Nov 2026', false, '2026-11-30'],
    ['November 30, 2026', true, '2026-11-30'],
    ['30.11.2026', true, '2026-11-30'],
    ['30/11/2026', false, '2026-11-30'],
    ['11/30/2026', true, '2026-11-30'],
    ['30/11/26', false, '2026-11-30'],
  ])('%s (month first: %s) is %s', (text, monthFirst, day) => {
    expect(typedDay(text, monthFirst)).toBe(day)
  })

  test.each(['', 'tomorrow', '30 Foo 2026', '2027-02-29', '31/02/2027', '13/13/2026'])(
    '%s is no day',
    (text) => {
      expect(typedDay(text, false)).toBeNull()
    },
  )

  test('what the field shows can be typed back in', () => {
    for (const locale of ['en-GB', 'en-US', 'en-DE', 'en-AU']) {
      const shown = new Intl.DateTimeFormat(locale, {
        weekday: 'short',
        day: 'numeric',
        month: 'short',
        year: 'numeric',
        timeZone: 'UTC',
      })
      for (let month = 0; month < 12; month += 1) {
        const day = new Date(Date.UTC(2027, month, 8))
        expect(typedDay(shown.format(day), isMonthFirst(locale))).toBe(day.toISOString().slice(0, 10))
      }
    }
  })

  test('the United States write the month first', () => {
    expect([isMonthFirst('en-US'), isMonthFirst('en-GB')]).toEqual([true, false])
  })
})
