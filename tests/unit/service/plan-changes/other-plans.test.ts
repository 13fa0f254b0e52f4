/** Changes that name a slot or a topic are for the plan it is of, also when that is not the active one. */
import { describe, expect, test } from 'vitest'
import { recordOfWeek } from '#core/planning/rhythm.ts'
import { planTwo } from '../../../support/several-plans.ts'
import { DAY_MS, MONDAY_MS, openTestService } from '../../../support/test-service.ts'
import type { TestService } from '../../../support/test-service.ts'

/** The one beside is studied from 10:00 to 11:00, the active one from 18:00 to 20:00. */
const inOtherHours = async () => {
  const service = await openTestService()
  const mornings = recordOfWeek(() => ({ startMinute: 600, minutes: 60 }))
  return { service, ...(await planTwo(service, {}, { availability: mornings })) }
}

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

describe('days off', () => {
  const holiday = { from: '2026-11-30', to: '2026-12-05', name: 'Holiday' }
  const slotsOn = async ({ service, from, to }: { service: TestService; from: string; to: string }) =>
    (await service.call('plan.slots', {})).filter(({ day }) => from <= day && day <= to)
  const daysOffOf = async ({ call }: TestService) =>
    (await call('plan.list', {})).map(({ settings }) => settings.daysOff)

  test('of the active plan hold for the one beside it, as one change', async () => {
    const { service } = await inOtherHours()
    const before = [await service.call('plan.list', {}), await service.call('plan.slots', {})]
    const changes = [{ type: 'add-days-off' as const, daysOff: holiday }]
    const shown = await service.call('plan.preview-change', { changes })
    const { changeId, counts } = await service.call('plan.change', { changes })
    expect(counts).toEqual(shown.counts)
    expect(await slotsOn({ service, ...holiday })).toEqual([])
    expect(await daysOffOf(service)).toEqual([[holiday], [holiday]])
    await service.call('change.undo', { changeId: changeId ?? '' })
    expect([await service.call('plan.list', {}), await service.call('plan.slots', {})]).toEqual(before)
  })

  test('are taken back for both', async () => {
    const { service } = await inOtherHours()
    await service.call('plan.change', { changes: [{ type: 'add-days-off', daysOff: holiday }] })
    const { from, to } = holiday
    await service.call('plan.change', { changes: [{ type: 'remove-days-off', from, to }] })
    expect(await daysOffOf(service)).toEqual([[], []])
  })

  test('of the plan beside it are its own', async () => {
    const { service, beside } = await inOtherHours()
    const changes = [{ type: 'add-days-off' as const, daysOff: holiday }]
    await service.call('plan.change', { planId: beside.id, changes })
    expect(await daysOffOf(service)).toEqual([[], [holiday]])
  })

  test('that are to come go with the learner into a plan that is taken up', async () => {
    const { service, active, beside } = await inOtherHours()
    await service.call('plan.set-state', { planId: beside.id, state: 'resting' })
    const over = { from: '2026-11-01', to: '2026-11-02', name: 'Over' }
    for (const daysOff of [holiday, over]) {
      await service.call('plan.change', { changes: [{ type: 'add-days-off', daysOff }] })
    }
    const shown = await service.call('plan.preview-state', { planId: beside.id, state: 'beside' })
    const { plan } = await service.call('plan.set-state', { planId: beside.id, state: 'beside' })
    expect(plan.settings.daysOff).toEqual([holiday])
    expect(plan.finish).toEqual(shown.finish.after)
    await service.call('plan.set-state', { planId: active.id, state: 'active' })
    expect(await slotsOn({ service, ...holiday })).toEqual([])
  })
})

test('a day that is moved is moved for both plans, also what is going on', async () => {
  const { service, beside } = await inOtherHours()
  // In the middle of the morning's slot of the plan beside.
  service.setNow(MONDAY_MS + DAY_MS + 30 * 60_000)
  const changes = [{ type: 'move-today' as const, name: 'Ill' }]
  await service.call('plan.change', { changes })
  const today = (await service.call('plan.slots', {})).filter(({ day }) => day === '2026-11-24')
  expect(today.map(({ planId, minutes }) => [planId, minutes])).toEqual([[beside.id, 30]])
  expect(await service.call('today.get', {})).toMatchObject({ plannedMinutes: 30 })
})

describe('a plan in the hours of the active one', () => {
  test('is told to begin after it', async () => {
    const { service, beside } = await twoPlans()
    await service.call('plan.set-state', { planId: beside.id, state: 'resting' })
    const { findings } = await service.call('plan.preview-state', { planId: beside.id, state: 'beside' })
    expect(findings[0]).toMatchObject({
      code: 'same-hours',
      message: expect.stringContaining('until 2 December'),
    })
  })

  test('in hours of its own is not', async () => {
    const { service, beside } = await inOtherHours()
    await service.call('plan.set-state', { planId: beside.id, state: 'resting' })
    const { findings } = await service.call('plan.preview-state', { planId: beside.id, state: 'beside' })
    expect(findings.map(({ code }) => code)).not.toContain('same-hours')
  })
})

describe('a place on the calendar that is shown', () => {
  const inTwoZones = async () => {
    const service = await openTestService()
    const mornings = recordOfWeek(() => ({ startMinute: 600, minutes: 60 }))
    const { beside } = await planTwo(
      service,
      { zone: 'Europe/Berlin' },
      { zone: 'Asia/Tokyo', availability: mornings },
    )
    const own = (await service.call('plan.slots', {})).filter(({ planId }) => planId === beside.id)
    return { service, beside, slot: own[1]! }
  }
  const place = { day: '2026-11-29', startMinute: 540, minutes: 60, zone: 'Europe/Berlin' }
  const startMs = Date.UTC(2026, 10, 29, 8)

  test('is where it is shown, whatever the zone of the plan', async () => {
    const { service, slot } = await inTwoZones()
    await service.call('plan.change', { changes: [{ type: 'move-slot', slotId: slot.id, ...place }] })
    const moved = (await service.call('plan.slots', {})).find(({ id }) => id === slot.id)
    expect(moved).toMatchObject({ day: '2026-11-29', startMinute: 540, startMs, pinned: true })
  })

  test('is for a new slot, too', async () => {
    const { service, beside, slot } = await inTwoZones()
    await service.call('plan.change', {
      changes: [{ type: 'add-slot', topicId: slot.topic.id, ...place }],
    })
    const added = (await service.call('plan.slots', {})).filter((one) => one.startMs === startMs)
    expect(added).toMatchObject([{ planId: beside.id, minutes: 60 }])
  })

  test('without a zone it is meant in that of the plan', async () => {
    const { service, slot } = await inTwoZones()
    const { zone: _zone, ...local } = place
    await service.call('plan.change', { changes: [{ type: 'move-slot', slotId: slot.id, ...local }] })
    const moved = (await service.call('plan.slots', {})).find(({ id }) => id === slot.id)
    expect(moved?.startMs).toBe(Date.UTC(2026, 10, 29, 0))
  })

  test('in a zone that is none is refused', async () => {
    const { service, slot } = await inTwoZones()
    const changes = [{ type: 'move-slot' as const, slotId: slot.id, ...place, zone: 'Mars/Olympus' }]
    expect(await service.failing('plan.change', { changes })).toMatchObject({ code: 'INVALID' })
  })
})
