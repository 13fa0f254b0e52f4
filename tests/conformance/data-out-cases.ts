/** Cases of the exports of data. */
import { expect } from 'vitest'
import type { dataOutOperations } from '#contract/operations/data-out.ts'
import { MONDAY_MS } from '../support/test-service.ts'
import { NO_ID } from './bench.ts'
import type { Case } from './cases.ts'

const HALF_HOUR = {
  topicId: null,
  kind: 'learn',
  startMs: MONDAY_MS - 1_800_000,
  endMs: MONDAY_MS,
} as const

export const dataOutCases: Readonly<Record<keyof typeof dataOutOperations, Case>> = {
  'export.table': {
    works: async ({ call, planned }) => {
      const empty = await call('export.table', { table: 'sessions', format: 'csv' })
      expect(empty).toMatchObject({ rows: 0, mediaType: 'text/csv' })
      await planned()
      await call('session.add', HALF_HOUR)
      const file = await call('export.table', { table: 'sessions', format: 'json' })
      expect(file).toMatchObject({
        fileName: 'Roadbook-sessions-2026-11-23.json',
        mediaType: 'application/json',
        rows: 1,
      })
      expect(JSON.parse(file.text)).toMatchObject({
        format: 'roadbook.sessions',
        sessions: [{ start: '2026-11-23T09:30:00+00:00', minutes: 30 }],
      })
    },
    fails: async ({ fails }) => {
      await fails('export.table', { table: 'settings', format: 'csv' }, 'INVALID')
      const backwards = { from: '2026-11-24', to: '2026-11-23' }
      await fails('export.table', { table: 'plan', format: 'csv', ...backwards }, 'INVALID')
    },
  },
  'export.roadmap': {
    works: async ({ call, stored }) => {
      const { roadmap } = await stored()
      const file = await call('export.roadmap', { roadmapId: roadmap.id })
      expect(file).toMatchObject({ fileName: 'sample.md', mediaType: 'text/markdown' })
      expect(file.text).toContain('# Sample')
    },
    fails: ({ fails }) => fails('export.roadmap', { roadmapId: NO_ID }, 'NOT_FOUND'),
  },
  'export.report': {
    works: async ({ call, planned }) => {
      await planned()
      const week = await call('export.report', { week: '2026-11-25' })
      expect(week).toMatchObject({ fileName: 'Roadbook-week-2026-11-23.md', mediaType: 'text/markdown' })
      expect(week.text).toContain('# Week of 23–29 November')
      expect((await call('export.report', {})).text).toContain('0 of 6 topics')
    },
    fails: async ({ fails }) => {
      await fails('export.report', {}, 'NOT_FOUND')
      await fails('export.report', { week: '2027-02-29' }, 'INVALID')
    },
  },
}
