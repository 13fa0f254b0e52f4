import { describe, expect, test } from 'vitest'
import type { Output } from '#contract/operations.ts'
import { DAY_MS, MONDAY_MS, openTestService, planSample } from '../../support/test-service.ts'
import type { TestService } from '../../support/test-service.ts'

type Month = NonNullable<Output<'month.get'>>

const monthOf = async ({ call }: TestService, month: string): Promise<Month> => {
  const found = await call('month.get', { month })
  if (found === null) throw new Error('there is no plan')
  return found
}

const endsOf = ({ days }: Month) => [days[0]?.day, days.at(-1)?.day, days.length]

describe('a month', () => {
  test.each([
    ['2026-11', 'mon', ['2026-10-26', '2026-12-06', 42]],
    ['2027-02', 'mon', ['2027-02-01', '2027-02-28', 28]],
    ['2028-02', 'mon', ['2028-01-31', '2028-03-05', 35]],
    ['2026-11', 'sun', ['2026-11-01', '2026-12-05', 35]],
    ['2026-12', 'sat', ['2026-11-28', '2027-01-01', 35]],
    ['1970-01', 'mon', ['1969-12-29', '1970-02-01', 35]],
    ['2199-12', 'sun', ['2199-12-01', '2200-01-04', 35]],
  ] as const)('%s has whole weeks from %s on', async (month, weekStart, ends) => {
    const service = await openTestService()
    await planSample(service)
    await service.call('settings.update', { weekStart })
    const found = await monthOf(service, month)
    expect(endsOf(found)).toEqual(ends)
    expect(found).toMatchObject({ month, weekStart, today: '2026-11-23' })
  })

  test("begins its weeks as the learner's window does, unless a setting says otherwise", async () => {
    const service = await openTestService({ locale: 'en-US' })
    await planSample(service)
    const first = async () =>
      (await service.call('month.get', { month: '2026-11', localeWeekStart: 'mon' }))?.days[0]?.day
    expect(await first()).toBe('2026-10-26')
    await service.call('settings.update', { weekStart: 'sat' })
    expect(await first()).toBe('2026-10-31')
  })

  test('says the same of each day as its week does', async () => {
    const service = await openTestService()
    await planSample(service, { daysOff: [{ from: '2026-11-25', to: '2026-11-26', name: 'Wedding' }] })
    service.setNow(MONDAY_MS + DAY_MS)
    await service.call('session.add', {
      topicId: null,
      kind: 'learn',
      startMs: MONDAY_MS,
      endMs: MONDAY_MS + 1_500_000,
    })
    const { days } = await monthOf(service, '2026-11')
    const week = await service.call('week.get', {})
    const inWeek = days.filter(({ day }) => week !== null && week.from <= day && day <= week.to)
    expect(inWeek).toEqual(
      week?.days.map(({ day, plannedMinutes, studiedMinutes, dayOff }) => ({
        day,
        plannedMinutes,
        studiedMinutes,
        dayOff,
      })),
    )
    expect(inWeek.map(({ studiedMinutes }) => studiedMinutes)).toEqual([25, 0, 0, 0, 0, 0, 0])
    expect(inWeek.map(({ dayOff }) => dayOff)).toContain('Wedding')
  })

  test.each([
    ['Europe/Berlin', '2027-03', '2027-03-28'],
    ['Europe/Berlin', '2027-10', '2027-10-31'],
    ['Australia/Lord_Howe', '2027-04', '2027-04-04'],
    ['Africa/Cairo', '2027-04', '2027-04-30'],
  ])('has each day once where clocks change: %s, %s', async (zone, month, changeDay) => {
    const service = await openTestService()
    await planSample(service, { zone, start: changeDay })
    const { days } = await monthOf(service, month)
    expect(new Set(days.map(({ day }) => day)).size).toBe(days.length)
    const week = await service.call('week.get', { day: changeDay })
    const inWeek = week?.days.find(({ day }) => day === changeDay)
    expect(days.find(({ day }) => day === changeDay)?.plannedMinutes).toBe(inWeek?.plannedMinutes)
  })
})
