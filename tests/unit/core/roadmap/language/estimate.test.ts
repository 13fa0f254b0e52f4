import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { findAmounts, findEstimate, parseClockRange, parseFigures } from '#core/roadmap/language/estimate.ts'

test.each([
  ['3-4 days', 3, 4, 'day'],
  ['3–4 days', 3, 4, 'day'],
  ['3 to 4 days', 3, 4, 'day'],
  ['~2 hrs', 2, 2, 'hour'],
  ['2hrs', 2, 2, 'hour'],
  ['1.5 hours', 1.5, 1.5, 'hour'],
  ['1,5 Stunden', 1.5, 1.5, 'hour'],
  ['1h30', 1.5, 1.5, 'hour'],
  ['1 h 45 min', 1.75, 1.75, 'hour'],
  ['20h+', 20, 20, 'hour'],
  ['45 min', 45, 45, 'minute'],
  ['2–3 semanas', 2, 3, 'week'],
  ['4-6 Wochen', 4, 6, 'week'],
  ['1-3 mois', 1, 3, 'month'],
  ['3-4 天', 3, 4, 'day'],
  ['2周', 2, 2, 'week'],
  ['3个月', 3, 3, 'month'],
  ['100 到 200 个小时', 100, 200, 'hour'],
  ['10 小时', 10, 10, 'hour'],
  ['8-Week Plan', 8, 8, 'week'],
  ['one or two weeks', 1, 2, 'week'],
  ['1 week to 2 weeks', 1, 2, 'week'],
  ['2 years', 24, 24, 'month'],
])('“%s” is %d to %d %ss', (text, min, max, unit) => {
  expect(findEstimate(text)).toMatchObject({ min, max, unit })
})

test.each([
  '3-4x faster than the others',
  'Build 3-4 portfolio projects',
  'Python 3.7+',
  'OWASP Top 10:2025',
  'v2 hosting',
  '2 x 2 cm',
  'in 30 steps',
  'Day 4',
  '',
])('“%s” is no estimate', (text) => {
  expect(findEstimate(text)).toBeNull()
})

test('rates say what they count per, and are no estimate', () => {
  expect(findAmounts('4–12 hours/week')).toMatchObject([{ min: 4, max: 12, unit: 'hour', per: 'week' }])
  expect(findAmounts('2 hours a day')).toMatchObject([{ unit: 'hour', per: 'day' }])
  expect(findEstimate('10 hours per week')).toBeNull()
})

test('the raw text is as written', () => {
  expect(findEstimate('about 10-12 weeks, maybe')?.raw).toBe('10-12 weeks')
})

test('any range is found again, lower end first', () => {
  const unit = fc.constantFrom('day', 'hour', 'week', 'month', 'minute')
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 99 }), fc.integer({ min: 1, max: 99 }), unit, (a, b, name) => {
      const found = findEstimate(`Topic (${a}-${b} ${name}s)`)
      expect(found).toMatchObject({ min: Math.min(a, b), max: Math.max(a, b), unit: name })
    }),
  )
})

test('any text is searched without throwing, and amounts are positive', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      for (const { min, max } of findAmounts(text)) {
        expect(min).toBeGreaterThanOrEqual(0)
        expect(max).toBeGreaterThanOrEqual(min)
      }
    }),
  )
})

describe('clock ranges', () => {
  test.each([
    ['9:30–11:00 AM', 1.5],
    ['1:00–4:30 PM', 3.5],
    ['10:00 PM - 12:00 AM', 2],
    ['11:00-13:00', 2],
    ['08:15 bis 09:00', 0.75],
  ])('%s takes %d hours', (text, hours) => {
    expect(parseClockRange(text)?.min).toBeCloseTo(hours)
  })

  test('figures without minutes are no time of day', () => {
    expect(parseClockRange('3-4')).toBeNull()
  })
})

test('figures stand alone', () => {
  expect(parseFigures('1-2')).toEqual({ min: 1, max: 2 })
  expect(parseFigures('01')).toEqual({ min: 1, max: 1 })
  expect(parseFigures('1-2 days')).toBeNull()
})
