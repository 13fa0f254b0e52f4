import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { StudyKind } from '#core/planning/model.ts'
import { calibration } from '#core/progress/calibration.ts'
import { recordOfKinds } from '#core/progress/kinds.ts'
import { isTimed, overallRatio } from '#core/progress/ratio.ts'
import type { FinishedTopic } from '#core/progress/ratio.ts'

const HOUR = 3_600_000

/** A topic estimated at so many hours, with the hours it took by kind. */
const topic = (estimated: number, hours: Partial<Record<StudyKind, number>>): FinishedTopic => ({
  estimatedMinutes: estimated * 60,
  studiedMs: recordOfKinds((kind) => (hours[kind] ?? 0) * HOUR),
})
const times = <T>(count: number, make: (index: number) => T): T[] =>
  Array.from({ length: count }, (_, index) => make(index))

describe('the ratio of time taken to time estimated', () => {
  test('is 1 and wide open while nothing is known', () => {
    const { measured, likely, low, high, topics } = overallRatio([])
    expect({ measured, likely, topics }).toEqual({ measured: 1, likely: 1, topics: 0 })
    expect(low).toBeCloseTo(0.64, 2)
    expect(high).toBeCloseTo(1.57, 2)
  })

  test('is measured on all time together, and drawn towards 1 while there is little of it', () => {
    const taken = [
      { estimated: 10, taken: 20 },
      { estimated: 30, taken: 40 },
    ]
    const { measured, likely } = overallRatio(taken)
    expect(measured).toBe(1.5)
    expect(likely).toBeGreaterThan(1.1)
    expect(likely).toBeLessThan(1.5)
  })

  test('comes to what was measured, ever more surely, as topics get done', () => {
    const after = (count: number) => overallRatio(times(count, () => ({ estimated: 10, taken: 15 })))
    const likely = [1, 5, 20, 100].map((count) => after(count).likely)
    const widths = [1, 5, 20, 100].map((count) => after(count).high / after(count).low)
    expect(likely).toEqual(likely.toSorted((a, b) => a - b))
    expect(likely.at(-1)).toBeCloseTo(1.5, 1)
    expect(widths).toEqual(widths.toSorted((a, b) => b - a))
    expect(widths.at(-1)).toBeLessThan(1.1)
  })

  test('is less sure where topics differ more', () => {
    const even = overallRatio(times(20, () => ({ estimated: 10, taken: 12 })))
    const uneven = overallRatio(times(20, (index) => ({ estimated: 10, taken: index % 2 === 0 ? 4 : 20 })))
    expect(uneven.measured).toBe(even.measured)
    expect(uneven.high / uneven.low).toBeGreaterThan(even.high / even.low)
  })

  test('of twice as long and of half as long lie equally far from 1', () => {
    const twice = overallRatio(times(5, () => ({ estimated: 10, taken: 20 })))
    const half = overallRatio(times(5, () => ({ estimated: 20, taken: 10 })))
    expect(twice.likely * half.likely).toBeCloseTo(1)
    expect(twice.low * half.high).toBeCloseTo(1)
  })

  test('lies between 1 and what was measured, within its range, whatever the topics', () => {
    const any = fc.record({
      estimated: fc.integer({ min: 1, max: 5000 }),
      taken: fc.integer({ min: 1, max: 5000 }),
    })
    fc.assert(
      fc.property(fc.array(any, { minLength: 1, maxLength: 50 }), (topics) => {
        const { measured, likely, low, high } = overallRatio(topics)
        expect(likely).toBeGreaterThanOrEqual(Math.min(1, measured) - 1e-9)
        expect(likely).toBeLessThanOrEqual(Math.max(1, measured) + 1e-9)
        expect(low).toBeLessThan(likely)
        expect(high).toBeGreaterThan(likely)
      }),
    )
  })

  test('comes from topics that were timed: a tenth of the estimate at least', () => {
    expect(isTimed(topic(10, { learn: 1 }))).toBe(true)
    expect(isTimed(topic(10, { learn: 0.9 }))).toBe(false)
    expect(isTimed(topic(0, { learn: 1 }))).toBe(false)
    const { overall } = calibration([topic(10, { learn: 12 }), topic(10, { learn: 0.5 }), topic(10, {})])
    expect(overall).toMatchObject({ topics: 1, measured: 1.2 })
  })
})

describe('the ratio by kind of work', () => {
  test('is told apart where topics mix kinds differently', () => {
    // Learning takes as long as estimated, practice 1.5 times as long.
    const mixed = times(60, (index) => {
      const practice = (index % 5) / 4
      return topic(10, { learn: 10 * (1 - practice), practice: 15 * practice })
    })
    const { byKind } = calibration(mixed)
    expect(byKind.learn?.likely).toBeCloseTo(1, 1)
    expect(byKind.practice?.likely).toBeCloseTo(1.5, 1)
    expect(byKind.practice?.low).toBeGreaterThan(byKind.learn?.high ?? 9)
  })

  test('is the overall one where kinds always come together', () => {
    const { overall, byKind } = calibration(times(40, () => topic(10, { learn: 6, practice: 6 })))
    expect(byKind.learn?.likely).toBeCloseTo(overall.likely, 1)
    expect(byKind.practice?.likely).toBeCloseTo(overall.likely, 1)
  })

  test('is not given for a kind of less than three topics', () => {
    const topics = [...times(3, () => topic(10, { learn: 10 })), ...times(2, () => topic(10, { build: 30 }))]
    const { byKind } = calibration(topics)
    expect(byKind.learn).not.toBeNull()
    expect([byKind.build, byKind.practice, byKind.review]).toEqual([null, null, null])
  })

  test('is finite and within its range, whatever the topics', () => {
    const hours = fc.integer({ min: 0, max: 60 })
    const any = fc
      .record({
        estimated: fc.integer({ min: 1, max: 60 }),
        learn: hours,
        practice: hours,
        build: hours,
        review: hours,
      })
      .map(({ estimated, ...kinds }) => topic(estimated, kinds))
    fc.assert(
      fc.property(fc.array(any, { maxLength: 40 }), (topics) => {
        for (const ratio of Object.values(calibration(topics).byKind)) {
          if (ratio === null) continue
          expect(ratio.low).toBeGreaterThanOrEqual(0)
          expect(ratio.low).toBeLessThanOrEqual(ratio.likely)
          expect(ratio.high).toBeGreaterThan(ratio.likely)
          expect(Number.isFinite(ratio.high)).toBe(true)
        }
      }),
    )
  })
})
