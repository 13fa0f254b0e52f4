import { describe, expect, test } from 'vitest'
import { draftSample, openTestService, planSample } from '../../support/test-service.ts'

const OUT_OF_RANGE = ['0000-01-01', '0001-01-01', '1969-12-31', '2200-01-01', '9999-12-31']
const message = 'Choose a day between 1970-01-01 and 2199-12-31.'

describe('days that can be asked for', () => {
  test.each(OUT_OF_RANGE)('%s is refused wherever a day goes in, with the range there is', async (day) => {
    const service = await openTestService()
    const { roadmapId, settings } = await planSample(service)
    const roadmap = { roadmapId }
    const daysOff = [{ from: day, to: day, name: '' }]
    const refusal = { code: 'INVALID', message }
    expect(await service.failing('week.get', { day })).toEqual(refusal)
    expect(await service.failing('plan.slots', { from: day })).toEqual(refusal)
    expect(await service.failing('export.ics', { to: day })).toEqual(refusal)
    for (const change of [{ start: day }, { daysOff }]) {
      const input = { roadmap, settings: { ...settings, ...change } }
      expect(await service.failing('plan.preview', input)).toEqual(refusal)
      expect(await service.failing('plan.make', input)).toEqual(refusal)
    }
    expect(service.logged).toEqual([])
  })

  test.each(['1970-01-01', '2199-12-31'])('%s is not: plans and weeks may reach beyond it', async (day) => {
    const service = await openTestService()
    const { settings } = await planSample(service, { start: day })
    expect(settings.start).toBe(day)
    expect(await service.call('week.get', { day })).toMatchObject({ today: '2026-11-23' })
    expect(await service.call('today.get', {})).not.toBeNull()
    expect(await service.call('status.get', {})).not.toBeNull()
    expect((await service.call('plan.slots', {})).length).toBeGreaterThan(5)
    expect((await service.call('export.ics', {})).events).toBeGreaterThan(5)
    const [roadmap] = await service.call('roadmap.list', {})
    expect(await service.call('roadmap.get', { roadmapId: roadmap?.id ?? '' })).toBeDefined()
  })
})

test('days off that end before they begin are refused, a single day is fine', async () => {
  const service = await openTestService()
  const roadmap = await draftSample(service)
  const { settings } = await service.call('plan.defaults', { roadmap })
  const withDaysOff = (from: string, to: string) => ({
    roadmap,
    settings: { ...settings, daysOff: [{ from, to, name: 'Holidays' }] },
  })
  expect(await service.failing('plan.make', withDaysOff('2026-12-26', '2026-12-24'))).toEqual({
    code: 'INVALID',
    message: 'Days off must not end before they begin: exchange the two days.',
  })
  expect(await service.call('plan.make', withDaysOff('2026-12-24', '2026-12-24'))).toBeDefined()
})
