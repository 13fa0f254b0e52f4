import { describe, expect, test } from 'vitest'
import type { Input } from '#contract/operations.ts'
import { addDays } from '#core/time/day.ts'
import { instantOf } from '#core/time/zone.ts'
import type { SessionToSave } from '#db/session-repo.ts'
import { sessionId, storedSession, storeSessions } from '../../support/stored-sessions.ts'
import { testFolder } from '../../support/test-folder.ts'
import { openTestService } from '../../support/test-service.ts'
import type { TestService } from '../../support/test-service.ts'

const MINUTE = 60_000
const HOUR = 60 * MINUTE

const at = (day: string, hour: number, zone = 'UTC'): number =>
  instantOf({ day, minuteOfDay: hour * 60, zone })

const serviceWith = async (sessions: readonly SessionToSave[]): Promise<TestService> => {
  const dataFolder = testFolder()
  storeSessions(dataFolder, sessions)
  return await openTestService({ dataFolder })
}

/** Every page, from the latest on. */
const pages = async ({ call }: TestService, input: Input<'session.list'>) => {
  const all = []
  let page = await call('session.list', input)
  all.push(page)
  while (page.earlier !== null) {
    page = await call('session.list', { ...input, to: page.earlier })
    all.push(page)
  }
  return all
}

describe('sessions by day', () => {
  test('are under their study day, latest day first, earliest session first', async () => {
    const { call } = await serviceWith([
      storedSession(1, at('2026-11-20', 9)),
      storedSession(2, at('2026-11-22', 9)),
      storedSession(3, at('2026-11-22', 11)),
      storedSession(4, at('2026-11-23', 2)),
    ])
    const { days, ...rest } = await call('session.list', { days: 31 })
    expect(
      days.map(({ day, studiedMs, sessions }) => [day, studiedMs, sessions.map(({ id }) => id)]),
    ).toEqual([
      ['2026-11-22', 75 * MINUTE, [sessionId(2), sessionId(3), sessionId(4)]],
      ['2026-11-20', 25 * MINUTE, [sessionId(1)]],
    ])
    expect(rest).toEqual({ earlier: null, totalMs: 100 * MINUTE, count: 4 })
  })

  test('follow the start of the day that is set', async () => {
    const service = await serviceWith([storedSession(4, at('2026-11-23', 2))])
    const dayOf = async () => (await service.call('session.list', { days: 1 })).days[0]?.day
    expect(await dayOf()).toBe('2026-11-22')
    await service.call('settings.update', { dayStartMinute: 0 })
    expect(await dayOf()).toBe('2026-11-23')
  })

  test('are on both days they touch, with their part of each', async () => {
    const { call } = await serviceWith([
      storedSession(1, at('2026-11-22', 3), { endMs: at('2026-11-22', 6) }),
    ])
    const { days, totalMs, count } = await call('session.list', { days: 31 })
    expect(days.map(({ day, studiedMs }) => [day, studiedMs])).toEqual([
      ['2026-11-22', 2 * HOUR],
      ['2026-11-21', HOUR],
    ])
    expect(days.map(({ sessions }) => sessions[0]?.msThatDay)).toEqual([2 * HOUR, HOUR])
    expect({ totalMs, count }).toEqual({ totalMs: 3 * HOUR, count: 1 })
  })

  test('keep their day when the learner moves', async () => {
    const service = await serviceWith([
      storedSession(1, at('2026-11-22', 20, 'America/Los_Angeles'), { zone: 'America/Los_Angeles' }),
    ])
    await service.call('settings.update', { zone: 'Asia/Kolkata' })
    expect((await service.call('session.list', { days: 1 })).days[0]?.day).toBe('2026-11-22')
  })

  test('of a zone this computer does not know are read as UTC', async () => {
    const { call } = await serviceWith([storedSession(1, at('2026-11-22', 20), { zone: 'Mars/Olympus' })])
    expect((await call('session.list', { days: 1 })).days[0]?.day).toBe('2026-11-22')
  })

  test('include the open one, as far as it is counted, from its first moment on', async () => {
    const startMs = at('2026-11-23', 9)
    const { call } = await serviceWith([storedSession(1, startMs, { open: true, endMs: startMs })])
    expect(await call('session.list', { days: 1 })).toMatchObject({
      days: [{ day: '2026-11-23', studiedMs: 0, sessions: [{ open: true, msThatDay: 0 }] }],
      count: 1,
    })
  })

  test('without any there are no days', async () => {
    const { call } = await openTestService()
    expect(await call('session.list', { days: 1 })).toEqual({ days: [], earlier: null, totalMs: 0, count: 0 })
  })
})

describe('a page of days', () => {
  test('has as many as were asked for, and says where the next begins', async () => {
    const days = ['2026-11-01', '2026-11-03', '2026-11-20', '2026-11-21']
    const service = await serviceWith(days.map((day, n) => storedSession(n, at(day, 9))))
    const found = await pages(service, { days: 2 })
    expect(found.map((page) => page.days.map(({ day }) => day))).toEqual([
      ['2026-11-21', '2026-11-20'],
      ['2026-11-03', '2026-11-01'],
    ])
    expect(found.map(({ count }) => count)).toEqual([4, 4])
  })

  test('ends with the day that was asked for', async () => {
    const { call } = await serviceWith([
      storedSession(1, at('2026-11-20', 9)),
      storedSession(2, at('2026-11-21', 3), { endMs: at('2026-11-21', 5) }),
    ])
    const { days, count } = await call('session.list', { to: '2026-11-20', days: 5 })
    expect(days).toMatchObject([{ day: '2026-11-20', studiedMs: 85 * MINUTE }])
    expect(count).toBe(2)
  })

  test('is complete, whatever zones and however many sessions: all pages together are all days, once', async () => {
    const zones = ['UTC', 'Pacific/Kiritimati', 'Pacific/Pago_Pago', 'America/Los_Angeles', 'Asia/Kolkata']
    const sessions = Array.from({ length: 900 }, (_, n) =>
      storedSession(n, at('2026-01-01', 0) + n * 5 * HOUR + n * 1000, {
        zone: zones[n % zones.length] ?? 'UTC',
        endMs: at('2026-01-01', 0) + n * 5 * HOUR + n * 1000 + ((n % 4) + 1) * HOUR,
      }),
    )
    const service = await serviceWith(sessions)
    const [whole] = await pages(service, { days: 92 })
    for (const size of [1, 7, 31, 92]) {
      const found = (await pages(service, { days: size })).flatMap(({ days }) => days)
      const dates = found.map(({ day }) => day)
      expect(dates).toEqual([...new Set(dates)].toSorted().toReversed())
      expect(found.reduce((sum, { studiedMs }) => sum + studiedMs, 0)).toBe(whole?.totalMs)
      expect(new Set(found.flatMap((day) => day.sessions.map(({ id }) => id))).size).toBe(900)
      expect(dates.at(-1)).toBe('2025-12-31')
      expect(dates[0]).toBe(addDays('2026-01-01', 187))
    }
  })
})

test('the sessions of one topic are listed and summed alone', async () => {
  const service = await openTestService()
  const { draftId } = await service.call('draft.read', {
    source: { from: 'text', name: 'a.md', text: '# A' },
  })
  const [roadmap] = (await service.call('roadmap.import', { draftId })).roadmaps
  const { phases } = await service.call('roadmap.get', { roadmapId: roadmap?.id ?? '' })
  const topicId = phases[0]?.blocks[0]?.topics[0]?.id ?? ''
  const add = (startMs: number, on: string | null) =>
    service.call('session.add', { topicId: on, kind: 'learn', startMs, endMs: startMs + HOUR })
  await add(at('2026-11-20', 9), topicId)
  await add(at('2026-11-20', 11), null)
  await add(at('2026-11-21', 9), topicId)
  const { days, totalMs, count } = await service.call('session.list', { topicId, days: 31 })
  expect(days.map(({ day, sessions }) => [day, sessions.length])).toEqual([
    ['2026-11-21', 1],
    ['2026-11-20', 1],
  ])
  expect({ totalMs, count }).toEqual({ totalMs: 2 * HOUR, count: 2 })
})
