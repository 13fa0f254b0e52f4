import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { burnUp, roadmapBand } from '#core/progress/burn-up.ts'
import type { BurnUpTopic } from '#core/progress/burn-up.ts'
import type { Estimate } from '#core/roadmap/model.ts'

const topic = (more: Partial<BurnUpTopic> = {}): BurnUpTopic => ({
  effortMinutes: 120,
  isDone: false,
  doneDay: null,
  slots: [],
  ...more,
})
const SPAN = { start: 100, today: 110 }

describe('the burn-up', () => {
  test('counts a topic on the day it is done', () => {
    const { totalMinutes, real } = burnUp(
      [topic({ isDone: true, doneDay: 105 }), topic({ isDone: true, doneDay: 102 }), topic()],
      SPAN,
    )
    expect(totalMinutes).toBe(360)
    expect(real).toEqual([
      { day: 100, minutes: 0 },
      { day: 102, minutes: 120 },
      { day: 105, minutes: 240 },
      { day: 110, minutes: 240 },
    ])
  })

  test('begins with what was done from the beginning', () => {
    const { real } = burnUp([topic({ isDone: true }), topic({ isDone: true, doneDay: 90 })], SPAN)
    expect(real[0]).toEqual({ day: 100, minutes: 240 })
  })

  test('plans what slots hold', () => {
    const slots = [
      { day: 100, minutes: 60 },
      { day: 103, minutes: 60 },
    ]
    expect(burnUp([topic({ slots })], SPAN).plan).toEqual([
      { day: 100, minutes: 60 },
      { day: 103, minutes: 120 },
    ])
  })

  test('counts time once that was planned again after a missed day', () => {
    const slots = [
      { day: 100, minutes: 60 },
      { day: 101, minutes: 60 },
      { day: 111, minutes: 60 },
      { day: 112, minutes: 60 },
    ]
    expect(burnUp([topic({ slots })], SPAN).plan).toEqual([
      { day: 100, minutes: 60 },
      { day: 101, minutes: 120 },
    ])
  })

  test('plans the whole of a topic that was done with less', () => {
    const slots = [{ day: 103, minutes: 30 }]
    const { plan } = burnUp([topic({ slots, isDone: true, doneDay: 103 })], SPAN)
    expect(plan.at(-1)).toEqual({ day: 103, minutes: 120 })
    const unplanned = burnUp([topic({ isDone: true, doneDay: 104 })], SPAN)
    expect(unplanned.plan.at(-1)).toEqual({ day: 104, minutes: 120 })
  })

  test('never falls, ends with what is done, and never plans more than there is', () => {
    const anySlots = fc.array(
      fc.record({ day: fc.integer({ min: 90, max: 130 }), minutes: fc.integer({ min: 1, max: 240 }) }),
      { maxLength: 5 },
    )
    const anyTopic = fc.record({
      effortMinutes: fc.nat(600),
      isDone: fc.boolean(),
      doneDay: fc.option(fc.integer({ min: 80, max: 110 })),
      slots: anySlots.map((slots) => slots.toSorted((a, b) => a.day - b.day)),
    })
    fc.assert(
      fc.property(fc.array(anyTopic), (topics) => {
        const { totalMinutes, real, plan } = burnUp(topics, SPAN)
        for (const line of [real, plan]) {
          for (const [index, point] of line.entries()) {
            const before = line[index - 1]
            if (before === undefined) continue
            expect(point.day).toBeGreaterThan(before.day)
            expect(point.minutes).toBeGreaterThanOrEqual(before.minutes)
          }
          expect(line.at(-1)?.minutes).toBeLessThanOrEqual(totalMinutes)
        }
        const done = topics.filter(({ isDone }) => isDone)
        expect(real.at(-1)).toEqual({
          day: 110,
          minutes: done.reduce((sum, { effortMinutes }) => sum + effortMinutes, 0),
        })
      }),
    )
  })
})

describe('the band of the roadmap itself', () => {
  const band = (min: number, max: number, unit: Estimate['unit']) =>
    roadmapBand('2026-11-23', { raw: '', min, max, unit })

  test('ends when its earliest and latest total end', () => {
    expect(band(6, 9, 'month')).toEqual({ earliest: '2027-05-22', latest: '2027-08-22' })
    expect(band(1, 2, 'week')).toEqual({ earliest: '2026-11-29', latest: '2026-12-06' })
    expect(band(1.5, 2.5, 'month')).toEqual({ earliest: '2027-01-06', latest: '2027-02-06' })
  })

  test('keeps to months of different length', () => {
    expect(roadmapBand('2027-01-31', { raw: '', min: 1, max: 1, unit: 'month' })).toEqual({
      earliest: '2027-02-27',
      latest: '2027-02-27',
    })
  })

  test('is none where the total is none of calendar time', () => {
    expect(roadmapBand('2026-11-23', null)).toBeNull()
    expect(band(30, 40, 'day')).toBeNull()
    expect(band(0, 0, 'month')).toBeNull()
  })
})
