import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { suggestedStudyDay } from '#core/progress/calibration.ts'
import { overallRatio } from '#core/progress/ratio.ts'

const ratio = (likely: number, over: Partial<Parameters<typeof suggestedStudyDay>[1]> = {}) => ({
  topics: 10,
  likely,
  low: likely - 0.1,
  high: likely + 0.1,
  ...over,
})

describe('the study day that is suggested', () => {
  test('is as long as it really takes, to five minutes', () => {
    expect(suggestedStudyDay(120, ratio(1.3))).toBe(155)
    expect(suggestedStudyDay(210, ratio(0.8))).toBe(170)
  })

  test('needs three topics', () => {
    expect(suggestedStudyDay(120, ratio(1.5, { topics: 2 }))).toBeNull()
    expect(suggestedStudyDay(120, ratio(1.5, { topics: 3 }))).toBe(180)
  })

  test('needs a ratio that is hardly 1', () => {
    expect(suggestedStudyDay(120, ratio(1.1, { low: 1 }))).toBeNull()
    expect(suggestedStudyDay(120, ratio(1.1, { low: 1.001 }))).toBe(130)
    expect(suggestedStudyDay(120, ratio(0.9, { high: 1 }))).toBeNull()
    expect(suggestedStudyDay(120, ratio(0.9, { high: 0.999 }))).toBe(110)
  })

  test('is none where it comes to the same five minutes', () => {
    expect(suggestedStudyDay(20, ratio(1.1, { low: 1.05 }))).toBeNull()
    expect(suggestedStudyDay(21, ratio(0.95, { high: 0.99 }))).toBeNull()
  })

  test('is one that a plan can have', () => {
    expect(suggestedStudyDay(960, ratio(1.5))).toBeNull()
    expect(suggestedStudyDay(900, ratio(1.5))).toBe(960)
    expect(suggestedStudyDay(20, ratio(0.3))).toBe(15)
  })

  test('settles: once it was taken, the same topics suggest no other', () => {
    const taken = fc.record({
      days: fc.integer({ min: 1, max: 20 }),
      share: fc.double({ min: 0.4, max: 3, noNaN: true }),
    })
    fc.assert(
      fc.property(fc.array(taken, { minLength: 3, maxLength: 60 }), (topics) => {
        const ratioAt = (minutesPerStudyDay: number) =>
          overallRatio(
            topics.map(({ days, share }) => ({
              estimated: days * minutesPerStudyDay,
              taken: days * share * 120,
            })),
          )
        let minutes = 120
        for (let round = 0; round < 8; round += 1) {
          minutes = suggestedStudyDay(minutes, ratioAt(minutes)) ?? minutes
        }
        expect(suggestedStudyDay(minutes, ratioAt(minutes))).toBeNull()
      }),
    )
  })
})
