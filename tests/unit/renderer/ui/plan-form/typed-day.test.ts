import { describe, expect, test } from 'vitest'
import { isMonthFirst, typedDay, typedProblem } from '../../../../../src/renderer/ui/plan-form/typed-day.ts'

describe('a typed day', () => {
  test.each([
    ['2026-11-30', 'en-GB', '2026-11-30'],
    ['2026-1-5', 'en-GB', '2026-01-05'],
    ['30 Nov 2026', 'en-GB', '2026-11-30'],
    ['Mon, 30 Nov 2026', 'en-GB', '2026-11-30'],
    ['November 30, 2026', 'en-US', '2026-11-30'],
    ['30.11.2026', 'en-US', '2026-11-30'],
    ['30/11/2026', 'en-GB', '2026-11-30'],
    ['11/30/2026', 'en-US', '2026-11-30'],
    ['30/11/26', 'en-GB', '2026-11-30'],
    ['30. November 2026', 'de-DE', '2026-11-30'],
    ['1 März 2027', 'de-DE', '2027-03-01'],
    ['30 Nov 2026', 'de-DE', '2026-11-30'],
  ])('%s (%s) is %s', (text, locale, day) => {
    expect(typedDay(text, locale)).toBe(day)
  })

  test.each(['', 'tomorrow', '30 Foo 2026', '2027-02-29', '31/02/2027', '13/13/2026'])(
    '%s is no day',
    (text) => {
      expect(typedDay(text, 'en-GB')).toBeNull()
    },
  )

  test('what the field shows can be typed back in', () => {
    for (const locale of ['en-GB', 'en-US', 'en-DE', 'en-AU', 'de-DE', 'de-AT', 'de-CH']) {
      const shown = new Intl.DateTimeFormat(locale, {
        weekday: 'short',
        day: 'numeric',
        month: 'short',
        year: 'numeric',
        timeZone: 'UTC',
      })
      for (let month = 0; month < 12; month += 1) {
        const day = new Date(Date.UTC(2027, month, 8))
        expect(typedDay(shown.format(day), locale)).toBe(day.toISOString().slice(0, 10))
      }
    }
  })

  test('the United States write the month first', () => {
    expect([isMonthFirst('en-US'), isMonthFirst('en-GB')]).toEqual([true, false])
  })
})

test('what a field does not take is said', () => {
  const of = { shown: 'Mo., 14. Dez. 2026', minDay: '2026-11-27' }
  const problem = (text: string) => typedProblem(text, of, { locale: 'en-GB', dayMedium: (day) => day })
  expect(problem('1 Jan 2020')).toBe('Choose a day from 2026-11-27 on.')
  expect(problem('soon')).toBe('“soon” is no day. Write it like 2026-12-14.')
  expect(['', ' ', '15 Dec 2026', of.shown].map(problem)).toEqual([null, null, null, null])
  expect(
    typedProblem('1 Jan 2020', { ...of, minDay: undefined }, { locale: 'en-GB', dayMedium: String }),
  ).toBeNull()
})
