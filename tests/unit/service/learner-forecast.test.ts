import { describe, expect, test } from 'vitest'
import { daysBetween } from '#core/time/day.ts'
import { DAY_MS, MONDAY_MS, openTestService, planSample } from '../../support/test-service.ts'
import type { TestService } from '../../support/test-service.ts'

const HOUR_MS = 3_600_000

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
