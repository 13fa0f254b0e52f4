import { describe, expect, test } from 'vitest'
import {
  asWritten,
  blockWeeks,
  topicEffort,
} from '../../../../src/renderer/features/roadmap/written-estimate.ts'
import { createFormat } from '../../../../src/renderer/ui/format.ts'

const format = createFormat({ locale: 'en-GB', clock: 'auto' })

test.each([
  ['3-4 days', '3–4 days'],
  ['3 - 4 days', '3–4 days'],
  ['1~2 weeks', '1–2 weeks'],
  ['10–12 weeks', '10–12 weeks'],
  ['half-day', 'half-day'],
  ['6-9 months (studying 3-4 hours/day)', '6–9 months (studying 3–4 hours/day)'],
])('%s reads %s', (raw, shown) => {
  expect(asWritten(raw)).toBe(shown)
})

describe("a topic's effort", () => {
  const estimate = { raw: '3-4 days', min: 3, max: 4, unit: 'day' } as const

  test('is what the document writes', () => {
    expect(topicEffort({ estimate, days: { min: 3, max: 4 }, extraDays: 0, assumed: false }, format)).toEqual(
      {
        text: '3–4 days',
        source: 'The roadmap writes “3–4 days”',
        assumed: false,
      },
    )
  })

  test('is the amount where the document writes a place in its schedule', () => {
    const place = { raw: 'Day 1-2', min: 2, max: 2, unit: 'day' } as const
    expect(
      topicEffort({ estimate: place, days: { min: 2, max: 2 }, extraDays: 0, assumed: false }, format),
    ).toMatchObject({
      text: '2 days',
      source: 'The roadmap writes “Day 1–2”',
    })
  })

  test('else what was assumed, and says so', () => {
    expect(
      topicEffort({ estimate: null, days: { min: 1, max: 1 }, extraDays: 0, assumed: true }, format),
    ).toMatchObject({
      text: '1 study day',
      assumed: true,
    })
  })

  test('is what the roadmap says, not what the learner gave on top', () => {
    const topic = { estimate: null, days: { min: 3, max: 4 }, extraDays: 2, assumed: true }
    expect(topicEffort(topic, format)?.text).toBe('1–2 study days')
  })

  test('is nothing in a part that is not scheduled', () => {
    expect(topicEffort({ estimate: null, days: null, extraDays: 0, assumed: false }, format)).toBeNull()
  })
})

test('a block names its weeks once', () => {
  expect(blockWeeks({ title: 'Basics', weeks: { from: 3, to: 4 } })).toBe('Weeks 3–4')
  expect(blockWeeks({ title: 'Basics', weeks: { from: 3, to: 3 } })).toBe('Week 3')
  expect(blockWeeks({ title: 'Week 3-4: Basics', weeks: { from: 3, to: 4 } })).toBeNull()
  expect(blockWeeks({ title: 'Woche 3: Grundlagen', weeks: { from: 3, to: 3 } })).toBeNull()
  expect(blockWeeks({ title: 'Semanas 3-4', weeks: { from: 3, to: 4 } })).toBeNull()
  expect(blockWeeks({ title: '第3周 基础', weeks: { from: 3, to: 3 } })).toBeNull()
  expect(blockWeeks({ title: 'Wochenende', weeks: { from: 3, to: 3 } })).toBe('Week 3')
  expect(blockWeeks({ title: 'Basics', weeks: null })).toBeNull()
})
