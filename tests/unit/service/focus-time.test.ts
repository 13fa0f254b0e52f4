/** Focus time in the figures: Today, the week, status, the roadmap, and how far behind one is. */
import Database from 'better-sqlite3'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { Output } from '#contract/operations.ts'
import { DAY_MS, MONDAY_MS, openTestService, planSample } from '../../support/test-service.ts'
import type { TestOptions, TestService } from '../../support/test-service.ts'

const MINUTE_MS = 60_000
const HOUR_MS = 60 * MINUTE_MS

type Today = NonNullable<Output<'today.get'>>

const todayOf = async ({ call }: TestService): Promise<Today> => {
  const today = await call('today.get', {})
  if (today === null) throw new Error('there is no plan')
  return today
}

/** Two hours from 18:00, Monday to Saturday; a, b, c and so on take 180 minutes each. */
const planned = async (options: TestOptions = {}, zone = 'UTC'): Promise<TestService> => {
  const service = await openTestService(options)
  await planSample(service, { zone })
  return service
}

const topicId = async (service: TestService, key: string): Promise<string> => {
  const { roadmapId } = (await todayOf(service)).plan
  const { phases } = await service.call('roadmap.get', { roadmapId })
  const topics = phases.flatMap(({ blocks }) => blocks).flatMap(({ topics: some }) => some)
  return topics.find((topic) => topic.key === key)?.id ?? ''
}

/** Writes a session down; what is not over yet is, afterwards. */
const study = async (service: TestService, key: string | null, startMs: number, minutes: number) => {
  const endMs = startMs + minutes * MINUTE_MS
  const id = key === null ? null : await topicId(service, key)
  await service.call('session.add', { topicId: id, kind: 'learn', startMs, endMs })
}

const statusOf = async ({ call }: TestService) => (await call('status.get', {}))?.today

describe('what was studied on a day', () => {
  test('is the same in Today, in the week and in status: whole minutes of all its sessions', async () => {
    const service = await planned()
    service.setNow(MONDAY_MS + 2 * HOUR_MS)
    await study(service, 'a', MONDAY_MS, 24.75)
    await study(service, null, MONDAY_MS + HOUR_MS, 5.5)
    const today = await todayOf(service)
    expect(today.studiedMinutes).toBe(30)
    expect(today.sessions.map(({ title, msThatDay }) => [title, msThatDay / MINUTE_MS])).toEqual([
      ['Topic a', 24.75],
      ['', 5.5],
    ])
    expect(await statusOf(service)).toMatchObject({ studiedMinutes: 30, plannedMinutes: 120 })
    const week = await service.call('week.get', {})
    expect(week?.days.map(({ studiedMinutes }) => studiedMinutes)).toEqual([30, 0, 0, 0, 0, 0, 0])
  })

  test('ends when the study day does: a session over 04:00 belongs to both', async () => {
    const service = await planned()
    const four = Date.UTC(2026, 10, 24, 4)
    service.setNow(four + HOUR_MS)
    await study(service, 'a', four - 40 * MINUTE_MS, 60)
    const today = await todayOf(service)
    expect(today).toMatchObject({ today: '2026-11-24', studiedMinutes: 20 })
    expect(today.sessions[0]).toMatchObject({ startMs: four - 40 * MINUTE_MS, msThatDay: 20 * MINUTE_MS })
    const week = await service.call('week.get', {})
    expect(week?.days.map(({ studiedMinutes }) => studiedMinutes)).toEqual([40, 20, 0, 0, 0, 0, 0])
  })

  test.each([
    ['Asia/Tokyo', 'America/Los_Angeles'],
    ['Pacific/Kiritimati', 'Pacific/Pago_Pago'],
    ['Pacific/Pago_Pago', 'Pacific/Kiritimati'],
  ])('stays on that day when the learner moves from %s to %s', async (from, to) => {
    const service = await planned({}, from)
    const day = (await todayOf(service)).today
    await study(service, 'a', MONDAY_MS - HOUR_MS, 30)
    const { plan } = await todayOf(service)
    const settings = { ...plan.settings, zone: to }
    await service.call('plan.make', { roadmap: { roadmapId: plan.roadmapId }, settings })
    const week = await service.call('week.get', { day })
    expect(week?.days.find((one) => one.day === day)?.studiedMinutes).toBe(30)
  })

  test('counts the session that is open as far as it got', async () => {
    const first = await planned()
    const id = await topicId(first, 'a')
    first.service.close()
    const file = new Database(join(first.dataFolder, 'roadbook.db'))
    file
      .prepare(
        `INSERT INTO session (id, topic_id, topic_title, kind, start_ms, end_ms, zone, open, source, note,
           created_ms, updated_ms)
         VALUES ('01900000-0000-7000-8000-000000000001', ?, '', 'learn', ?, ?, 'UTC', 1, 'timer', '', 0, 0)`,
      )
      .run(id, MONDAY_MS, MONDAY_MS + 12.5 * MINUTE_MS)
    file.close()
    const { dataFolder } = first
    const service = await openTestService({ dataFolder, nowMs: MONDAY_MS + 12.5 * MINUTE_MS })
    expect(await todayOf(service)).toMatchObject({ studiedMinutes: 12, sessions: [{ open: true }] })
    const { roadmapId } = (await todayOf(service)).plan
    const { phases } = await service.call('roadmap.get', { roadmapId })
    expect(phases[0]?.blocks[0]?.topics.map(({ studiedMinutes }) => studiedMinutes)).toEqual([12, 0, 0])
  })
})

describe('behind the plan', () => {
  /** Monday to Wednesday: a is 180 of 360 minutes, b the rest; a study day is two hours. */
  const thursday = MONDAY_MS + 3 * DAY_MS
  const behindOf = async (service: TestService): Promise<number> => (await todayOf(service)).behindStudyDays

  test('is less what was studied since on the same topics', async () => {
    const service = await planned()
    service.setNow(thursday)
    expect(await behindOf(service)).toBe(3)
    await study(service, 'a', MONDAY_MS, 60)
    expect(await behindOf(service)).toBe(2.5)
    await study(service, 'b', thursday - 5 * HOUR_MS, 180)
    expect(await behindOf(service)).toBe(1)
    expect((await service.call('status.get', {}))?.progress.behindStudyDays).toBe(1)
  })

  test('is not made up for by studying something else', async () => {
    const service = await planned()
    service.setNow(thursday)
    await study(service, 'c', MONDAY_MS, 600)
    await study(service, null, MONDAY_MS + DAY_MS, 600)
    expect(await behindOf(service)).toBe(3)
  })

  test('counts nothing of topics that are done, however little they took', async () => {
    const service = await planned()
    service.setNow(thursday)
    await study(service, 'a', MONDAY_MS, 10)
    await service.call('topic.set-status', { topicId: await topicId(service, 'a'), status: 'done' })
    expect(await behindOf(service)).toBe(1.5)
  })

  test('leaves who never times alone while in progress, and who does not', async () => {
    const service = await planned()
    // Friday: c has an hour of Thursday behind it, and more to come.
    service.setNow(thursday + DAY_MS)
    for (const key of ['a', 'b']) {
      await service.call('topic.set-status', { topicId: await topicId(service, key), status: 'done' })
    }
    expect(await behindOf(service)).toBe(1)
    await service.call('topic.set-status', { topicId: await topicId(service, 'c'), status: 'in-progress' })
    expect(await behindOf(service)).toBe(0)
    await study(service, 'c', thursday + 9 * HOUR_MS, 30)
    expect(await behindOf(service)).toBe(0.8)
  })

  test('counts from when the plan was laid out: what was studied before is in the plan', async () => {
    const service = await planned()
    service.setNow(thursday)
    await study(service, 'a', MONDAY_MS, 60)
    const { plan } = await todayOf(service)
    await service.call('plan.make', { roadmap: { roadmapId: plan.roadmapId }, settings: plan.settings })
    expect(await behindOf(service)).toBe(0)
    service.setNow(thursday + DAY_MS)
    expect(await behindOf(service)).toBe(1)
  })

  test('counts the rest of a slot in which the plan was laid out', async () => {
    const service = await planned()
    const { plan } = await todayOf(service)
    service.setNow(Date.UTC(2026, 10, 23, 19))
    await service.call('plan.make', { roadmap: { roadmapId: plan.roadmapId }, settings: plan.settings })
    service.setNow(MONDAY_MS + DAY_MS)
    expect(await behindOf(service)).toBe(0.5)
    await study(service, 'a', Date.UTC(2026, 10, 23, 19), 60)
    expect(await behindOf(service)).toBe(0)
  })
})

describe('the forecast', () => {
  /** Writes down three hours on each topic, day after day, and turns the clock to that many days after Monday. */
  const studiedAll = async (days: number): Promise<TestService> => {
    const service = await planned()
    service.setNow(MONDAY_MS + days * DAY_MS)
    for (const [index, key] of ['a', 'b', 'c', 'k1', 'k2', 'x'].entries()) {
      await study(service, key, MONDAY_MS + index * DAY_MS, 180)
    }
    return service
  }

  test('is today where all was studied and something is not ticked off, however long ago', async () => {
    const service = await studiedAll(40)
    const { today, behindStudyDays, forecast } = await todayOf(service)
    expect({ today, behindStudyDays }).toEqual({ today: '2027-01-02', behindStudyDays: 0 })
    expect(forecast).toMatchObject({ min: '2027-01-02', expected: '2027-01-02' })
    expect(forecast.max && forecast.max > '2027-01-02').toBe(true)
  })

  test('of a plan that is kept names no day that is over', async () => {
    const service = await studiedAll(7)
    const { plan, forecast } = await todayOf(service)
    expect(plan.finish).toEqual({ min: '2026-11-28', expected: '2026-12-02', max: '2026-12-05' })
    expect(forecast).toMatchObject({ min: '2026-11-30', expected: '2026-12-02', max: '2026-12-05' })
  })
})
