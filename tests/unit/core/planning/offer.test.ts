import { describe, expect, test } from 'vitest'
import { offerReason } from '#core/planning/offer.ts'
import type { TopicToCome } from '#core/progress/ahead.ts'

const DAY = 200

const topic = (more: Partial<TopicToCome> = {}): TopicToCome => ({
  status: 'pending',
  isIncluded: true,
  remainingMinutes: DAY,
  plannedMinutes: DAY,
  pinnedMinutes: 0,
  ...more,
})

const offer = (topics: TopicToCome[], behindStudyDays = 0) =>
  offerReason(topics, { behindStudyDays, minutesPerStudyDay: DAY })

test('nothing is offered while all topics have the slots they need', () => {
  expect(offer([])).toBeNull()
  expect(offer([topic(), topic({ status: 'in-progress' })])).toBeNull()
  expect(offer([topic({ status: 'done', plannedMinutes: 0 })])).toBeNull()
})

describe('behind', () => {
  test('counts from half a study day on', () => {
    expect(offer([topic()], 0.4)).toBeNull()
    expect(offer([topic()], 0.5)).toEqual({ reason: 'behind', studyDays: 0.5 })
  })

  test('comes before everything else', () => {
    expect(offer([topic({ status: 'done' }), topic({ plannedMinutes: 0 })], 1.2)).toMatchObject({
      reason: 'behind',
    })
  })

  test('explains what lacks as far as it goes', () => {
    expect(offer([topic({ plannedMinutes: 120 })], 0.4)).toBeNull()
    expect(offer([topic({ plannedMinutes: 60 })], 0.4)).toEqual({ reason: 'changed', studyDays: 0.3 })
  })
})

describe('ahead', () => {
  test('are the slots of topics that are done', () => {
    expect(offer([topic({ status: 'done' })])).toEqual({ reason: 'ahead', studyDays: 1 })
  })

  test('are slots of a topic that was studied more than planned', () => {
    expect(offer([topic({ remainingMinutes: 90 })])).toEqual({ reason: 'ahead', studyDays: 0.6 })
    expect(offer([topic({ remainingMinutes: -40 })])).toEqual({ reason: 'ahead', studyDays: 1 })
  })

  test('below half a study day is a change at most', () => {
    expect(offer([topic({ remainingMinutes: 140 })])).toEqual({ reason: 'changed', studyDays: 0.3 })
    expect(offer([topic({ remainingMinutes: 160 })])).toBeNull()
  })
})

describe('changed', () => {
  test.each([
    ['skipped', { status: 'skipped', isIncluded: false }],
    ['not in the plan', { isIncluded: false }],
  ] as const)('are the slots of topics that are %s: leaving out is no progress', (_name, what) => {
    expect(offer([topic(what)])).toEqual({ reason: 'changed', studyDays: 1 })
  })

  test('is what was removed by hand, from a quarter of a study day on', () => {
    expect(offer([topic({ plannedMinutes: 151 })])).toBeNull()
    expect(offer([topic({ plannedMinutes: 150 })])).toEqual({ reason: 'changed', studyDays: 0.3 })
    expect(offer([topic({ plannedMinutes: 0 })])).toEqual({ reason: 'changed', studyDays: 1 })
  })

  test('is what was added by hand: nobody is ahead for it', () => {
    expect(offer([topic({ plannedMinutes: 2 * DAY, pinnedMinutes: DAY })])).toEqual({
      reason: 'changed',
      studyDays: 1,
    })
  })
})
