/** What the views show while plans run beside each other: slots of all, figures of the active one. */
import { describe, expect, test } from 'vitest'
import { recordOfWeek } from '#core/planning/rhythm.ts'
import { planNamed, planTwo } from '../../support/several-plans.ts'
import { DAY_MS, MONDAY_MS, openTestService } from '../../support/test-service.ts'
import type { TestService } from '../../support/test-service.ts'

const HOUR_MS = 3_600_000

/** The active plan in the evening, the other one before noon, both from today on. */
const morningsAndEvenings = async (service: TestService) => {
  const mornings = recordOfWeek(() => ({ startMinute: 11 * 60, minutes: 60 }))
  return await planTwo(
    service,
    {},
    { availability: mornings, rhythm: recordOfWeek(() => 'practice' as const) },
  )
}

const todayOf = async ({ call }: TestService) => {
  const today = await call('today.get', {})
  if (today === null) throw new Error('there is no plan')
  return today
}

describe('Today', () => {
  test('shows the slots of both plans in time order, each with its roadmap', async () => {
    const service = await openTestService()
    const { active, beside } = await morningsAndEvenings(service)
    const today = await todayOf(service)
    expect(today.slots.map(({ planId, startMinute }) => [planId, startMinute])).toEqual([
      [beside.id, 660],
      [active.id, 1080],
    ])
    expect(today.slots.every(({ roadmapTitle }) => roadmapTitle === 'Sample roadmap')).toBe(true)
    expect(today.plannedMinutes).toBe(180)
  })

  test('keeps to the figures of the active plan', async () => {
    const service = await openTestService()
    const { active, beside } = await morningsAndEvenings(service)
    const own = (await todayOf(service)).slots.find(({ planId }) => planId === beside.id)
    await service.call('topic.set-status', { topicId: own?.topic.id ?? '', status: 'done' })
    expect(await todayOf(service)).toMatchObject({
      plan: { id: active.id },
      topics: { done: 0, total: 6 },
      effort: { doneMinutes: 0, totalMinutes: 1080 },
      forecast: active.finish,
    })
  })

  test('says what comes next of all plans', async () => {
    const service = await openTestService()
    const { active, beside } = await morningsAndEvenings(service)
    const { next } = await todayOf(service)
    expect(next.map(({ planId }) => planId)).toContain(active.id)
    expect(next.map(({ planId }) => planId)).toContain(beside.id)
    expect(next).toHaveLength(3)
    expect(next.map(({ startMs }) => startMs)).toEqual(next.map(({ startMs }) => startMs).toSorted())
  })

  test('is not empty while the plan beside has a slot', async () => {
    const service = await openTestService()
    await planTwo(service, { start: '2026-12-07' })
    expect(await todayOf(service)).toMatchObject({ emptyReason: null, plannedMinutes: 120 })
  })

  test('shows a resting plan nowhere', async () => {
    const service = await openTestService()
    const { beside } = await morningsAndEvenings(service)
    await service.call('plan.set-state', { planId: beside.id, state: 'resting' })
    expect((await todayOf(service)).slots).toHaveLength(1)
    expect((await service.call('status.get', {}))?.today.slots).toHaveLength(1)
  })

  test('lists for review what was finished in both', async () => {
    const service = await openTestService()
    const { active, beside } = await planTwo(service)
    for (const { roadmapId } of [active, beside]) {
      const { phases } = await service.call('roadmap.get', { roadmapId })
      const topicId = phases[0]?.blocks[0]?.topics[0]?.id ?? ''
      await service.call('topic.set-status', { topicId, status: 'done' })
    }
    service.setNow(MONDAY_MS + 5 * DAY_MS)
    expect(await todayOf(service)).toMatchObject({ kind: 'review', review: ['Topic a', 'Topic a'] })
  })
})

test('status shows the slots of both plans and the figures of the active one', async () => {
  const service = await openTestService()
  const { active } = await morningsAndEvenings(service)
  expect(await service.call('status.get', {})).toMatchObject({
    today: { plannedMinutes: 180, slots: [{ startMinute: 660 }, { startMinute: 1080 }] },
    progress: { topics: { total: 6 } },
    plan: { id: active.id, finish: active.finish },
  })
})

describe('the timer suggests', () => {
  test('the slot that is on, of whichever plan', async () => {
    const service = await openTestService({ host: 'web' })
    const { beside } = await morningsAndEvenings(service)
    const own = (await todayOf(service)).slots.find(({ planId }) => planId === beside.id)
    service.setNow(MONDAY_MS + HOUR_MS + 60_000)
    const { suggestion } = await service.call('timer.get', {})
    expect(suggestion).toMatchObject({ topic: { id: own?.topic.id }, kind: 'practice' })
  })

  test('the next open topic of either when nothing is left today', async () => {
    const service = await openTestService({ host: 'web' })
    await morningsAndEvenings(service)
    for (const { topic } of (await todayOf(service)).slots) {
      await service.call('topic.set-status', { topicId: topic.id, status: 'done' })
    }
    const [next] = (await todayOf(service)).next
    const { suggestion } = await service.call('timer.get', {})
    expect(suggestion?.topic.id).toBe(next?.topic.id)
  })
})

test('a roadmap says how its plan stands, and when its topics are planned while it runs', async () => {
  const service = await openTestService()
  const { beside } = await planTwo(service)
  const stood = async () => {
    const { phases, roadmap } = await service.call('roadmap.get', { roadmapId: beside.roadmapId })
    return [roadmap.planState, roadmap.active, phases[0]?.planned === null]
  }
  expect(await stood()).toEqual(['beside', false, false])
  await service.call('plan.set-state', { planId: beside.id, state: 'resting' })
  expect(await stood()).toEqual(['resting', false, true])
  await service.call('plan.set-state', { planId: beside.id, state: 'archived' })
  expect(await stood()).toEqual(['archived', false, true])
  await service.call('plan.set-state', { planId: beside.id, state: 'active' })
  expect(await stood()).toEqual(['active', true, false])
})

test('a roadmap without a plan says so', async () => {
  const service = await openTestService()
  await planNamed(service, 'first')
  const source = { from: 'text', name: 'other.md', text: '# Other' } as const
  const { draftId } = await service.call('draft.read', { source })
  const { roadmaps } = await service.call('roadmap.import', { draftId })
  expect(roadmaps).toMatchObject([{ planId: null, planState: null, active: false }])
})

test('the calendar file holds the slots of both plans and says which roadmap each is of', async () => {
  const service = await openTestService()
  await morningsAndEvenings(service)
  const slots = await service.call('plan.slots', {})
  const { text, slots: events, fileName } = await service.call('export.ics', {})
  expect(events).toBe(slots.length)
  for (const { id } of slots) expect(text).toContain(`UID:${id}@roadbook.invalid`)
  expect(text).toContain('X-WR-CALNAME:Sample roadmap\\, Sample roadmap')
  expect(fileName).toBe('Sample-roadmap-Sample-roadmap.ics')
})
