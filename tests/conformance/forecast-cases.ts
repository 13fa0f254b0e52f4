import { expect } from 'vitest'
import type { OperationName } from '#contract/operations.ts'
import type { Case } from './cases.ts'

const JOB_ID = '01900000-0000-7000-8000-000000000002'

export const forecastCases: Pick<Record<OperationName, Case>, 'progress.forecast'> = {
  'progress.forecast': {
    works: async ({ call, planned }) => {
      expect(await call('progress.forecast', { jobId: JOB_ID })).toBeNull()
      const { finish } = await planned()
      expect(await call('progress.forecast', { jobId: JOB_ID })).toEqual({
        today: '2026-11-23',
        p10: finish.min,
        p50: finish.expected,
        p90: finish.max,
        basis: 'plan',
        cone: [],
        reasons: null,
        needs: 'week',
        plan: { pace: 'expected', finish },
        drift: null,
      })
    },
    fails: async ({ call, fails, event }) => {
      await fails('progress.forecast', { jobId: 'seven' }, 'INVALID')
      // Another job has this id, and ends when it is cancelled.
      const slow = { from: 'text', name: 'slow.md', text: 'slow' }
      const other = { done: Promise.resolve() }
      await event(
        ({ type }) => type === 'job-progress',
        async () => {
          other.done = fails('draft.read', { source: slow, jobId: JOB_ID }, 'CONFLICT')
        },
      )
      await fails('progress.forecast', { jobId: JOB_ID }, 'CONFLICT')
      await call('job.cancel', { jobId: JOB_ID })
      await other.done
    },
  },
}
