import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { offerReason } from '#core/planning/offer.ts'
import { aheadStudyDays, standingStudyDays, surplusOf } from '#core/progress/ahead.ts'
import type { TopicToCome } from '#core/progress/ahead.ts'

const STUDY_DAY = 120

/** It needs a study day, and has slots for one. */
const topic = (over: Partial<TopicToCome> = {}): TopicToCome => ({
  status: 'pending',
  isIncluded: true,
  remainingMinutes: STUDY_DAY,
  plannedMinutes: STUDY_DAY,
  pinnedMinutes: 0,
  ...over,
})
const ahead = (...topics: TopicToCome[]): number => aheadStudyDays(topics, STUDY_DAY)

const anyTopic: fc.Arbitrary<TopicToCome> = fc
  .record({
    status: fc.constantFrom('pending', 'in-progress', 'done', 'skipped'),
    isIncluded: fc.boolean(),
    remainingMinutes: fc.integer({ min: -600, max: 600 }),
    plannedMinutes: fc.nat(600),
    pinnedMinutes: fc.nat(600),
  } as const)
  .filter(({ plannedMinutes, pinnedMinutes }) => pinnedMinutes <= plannedMinutes)

describe('ahead of the plan', () => {
  test('are the slots to come of what was finished', () => {
    expect(ahead()).toBe(0)
    expect(ahead(topic())).toBe(0)
    expect(ahead(topic({ status: 'done' }))).toBe(1)
    expect(ahead(topic({ status: 'done', plannedMinutes: 0 }))).toBe(0)
  })

  test('is what was studied of slots to come, to one decimal, topic by topic', () => {
    const begun = topic({ status: 'in-progress', remainingMinutes: 50 })
    expect(ahead(begun)).toBe(0.6)
    expect(ahead(begun, topic({ plannedMinutes: 0 }))).toBe(0.6)
    expect(ahead(topic({ remainingMinutes: -30 }))).toBe(1)
  })

  test.each([
    ['skipped', { status: 'skipped', isIncluded: false }],
    ['left out', { isIncluded: false }],
    ['left out and done', { status: 'done', isIncluded: false }],
  ] as const)('is not what was %s', (_name, over) => {
    expect(ahead(topic(over))).toBe(0)
    expect(surplusOf(topic(over))).toEqual({ early: 0, byHand: 0, leftOut: STUDY_DAY })
  })

  test('is not what was added by hand', () => {
    expect(ahead(topic({ plannedMinutes: 240, pinnedMinutes: 120 }))).toBe(0)
    expect(ahead(topic({ plannedMinutes: 240, pinnedMinutes: 120, status: 'done' }))).toBe(2)
  })

  test('accounts for each minute of a surplus once, and is never more than the slots to come', () => {
    fc.assert(
      fc.property(anyTopic, (one) => {
        const { early, byHand, leftOut } = surplusOf(one)
        for (const part of [early, byHand, leftOut]) expect(part).toBeGreaterThanOrEqual(0)
        expect(early + byHand + leftOut).toBeLessThanOrEqual(one.plannedMinutes)
      }),
    )
  })

  test('never falls by studying', () => {
    fc.assert(
      fc.property(fc.array(anyTopic), fc.nat(300), (topics, minutes) => {
        const later = topics.map((one): TopicToCome => {
          const { status, isIncluded, remainingMinutes, plannedMinutes, pinnedMinutes } = one
          const left = remainingMinutes - minutes
          return { status, isIncluded, remainingMinutes: left, plannedMinutes, pinnedMinutes }
        })
        expect(ahead(...later)).toBeGreaterThanOrEqual(ahead(...topics))
      }),
    )
  })
})

describe('where the learner stands', () => {
  test.each([
    [0, 0, 0],
    [0, 2, 2],
    [1.5, 0, -1.5],
    // Half a study day behind comes first …
    [0.5, 2, -0.5],
    // … a few minutes do not.
    [0.4, 2, 2],
    [0.4, 0.4, -0.4],
    [0.4, 0.3, -0.4],
  ])('%s behind and %s ahead is %s', (behindStudyDays, aheadStudyDays, standing) => {
    expect(standingStudyDays({ behindStudyDays, aheadStudyDays })).toBe(standing)
  })

  test('is what planning again is offered for', () => {
    const days = fc.integer({ min: 0, max: 30 }).map((tenths) => tenths / 10)
    fc.assert(
      fc.property(days, fc.array(anyTopic), (behindStudyDays, topics) => {
        const offer = offerReason(topics, { behindStudyDays, minutesPerStudyDay: STUDY_DAY })
        const standing = standingStudyDays({ behindStudyDays, aheadStudyDays: ahead(...topics) })
        const offered = { behind: -1, ahead: 1, changed: null }[offer?.reason ?? 'changed']
        const shown = offered === null ? standing : offered * (offer?.studyDays ?? 0)
        expect(standing).toBe(shown)
      }),
    )
  })
})
