import { describe, expect, test } from 'vitest'
import type { Output } from '#contract/operations.ts'
import { join } from 'node:path'
import { openDatabase } from '#db/open.ts'
import { openTestService, planSample } from '../../support/test-service.ts'
import type { TestService } from '../../support/test-service.ts'

type Week = NonNullable<Output<'week.get'>>

const weekOf = async ({ call }: TestService, day?: string): Promise<Week> => {
  const week = await call('week.get', day === undefined ? {} : { day })
  if (week === null) throw new Error('there is no plan')
  return week
}

describe('a week', () => {
  test.each([
    ['de-DE', 'mon', '2026-11-23'],
    ['en-US', 'sun', '2026-11-22'],
    ['ar-EG', 'sat', '2026-11-21'],
  ])('begins as is usual in %s', async (locale, weekStart, from) => {
    const service = await openTestService({ locale })
    await planSample(service)
    expect(await weekOf(service)).toMatchObject({ weekStart, from, today: '2026-11-23' })
  })

  test("begins as is usual where the learner's window is, unless a setting says otherwise", async () => {
    const service = await openTestService({ locale: 'en-US' })
    await planSample(service)
    const inWindow = async () => (await service.call('week.get', { localeWeekStart: 'mon' }))?.from
    expect(await inWindow()).toBe('2026-11-23')
    await service.call('settings.update', { weekStart: 'sat' })
    expect(await inWindow()).toBe('2026-11-21')
  })

  test('begins as the learner says', async () => {
    const service = await openTestService({ locale: 'en-US' })
    await planSample(service)
    await service.call('settings.update', { weekStart: 'mon' })
    expect((await weekOf(service)).from).toBe('2026-11-23')
  })

  test('holds the day asked for, its slots, and no others', async () => {
    const service = await openTestService()
    await planSample(service)
    const week = await weekOf(service, '2026-12-03')
    expect([week.from, week.to]).toEqual(['2026-11-30', '2026-12-06'])
    expect(week.slots.every(({ day }) => week.from <= day && day <= week.to)).toBe(true)
    expect(week.days.map(({ day }) => day.slice(-2))).toEqual(['30', '01', '02', '03', '04', '05', '06'])
    expect(week.days.map(({ weekday }) => weekday).join(' ')).toBe('mon tue wed thu fri sat sun')
    expect(week.bounds).toEqual({ from: '2026-11-23', to: '2026-12-02' })
  })

  test('adds up each day', async () => {
    const service = await openTestService()
    await planSample(service)
    const week = await weekOf(service)
    const total = week.slots.reduce((sum, { minutes }) => sum + minutes, 0)
    expect(week.days.reduce((sum, { plannedMinutes }) => sum + plannedMinutes, 0)).toBe(total)
    expect(total).toBe(720)
  })

  test('names days off', async () => {
    const service = await openTestService()
    await planSample(service, { daysOff: [{ from: '2026-11-25', to: '2026-11-26', name: 'Wedding' }] })
    const week = await weekOf(service)
    expect(week.days.map(({ dayOff }) => dayOff)).toEqual([
      null,
      null,
      'Wedding',
      'Wedding',
      null,
      null,
      null,
    ])
  })

  test.each([
    ['Europe/Berlin', '2027-03-28', 23],
    ['Europe/Berlin', '2026-10-25', 25],
    ['Australia/Lord_Howe', '2026-10-04', 23.5],
    ['Africa/Cairo', '2026-04-24', 23],
    ['Europe/Berlin', '2026-11-23', 24],
  ])('knows that in %s the %s has %s hours', async (zone, day, hours) => {
    const service = await openTestService()
    await planSample(service, { zone })
    const week = await weekOf(service, day)
    expect(week.days.find((one) => one.day === day)?.hours).toBe(hours)
  })
})

test('a plan whose zone this computer does not know is shown in UTC', async () => {
  const first = await openTestService()
  await planSample(first)
  first.service.close()
  const opened = openDatabase({ file: join(first.dataFolder, 'roadbook.db'), nowMs: 0 })
  if (!opened.ok) throw new Error(opened.error.message)
  opened.value.write((db) =>
    db.run("UPDATE plan SET settings = json_set(settings, '$.zone', 'Mars/Olympus'), tz_version = 'old'"),
  )
  opened.value.close()
  const service = await openTestService({ dataFolder: first.dataFolder })
  expect(await weekOf(service)).toMatchObject({ zone: 'UTC', today: '2026-11-23' })
  expect(await service.call('today.get', {})).toMatchObject({ plannedMinutes: 120 })
})
