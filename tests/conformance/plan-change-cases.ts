/** Changing a plan: what a preview says is what a change does, over every transport. */
import { expect } from 'vitest'
import type { OperationName } from '#contract/operations.ts'
import { NO_ID } from './bench.ts'
import type { Bench } from './bench.ts'
import type { Case } from './cases.ts'

const DAYS_OFF = {
  type: 'add-days-off',
  daysOff: { from: '2026-11-25', to: '2026-11-28', name: 'Holiday' },
} as const
const SUNDAY = { day: '2026-11-29', startMinute: 600, minutes: 120 }

/** What must fail, with a preview and with the change itself. */
const refusals =
  (op: 'plan.preview-change' | 'plan.change') =>
  async ({ call, fails, planned }: Bench): Promise<void> => {
    const changes = (change: object) => ({ changes: [change] })
    await fails(op, changes({ type: 'replan' }), 'NOT_FOUND')
    await planned()
    const [slot, next] = await call('plan.slots', {})
    const move = { type: 'move-slot', slotId: slot?.id ?? NO_ID, ...SUNDAY }
    await fails(op, { changes: [] }, 'INVALID')
    await fails(op, changes({ type: 'explode' }), 'INVALID')
    await fails(op, { planId: NO_ID, changes: [{ type: 'replan' }] }, 'NOT_FOUND')
    await fails(op, changes({ ...move, slotId: NO_ID }), 'NOT_FOUND')
    await fails(op, changes({ type: 'add-slot', topicId: NO_ID, ...SUNDAY }), 'NOT_FOUND')
    await fails(op, changes({ type: 'free-again', busyId: NO_ID }), 'NOT_FOUND')
    await fails(op, changes({ ...move, day: '2026-11-22' }), 'INVALID')
    await fails(op, changes({ ...move, startMinute: 1380 }), 'INVALID')
    const backwards = { from: '2026-12-02', to: '2026-12-01', name: '' }
    await fails(op, changes({ type: 'add-days-off', daysOff: backwards }), 'INVALID')
    await call('plan.change', { changes: [{ type: 'keep-free', ...SUNDAY, title: 'Walk' }] })
    await fails(op, changes(move), 'CONFLICT')
    expect((await call('plan.slots', {})).map(({ id }) => id).slice(0, 2)).toEqual([slot?.id, next?.id])
  }

export const planChangeCases: Pick<Record<OperationName, Case>, 'plan.preview-change' | 'plan.change'> = {
  'plan.preview-change': {
    works: async ({ call, planned }) => {
      const plan = await planned()
      const before = await call('plan.slots', {})
      const difference = await call('plan.preview-change', { changes: [DAYS_OFF] })
      expect(difference).toMatchObject({
        planId: plan.id,
        roadmapTitle: 'Sample roadmap',
        pace: 'expected',
        finish: { before: { expected: '2026-12-02' }, after: { expected: '2026-12-07' } },
        isLocal: false,
        losses: [],
        ifResumed: [],
      })
      expect(difference.counts.unchanged + difference.counts.moved).toBe(before.length)
      expect(await call('plan.slots', {})).toEqual(before)
    },
    fails: refusals('plan.preview-change'),
  },
  'plan.change': {
    works: async ({ call, planned, event }) => {
      await planned()
      const changes = [DAYS_OFF]
      const { basis, counts, finish } = await call('plan.preview-change', { changes })
      const told = await event(
        ({ type }) => type === 'changed',
        async () => {
          const changed = await call('plan.change', { changes, basis })
          expect(changed).toMatchObject({
            counts,
            finish,
            plan: { finish: finish.after, settings: { daysOff: [DAYS_OFF.daysOff] } },
          })
        },
      )
      expect(told).toMatchObject({ areas: expect.arrayContaining(['plan']) })
    },
    fails: async (bench) => {
      await refusals('plan.change')(bench)
      const { basis } = await bench.call('plan.preview-change', { changes: [DAYS_OFF] })
      await bench.call('plan.change', { changes: [DAYS_OFF] })
      await bench.fails('plan.change', { changes: [DAYS_OFF], basis }, 'CONFLICT')
    },
  },
}
