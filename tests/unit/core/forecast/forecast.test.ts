import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { forecast, forecastInSteps } from '#core/forecast/forecast.ts'
import type { Forecast, ForecastInput } from '#core/forecast/model.ts'
import { dayFromNumber, dayNumber, daysBetween, weekdayOf } from '#core/time/day.ts'
import { recordOfWeek } from '#core/planning/rhythm.ts'
import { learnerInput, openTopic } from './forecast-inputs.ts'

const OPTIONS = { seed: 1, runs: 2000 }
const of = (input: ForecastInput): Forecast => forecast(input, OPTIONS)

/** Days from today. */
const ahead = (input: ForecastInput, day: string | null): number =>
  day === null ? Number.NaN : dayNumber(day) - input.today
const middle = (input: ForecastInput): number => ahead(input, of(input).p50)
const width = (input: ForecastInput): number => {
  const { p10, p90 } = of(input)
  return p10 === null || p90 === null ? Number.NaN : daysBetween(p10, p90)
}

/** Topics that were done before the plan began, so that none of its weeks has any. */
const doneBefore = (input: ForecastInput): ForecastInput => ({
  ...input,
  topics: input.topics.map((topic, index) =>
    index < 5 ? openTopic({ isDone: true, doneDay: input.today - 365 }) : topic,
  ),
})

describe('a forecast without history', () => {
  test.each([
    ['before a week is over', 'week', learnerInput({ weeks: 0 })],
    ['before three topics are done', 'topics', learnerInput({ weeks: 2, kept: () => 0.4 })],
    ['when nothing was studied or ticked', 'topics', learnerInput({ weeks: 5, kept: () => 0 })],
    ['when nothing was since the plan began', 'study', doneBefore(learnerInput({ weeks: 5, kept: () => 0 }))],
    ['while the plan is paused', 'resume', learnerInput({ weeks: 5, changes: { paused: '2026-12-01' } })],
    [
      'when everything is done',
      'nothing',
      { ...learnerInput({ weeks: 3 }), topics: [openTopic({ isDone: true })] },
    ],
  ])("is the plan's own range %s, and needs: %s", (_when, needs, input) => {
    expect(of(input)).toEqual({
      p10: '2027-01-01',
      p50: '2027-02-01',
      p90: '2027-03-01',
      basis: 'plan',
      cone: [],
      reasons: null,
      needs,
    })
  })
})

describe('a forecast with history', () => {
  test('lies where a learner who keeps to the plan will be done', () => {
    // 59 topics of 4 hours, 12 hours a week: 20 weeks in all, 10 are over.
    const input = learnerInput({ weeks: 10 })
    const { basis, reasons, needs } = of(input)
    expect(basis).toBe('history')
    expect(needs).toBeNull()
    expect(middle(input)).toBeGreaterThan(63)
    expect(middle(input)).toBeLessThan(77)
    expect(reasons).toMatchObject({ weeks: 10, topicsLeft: 30 })
    expect(reasons?.kept).toBeCloseTo(1)
    expect(reasons?.ratio).toBeCloseTo(1, 1)
  })

  test('is the same for the same seed, and nearly so for another', () => {
    const input = learnerInput({ weeks: 6 })
    expect(of(input)).toEqual(of(input))
    const other = forecast(input, { seed: 2, runs: 2000 })
    expect(other).not.toEqual(of(input))
    expect(Math.abs(ahead(input, other.p50) - middle(input))).toBeLessThan(4)
  })

  test('narrows as history grows', () => {
    const widths = [2, 5, 10, 15, 19].map((weeks) => width(learnerInput({ weeks })))
    expect(widths).toEqual(widths.toSorted((a, b) => b - a))
    expect(widths.at(-1)).toBeLessThan((widths[0] ?? 0) / 4)
  })

  test('comes later for who keeps less of the plan, and for whom topics take longer', () => {
    const usual = middle(learnerInput({ weeks: 8, topics: 200 }))
    expect(middle(learnerInput({ weeks: 8, topics: 200, kept: () => 0.5 }))).toBeGreaterThan(1.6 * usual)
    expect(middle(learnerInput({ weeks: 8, topics: 200, ratio: 1.5 }))).toBeGreaterThan(1.3 * usual)
    expect(middle(learnerInput({ weeks: 8, topics: 200, kept: () => 1.5 }))).toBeLessThan(0.8 * usual)
  })

  test('trusts late weeks more than those long ago', () => {
    const slower = learnerInput({ weeks: 12, topics: 200, kept: (week) => (week < 6 ? 1 : 0.5) })
    const faster = learnerInput({ weeks: 12, topics: 200, kept: (week) => (week < 6 ? 0.5 : 1) })
    expect(of(slower).reasons?.kept).toBeLessThan(0.75)
    expect(of(faster).reasons?.kept).toBeGreaterThan(0.75)
    expect(middle(slower)).toBeGreaterThan(middle(faster))
  })

  test('is wider for who studies by fits and starts', () => {
    const uneven = learnerInput({ weeks: 10, kept: (week) => (week % 2 === 0 ? 0.2 : 1.8) })
    expect(width(uneven)).toBeGreaterThan(width(learnerInput({ weeks: 10 })))
  })

  test('judges who never starts the timer by what gets done', () => {
    const timed = learnerInput({ weeks: 8, kept: () => 0.7 })
    const topics = timed.topics.map((topic) => ({ ...topic, studiedMs: openTopic().studiedMs }))
    const ticked = { ...timed, studiedByDay: new Map<number, number>(), topics }
    expect(of(ticked).basis).toBe('history')
    expect(Math.abs(middle(ticked) - middle(timed))).toBeLessThan(12)
  })

  test('does not take much ticked off at once for a lot of time', () => {
    const today = learnerInput({ weeks: 4, kept: () => 0.5 })
    const known = Array.from({ length: 20 }, () => openTopic({ isDone: true, doneDay: today.today - 3 }))
    expect(of({ ...today, topics: [...today.topics, ...known] }).reasons?.kept).toBeLessThan(0.9)
  })

  test('never finishes on a day without study time', () => {
    const none = { startMinute: 0, minutes: 0 }
    const availability = recordOfWeek((day) =>
      day === 'tue' || day === 'thu' ? { startMinute: 600, minutes: 360 } : none,
    )
    const input = learnerInput({ weeks: 5, changes: { availability } })
    for (const runs of [1, 10, 100]) {
      const { p10, p50, p90 } = forecast(input, { seed: runs, runs })
      for (const day of [p10, p50, p90]) expect(['tue', 'thu']).toContain(weekdayOf(day ?? ''))
    }
  })

  test('waits out days off, and moves on by as much', () => {
    const without = learnerInput({ weeks: 10 })
    const from = dayFromNumber(without.today)
    const daysOff = [{ from, to: dayFromNumber(without.today + 27), name: 'Away' }]
    const away = learnerInput({ weeks: 10, changes: { daysOff } })
    expect(ahead(away, of(away).p10)).toBeGreaterThanOrEqual(28)
    expect(Math.abs(middle(away) - middle(without) - 28)).toBeLessThan(3)
  })

  test('expects as many days off, not entered yet, as there were', () => {
    const daysOff = [{ from: '2026-12-07', to: '2026-12-20', name: '' }]
    const kept = (week: number): number => (week === 2 || week === 3 ? 0 : 1)
    const often = learnerInput({ weeks: 8, topics: 200, kept, changes: { daysOff } })
    const seldom = learnerInput({ weeks: 8, topics: 200 })
    expect(of(often).reasons?.kept).toBeCloseTo(1)
    expect(middle(often)).toBeGreaterThan(1.1 * middle(seldom))
  })

  test('goes by the hours that will be in force', () => {
    const { availability, rhythm } = learnerInput({ weeks: 0 }).settings
    const half = recordOfWeek((day) => ({ ...availability[day], minutes: availability[day].minutes / 2 }))
    const laterHours = [{ from: '2027-02-01', availability: half, rhythm }]
    const usual = middle(learnerInput({ weeks: 10 }))
    expect(middle(learnerInput({ weeks: 10, changes: { laterHours } }))).toBeGreaterThan(1.7 * usual)
  })

  test('leaves out what is taken by others', () => {
    const input = learnerInput({ weeks: 10 })
    const taken = Array.from({ length: 20 }, (_, index) => ({
      day: dayFromNumber(input.today + index),
      startMinute: 1080,
      minutes: 120,
    }))
    expect(middle({ ...input, taken })).toBeGreaterThan(middle(input) + 15)
  })

  test('has no date beyond ten years, or without any study time', () => {
    const many = learnerInput({ weeks: 4, topics: 20_000 })
    expect(of(many)).toMatchObject({ p10: null, p50: null, p90: null, basis: 'history' })
    const availability = recordOfWeek(() => ({ startMinute: 0, minutes: 0 }))
    const laterHours = [{ from: '2026-12-21', availability, rhythm: many.settings.rhythm }]
    const stopped = learnerInput({ weeks: 4, changes: { laterHours } })
    expect(of(stopped)).toMatchObject({ p10: null, p50: null, p90: null })
  })

  test('counts on something being left of a topic that took longer than estimated', () => {
    const input = learnerInput({ weeks: 10 })
    const long = openTopic({ studiedMs: { ...openTopic().studiedMs, learn: 1e9 } })
    const done = input.topics.filter(({ isDone }) => isDone)
    expect(of({ ...input, topics: [...done, long] }).reasons?.minutesLeft).toBeGreaterThan(20)
  })

  test('gives its dates in order, none before today, whatever the history', () => {
    const habits = fc.record({
      weeks: fc.integer({ min: 1, max: 30 }),
      kept: fc.array(fc.double({ min: 0, max: 2, noNaN: true }), { minLength: 1 }),
      ratio: fc.double({ min: 0.3, max: 3, noNaN: true }),
      topics: fc.integer({ min: 2, max: 80 }),
    })
    fc.assert(
      fc.property(habits, fc.nat(), ({ kept, ...more }, seed) => {
        const input = learnerInput({ ...more, kept: (week) => kept[week % kept.length] ?? 1 })
        const { p10, p50, p90, basis } = forecast(input, { seed, runs: 100 })
        if (basis === 'plan') return
        const days = [p10, p50, p90].map((day) => (day === null ? Infinity : dayNumber(day)))
        expect(days).toEqual(days.toSorted((a, b) => a - b))
        expect(days[0]).toBeGreaterThanOrEqual(input.today)
      }),
      { numRuns: 60 },
    )
  })
})

describe('the cone', () => {
  test('goes from where the learner is today to the last of the dates, and opens in between', () => {
    const input = learnerInput({ weeks: 10 })
    const { cone, p90 } = of(input)
    const first = cone[0]
    expect(first?.day).toBe(dayFromNumber(input.today))
    expect(first?.p10).toBeCloseTo(0.5)
    expect(first?.p90).toBe(first?.p10)
    const last = cone.at(-1)
    expect(daysBetween(p90 ?? '', last?.day ?? '')).toBeGreaterThanOrEqual(0)
    expect(daysBetween(p90 ?? '', last?.day ?? '')).toBeLessThan(7)
    expect(last?.p10).toBe(1)
  })

  test('never narrows to less than was reached, and its middle is done by the middle date', () => {
    const input = learnerInput({ weeks: 6, kept: (week) => 0.6 + 0.2 * (week % 3) })
    const { cone, p50 } = of(input)
    for (const [index, point] of cone.entries()) {
      const before = cone[index - 1]
      expect(point.p10).toBeLessThanOrEqual(point.p50)
      expect(point.p50).toBeLessThanOrEqual(point.p90)
      for (const end of ['p10', 'p50', 'p90'] as const) {
        expect(point[end]).toBeGreaterThanOrEqual(before?.[end] ?? 0)
      }
      expect(point.p50 === 1).toBe(daysBetween(p50 ?? '', point.day) >= 0)
    }
  })
})

describe('a forecast in steps', () => {
  test('comes to the same as in one go, and can be left at any step', () => {
    const input = learnerInput({ weeks: 6 })
    const steps = forecastInSteps(input, OPTIONS)
    const shares: number[] = []
    let step = steps.next()
    while (step.done !== true) {
      shares.push(step.value)
      step = steps.next()
    }
    expect(shares).toEqual([0.25, 0.5, 0.75])
    expect(step.value).toEqual(of(input))
    const left = forecastInSteps(input, OPTIONS)
    left.next()
    expect(left.return?.({} as Forecast).done).toBe(true)
    expect(left.next().done).toBe(true)
  })
})
