import { describe, expect, test } from 'vitest'
import type { Input } from '#contract/operations.ts'
import { sessionId, storedSession, storeSessions } from '../../support/stored-sessions.ts'
import { testFolder } from '../../support/test-folder.ts'
import { DAY_MS, MONDAY_MS, openTestService, planSample } from '../../support/test-service.ts'
import type { TestService } from '../../support/test-service.ts'

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const NO_ID = sessionId(0)

/** From an hour to half an hour ago. */
const someTime = (more: Partial<Input<'session.add'>> = {}): Input<'session.add'> => ({
  topicId: null,
  kind: 'learn',
  startMs: MONDAY_MS - HOUR,
  endMs: MONDAY_MS - 30 * MINUTE,
  ...more,
})

const topicsOf = async (test: TestService, roadmapId: string) => {
  const { phases } = await test.call('roadmap.get', { roadmapId })
  return phases.flatMap(({ blocks }) => blocks.flatMap(({ topics }) => topics))
}

const withTopics = async (change: Parameters<typeof planSample>[1] = {}) => {
  const service = await openTestService()
  const { roadmapId } = await planSample(service, change)
  const [a, b] = await topicsOf(service, roadmapId)
  if (a === undefined || b === undefined) throw new Error('the sample has topics')
  const statusOf = async (id: string) =>
    (await topicsOf(service, roadmapId)).find((topic) => topic.id === id)?.status
  return { ...service, roadmapId, a, b, statusOf }
}

const listed = async ({ call }: TestService) => {
  const { days } = await call('session.list', { days: 92 })
  return days.flatMap(({ sessions }) => sessions)
}

describe('a session by hand', () => {
  test('is stored as it was written, in the zone of the active plan', async () => {
    const service = await withTopics({ zone: 'America/Los_Angeles' })
    const input = someTime({ topicId: service.a.id, kind: 'build', note: 'Chapter 3\u0000\r\nand 4' })
    const { sessionId: id } = await service.call('session.add', input)
    expect(await listed(service)).toEqual([
      {
        ...input,
        id,
        title: service.a.title,
        zone: 'America/Los_Angeles',
        open: false,
        source: 'hand',
        note: 'Chapter 3\nand 4',
        msThatDay: 30 * MINUTE,
      },
    ])
  })

  test('without a plan is in the zone in force', async () => {
    const service = await openTestService({ systemZone: () => 'Asia/Kolkata' })
    await service.call('session.add', someTime())
    expect(await listed(service)).toMatchObject([
      { zone: 'Asia/Kolkata', topicId: null, title: '', note: '' },
    ])
  })

  test('begins a pending topic, and leaves one that is done alone', async () => {
    const { call, a, b, statusOf } = await withTopics()
    await call('topic.set-status', { topicId: b.id, status: 'done' })
    await call('session.add', someTime({ topicId: a.id }))
    await call(
      'session.add',
      someTime({ topicId: b.id, startMs: MONDAY_MS - 2 * HOUR, endMs: MONDAY_MS - HOUR }),
    )
    expect(await statusOf(a.id)).toBe('in-progress')
    expect(await statusOf(b.id)).toBe('done')
  })

  test('names what it changed, so that screens read again', async () => {
    const { call, events } = await openTestService()
    await call('session.add', someTime())
    expect(events).toEqual([{ type: 'changed', areas: ['sessions', 'progress'] }])
  })

  test.each([
    ['ends before it begins', MONDAY_MS, MONDAY_MS - HOUR, 'A session ends after it begins'],
    ['lasts half a second', MONDAY_MS - HOUR, MONDAY_MS - HOUR + 500, 'at least a second'],
    ['lasts over 24 hours', MONDAY_MS - DAY_MS - 1, MONDAY_MS, '24 hours at most'],
    ['ends in the future', MONDAY_MS - HOUR, MONDAY_MS + MINUTE, 'in the future'],
  ])('that %s is refused', async (_what, startMs, endMs, message) => {
    const service = await openTestService()
    const failure = await service.failing('session.add', someTime({ startMs, endMs }))
    expect(failure.code).toBe('INVALID')
    expect(failure.message).toContain(message)
    expect(await listed(service)).toEqual([])
  })

  test('on a topic that is not there is refused', async () => {
    const { failing } = await openTestService()
    expect(await failing('session.add', someTime({ topicId: NO_ID }))).toMatchObject({ code: 'NOT_FOUND' })
  })

  test('that overlaps names the other one, with its times where it happened', async () => {
    const service = await withTopics({ zone: 'Asia/Kolkata' })
    const startMs = MONDAY_MS - HOUR
    await service.call(
      'session.add',
      someTime({ topicId: service.a.id, startMs, endMs: startMs + 25 * MINUTE }),
    )
    expect(await service.failing('session.add', someTime({ startMs: startMs + 24 * MINUTE }))).toEqual({
      code: 'CONFLICT',
      message: 'It overlaps “Topic a”, 14:30–14:55. Change one of the two times.',
    })
    expect(await listed(service)).toHaveLength(1)
    await service.call('session.add', someTime({ startMs: startMs + 25 * MINUTE }))
  })

  test('that overlaps by seconds is told the first full minute that is free', async () => {
    const dataFolder = testFolder()
    const startMs = MONDAY_MS - 2 * HOUR
    storeSessions(dataFolder, [storedSession(1, startMs + 30_000, { endMs: startMs + 25 * MINUTE + 10_000 })])
    const { failing, call } = await openTestService({ dataFolder })
    const failure = await failing('session.add', someTime({ startMs: startMs + 25 * MINUTE }))
    expect(failure.message).toBe('It overlaps another session, 08:00–08:26. Change one of the two times.')
    await call('session.add', someTime({ startMs: startMs + 26 * MINUTE }))
  })
})

describe('a session that was changed', () => {
  test('has what was named, and the rest as it was', async () => {
    const service = await withTopics()
    const input = someTime({ topicId: service.a.id, note: 'mine' })
    const { sessionId: id } = await service.call('session.add', input)
    await service.call('session.edit', {
      sessionId: id,
      change: { kind: 'review', startMs: input.startMs + MINUTE },
    })
    expect(await listed(service)).toMatchObject([
      { ...input, id, kind: 'review', startMs: input.startMs + MINUTE, source: 'hand' },
    ])
  })

  test('may move within its own time', async () => {
    const service = await openTestService()
    const { sessionId: id } = await service.call('session.add', someTime())
    const change = { startMs: MONDAY_MS - 40 * MINUTE, endMs: MONDAY_MS - 10 * MINUTE }
    await service.call('session.edit', { sessionId: id, change })
    expect(await listed(service)).toMatchObject([change])
  })

  test('begins the pending topic it moves to', async () => {
    const { call, b, statusOf } = await withTopics()
    const { sessionId: id } = await call('session.add', someTime())
    await call('session.edit', { sessionId: id, change: { topicId: b.id } })
    expect(await statusOf(b.id)).toBe('in-progress')
  })

  test('keeps the title of a topic that was removed, until it gets another', async () => {
    const service = await withTopics()
    const { sessionId: id } = await service.call('session.add', someTime({ topicId: service.a.id }))
    await service.call('roadmap.remove', { roadmapId: service.roadmapId })
    expect(await listed(service)).toMatchObject([{ topicId: null, title: 'Topic a' }])
    await service.call('session.edit', { sessionId: id, change: { topicId: null, note: 'over' } })
    expect(await listed(service)).toMatchObject([{ topicId: null, title: 'Topic a', note: 'over' }])
  })

  test('is refused what a new one is refused', async () => {
    const { call, failing } = await openTestService()
    const { sessionId: id } = await call('session.add', someTime())
    await call('session.add', someTime({ startMs: MONDAY_MS - 30 * MINUTE, endMs: MONDAY_MS }))
    const edit = (change: Input<'session.edit'>['change']) =>
      failing('session.edit', { sessionId: id, change })
    expect(await edit({ endMs: MONDAY_MS - 2 * HOUR })).toMatchObject({ code: 'INVALID' })
    expect(await edit({ endMs: MONDAY_MS + 1 })).toMatchObject({ code: 'INVALID' })
    expect(await edit({ endMs: MONDAY_MS - 29 * MINUTE })).toMatchObject({ code: 'CONFLICT' })
    expect(await edit({ topicId: NO_ID })).toMatchObject({ code: 'NOT_FOUND' })
    expect(await failing('session.edit', { sessionId: NO_ID, change: {} })).toMatchObject({
      code: 'NOT_FOUND',
    })
  })

  test('gets a new note, whatever the clock says by now', async () => {
    const { call, setNow } = await openTestService()
    const { sessionId: id } = await call('session.add', someTime())
    setNow(MONDAY_MS - DAY_MS)
    const change = { note: 'written on a computer whose clock was set back' }
    expect(await call('session.edit', { sessionId: id, change })).toHaveProperty('changeId')
  })
})

describe('a session that was cut', () => {
  test('becomes two that touch; the note stays with the first, the second may be on another topic', async () => {
    const service = await withTopics()
    const input = someTime({ topicId: service.a.id, kind: 'practice', note: 'mine' })
    const atMs = input.startMs + 10 * MINUTE
    const { sessionId: id } = await service.call('session.add', input)
    const { secondId } = await service.call('session.split', { sessionId: id, atMs, topicId: service.b.id })
    expect(await listed(service)).toMatchObject([
      { ...input, id, endMs: atMs },
      {
        id: secondId,
        topicId: service.b.id,
        title: 'Topic b',
        kind: 'practice',
        startMs: atMs,
        endMs: input.endMs,
        note: '',
      },
    ])
    expect(await service.statusOf(service.b.id)).toBe('in-progress')
  })

  test('keeps its topic when no other is named, and loses it when none is', async () => {
    const service = await withTopics()
    const { sessionId: id } = await service.call('session.add', someTime({ topicId: service.a.id }))
    const { secondId } = await service.call('session.split', { sessionId: id, atMs: MONDAY_MS - 50 * MINUTE })
    await service.call('session.split', { sessionId: secondId, atMs: MONDAY_MS - 40 * MINUTE, topicId: null })
    expect((await listed(service)).map(({ title }) => title)).toEqual(['Topic a', 'Topic a', ''])
  })

  test.each([
    ['before it', -1],
    ['where it begins', 0],
    ['within its first second', 999],
    ['within its last second', 30 * MINUTE - 999],
    ['where it ends', 30 * MINUTE],
  ])('is not cut %s', async (_where, ms) => {
    const service = await openTestService()
    const input = someTime()
    const { sessionId: id } = await service.call('session.add', input)
    const failure = await service.failing('session.split', { sessionId: id, atMs: input.startMs + ms })
    expect(failure.code).toBe('INVALID')
    expect(await listed(service)).toHaveLength(1)
  })
})

describe('the session that is still running', () => {
  const running = async () => {
    const dataFolder = testFolder()
    const startMs = MONDAY_MS - HOUR
    storeSessions(dataFolder, [storedSession(1, startMs, { open: true, endMs: startMs + MINUTE })])
    return await openTestService({ dataFolder })
  }

  test('cannot be changed, cut or deleted', async () => {
    const { failing } = await running()
    const failure = { code: 'CONFLICT', message: 'This session is still running. Stop the timer first.' }
    const id = sessionId(1)
    expect(await failing('session.edit', { sessionId: id, change: { note: 'x' } })).toEqual(failure)
    expect(await failing('session.split', { sessionId: id, atMs: MONDAY_MS - HOUR + 30_000 })).toEqual(
      failure,
    )
    expect(await failing('session.remove', { sessionId: id })).toEqual(failure)
  })

  test('has all the time since it began for itself, counted already or not', async () => {
    const { call, failing } = await running()
    const failure = await failing(
      'session.add',
      someTime({ startMs: MONDAY_MS - 20 * MINUTE, endMs: MONDAY_MS }),
    )
    expect(failure).toEqual({
      code: 'CONFLICT',
      message: 'It overlaps another session, running since 09:00. Stop the timer first.',
    })
    await call('session.add', someTime({ startMs: MONDAY_MS - 2 * HOUR, endMs: MONDAY_MS - HOUR }))
  })
})
