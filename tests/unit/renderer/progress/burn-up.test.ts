import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { dayFromNumber, dayNumber } from '#core/time/day.ts'
import {
  bandAt,
  burnUpAt,
  burnUpDrawing,
  burnUpLines,
  coneAt,
  frameOf,
  ownKey,
} from '../../../../src/renderer/features/progress/figures/burn-up.ts'
import {
  cutSteps,
  sloping,
  stepAt,
  thinSteps,
} from '../../../../src/renderer/features/progress/figures/thin-line.ts'
import { forecastOf, planForecastOf, progressOf } from '../../../support/progress-builders.ts'

const view = progressOf()
const lines = burnUpLines(view, forecastOf())
const day = dayNumber
const all = { choice: 'all', ...view.range } as const
const daysOf = ({ first, last }: { first: number; last: number }) => [
  dayFromNumber(first),
  dayFromNumber(last),
]

/** A line that rises by at least one a day on some days. */
const line = fc
  .uniqueArray(fc.integer({ min: 0, max: 3000 }), { minLength: 1, maxLength: 400 })
  .map((days) => days.toSorted((a, b) => a - b).map((at, index) => ({ day: at, value: index })))

describe('thinning', () => {
  test('keeps first, last and what is seen, with no more points than pixels and one', () => {
    fc.assert(
      fc.property(line, fc.integer({ min: 2, max: 100 }), (points, pixels) => {
        const [first, last] = [points[0]!.day, points.at(-1)!.day]
        const thin = thinSteps(points, { first, last, pixels })
        expect(thin.length).toBeLessThanOrEqual(pixels + 2)
        expect(thin[0]).toEqual(points[0])
        expect(thin.at(-1)).toEqual(points.at(-1))
        expect(points).toEqual(expect.arrayContaining([...thin]))
      }),
    )
  })

  test('the value of a day is that of the last step', () => {
    const steps = [
      { day: 3, value: 1 },
      { day: 7, value: 2 },
    ]
    expect([2, 3, 6, 7, 99].map((at) => stepAt(steps, at))).toEqual([null, 1, 1, 2, 2])
  })

  test('cut to some days a line has the values it had', () => {
    fc.assert(
      fc.property(
        line,
        fc.integer({ min: 0, max: 3000 }),
        fc.integer({ min: 1, max: 500 }),
        (points, from, length) => {
          const cut = cutSteps(points, from, from + length)
          for (const { day: at, value } of cut) {
            expect(value).toBe(stepAt(points, at))
            expect(at).toBeGreaterThanOrEqual(from)
            expect(at).toBeLessThanOrEqual(from + length)
          }
        },
      ),
    )
  })

  test('a sloping line stays level in holidays, not over weekends', () => {
    const slope = sloping([
      { day: 0, value: 0 },
      { day: 3, value: 1 },
      { day: 20, value: 2 },
    ])
    expect(slope.map(({ day: at }) => at)).toEqual([0, 3, 19, 20])
    expect(slope[2]?.value).toBe(1)
  })
})

describe('lines', () => {
  test('are shares of the effort', () => {
    expect(burnUpAt(lines, day('2026-11-25'))).toMatchObject({ real: 0.25, plan: 0.2, cone: null })
    expect(burnUpAt(lines, day('2026-11-29'))).toMatchObject({ real: 0.25, plan: 0.4 })
  })

  test('of what is done end today', () => {
    expect(burnUpAt(lines, day('2026-11-30')).real).toBeNull()
    expect(burnUpAt(lines, day('2027-12-01')).plan).toBe(1)
  })

  test('of nothing planned are level at nothing', () => {
    const empty = burnUpLines(
      progressOf({ burnUp: { totalMinutes: 0, real: [], plan: [], band: null } }),
      forecastOf({ p10: null, p50: null, p90: null, cone: [] }),
    )
    expect(burnUpAt(empty, empty.today)).toMatchObject({ real: null, plan: null })
    expect(burnUpDrawing(empty, frameOf(empty, all), 400).rows).toEqual([])
  })

  test('the cone is straight between its points and nowhere else', () => {
    const middle = day('2026-11-29') + Math.round((day('2027-01-31') - day('2026-11-29')) / 2)
    expect(coneAt(lines.cone, middle)?.p50).toBeCloseTo(0.5, 1)
    expect(coneAt(lines.cone, day('2026-11-28'))).toBeNull()
    expect(coneAt(lines.cone, day('2027-05-01'))).toBeNull()
  })

  test('the band lies between the slower and the faster total', () => {
    const band = lines.band!
    expect(bandAt(band, band.from)).toEqual([0, 0])
    expect(bandAt(band, band.earliest)[1]).toBe(1)
    expect(bandAt(band, band.earliest)[0]).toBeLessThan(1)
    expect(bandAt(band, band.latest + 100)).toEqual([1, 1])
  })

  test('of one phase have neither cone nor dates', () => {
    expect(burnUpLines(progressOf({ phaseId: 'phase-1' }), forecastOf())).toMatchObject({
      cone: [],
      dates: [],
    })
  })

  test('of everything done have no dates ahead', () => {
    const { burnUp } = view
    const done = progressOf({
      burnUp: { ...burnUp, real: [{ day: '2026-11-02', minutes: burnUp.totalMinutes }] },
    })
    expect(burnUpLines(done, planForecastOf({ needs: 'nothing' })).dates).toEqual([])
  })
})

describe('the dates', () => {
  test('say their chance, or which estimates they are by', () => {
    expect(lines.dates.map(({ chance }) => chance)).toEqual([0.1, 0.5, 0.9])
    expect(burnUpLines(view, planForecastOf()).dates.map(({ chance }) => chance)).toEqual([
      'shortest',
      'middle',
      'longest',
    ])
  })

  test('the learner’s own is that of the pace until it comes from history', () => {
    expect(ownKey(forecastOf())).toBe('p50')
    const finish = planForecastOf().plan.finish
    expect(ownKey(planForecastOf({ plan: { pace: 'max', finish } }))).toBe('p90')
    expect(ownKey(planForecastOf({ plan: { pace: 'min', finish } }))).toBe('p10')
  })

  test('what falls on the learner’s own says nothing more', () => {
    const same = burnUpLines(view, forecastOf({ p10: '2027-02-28', p90: '2027-02-28' }))
    expect(same.dates.map(({ key }) => key)).toEqual(['p50'])
  })
})

describe('the days that are shown', () => {
  test('are the whole road, with what is ahead', () => {
    const { first, last } = frameOf(lines, all)
    expect(dayFromNumber(first)).toBe('2026-11-02')
    expect(last).toBeGreaterThan(day('2027-04-30'))
    expect(last).toBeLessThan(day('2027-05-15'))
  })

  test('of a range that ends today reach as far ahead as back', () => {
    const frame = frameOf(lines, { choice: '4-weeks', from: '2026-11-15', to: '2026-11-29' })
    expect(daysOf(frame)).toEqual(['2026-11-15', '2026-12-13'])
  })

  test('of a range that is over are just those', () => {
    const frame = frameOf(lines, { choice: 'own', from: '2026-11-05', to: '2026-11-12' })
    expect(daysOf(frame)).toEqual(['2026-11-05', '2026-11-12'])
  })

  test('do not reach ten years ahead for a forecast that does', () => {
    const late = forecastOf({ p10: '2033-01-01', p50: '2034-01-01', p90: null, cone: [] })
    const { last } = frameOf(burnUpLines(view, { ...late, p50: null }), all)
    expect(last).toBeLessThan(day('2028-06-01'))
  })

  test('are never none', () => {
    const { first, last } = frameOf(lines, { choice: 'own', from: '2026-11-29', to: '2026-11-29' })
    expect(last).toBeGreaterThan(first)
  })
})

describe('the drawing', () => {
  test('has no more points than it was given pixels for, twice', () => {
    const many = Array.from({ length: 3000 }, (_, index) => ({
      day: dayFromNumber(day('2018-09-01') + index),
      minutes: index,
    }))
    const big = burnUpLines(
      progressOf({ burnUp: { totalMinutes: 4000, real: many, plan: many, band: null } }),
      null,
    )
    const { rows, hasSteps } = burnUpDrawing(big, frameOf(big, all), 300)
    expect(rows.length).toBeLessThanOrEqual(2 * 302)
    expect(hasSteps).toBe(false)
  })

  test('rows are in order and each line has its ends', () => {
    const frame = frameOf(lines, { choice: 'own', from: '2026-11-05', to: '2026-11-25' })
    const { rows, ticks, now, hasCone } = burnUpDrawing(lines, frame, 400)
    expect(rows.map((row) => row.day)).toEqual(rows.map((row) => row.day).toSorted((a, b) => a - b))
    expect(rows[0]).toMatchObject({ day: frame.first, real: 0, plan: 0 })
    expect(rows.at(-1)).toMatchObject({ day: frame.last, real: 0.25 })
    expect(ticks.at(-1)).toBeLessThan(1)
    expect(now).toBeNull()
    expect(hasCone).toBe(false)
  })

  test('of the whole road goes from nothing to everything', () => {
    const { ticks, now, hasCone, hasBand, hasSteps } = burnUpDrawing(lines, frameOf(lines, all), 400)
    expect(ticks).toEqual([0, 0.25, 0.5, 0.75, 1])
    expect(now).toEqual({ day: lines.today, share: 0.25 })
    expect([hasCone, hasBand, hasSteps]).toEqual([true, true, true])
  })
})
