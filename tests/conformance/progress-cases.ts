/** Cases of the figures of Progress. */
import { expect } from 'vitest'
import type { OperationName } from '#contract/operations.ts'
import { MONDAY_MS } from '../support/test-service.ts'
import { NO_ID } from './bench.ts'
import type { Case } from './cases.ts'

const HOUR_MS = 3_600_000

export const progressCases: Pick<Record<OperationName, Case>, 'progress.get' | 'progress.topics'> = {
  'progress.get': {
    works: async ({ call, planned }) => {
      expect(await call('progress.get', {})).toBeNull()
      await planned()
      await call('session.add', {
        topicId: null,
        kind: 'learn',
        startMs: MONDAY_MS - 2 * HOUR_MS,
        endMs: MONDAY_MS - HOUR_MS,
      })
      expect(await call('progress.get', {})).toMatchObject({
        today: '2026-11-23',
        range: { from: '2026-11-23', to: '2026-11-23' },
        phaseId: null,
        standing: {
          topics: { done: 0, total: 6 },
          effort: { doneMinutes: 0, totalMinutes: 1080 },
          studyDays: 0,
          since: '2026-11-23',
        },
        todayFigures: { plannedMinutes: 120, studiedMs: HOUR_MS },
        thisWeek: { from: '2026-11-23', plannedMinutes: 720, studiedMs: HOUR_MS },
        streak: { current: 1, longest: 1 },
        studied: { totalMs: HOUR_MS, days: 1, byKind: { learn: HOUR_MS, practice: 0, build: 0, review: 0 } },
        weeks: [{ from: '2026-11-23', plannedMinutes: 120, studiedMs: HOUR_MS }],
        studiedDays: [{ day: '2026-11-23', studiedMs: HOUR_MS }],
        phases: [
          { title: 'Phase one', topics: { done: 0, total: 3 }, studiedMs: 0 },
          { title: 'Phase two', topics: { done: 0, total: 3 }, studiedMs: 0 },
        ],
        burnUp: { totalMinutes: 1080, band: { raw: '6-9 months' } },
        calibration: { topics: 0, overall: null, suggestedMinutesPerStudyDay: null },
      })
    },
    fails: async ({ fails, planned }) => {
      await planned()
      await fails('progress.get', { phaseId: NO_ID }, 'NOT_FOUND')
      await fails('progress.get', { from: '2026-11-24', to: '2026-11-23' }, 'INVALID')
    },
  },
  'progress.topics': {
    works: async ({ call, planned }) => {
      await planned()
      const { total, topics } = await call('progress.topics', { sort: 'title', descending: true, limit: 2 })
      expect(total).toBe(6)
      expect(topics).toMatchObject([
        { title: 'Topic x', phaseTitle: 'Phase two', status: 'pending', estimatedMinutes: 180, studiedMs: 0 },
        { title: 'Topic k2', ratio: null, doneDay: null },
      ])
    },
    fails: async ({ fails, planned }) => {
      await fails('progress.topics', {}, 'NOT_FOUND')
      await planned()
      await fails('progress.topics', { phaseId: NO_ID }, 'NOT_FOUND')
      await fails('progress.topics', { limit: 0 }, 'INVALID')
    },
  },
}
