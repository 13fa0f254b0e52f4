import { describe, expect, test } from 'vitest'
import type { Output } from '#contract/operations.ts'
import { DAY_MS, MONDAY_MS, openTestService, planSample } from '../../support/test-service.ts'
import type { TestOptions, TestService } from '../../support/test-service.ts'

type Today = NonNullable<Output<'today.get'>>
type Settings = Output<'plan.make'>['plan']['settings']

const planned = async (change: Partial<Settings> = {}, options: TestOptions = {}): Promise<TestService> => {
  const service = await openTestService(options)
  await planSample(service, change)
  return service
}

const todayOf = async ({ call }: TestService): Promise<Today> => {
  const today = await call('today.get', {})
  if (today === null) throw new Error('there is no plan')
  return today
}

const setStatus = async (
  service: TestService,
  key: string,
  status: 'pending' | 'in-progress' | 'done' | 'skipped',
): Promise<void> => {
  const slot = (await service.call('plan.slots', {})).find(({ topic }) => topic.key === key)
  await service.call('topic.set-status', { topicId: slot?.topic.id ?? '', status })
}

const MINUTE_MS = 60_000

describe('the study day that contains now', () => {
  test('begins at 04:00, not at midnight', async () => {
    const service = await planned()
    service.setNow(Date.UTC(2026, 10, 24, 3, 59))
    expect((await todayOf(service)).today).toBe('2026-11-23')
    service.setNow(Date.UTC(2026, 10, 24, 4))
    expect((await todayOf(service)).today).toBe('2026-11-24')
  })

  test('begins when the setting says', async () => {
    const service = await planned()
    await service.call('settings.update', { dayStartMinute: 0 })
    service.setNow(Date.UTC(2026, 10, 24))
    expect((await todayOf(service)).today).toBe('2026-11-24')
  })

  test('is that of the plan, wherever the computer is', async () => {
    const service = await planned({ zone: 'Asia/Tokyo' }, { systemZone: () => 'America/Los_Angeles' })
    service.setNow(Date.UTC(2026, 10, 23, 19))
    expect((await todayOf(service)).today).toBe('2026-11-24')
  })

  test.each([[undefined], ['Etc/Unknown'], [''], [42]])(
    'falls back to UTC when the system calls its zone %j, and the app says so',
    async (zone) => {
      const service = await openTestService({ systemZone: () => zone })
      expect(await service.call('app.info', {})).toMatchObject({ zone: 'UTC', zoneIsFallback: true })
      await planSample(service)
      expect((await todayOf(service)).plan.settings.zone).toBe('UTC')
    },
  )
})

describe('a day', () => {
  test('shows its slots and the topics that come next, each once', async () => {
    const today = await todayOf(await planned())
    expect(today.slots.map(({ day, topic }) => [day, topic.key])).toEqual([['2026-11-23', 'a']])
    const next = today.next.map(({ topic }) => topic.key)
    expect(next).toHaveLength(3)
    expect(new Set(next).size).toBe(3)
    expect(next).not.toContain('a')
    expect(today.next.map(({ day }) => day > today.today)).toEqual([true, true, true])
    expect(today).toMatchObject({ kind: 'learn', plannedMinutes: 120, studiedMinutes: 0, emptyReason: null })
  })

  test('shows as next only what is still open', async () => {
    const service = await planned()
    await setStatus(service, 'a', 'done')
    await setStatus(service, 'b', 'skipped')
    const { next } = await todayOf(service)
    expect(next.map(({ topic }) => topic.key)).toEqual(['c', 'k1', 'k2'])
  })

  test.each([
    ['before-start', { start: '2026-12-01' }, 0],
    ['rest', {}, 6],
    ['day-off', { daysOff: [{ from: '2026-11-22', to: '2026-11-24', name: 'Trip' }] }, 0],
    ['unplanned', {}, 30],
  ] as const)('without slots says why: %s', async (reason, change, daysLater) => {
    const service = await planned({ ...change, daysOff: 'daysOff' in change ? [...change.daysOff] : [] })
    service.setNow(MONDAY_MS + daysLater * DAY_MS)
    expect(await todayOf(service)).toMatchObject({ emptyReason: reason, slots: [] })
  })

  test('without time says so', async () => {
    const service = await openTestService()
    const { settings } = await planSample(service)
    const tue = { startMinute: 1080, minutes: 0 }
    const roadmapId = (await todayOf(service)).plan.roadmapId
    await service.call('plan.make', {
      roadmap: { roadmapId },
      settings: { ...settings, availability: { ...settings.availability, tue } },
    })
    service.setNow(MONDAY_MS + DAY_MS)
    expect((await todayOf(service)).emptyReason).toBe('no-time')
  })

  test('without slots when everything is done says so', async () => {
    const service = await planned()
    for (const key of ['a', 'b', 'c', 'k1', 'k2', 'x']) await setStatus(service, key, 'done')
    service.setNow(MONDAY_MS + 30 * DAY_MS)
    expect(await todayOf(service)).toMatchObject({
      emptyReason: 'done',
      topics: { done: 6, total: 6 },
      effort: { doneMinutes: 1080, totalMinutes: 1080 },
    })
  })
})

describe('progress', () => {
  test('counts done topics and their effort; skipped ones leave the total', async () => {
    const service = await planned()
    await setStatus(service, 'a', 'done')
    await setStatus(service, 'b', 'skipped')
    expect(await todayOf(service)).toMatchObject({
      topics: { done: 1, total: 5 },
      effort: { doneMinutes: 180, totalMinutes: 900 },
    })
  })

  test('is the same in status', async () => {
    const service = await planned()
    await setStatus(service, 'a', 'done')
    service.setNow(MONDAY_MS + 3 * DAY_MS)
    const { topics, effort, behindStudyDays, slots, today } = await todayOf(service)
    expect(await service.call('status.get', {})).toMatchObject({
      today: { date: today, slots },
      progress: { topics, effort, behindStudyDays },
    })
  })
})

describe('behind the plan', () => {
  test('are the study days before today whose topics were not touched', async () => {
    const service = await planned()
    expect((await todayOf(service)).behindStudyDays).toBe(0)
    service.setNow(MONDAY_MS + 3 * DAY_MS)
    expect((await todayOf(service)).behindStudyDays).toBe(3)
  })

  test('is not what is done, skipped, or in progress with time left', async () => {
    const service = await planned()
    // Monday to Wednesday: a is 180 of 360 minutes, b the rest; c begins on Thursday.
    service.setNow(MONDAY_MS + 3 * DAY_MS)
    await setStatus(service, 'a', 'done')
    expect((await todayOf(service)).behindStudyDays).toBe(1.5)
    await setStatus(service, 'b', 'skipped')
    expect((await todayOf(service)).behindStudyDays).toBe(0)
    service.setNow(MONDAY_MS + 4 * DAY_MS)
    expect((await todayOf(service)).behindStudyDays).toBe(1)
    await setStatus(service, 'c', 'in-progress')
    expect((await todayOf(service)).behindStudyDays).toBe(0)
    service.setNow(MONDAY_MS + 5 * DAY_MS)
    // Its time is over now and it is not done (1.5); the next one was to begin (0.5).
    expect((await todayOf(service)).behindStudyDays).toBe(2)
  })

  test('is made up for by planning again', async () => {
    const service = await planned()
    service.setNow(MONDAY_MS + 3 * DAY_MS)
    const { plan } = await todayOf(service)
    await service.call('plan.make', { roadmap: { roadmapId: plan.roadmapId }, settings: plan.settings })
    expect((await todayOf(service)).behindStudyDays).toBe(0)
  })
})

describe('on a review day', () => {
  const saturday = MONDAY_MS + 5 * DAY_MS

  test('what was finished since the last one is listed, in that order', async () => {
    const service = await planned()
    service.setNow(MONDAY_MS + MINUTE_MS)
    await setStatus(service, 'b', 'done')
    service.setNow(MONDAY_MS + 2 * DAY_MS)
    await setStatus(service, 'a', 'done')
    service.setNow(saturday)
    await setStatus(service, 'c', 'done')
    expect(await todayOf(service)).toMatchObject({
      kind: 'review',
      review: ['Topic b', 'Topic a', 'Topic c'],
    })
    service.setNow(saturday + 7 * DAY_MS)
    expect((await todayOf(service)).review).toEqual([])
  })

  test('what was taken back is not', async () => {
    const service = await planned()
    await setStatus(service, 'a', 'done')
    await setStatus(service, 'a', 'pending')
    service.setNow(saturday)
    expect((await todayOf(service)).review).toEqual([])
  })

  test('and on no other', async () => {
    const service = await planned()
    await setStatus(service, 'a', 'done')
    expect((await todayOf(service)).review).toEqual([])
  })
})
