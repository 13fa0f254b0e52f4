import { describe, expect, test } from 'vitest'
import type { Output } from '#contract/operations.ts'
import type { PlanSummary } from '#contract/operations/plan.ts'
import { DAY_MS, MONDAY_MS, draftSample, openTestService, planSample } from '../../support/test-service.ts'
import type { TestService } from '../../support/test-service.ts'

type Slots = Output<'plan.slots'>

const remake = async (
  test: TestService,
  change: Partial<Output<'plan.make'>['plan']['settings']> = {},
): Promise<Slots> => {
  const plan = await test.call('plan.get', {})
  if (plan === null) throw new Error('there is no plan')
  const settings = { ...plan.settings, ...change }
  await test.call('plan.make', { roadmap: { roadmapId: plan.roadmapId }, settings })
  return await test.call('plan.slots', {})
}

const finish = async (test: TestService, key: string, status: 'done' | 'skipped' = 'done'): Promise<void> => {
  const slot = (await test.call('plan.slots', {})).find(({ topic }) => topic.key === key)
  await test.call('topic.set-status', { topicId: slot?.topic.id ?? '', status })
}

const idsOf = (slots: Slots): string[] => slots.map(({ id }) => id)

describe('a plan that is made', () => {
  test('has the finish that was previewed, from a draft and when stored', async () => {
    const service = await openTestService()
    const roadmap = await draftSample(service)
    const { settings } = await service.call('plan.defaults', { roadmap })
    const preview = await service.call('plan.preview', { roadmap, settings })
    const { plan } = await service.call('plan.make', { roadmap, settings })
    expect(plan.finish).toEqual(preview.finish)
    const stored = { roadmapId: plan.roadmapId }
    expect(await service.call('plan.preview', { roadmap: stored, settings })).toEqual(preview)
    const slots = await service.call('plan.slots', {})
    expect(slots.at(-1)?.day).toBe(plan.finish.expected)
  })

  test('stores what changed and tells of it', async () => {
    const service = await openTestService()
    await planSample(service)
    expect(service.events.at(-1)).toEqual({ type: 'changed', areas: ['roadmaps', 'plan'] })
  })

  test('says what each slot is for', async () => {
    const service = await openTestService()
    await planSample(service)
    const slots = await service.call('plan.slots', {})
    expect(slots[0]).toMatchObject({
      day: '2026-11-23',
      startMinute: 1080,
      minutes: 120,
      startMs: Date.UTC(2026, 10, 23, 18),
      endMs: Date.UTC(2026, 10, 23, 20),
      kind: 'learn',
      pinned: false,
      topic: { key: 'a', title: 'Topic a', status: 'pending' },
      phaseTitle: 'Phase one',
      blockTitle: 'Block basics',
      project: null,
    })
  })

  test('names the first open project of the phase on build days', async () => {
    const service = await openTestService()
    const { roadmapId } = await planSample(service)
    const onFriday = async (): Promise<unknown> =>
      (await service.call('plan.slots', { from: '2026-11-27', to: '2026-11-27' }))[0]?.project
    expect(await onFriday()).toBe('Word counter')
    const view = await service.call('roadmap.get', { roadmapId })
    await service.call('project.update', { projectId: view.phases[0]?.projects[0]?.id ?? '', done: true })
    expect(await onFriday()).toBe('Diary')
  })

  test('keeps local times in its own zone, whatever the system says', async () => {
    const service = await openTestService()
    await planSample(service, { zone: 'America/New_York' })
    const [slot] = await service.call('plan.slots', {})
    expect(slot).toMatchObject({ startMinute: 1080, startMs: Date.UTC(2026, 10, 23, 23) })
  })
})

describe('in nights in which clocks change', () => {
  const nightly = async (start: string) => {
    const service = await openTestService()
    const { availability } = (await planSample(service)).settings
    const night = { startMinute: 150, minutes: 60 }
    const week = Object.fromEntries(
      Object.keys(availability).map((day) => [day, night]),
    ) as typeof availability
    const rhythm = {
      mon: 'learn',
      tue: 'learn',
      wed: 'learn',
      thu: 'learn',
      fri: 'learn',
      sat: 'learn',
      sun: 'learn',
    } as const
    const slots = await remake(service, { start, zone: 'America/New_York', availability: week, rhythm })
    return slots.find(({ day }) => day === start)
  }

  test('a time that clocks skip begins later and keeps its length', async () => {
    // 02:30 does not exist on 2027-03-14: it is 03:30 in summer time.
    expect(await nightly('2027-03-14')).toMatchObject({
      startMinute: 150,
      minutes: 60,
      startMs: Date.UTC(2027, 2, 14, 7, 30),
      endMs: Date.UTC(2027, 2, 14, 8, 30),
    })
  })

  test('a time after the repeated hour is the winter one', async () => {
    // 01:30 comes twice on 2027-11-07, 02:30 once.
    expect(await nightly('2027-11-07')).toMatchObject({ startMs: Date.UTC(2027, 10, 7, 7, 30) })
  })
})

describe('a plan that is made again', () => {
  test('unchanged changes nothing: ids, times and figures stay', async () => {
    const service = await openTestService()
    const plan = await planSample(service)
    const before = await service.call('plan.slots', {})
    expect(await remake(service)).toEqual(before)
    expect(await service.call('plan.get', {})).toEqual(plan)
  })

  test('with another start time keeps every id', async () => {
    const service = await openTestService()
    const plan = await planSample(service)
    const before = await service.call('plan.slots', {})
    const { availability } = plan.settings
    const monday = { ...availability.mon, startMinute: 600 }
    const after = await remake(service, { availability: { ...availability, mon: monday } })
    expect(idsOf(after)).toEqual(idsOf(before))
    expect(after.filter(({ startMinute }) => startMinute === 600).length).toBeGreaterThan(0)
  })

  test('leaves out what is done or skipped, and moves the rest up', async () => {
    const service = await openTestService()
    await planSample(service)
    await finish(service, 'a')
    await finish(service, 'b', 'skipped')
    const after = await remake(service)
    expect(after[0]).toMatchObject({ day: '2026-11-23', topic: { key: 'c' } })
    expect(after.some(({ topic }) => topic.key === 'a' || topic.key === 'b')).toBe(false)
  })

  test('a week later leaves past slots as they were, and plans nothing before today', async () => {
    const service = await openTestService()
    await planSample(service)
    const before = await service.call('plan.slots', {})
    service.setNow(MONDAY_MS + 7 * DAY_MS)
    const after = await remake(service)
    const past = before.filter(({ day }) => day < '2026-11-30')
    expect(after.slice(0, past.length)).toEqual(past)
    expect(after[past.length]).toMatchObject({ day: '2026-11-30', topic: { key: 'a' } })
  })

  test('with another option plans that one, and keeps the ids of what both have', async () => {
    const service = await openTestService()
    await planSample(service)
    const before = await service.call('plan.slots', {})
    const after = await remake(service, { choices: { options: { Framework: 'Osprey' }, leftOut: [] } })
    const keys = new Set(after.map(({ topic }) => topic.key))
    expect([...keys]).toEqual(['a', 'b', 'c', 'o1', 'o2', 'x'])
    const shared = (slots: Slots): string[] => idsOf(slots.filter(({ topic }) => 'abcx'.includes(topic.key)))
    expect(shared(after)).toEqual(shared(before))
  })

  test('keeps its own id and stays one plan', async () => {
    const service = await openTestService()
    const plan = await planSample(service)
    await remake(service, { pace: 'max' })
    expect(await service.call('plan.get', {})).toMatchObject({ id: plan.id, settings: { pace: 'max' } })
  })

  test('with nonsense leaves the former one alone', async () => {
    const service = await openTestService()
    const plan = await planSample(service)
    const before = await service.call('plan.slots', {})
    const failure = await service.failing('plan.make', {
      roadmap: { roadmapId: plan.roadmapId },
      settings: { ...plan.settings, zone: 'Mars/Olympus' },
    })
    expect(failure).toMatchObject({ code: 'INVALID', message: expect.stringContaining('Mars/Olympus') })
    expect(await service.call('plan.slots', {})).toEqual(before)
  })
})

describe('one plan is the active one', () => {
  const planText = async (service: TestService, text: string): Promise<PlanSummary> => {
    const draft = await service.call('draft.read', { source: { from: 'text', name: 'x.md', text } })
    const roadmap = { draftId: draft.draftId, roadmapKey: 'sample' }
    const { settings } = await service.call('plan.defaults', { roadmap })
    return (await service.call('plan.make', { roadmap, settings })).plan
  }

  test('the last made, until another is activated', async () => {
    const service = await openTestService()
    const first = await planText(service, '# One')
    const second = await planText(service, '# Two')
    expect(await service.call('plan.get', {})).toEqual(second)
    await service.call('plan.set-state', { state: 'active', planId: first.id })
    expect(await service.call('plan.get', {})).toEqual(first)
    const roadmaps = await service.call('roadmap.list', {})
    expect(roadmaps.map(({ active }) => active)).toEqual([true, false])
  })

  test('and the one left once its roadmap is removed; none after the last', async () => {
    const service = await openTestService()
    const first = await planText(service, '# One')
    const second = await planText(service, '# Two')
    await service.call('roadmap.remove', { roadmapId: second.roadmapId })
    expect(await service.call('plan.get', {})).toEqual(first)
    await service.call('roadmap.remove', { roadmapId: first.roadmapId })
    expect(await service.call('plan.get', {})).toBeNull()
    expect(await service.call('plan.slots', {})).toEqual([])
  })

  test('and the one that is activated', async () => {
    const service = await openTestService()
    const first = await planText(service, '# One')
    await planText(service, '# Two')
    expect(await service.call('plan.set-state', { state: 'active', planId: first.id })).toMatchObject({
      plan: first,
    })
    expect(await service.call('plan.get', {})).toEqual(first)
  })
})

test('the defaults start today in the zone in force, before the day begins yesterday', async () => {
  const service = await openTestService({ nowMs: Date.UTC(2026, 10, 23, 3, 59) })
  const roadmap = await draftSample(service)
  const startNow = async (): Promise<string> =>
    (await service.call('plan.defaults', { roadmap })).settings.start
  expect(await startNow()).toBe('2026-11-22')
  await service.call('settings.update', { zone: 'Asia/Tokyo' })
  expect(await startNow()).toBe('2026-11-23')
})
