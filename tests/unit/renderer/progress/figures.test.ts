import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Weekday } from '#core/roadmap/model.ts'
import { addDays, dayNumber } from '#core/time/day.ts'
import {
  favourite,
  hoursFrom,
  studiedHours,
} from '../../../../src/renderer/features/progress/figures/hours.ts'
import { placeLabels } from '../../../../src/renderer/features/progress/figures/label-rows.ts'
import { daysOf, rangeError } from '../../../../src/renderer/features/progress/figures/ranges.ts'
import {
  levelOf,
  levelStep,
  minuteTicks,
  ratioTicks,
  shareTicks,
} from '../../../../src/renderer/features/progress/figures/scales.ts'
import { timeTicks } from '../../../../src/renderer/features/progress/figures/time-ticks.ts'
import {
  barTicks,
  hasOutlines,
  timeBars,
} from '../../../../src/renderer/features/progress/figures/week-bars.ts'
import { monthColumns, yearOf, yearsBefore } from '../../../../src/renderer/features/progress/figures/year.ts'
import { noHours } from '../../../support/progress-builders.ts'

const HOUR = 3_600_000

describe('a range', () => {
  test('ends today and has whole weeks', () => {
    expect(daysOf({ choice: '4-weeks', own: null }, '2026-11-29')).toEqual({
      from: '2026-11-02',
      to: '2026-11-29',
    })
    expect(daysOf({ choice: '3-months', own: null }, '2026-11-29')?.from).toBe('2026-08-31')
    expect(daysOf({ choice: 'year', own: null }, '2024-02-29')?.from).toBe('2023-03-03')
  })

  test('of everything asks for no days, and one’s own for just those', () => {
    expect(daysOf({ choice: 'all', own: null }, '2026-11-29')).toBeNull()
    const own = { from: '2026-01-01', to: '2026-01-02' }
    expect(daysOf({ choice: 'own', own }, '2026-11-29')).toEqual(own)
  })

  test('may be a single day, but not backwards', () => {
    expect(rangeError({ from: '2026-11-29', to: '2026-11-29' })).toBeNull()
    expect(rangeError({ from: '2026-11-29', to: '2026-11-28' })).toBe('The last day is before the first.')
  })
})

describe('marks of an axis', () => {
  test.each([
    [0, [0, 5]],
    [61, [0, 30, 60, 90]],
    [600, [0, 180, 360, 540, 720]],
    [1500, [0, 600, 1200, 1800]],
  ])('of %d minutes are round', (most, ticks) => expect(minuteTicks(most)).toEqual(ticks))

  test('of minutes always reach the most, in at most five steps', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 3_000_000 }), (most) => {
        const ticks = minuteTicks(most)
        expect(ticks.at(-1)).toBeGreaterThanOrEqual(most)
        expect(ticks.length).toBeLessThanOrEqual(6)
      }),
    )
  })

  test('of shares hold what is shown and never leave 0 to 1', () => {
    expect(shareTicks(0, 1)).toEqual([0, 0.25, 0.5, 0.75, 1])
    expect(shareTicks(0.22, 0.41)).toEqual([0.2, 0.25, 0.3, 0.35, 0.4, 0.45])
    fc.assert(
      fc.property(
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (a, b) => {
          const [low, high] = a < b ? [a, b] : [b, a]
          const ticks = shareTicks(low, high)
          expect(ticks.length).toBeGreaterThanOrEqual(2)
          expect(ticks[0]).toBeGreaterThanOrEqual(0)
          expect(ticks[0]).toBeLessThanOrEqual(low + 1e-6)
          expect(ticks.at(-1)).toBeLessThanOrEqual(1)
          expect(ticks.at(-1)).toBeGreaterThanOrEqual(high - 1e-6)
        },
      ),
    )
  })

  test('of ratios always hold 1', () => {
    for (const values of [[], [0.9, 1.1], [0.2, 5], [1.3, 1.4], [0.5, 0.6]]) {
      const ticks = ratioTicks(values)
      expect(ticks).toContain(1)
      expect(ticks.length).toBeLessThanOrEqual(6)
    }
  })

  test('of days are days on a short road and months on a long one', () => {
    const day = dayNumber('2026-11-02')
    expect(timeTicks(day, day + 12, 8).map((tick) => tick.kind)).toEqual(
      Array.from({ length: 7 }, () => 'day'),
    )
    const months = timeTicks(day, day + 800, 10)
    expect(months.some(({ kind }) => kind === 'year')).toBe(true)
    expect(months.length).toBeLessThanOrEqual(10)
  })
})

describe('levels of the heatmap', () => {
  test('hold the longest day in four round steps', () => {
    expect(levelStep(175)).toBe(45)
    expect([0, 1, 45, 46, 175].map((minutes) => levelOf(minutes, 45))).toEqual([0, 1, 1, 2, 4])
  })

  test('a day with any study is never empty, and none is above the highest', () => {
    expect(levelOf(0.2, 45)).toBe(1)
    expect(levelOf(3000, levelStep(3000))).toBe(4)
  })
})

describe('labels over a line', () => {
  const label = (key: string, x: number, width = 90) => ({ key, x, width })

  test('stand in one row while there is room', () => {
    const placed = placeLabels([label('a', 100), label('b', 300), label('c', 500)], 600)
    expect(placed.map(({ row }) => row)).toEqual([0, 0, 0])
  })

  test('never stand on each other, on a leader, or beyond an edge', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 600 }), { minLength: 3, maxLength: 3 }), (places) => {
        const labels = places.toSorted((a, b) => a - b).map((x, index) => label(String(index), x))
        const xs = new Map(labels.map(({ key, x }) => [key, x]))
        const [first, second, third] = placeLabels(labels, 600)
        if (first === undefined || second === undefined || third === undefined)
          throw new Error('a label is lost')
        for (const one of [first, second, third]) {
          expect(one.left).toBeGreaterThanOrEqual(0)
          expect(one.left + 90).toBeLessThanOrEqual(600)
        }
        for (const [a, b] of [
          [first, second],
          [first, third],
          [second, third],
        ] as const) {
          const apart = a.left + 90 <= b.left || b.left + 90 <= a.left
          const [upper, lower] = a.row > b.row ? [a, b] : [b, a]
          const leader = xs.get(upper.key) ?? 0
          const isOnLeader = leader > lower.left && leader < lower.left + 90
          expect(a.row === b.row ? apart : !isOnLeader).toBe(true)
        }
      }),
    )
  })
})

describe('bars of weeks', () => {
  const weeks = (count: number) =>
    Array.from({ length: count }, (_, index) => ({
      from: addDays('2019-01-07', index * 7),
      plannedMinutes: 60,
      studiedMs: HOUR,
    }))

  test('are weeks while there is room, then months, quarters and years', () => {
    expect(timeBars(weeks(20), 40).span).toBe('week')
    expect(timeBars(weeks(100), 40).span).toBe('month')
    expect(timeBars(weeks(400), 40).span).toBe('quarter')
    expect(timeBars(weeks(400), 10).span).toBe('year')
  })

  test('lose no minute when they are put together', () => {
    for (const most of [4, 30, 100, 500]) {
      const { bars } = timeBars(weeks(417), most)
      expect(bars.reduce((sum, bar) => sum + bar.studiedMs, 0)).toBe(417 * HOUR)
      expect(bars.reduce((sum, bar) => sum + bar.plannedMinutes, 0)).toBe(417 * 60)
      expect(bars.reduce((sum, bar) => sum + bar.weeks, 0)).toBe(417)
    }
  })

  test('have at most as many marks as fit', () => {
    for (const count of [1, 5, 30, 150, 417]) {
      const { bars, span } = timeBars(weeks(count), 200)
      for (const most of [2, 6, 18]) {
        const ticks = barTicks(bars, span, most)
        expect(ticks.length).toBeLessThanOrEqual(most)
        expect(bars.map(({ from }) => from)).toEqual(expect.arrayContaining(ticks.map(({ from }) => from)))
      }
    }
  })

  test('are outlined while there is room', () => {
    expect(hasOutlines(20, 900)).toBe(true)
    expect(hasOutlines(150, 900)).toBe(false)
  })
})

describe('a year of days', () => {
  const yearTo = (to: string, back = 0, weekStart: Weekday = 'mon') =>
    yearOf([{ day: '2026-11-28', studiedMs: HOUR }], { to, back, weekStart })
  const shown = (year: ReturnType<typeof yearTo>) =>
    year.weeks.flatMap(({ days }) => days.flatMap((day) => (day === null ? [] : [day])))

  test.each(['mon', 'sun', 'sat'] as const)('has 365 days in weeks from %s on', (weekStart) => {
    const year = yearTo('2026-11-29', 0, weekStart)
    expect(shown(year)).toHaveLength(365)
    expect(year).toMatchObject({ from: '2025-11-30', to: '2026-11-29' })
    expect(year.weeks.every(({ days }) => days.length === 7)).toBe(true)
    expect(shown(year).find(({ day }) => day === '2026-11-28')?.studiedMs).toBe(HOUR)
  })

  test('years before it join without a gap', () => {
    expect(yearTo('2026-11-29', 1).to).toBe(addDays(yearTo('2026-11-29').from, -1))
  })

  test('goes back as far as there is something', () => {
    expect(yearsBefore('2026-11-02', '2026-11-29')).toBe(0)
    expect(yearsBefore('2025-11-30', '2026-11-29')).toBe(0)
    expect(yearsBefore('2025-11-29', '2026-11-29')).toBe(1)
    expect(yearsBefore('2027-01-01', '2026-11-29')).toBe(0)
  })

  test('names each month once', () => {
    const columns = monthColumns(yearTo('2026-11-29').weeks)
    expect(new Set(columns.map(({ day }) => day.slice(0, 7))).size).toBe(columns.length)
    expect(columns.length).toBeGreaterThanOrEqual(11)
  })
})

describe('hours of the week', () => {
  test('begin where the study day begins', () => {
    expect(hoursFrom(240).slice(0, 2)).toEqual([4, 5])
    expect(hoursFrom(240).at(-1)).toBe(3)
    expect(hoursFrom(0)[0]).toBe(0)
  })

  test('know the favourite weekday and two hours', () => {
    const hours = noHours()
    hours[1]![18] = 3 * HOUR
    hours[1]![17] = 2 * HOUR
    hours[4]![23] = HOUR
    expect(favourite(hours)).toEqual({ weekday: 'tue', fromHour: 17 })
    expect(studiedHours(hours)).toHaveLength(3)
  })

  test('of one hour only begin with it, also at midnight', () => {
    const hours = noHours()
    hours[6]![0] = HOUR
    expect(favourite(hours)).toEqual({ weekday: 'sun', fromHour: 0 })
    hours[6]![23] = HOUR / 2
    expect(favourite(hours)?.fromHour).toBe(23)
  })

  test('without study there is none', () => expect(favourite(noHours())).toBeNull())
})
