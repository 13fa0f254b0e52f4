import { describe, expect, test } from 'vitest'
import { daysBetween } from '#core/time/day.ts'
import { recordOfWeek } from '#core/planning/rhythm.ts'
import { DAY_MS, MONDAY_MS, openTestService, planSample } from '../../support/test-service.ts'
import type { TestService } from '../../support/test-service.ts'

const HOUR_MS = 3_600_000
const JOB_ID = '01900000-0000-7000-8000-000000000003'

const topicIds = async ({ call }: TestService): Promise<Map<string, string>> => {
  const slots = await call('plan.slots', {})
  return new Map(slots.map(({ topic }) => [topic.key, topic.id]))
}

/** An hour on every second day where two on each were planned; each topic takes four. */
const studyHalf = async (service: TestService, days: number, keys: readonly string[]): Promise<void> => {
  const ids = await topicIds(service)
  service.setNow(MONDAY_MS + days * DAY_MS)
  for (const [index, key] of keys.entries()) {
    const topicId = ids.get(key) ?? ''
    for (const part of [0, 1, 2, 3]) {
      const startMs = MONDAY_MS + (index * 8 + part * 2) * DAY_MS
      await service.call('session.add', { topicId, kind: 'learn', startMs, endMs: startMs + HOUR_MS })
    }
    await service.call('topic.set-status', { topicId, status: 'done' })
  }
}

const forecasts = async ({ call }: TestService) => {
  const [today, status] = [await call('today.get', {}), await call('status.get', {})]
  return { today: today?.forecast, status: status?.forecast, date: today?.today ?? '' }
}

describe('the forecast', () => {
  test("is the plan's own range until three topics are done and a week is over", async () => {
    const service = await openTestService()
    const { finish } = await planSample(service)
    expect((await forecasts(service)).today).toEqual({ ...finish, basis: 'plan' })
    await studyHalf(service, 24, ['a', 'b'])
    expect((await forecasts(service)).status).toMatchObject({ basis: 'plan' })
  })

  test('then goes by the weeks the learner had, in Today and in status alike', async () => {
    const service = await openTestService()
    await planSample(service)
    await studyHalf(service, 24, ['a', 'b', 'c'])
    const { today, status, date } = await forecasts(service)
    expect(status?.basis).toBe('history')
    expect(today).toEqual({
      min: status?.p10,
      expected: status?.p50,
      max: status?.p90,
      basis: 'history',
    })
    // Three topics of four hours are left at four hours a week: planned anew without history, nine hours in one week.
    const likely = daysBetween(date, status?.p50 ?? '')
    expect(likely).toBeGreaterThan(10)
    expect(likely).toBeLessThan(30)
    expect(daysBetween(status?.p10 ?? '', status?.p90 ?? '')).toBeGreaterThan(5)
  })

  test('follows what is studied and what is set', async () => {
    const service = await openTestService()
    await planSample(service)
    await studyHalf(service, 24, ['a', 'b', 'c'])
    const before = (await forecasts(service)).status?.p50 ?? ''
    const from = (await forecasts(service)).date
    await service.call('plan.change', {
      changes: [{ type: 'add-days-off', daysOff: { from, to: '2026-12-27', name: '' } }],
    })
    const away = (await forecasts(service)).status?.p50 ?? ''
    expect(daysBetween(before, away)).toBeGreaterThan(5)
    const ids = await topicIds(service)
    await service.call('topic.set-status', { topicId: ids.get('x') ?? '', status: 'skipped' })
    expect(daysBetween((await forecasts(service)).status?.p50 ?? '', away)).toBeGreaterThan(0)
  })
})

const forecastOf = async ({ call }: TestService) => {
  const found = await call('progress.forecast', { jobId: JOB_ID })
  if (found === null) throw new Error('there is no plan')
  return found
}

/** Six topics of twelve hours, two hours on six days a week: each takes a week. */
const planLong = (service: TestService) => planSample(service, { minutesPerStudyDay: 480 })

describe('the forecast with its reasons', () => {
  test('has the dates of Today and of status', async () => {
    const service = await openTestService()
    const plan = await planSample(service)
    await studyHalf(service, 24, ['a', 'b', 'c'])
    const { today, status } = await forecasts(service)
    const found = await forecastOf(service)
    expect(found).toMatchObject(status ?? {})
    const { p10, p50, p90, basis } = found
    expect(today).toEqual({ min: p10, expected: p50, max: p90, basis })
    expect(found.needs).toBeNull()
    expect(found.reasons).toMatchObject({ topicsLeft: 3 })
    expect(found.cone.length).toBeGreaterThan(2)
    expect(found.plan).toEqual({ pace: 'expected', finish: plan.finish })
  })

  test('says what is missing for one from history', async () => {
    const service = await openTestService()
    const needs = async () => (await forecastOf(service)).needs
    await planSample(service)
    expect(await needs()).toBe('week')
    await studyHalf(service, 24, ['a', 'b'])
    expect(await needs()).toBe('topics')
    await service.call('plan.change', { changes: [{ type: 'pause' }] })
    expect(await needs()).toBe('resume')
    await service.call('plan.change', { changes: [{ type: 'resume' }] })
    for (const topicId of (await topicIds(service)).values()) {
      await service.call('topic.set-status', { topicId, status: 'done' })
    }
    expect(await needs()).toBe('nothing')
  })

  test('lets everything else be answered in between, and tells how far it is', async () => {
    const service = await openTestService()
    await planSample(service)
    await studyHalf(service, 24, ['a', 'b', 'c'])
    let isDone = false
    const found = forecastOf(service).then(() => (isDone = true))
    await service.call('settings.update', { theme: 'dark' })
    expect(isDone).toBe(false)
    await found
    const fractions = service.events.flatMap((event) =>
      event.type === 'job-progress' ? [event.fraction] : [],
    )
    expect(fractions.length).toBeGreaterThan(10)
    expect(fractions).toEqual(fractions.toSorted((a, b) => a - b))
    expect(fractions.at(-1)).toBeLessThan(1)
  })

  test('costs nothing when it is asked again', async () => {
    const service = await openTestService()
    await planSample(service)
    await studyHalf(service, 24, ['a', 'b', 'c'])
    await forecasts(service)
    const once = await forecastOf(service)
    const told = service.events.length
    service.setNow(MONDAY_MS + 24 * DAY_MS + HOUR_MS)
    expect(await forecastOf(service)).toEqual(once)
    expect(service.events).toHaveLength(told)
  })

  test('ends when it is cancelled, and can be asked for again', async () => {
    const service = await openTestService()
    await planSample(service)
    await studyHalf(service, 24, ['a', 'b', 'c'])
    const stop = service.service.subscribe(({ type }) => {
      if (type === 'job-progress') void service.call('job.cancel', { jobId: JOB_ID })
    })
    const refused = await service.failing('progress.forecast', { jobId: JOB_ID })
    expect(refused).toEqual({ code: 'CONFLICT', message: 'The forecast was cancelled.' })
    stop()
    expect((await forecastOf(service)).basis).toBe('history')
  })

  test('is asked for once under one id', async () => {
    const service = await openTestService()
    await planSample(service)
    const first = forecastOf(service)
    const refused = await service.failing('progress.forecast', { jobId: JOB_ID })
    expect(refused.code).toBe('CONFLICT')
    await first
  })
})

describe('how far the finish moved in seven days', () => {
  const drift = async (service: TestService) => (await forecastOf(service)).drift

  test('is not told of a plan that is younger', async () => {
    const service = await openTestService()
    await planLong(service)
    service.setNow(MONDAY_MS + 7 * DAY_MS - 1)
    expect(await drift(service)).toBeNull()
    service.setNow(MONDAY_MS + 7 * DAY_MS)
    expect(await drift(service)).not.toBeNull()
  })

  test('is nothing for who studies as planned', async () => {
    const service = await openTestService()
    const { finish } = await planLong(service)
    const topicId = (await topicIds(service)).get('a') ?? ''
    service.setNow(MONDAY_MS + 7 * DAY_MS)
    for (const { startMs, endMs } of (await service.call('plan.slots', {})).slice(0, 6)) {
      await service.call('session.add', { topicId, kind: 'learn', startMs, endMs })
    }
    expect(await drift(service)).toEqual({ since: '2026-11-23', before: finish.expected, days: 0 })
  })

  test('is a week after a week without study', async () => {
    const service = await openTestService()
    const { finish } = await planLong(service)
    service.setNow(MONDAY_MS + 7 * DAY_MS)
    expect(await drift(service)).toEqual({ since: '2026-11-23', before: finish.expected, days: 7 })
  })

  test('counts days off that were entered since, and none that were taken back', async () => {
    const service = await openTestService()
    await planLong(service)
    service.setNow(MONDAY_MS + 7 * DAY_MS)
    const without = (await drift(service))?.days ?? 0
    const daysOff = { from: '2026-12-07', to: '2026-12-13', name: '' }
    const { changeId } = await service.call('plan.change', { changes: [{ type: 'add-days-off', daysOff }] })
    expect((await drift(service))?.days).toBe(without + 7)
    await service.call('change.undo', { changeId: changeId ?? '' })
    expect((await drift(service))?.days).toBe(without)
  })

  test('starts from what was forecast then, whatever was done since', async () => {
    const service = await openTestService()
    await planSample(service)
    await studyHalf(service, 23, ['a', 'b', 'c'])
    const dayStartMs = MONDAY_MS + 24 * DAY_MS - 6 * HOUR_MS
    service.setNow(dayStartMs)
    const then = await forecastOf(service)
    expect(then.today).toBe('2026-12-17')
    service.setNow(MONDAY_MS + 31 * DAY_MS)
    expect((await drift(service))?.before).toBe(then.p50)

    const { call } = service
    const ids = await topicIds(service)
    const [a, k1, x] = ['a', 'k1', 'x'].map((key) => ids.get(key) ?? '')
    const startMs = MONDAY_MS + 26 * DAY_MS
    await call('session.add', { topicId: k1 ?? '', kind: 'build', startMs, endMs: startMs + 6 * HOUR_MS })
    await call('topic.set-status', { topicId: k1 ?? '', status: 'done' })
    await call('topic.set-status', { topicId: a ?? '', status: 'pending' })
    await call('topic.set-status', { topicId: x ?? '', status: 'skipped' })
    const hours = { startMinute: 540, minutes: 30 }
    const { rhythm } = (await call('plan.get', {}))?.settings ?? { rhythm: recordOfWeek(() => 'learn') }
    const availability = recordOfWeek(() => hours)
    await call('plan.change', {
      changes: [{ type: 'hours', from: '2026-11-23', until: null, availability, rhythm }],
    })
    const now = await forecastOf(service)
    expect(now.drift).toMatchObject({ since: '2026-12-17', before: then.p50 })
    expect(now.drift?.days).toBe(daysBetween(then.p50 ?? '', now.p50 ?? ''))
    expect(now.p50).not.toBe(then.p50)
  })

  test('is unknown while there is no date', async () => {
    const service = await openTestService()
    const { finish } = await planLong(service)
    service.setNow(MONDAY_MS + 7 * DAY_MS)
    await service.call('plan.change', { changes: [{ type: 'pause' }] })
    expect(await drift(service)).toEqual({ since: '2026-11-23', before: finish.expected, days: null })
  })
})
