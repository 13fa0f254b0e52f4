import { describe, expect, test } from 'vitest'
import { recordOfWeek } from '#core/planning/rhythm.ts'
import { DAY_MS, openTestService, planSample } from '../../support/test-service.ts'
import type { TestService } from '../../support/test-service.ts'

const at = (hour: number, minute = 0): number => Date.UTC(2026, 10, 23, hour, minute)

/** Makes the plan in use again, with changes. */
const planAgain = async ({ call }: TestService, change: object = {}): Promise<void> => {
  const plan = await call('plan.get', {})
  if (plan === null) throw new Error('there is no plan')
  await call('plan.make', {
    roadmap: { roadmapId: plan.roadmapId },
    settings: { ...plan.settings, ...change },
  })
}

const slotsOf = ({ call }: TestService) => call('plan.slots', {})

const nightly = recordOfWeek(() => ({ startMinute: 90, minutes: 180 }))

describe('planning again late in the day', () => {
  test('leaves what was done today where it was, and plans nothing into hours that are gone', async () => {
    const service = await openTestService()
    await planSample(service)
    const [first] = await slotsOf(service)
    expect(first).toMatchObject({ day: '2026-11-23', startMinute: 1080 })
    service.setNow(at(22))
    await service.call('topic.set-status', { topicId: first?.topic.id ?? '', status: 'done' })
    await planAgain(service)
    const slots = await slotsOf(service)
    expect(slots[0]).toMatchObject({ id: first?.id, day: '2026-11-23', startMinute: 1080 })
    expect(slots.slice(1).every(({ startMs }) => startMs >= at(22))).toBe(true)
  })

  test('keeps the slot that is going on: who studies changes nothing, whatever the second', async () => {
    const service = await openTestService()
    await planSample(service)
    const before = await slotsOf(service)
    const places = async () => (await slotsOf(service)).map(({ id, startMs, endMs }) => [id, startMs, endMs])
    const planned = await places()
    for (const [seconds, startMs] of [
      [59 * 60 + 31, at(18)],
      [90 * 60 + 1, at(18, 59) + 31_000],
    ] as const) {
      const endMs = at(18) + seconds * 1000
      service.setNow(endMs)
      const topicId = before[0]?.topic.id ?? ''
      await service.call('session.add', { topicId, kind: 'learn', startMs, endMs })
      await planAgain(service)
      expect(await places()).toEqual(planned)
    }
  })

  test('plans again what the slot that is going on has lost', async () => {
    const service = await openTestService()
    await planSample(service)
    const before = await slotsOf(service)
    service.setNow(at(19))
    await planAgain(service)
    const after = await slotsOf(service)
    const minutesOfTopic = (key: string) =>
      after.filter(({ topic }) => topic.key === key).reduce((sum, { minutes }) => sum + minutes, 0)
    expect(after[0]).toEqual(before[0])
    // 180 minutes in all; of the two hours of Monday one is over.
    expect([minutesOfTopic('a'), minutesOfTopic('b')]).toEqual([240, 180])
    await planAgain(service)
    expect(await slotsOf(service)).toEqual(after)
  })

  test('is not behind on the next morning', async () => {
    const service = await openTestService({ nowMs: at(22) })
    await planSample(service)
    service.setNow(at(9) + DAY_MS)
    expect(await service.call('today.get', {})).toMatchObject({ behindStudyDays: 0 })
  })

  test('begins at a time one would write down', async () => {
    const service = await openTestService({ nowMs: at(18, 41) })
    await planSample(service)
    expect((await slotsOf(service))[0]).toMatchObject({ day: '2026-11-23', startMinute: 18 * 60 + 45 })
  })
})

test('a plan that moves to a zone in the west leaves yesterday alone', async () => {
  const service = await openTestService({ nowMs: at(0) - DAY_MS })
  await planSample(service, {
    zone: 'Asia/Tokyo',
    start: '2026-11-22',
    availability: recordOfWeek(() => ({ startMinute: 1080, minutes: 120 })),
    rhythm: recordOfWeek(() => 'learn'),
  })
  const [past] = await slotsOf(service)
  expect(past?.day).toBe('2026-11-22')
  service.setNow(at(10))
  await planAgain(service, { zone: 'America/Los_Angeles' })
  const slots = await slotsOf(service)
  expect(slots.find(({ id }) => id === past?.id)).toEqual(past)
  expect(slots.filter(({ id }) => id !== past?.id).every(({ endMs }) => endMs >= at(10))).toBe(true)
})

test('study at night belongs to the study day it is part of', async () => {
  const service = await openTestService()
  await planSample(service, { availability: nightly, rhythm: recordOfWeek(() => 'learn') })
  service.setNow(at(1, 45) + DAY_MS)
  const today = await service.call('today.get', {})
  expect(today?.today).toBe('2026-11-23')
  expect(today?.slots.map(({ day, startMinute }) => [day, startMinute])).toEqual([['2026-11-24', 90]])
  expect((await service.call('status.get', {}))?.today.slots).toHaveLength(1)
})

test('the learner is told when a clock change moves a slot', async () => {
  const service = await openTestService({ nowMs: Date.UTC(2026, 2, 27, 12) })
  await planSample(service)
  const plan = await service.call('plan.get', {})
  if (plan === null) throw new Error('there is no plan')
  const { findings } = await service.call('plan.preview', {
    roadmap: { roadmapId: plan.roadmapId },
    settings: {
      ...plan.settings,
      zone: 'Europe/Berlin',
      rhythm: recordOfWeek(() => 'learn'),
      availability: recordOfWeek(() => ({ startMinute: 120, minutes: 60 })),
    },
  })
  expect(findings.map(({ message }) => message).join(' ')).toContain('29 Mar 2026')
})

test('a plan that was left alone for months does not promise a day that is over', async () => {
  const service = await openTestService()
  await planSample(service)
  const kept = await service.call('status.get', {})
  expect(kept?.forecast).toMatchObject({ p10: kept?.plan.finish.min, p90: kept?.plan.finish.max })
  service.setNow(at(9) + 190 * DAY_MS)
  const status = await service.call('status.get', {})
  const today = await service.call('today.get', {})
  expect(status?.forecast.p10 && status.forecast.p10 > (status.today.date ?? '')).toBe(true)
  expect(today?.forecast.expected).toBe(status?.forecast.p50)
})

describe('planning with focus time', () => {
  /** Writes down time on a topic of the sample, and makes the plan again. */
  const studied = async (key: string, minutes: number, status?: 'done' | 'pending' | 'skipped') => {
    const service = await openTestService()
    await planSample(service)
    const topicId = (await slotsOf(service)).find(({ topic }) => topic.key === key)?.topic.id ?? ''
    const startMs = at(10) - minutes * 60_000
    await service.call('session.add', { topicId, kind: 'learn', startMs, endMs: at(10) })
    if (status !== undefined) await service.call('topic.set-status', { topicId, status })
    await planAgain(service)
    return service
  }
  const minutesOf = async (service: TestService, key: string): Promise<number> =>
    (await slotsOf(service))
      .filter(({ topic }) => topic.key === key)
      .reduce((sum, { minutes }) => sum + minutes, 0)

  test('leaves of a topic what it still needs', async () => {
    const service = await studied('b', 70.5)
    expect(await minutesOf(service, 'a')).toBe(180)
    expect(await minutesOf(service, 'b')).toBe(110)
  })

  test('counts time on a topic that went back to pending', async () => {
    expect(await minutesOf(await studied('b', 60, 'pending'), 'b')).toBe(120)
  })

  test.each(['done', 'skipped'] as const)('plans nothing of a topic that is %s', async (status) => {
    const service = await studied('b', 60, status)
    expect(await minutesOf(service, 'b')).toBe(0)
    const { findings } = (await service.call('today.get', {})) ?? {}
    expect(findings?.map(({ code }) => code)).not.toContain('estimate-used-up')
  })

  test('finishes earlier by what was studied', async () => {
    const service = await studied('b', 360)
    expect((await service.call('plan.get', {}))?.finish.expected).toBe('2026-12-01')
  })

  test('gives a topic no slots once its estimate is used up, and says so', async () => {
    const service = await studied('b', 180)
    expect(await minutesOf(service, 'b')).toBe(0)
    const plan = await service.call('plan.get', {})
    const roadmap = { roadmapId: plan?.roadmapId ?? '' }
    const today = await service.call('today.get', {})
    if (plan === null || today === null) throw new Error('there is no plan')
    const { findings } = await service.call('plan.preview', { roadmap, settings: plan.settings })
    for (const found of [findings, today.findings]) {
      expect(found).toContainEqual({
        code: 'estimate-used-up',
        message: expect.stringContaining('“Topic b” has used up its estimate and is not done yet'),
      })
    }
  })

  test('holds for a document that is read again', async () => {
    const service = await studied('b', 60)
    const draft = await service.call('draft.read', {
      source: { from: 'text', name: 'sample.md', text: '# Sample' },
    })
    const roadmap = { draftId: draft.draftId, roadmapKey: 'sample' }
    const { settings } = await service.call('plan.defaults', { roadmap })
    await service.call('plan.make', { roadmap, settings })
    expect(await minutesOf(service, 'b')).toBe(120)
  })
})
