import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { weekRows } from '#core/progress/week-rows.ts'
import { WEEKDAYS, dayFromNumber, dayNumber, weekdayOf } from '#core/time/day.ts'

const MONDAY = dayNumber('2026-11-23')

const rowsOf = (...[range, weekStart, sums]: Parameters<typeof weekRows>) =>
  weekRows(range, weekStart, sums).map(({ from, plannedMinutes, studiedMs }) => [
    dayFromNumber(from),
    plannedMinutes,
    studiedMs,
  ])

test('every week has a row, also one without anything; the first and the last are cut to the range', () => {
  const sums = {
    plannedByDay: new Map([
      [MONDAY, 60],
      [MONDAY + 2, 30],
      [MONDAY + 15, 90],
    ]),
    studiedByDay: new Map([
      [MONDAY + 1, 7],
      [MONDAY + 15, 5],
      [MONDAY + 16, 3],
    ]),
  }
  expect(rowsOf({ first: MONDAY + 1, last: MONDAY + 15 }, 'mon', sums)).toEqual([
    ['2026-11-23', 30, 7],
    ['2026-11-30', 0, 0],
    ['2026-12-07', 90, 5],
  ])
  expect(rowsOf({ first: MONDAY, last: MONDAY }, 'sun', sums)).toEqual([['2026-11-22', 60, 0]])
})

test('the rows add up to what lies in the range, begin on the same weekday, and follow each other', () => {
  const day = fc.integer({ min: 20_000, max: 20_100 })
  const sums = fc.array(fc.tuple(day, fc.nat(1e6))).map((entries) => new Map(entries))
  fc.assert(
    fc.property(day, fc.nat(60), fc.constantFrom(...WEEKDAYS), sums, (first, length, weekStart, byDay) => {
      const range = { first, last: first + length }
      const rows = weekRows(range, weekStart, { plannedByDay: byDay, studiedByDay: byDay })
      const within = [...byDay].filter(([one]) => first <= one && one <= range.last)
      const total = within.reduce((sum, [, value]) => sum + value, 0)
      expect(rows.reduce((sum, { studiedMs }) => sum + studiedMs, 0)).toBe(total)
      expect(rows.reduce((sum, { plannedMinutes }) => sum + plannedMinutes, 0)).toBe(total)
      for (const [index, { from }] of rows.entries()) {
        expect(weekdayOf(from)).toBe(weekStart)
        expect(from).toBe((rows[0]?.from ?? 0) + index * 7)
      }
      expect(rows[0]?.from).toBeGreaterThan(first - 7)
      expect(rows[0]?.from).toBeLessThanOrEqual(first)
      expect(rows.at(-1)?.from).toBeLessThanOrEqual(range.last)
      expect(rows.at(-1)?.from).toBeGreaterThan(range.last - 7)
    }),
  )
})
