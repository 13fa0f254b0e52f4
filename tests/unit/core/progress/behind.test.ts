import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { behindStudyDays } from '#core/progress/behind.ts'
import type { PlannedTopic } from '#core/progress/behind.ts'

const HOUR_MS = 3_600_000
const STUDY_DAY = 120

/** Two hours were planned of it, nothing came of them, more is to come. */
const planned = (over: Partial<PlannedTopic> = {}): PlannedTopic => ({
  status: 'pending',
  plannedMs: 2 * HOUR_MS,
  studiedMs: 0,
  isTimed: false,
  hasSlotsToCome: true,
  ...over,
})
const behind = (...topics: PlannedTopic[]): number => behindStudyDays(topics, STUDY_DAY)

describe('behind the plan', () => {
  test('is planned time less focus time, in study days to one decimal', () => {
    expect(behind()).toBe(0)
    expect(behind(planned())).toBe(1)
    expect(behind(planned({ status: 'in-progress', studiedMs: 1.5 * HOUR_MS, isTimed: true }))).toBe(0.3)
  })

  test('is not made up for by more time on another topic', () => {
    const ahead = planned({ studiedMs: 9 * HOUR_MS, isTimed: true })
    expect(behind(ahead)).toBe(0)
    expect(behind(ahead, planned())).toBe(1)
  })

  test.each(['done', 'skipped'] as const)('counts nothing of a topic that is %s', (status) => {
    expect(behind(planned({ status }))).toBe(0)
  })

  test('trusts who is in progress without a timer, as long as more is planned', () => {
    expect(behind(planned({ status: 'in-progress' }))).toBe(0)
    expect(behind(planned({ status: 'in-progress', hasSlotsToCome: false }))).toBe(1)
    expect(behind(planned({ status: 'in-progress', isTimed: true }))).toBe(1)
    expect(behind(planned({ status: 'pending' }))).toBe(1)
  })

  test('is not a matter of a few minutes', () => {
    expect(behind(planned({ studiedMs: 2 * HOUR_MS - 5 * 60_000, isTimed: true }))).toBe(0)
  })

  test('is never negative, never more than was planned, and never grows by studying', () => {
    const topic = fc.record({
      status: fc.constantFrom('pending', 'in-progress', 'done', 'skipped'),
      plannedMs: fc.nat(1e9),
      studiedMs: fc.nat(1e9),
      isTimed: fc.constant(true),
      hasSlotsToCome: fc.boolean(),
    } as const)
    fc.assert(
      fc.property(fc.array(topic), fc.nat(1e9), (topics, more) => {
        const now = behind(...topics)
        const sum = topics.reduce((all, { plannedMs }) => all + plannedMs, 0)
        expect(now).toBeGreaterThanOrEqual(0)
        expect(now).toBeLessThanOrEqual(sum / HOUR_MS / 2 + 0.05)
        const later = topics.map((one): PlannedTopic => {
          const { status, plannedMs, studiedMs, hasSlotsToCome } = one
          return { status, plannedMs, studiedMs: studiedMs + more, isTimed: true, hasSlotsToCome }
        })
        expect(behind(...later)).toBeLessThanOrEqual(now)
      }),
    )
  })
})
