/** Plans that are planned again together come to rest: none has anything to gain from being planned once more. */
import { describe, expect, test } from 'vitest'
import type { PlanChange } from '#core/planning/change.ts'
import { planTwo } from '../../../support/several-plans.ts'
import { openTestService } from '../../../support/test-service.ts'

const daysOff = (from: string, to: string): PlanChange => ({
  type: 'add-days-off',
  daysOff: { from, to, name: 'Away' },
})

describe('days off of plans side by side', () => {
  test.each([
    ['2026-11-25', '2026-11-25'],
    ['2026-11-24', '2026-11-27'],
    ['2026-11-30', '2026-12-02'],
    ['2026-11-23', '2026-12-01'],
  ])('from %s to %s leave nothing to plan again', async (from, to) => {
    for (const pace of ['min', 'expected', 'max'] as const) {
      const service = await openTestService()
      const { active, beside } = await planTwo(service, { pace }, { pace: 'min' })
      await service.call('plan.change', { planId: active.id, changes: [daysOff(from, to)] })
      for (const planId of [active.id, beside.id]) {
        const again = await service.call('plan.change', { planId, changes: [{ type: 'replan' }] })
        expect(again).toMatchObject({ changeId: null, counts: { moved: 0, added: 0, removed: 0 } })
      }
    }
  })
})
