import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays } from '#core/time/day.ts'
import {
  knownFinish,
  monthMarks,
  spanFrom,
  shareOf,
} from '../../../../../src/renderer/ui/plan-form/finish-words.ts'

describe('the finish in words', () => {
  test('the time it takes is said in the unit that suits it', () => {
    expect(spanFrom('2026-11-23', '2026-11-23')).toEqual({ value: 1, unit: 'day' })
    expect(spanFrom('2026-11-23', '2026-12-02')).toEqual({ value: 10, unit: 'day' })
    expect(spanFrom('2026-11-23', '2026-12-14')).toEqual({ value: 3, unit: 'week' })
    expect(spanFrom('2026-11-23', '2027-07-07')).toEqual({ value: 7.4, unit: 'month' })
  })

  test('a day lies on the line by its share of it', () => {
    expect(shareOf('2026-01-01', '2026-01-11', '2026-01-06')).toBe(0.5)
    expect(shareOf('2026-01-01', '2026-01-01', '2026-01-01')).toBe(1)
    expect(shareOf('2026-01-10', '2026-01-20', '2026-01-01')).toBe(0)
  })

  test('marks are month starts within the line, few and evenly spread', () => {
    const days = (end: string) => monthMarks('2026-11-23', end, 5).map(({ day }) => day)
    expect(days('2027-08-26')).toEqual(['2027-01-01', '2027-03-01', '2027-05-01', '2027-07-01'])
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 2_900_000 }), (length) => {
        const end = addDays('2026-11-23', length)
        const marks = days(end)
        for (const mark of marks)
          expect(mark > '2026-11-23' && mark <= end && mark.endsWith('-01')).toBe(true)
        expect(marks.length).toBeLessThanOrEqual(5)
      }),
    )
  })

  test('a road longer than a year names the years', () => {
    expect(monthMarks('2026-11-23', '2028-02-10', 5)).toEqual([
      { day: '2027-01-01', isYear: true },
      { day: '2027-04-01', isYear: false },
      { day: '2027-07-01', isYear: false },
      { day: '2027-10-01', isYear: false },
      { day: '2028-01-01', isYear: true },
    ])
    expect(monthMarks('2026-11-23', '2035-02-10', 5).every(({ isYear }) => isYear)).toBe(true)
    expect(monthMarks('2026-11-23', '2027-08-26', 5).some(({ isYear }) => isYear)).toBe(false)
  })

  test('a range with an open end is not known', () => {
    expect(knownFinish({ min: '2027-01-01', expected: '2027-02-01', max: null })).toBeNull()
  })
})
