/** Changes that name a slot or a topic are for the plan it is of, also when that is not the active one. */
import { describe, expect, test } from 'vitest'
import { planTwo } from '../../../support/several-plans.ts'
import { openTestService } from '../../../support/test-service.ts'

const twoPlans = async () => {
  const service = await openTestService()
  const { active, beside } = await planTwo(service)
  const slots = await service.call('plan.slots', {})
  const own = slots.filter(({ planId }) => planId === beside.id)
  return { service, active, beside, own }
}

describe('a change without a plan', () => {
  test('is for the plan of the topic it names', async () => {
    const { service, active, beside, own } = await twoPlans()
    const topicId = own[0]?.topic.id ?? ''
    const changes = [{ type: 'extend' as const, topicId, days: 2 }]
    const shown = await service.call('plan.preview-change', { changes })
    expect(shown).toMatchObject({ planId: beside.id, finish: { before: beside.finish } })
    const { plan } = await service.call('plan.change', { changes, basis: shown.basis })
    expect(plan).toMatchObject({ id: beside.id, state: 'beside', finish: shown.finish.after })
    expect((await service.call('plan.get', {}))?.finish).toEqual(active.finish)
    const done = await service.call('plan.change', {
      changes: [{ type: 'status', topicIds: [topicId], status: 'done' }],
    })
    expect(done.plan.id).toBe(beside.id)
  })

  test('is for the plan of the slot it names', async () => {
    const { service, beside, own } = await twoPlans()
    const slotId = own.at(-1)?.id ?? ''
    const place = { day: '2026-12-20', startMinute: 600, minutes: 60 }
    const { plan } = await service.call('plan.change', { changes: [{ type: 'move-slot', slotId, ...place }] })
    expect(plan.id).toBe(beside.id)
    const moved = (await service.call('plan.slots', {})).find(({ id }) => id === slotId)
    expect(moved).toMatchObject({ ...place, pinned: true, planId: beside.id })
  })

  test('is for the active plan when it names neither', async () => {
    const { service, active } = await twoPlans()
    const { plan } = await service.call('plan.change', { changes: [{ type: 'replan' }] })
    expect(plan.id).toBe(active.id)
  })
})
