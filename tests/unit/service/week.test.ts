import { describe, expect, test } from 'vitest'
import type { Output } from '#contract/operations.ts'
import { join } from 'node:path'
import { insertBusy } from '#db/busy-repo.ts'
import { openDatabase } from '#db/open.ts'
import { planTwo } from '../../support/several-plans.ts'
import { inDatabase, sessionId, storedSession, storeSessions } from '../../support/stored-sessions.ts'
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

const HOUR_MS = 3_600_000

describe('what was studied in a week', () => {
  test('is drawn where it was: by the clock of the plan, from the first midnight to the last', async () => {
    const first = await openTestService()
    await planSample(first, { zone: 'Europe/Berlin' })
    first.service.close()
    // Monday begins at 23:00 UTC on Sunday in Berlin.
    const mondayMs = Date.UTC(2026, 10, 22, 23)
    const weekMs = 7 * 24 * HOUR_MS
    storeSessions(first.dataFolder, [
      storedSession(1, mondayMs - HOUR_MS),
      storedSession(2, mondayMs - HOUR_MS / 4),
      storedSession(3, mondayMs + 30 * HOUR_MS, { zone: 'Asia/Tokyo' }),
      storedSession(4, mondayMs + weekMs - 60_000),
      storedSession(5, mondayMs + weekMs + HOUR_MS),
    ])
    const service = await openTestService({ dataFolder: first.dataFolder })
    const { sessions } = await weekOf(service)
    expect(sessions.map(({ id }) => id)).toEqual([sessionId(2), sessionId(3), sessionId(4)])
    expect(sessions[1]).toMatchObject({
      zone: 'Asia/Tokyo',
      open: false,
      endMs: sessions[1]!.startMs + 1_500_000,
    })
  })

  test('holds the open session as far as it is counted', async () => {
    const service = await openTestService({ host: 'web' })
    await planSample(service)
    const before = await service.call('timer.get', {})
    await service.call('timer.start', { version: before.version, topicId: null })
    service.clocks.advance(600_000)
    const { sessions } = await weekOf(service)
    expect(sessions).toMatchObject([{ open: true, title: '' }])
    expect(sessions[0]!.endMs - sessions[0]!.startMs).toBe(600_000)
  })
})

test('busy times that touch the week are shown by the clock of the plan', async () => {
  const first = await openTestService()
  await planSample(first, { zone: 'Europe/Berlin' })
  first.service.close()
  const busy = (id: string, day: string, startMinute: number, startMs: number) => ({
    id,
    title: 'Dentist',
    day,
    startMinute,
    minutes: 60,
    zone: 'UTC',
    startMs,
    source: 'hand' as const,
    calendarId: null,
    createdMs: 0,
  })
  inDatabase(first.dataFolder, (db) =>
    db.write((handle) => {
      insertBusy(handle, busy(sessionId(1), '2026-11-22', 1350, Date.UTC(2026, 10, 22, 22, 30)))
      insertBusy(handle, busy(sessionId(2), '2026-11-24', 600, Date.UTC(2026, 10, 24, 10)))
      insertBusy(handle, busy(sessionId(3), '2026-11-29', 1380, Date.UTC(2026, 10, 29, 23)))
    }),
  )
  const service = await openTestService({ dataFolder: first.dataFolder })
  expect((await weekOf(service)).busy).toEqual([
    expect.objectContaining({ id: sessionId(1), day: '2026-11-22', startMinute: 1410 }),
    {
      id: sessionId(2),
      title: 'Dentist',
      day: '2026-11-24',
      startMinute: 660,
      minutes: 60,
      startMs: Date.UTC(2026, 10, 24, 10),
      endMs: Date.UTC(2026, 10, 24, 11),
      source: 'hand',
      calendar: null,
    },
  ])
})

describe('a week of two plans', () => {
  test('holds the slots of both, in time order, and adds them up', async () => {
    const service = await openTestService()
    const { active, beside } = await planTwo(service)
    const week = await weekOf(service, '2026-12-02')
    expect(new Set(week.slots.map(({ planId }) => planId))).toEqual(new Set([active.id, beside.id]))
    expect(week.slots.map(({ startMs }) => startMs)).toEqual(
      week.slots.map(({ startMs }) => startMs).toSorted((a, b) => a - b),
    )
    const total = week.slots.reduce((sum, { minutes }) => sum + minutes, 0)
    expect(week.days.reduce((sum, { plannedMinutes }) => sum + plannedMinutes, 0)).toBe(total)
  })

  test('shows a plan of another zone by the clock of the active one', async () => {
    const service = await openTestService()
    const { beside } = await planTwo(
      service,
      { zone: 'Europe/Berlin', start: '2026-12-07' },
      { zone: 'Asia/Tokyo' },
    )
    const slot = (await weekOf(service)).slots.find(({ planId }) => planId === beside.id)
    // It is 19:00 in Tokyo and 11:00 in Berlin.
    expect(slot).toMatchObject({ day: '2026-11-23', startMinute: 660, startMs: Date.UTC(2026, 10, 23, 10) })
  })
})
