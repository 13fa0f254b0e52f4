import { describe, expect, test } from 'vitest'
import { openTestService } from '../../../support/test-service.ts'
import { planTwo } from '../../../support/several-plans.ts'
import type { Slot } from './bench.ts'

/** Two plans that run; the one beside is studied around the active one. */
const twoPlans = async () => {
  const service = await openTestService()
  const { active, beside } = await planTwo(service)
  const slotsOf = async (planId: string): Promise<Slot[]> =>
    (await service.call('plan.slots', {})).filter((slot) => slot.planId === planId)
  return { ...service, active, beside, slotsOf }
}

const expectApart = (slots: readonly { readonly startMs: number; readonly endMs: number }[]): void => {
  const inTime = slots.toSorted((a, b) => a.startMs - b.startMs)
  for (const [index, slot] of inTime.entries()) {
    expect(inTime[index + 1]?.startMs ?? Number.POSITIVE_INFINITY).toBeGreaterThanOrEqual(slot.endMs)
  }
}

const place = ({ day, startMinute, minutes }: Slot) => ({ day, startMinute, minutes })

describe('with another plan beside', () => {
  test('a slot that is put where the other has one makes it give way, and leaves its own plan alone', async () => {
    const { call, active, beside, slotsOf } = await twoPlans()
    const [own, others] = [await slotsOf(active.id), await slotsOf(beside.id)]
    const [moved, target] = [own[0], others.find(({ day }) => !own.some((slot) => slot.day === day))]
    if (moved === undefined || target === undefined) throw new Error('there is nothing to move')
    const changes = [{ type: 'move-slot', slotId: moved.id, ...place(target) } as const]
    const preview = await call('plan.preview-change', { changes })
    expect(preview.isLocal).toBe(false)
    expect(preview.finish.before).toEqual(active.finish)
    const changed = await call('plan.change', { changes, basis: preview.basis })
    expect(changed.counts).toEqual(preview.counts)
    const after = await slotsOf(active.id)
    expect(after.find(({ id }) => id === moved.id)).toMatchObject({ ...place(target), pinned: true })
    expect(after.filter(({ id }) => id !== moved.id)).toEqual(own.slice(1))
    expectApart(await call('plan.slots', {}))
    const minutes = (slots: readonly Slot[]) => slots.reduce((sum, slot) => sum + slot.minutes, 0)
    expect(minutes(await slotsOf(beside.id))).toBe(minutes(others))
    await call('change.undo', {})
    expect([await slotsOf(active.id), await slotsOf(beside.id)]).toEqual([own, others])
  })

  test('a slot of the other that is pinned stays, and is named', async () => {
    const { call, failing, active, beside, slotsOf } = await twoPlans()
    const [[moved], [other]] = [await slotsOf(active.id), await slotsOf(beside.id)]
    if (moved === undefined || other === undefined) throw new Error('there is nothing to move')
    const pin = { type: 'pin-slot', slotId: other.id, pinned: true } as const
    await call('plan.change', { planId: beside.id, changes: [pin] })
    const changes = [{ type: 'move-slot', slotId: moved.id, ...place(other) } as const]
    expect(await failing('plan.change', { changes })).toMatchObject({
      code: 'CONFLICT',
      message: expect.stringContaining(`“${other.topic.title}” is pinned there`),
    })
  })

  test('each plan is planned again around the other', async () => {
    const { call, active, beside } = await twoPlans()
    for (const planId of [beside.id, active.id, beside.id]) {
      const { plan } = await call('plan.change', { planId, changes: [{ type: 'replan' }] })
      expect(plan.id).toBe(planId)
      expectApart(await call('plan.slots', {}))
    }
  })

  test('a plan that rests pushes about none that runs', async () => {
    const { call, failing, beside, slotsOf, active } = await twoPlans()
    const [moved] = await slotsOf(beside.id)
    await call('plan.set-state', { planId: beside.id, state: 'resting' })
    const [target] = await slotsOf(active.id)
    if (moved === undefined || target === undefined) throw new Error('there is nothing to move')
    const changes = [{ type: 'move-slot', slotId: moved.id, ...place(target) } as const]
    expect(await failing('plan.change', { planId: beside.id, changes })).toMatchObject({ code: 'CONFLICT' })
  })

  test('one that is archived cannot be changed', async () => {
    const { call, failing, beside } = await twoPlans()
    await call('plan.set-state', { planId: beside.id, state: 'archived' })
    const changes = [{ type: 'replan' } as const]
    expect(await failing('plan.change', { planId: beside.id, changes })).toMatchObject({
      code: 'CONFLICT',
      message: expect.stringContaining('archived'),
    })
  })

  test('time that is kept free is free of both', async () => {
    const { call, active, beside, slotsOf } = await twoPlans()
    const [own, other] = [(await slotsOf(active.id))[0], (await slotsOf(beside.id))[0]]
    if (own === undefined || other === undefined) throw new Error('there is nothing planned')
    for (const slot of [own, other]) {
      await call('plan.change', { changes: [{ type: 'keep-free', ...place(slot), title: '' }] })
    }
    const weeks = await Promise.all([own, other].map(({ day }) => call('week.get', { day })))
    const busy = weeks.flatMap((week) => week?.busy ?? [])
    expect(busy).toHaveLength(2)
    expectApart([...(await call('plan.slots', {})), ...busy])
  })
})
