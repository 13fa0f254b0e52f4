import { describe, expect, test } from 'vitest'
import { findChange } from '#db/change-repo.ts'
import { inDatabase } from '../../support/stored-sessions.ts'
import { MONDAY_MS, openTestService, planSample } from '../../support/test-service.ts'

const MINUTE = 60_000
const NO_ID = '01900000-0000-7000-8000-000000000000'

/** A planned sample with 25 minutes on its first topic, which has begun. */
const studied = async () => {
  const service = await openTestService()
  const { roadmapId } = await planSample(service)
  const topics = async () => {
    const { phases } = await service.call('roadmap.get', { roadmapId })
    return phases.flatMap(({ blocks }) => blocks.flatMap((block) => block.topics))
  }
  const [a, b] = await topics()
  if (a === undefined || b === undefined) throw new Error('the sample has topics')
  const statuses = async () => (await topics()).slice(0, 2).map(({ status }) => status)
  const sessions = async () => {
    const { days } = await service.call('session.list', { days: 92 })
    return days.flatMap((day) => day.sessions)
  }
  const undo = (changeId: string | null) => service.call('change.undo', { changeId: changeId ?? NO_ID })
  const refused = (changeId: string | null) => service.failing('change.undo', { changeId: changeId ?? NO_ID })
  const startMs = MONDAY_MS - 60 * MINUTE
  const endMs = startMs + 25 * MINUTE
  const added = await service.call('session.add', {
    topicId: a.id,
    kind: 'learn',
    startMs,
    endMs,
    note: 'mine',
  })
  return { ...service, ...added, roadmapId, a, b, startMs, endMs, statuses, sessions, undo, refused }
}

describe('undo', () => {
  test('of a session that was added takes it away, and its topic is pending again', async () => {
    const { undo, changeId, sessions, statuses } = await studied()
    expect(await statuses()).toEqual(['in-progress', 'pending'])
    await undo(changeId)
    expect(await sessions()).toEqual([])
    expect(await statuses()).toEqual(['pending', 'pending'])
  })

  test('brings a deleted session back as it was', async () => {
    const { call, undo, sessionId, sessions } = await studied()
    const before = await sessions()
    const { changeId } = await call('session.remove', { sessionId })
    expect(await sessions()).toEqual([])
    await undo(changeId)
    expect(await sessions()).toEqual(before)
  })

  test('of an edit puts times, topic and note back, and the other topic is pending again', async () => {
    const { call, undo, sessionId, sessions, statuses, b } = await studied()
    const before = await sessions()
    const change = { topicId: b.id, startMs: MONDAY_MS - 50 * MINUTE, note: 'other' }
    const { changeId } = await call('session.edit', { sessionId, change })
    expect(await statuses()).toEqual(['in-progress', 'in-progress'])
    await undo(changeId)
    expect(await sessions()).toEqual(before)
    expect(await statuses()).toEqual(['in-progress', 'pending'])
  })

  test('of a cut makes one of two again', async () => {
    const { call, undo, sessionId, sessions, startMs, b } = await studied()
    const before = await sessions()
    const { changeId } = await call('session.split', { sessionId, atMs: startMs + MINUTE, topicId: b.id })
    expect(await sessions()).toHaveLength(2)
    await undo(changeId)
    expect(await sessions()).toEqual(before)
  })

  test('goes back one step after the other, as long as it is the last first', async () => {
    const { call, undo, refused, changeId, sessionId, sessions } = await studied()
    const edited = await call('session.edit', { sessionId, change: { note: 'second' } })
    const removed = await call('session.remove', { sessionId })
    expect(await refused(edited.changeId)).toMatchObject({ code: 'CONFLICT' })
    expect(await refused(changeId)).toMatchObject({ code: 'CONFLICT' })
    await undo(removed.changeId)
    await undo(edited.changeId)
    expect(await sessions()).toMatchObject([{ id: sessionId, note: 'mine' }])
    await undo(changeId)
    expect(await sessions()).toEqual([])
  })

  test('names the areas it changed', async () => {
    const { undo, changeId, events } = await studied()
    events.length = 0
    await undo(changeId)
    expect(events).toEqual([{ type: 'changed', areas: ['progress', 'roadmaps', 'sessions'] }])
  })

  test('works after a restart', async () => {
    const { call, service, sessionId, dataFolder } = await studied()
    const { changeId } = await call('session.remove', { sessionId })
    service.close()
    const later = await openTestService({ dataFolder })
    await later.call('change.undo', { changeId: changeId ?? NO_ID })
    const { count, totalMs } = await later.call('session.list', { days: 1 })
    expect({ count, totalMs }).toEqual({ count: 1, totalMs: 25 * MINUTE })
  })
})

describe('undo is refused', () => {
  test('a second time', async () => {
    const { undo, refused, changeId } = await studied()
    await undo(changeId)
    expect(await refused(changeId)).toEqual({ code: 'CONFLICT', message: 'This was undone already.' })
  })

  test('when the session was changed since, and then nothing is changed', async () => {
    const { call, refused, changeId, sessionId, sessions, statuses } = await studied()
    await call('session.edit', { sessionId, change: { note: 'more' } })
    const failure = await refused(changeId)
    expect(failure.code).toBe('CONFLICT')
    expect(failure.message).toContain('changed again since')
    expect(await sessions()).toMatchObject([{ note: 'more' }])
    expect(await statuses()).toEqual(['in-progress', 'pending'])
  })

  test('when its time is taken by now', async () => {
    const { call, refused, sessionId, sessions, startMs, endMs } = await studied()
    const { changeId } = await call('session.remove', { sessionId })
    await call('session.add', { topicId: null, kind: 'build', startMs: startMs + MINUTE, endMs })
    expect(await refused(changeId)).toEqual({
      code: 'CONFLICT',
      message: 'It overlaps another session, 09:01–09:25. Change one of the two times.',
    })
    expect(await sessions()).toMatchObject([{ kind: 'build' }])
  })

  test('of a change that is not there', async () => {
    const { refused } = await studied()
    expect(await refused(NO_ID)).toMatchObject({ code: 'NOT_FOUND' })
  })
})

describe('undo leaves a topic as it is', () => {
  test('when its status was changed since', async () => {
    const { call, undo, changeId, a, statuses } = await studied()
    await call('topic.set-status', { topicId: a.id, status: 'done' })
    await undo(changeId)
    expect(await statuses()).toEqual(['done', 'pending'])
  })

  test('when it was studied again since', async () => {
    const { call, undo, changeId, a, endMs, statuses } = await studied()
    await call('session.add', { topicId: a.id, kind: 'learn', startMs: endMs, endMs: endMs + MINUTE })
    await undo(changeId)
    expect(await statuses()).toEqual(['in-progress', 'pending'])
  })
})

test('a session comes back with its title when its topic was removed since', async () => {
  const { call, undo, sessionId, roadmapId, sessions } = await studied()
  const { changeId } = await call('session.remove', { sessionId })
  await call('roadmap.remove', { roadmapId })
  await undo(changeId)
  expect(await sessions()).toMatchObject([{ id: sessionId, topicId: null, title: 'Topic a', note: 'mine' }])
})

test('a change of a session whose topic was removed since can be undone', async () => {
  const { call, undo, sessionId, roadmapId, sessions } = await studied()
  const { changeId } = await call('session.edit', { sessionId, change: { note: 'other' } })
  await call('roadmap.remove', { roadmapId })
  await undo(changeId)
  expect(await sessions()).toMatchObject([{ topicId: null, title: 'Topic a', note: 'mine' }])
})

test('changes are named for the learner', async () => {
  const { call, service, dataFolder, startMs, ...first } = await studied()
  const { sessionId } = first
  const cut = await call('session.split', { sessionId, atMs: startMs + 30_000, topicId: null })
  const edited = await call('session.edit', { sessionId, change: { note: 'short' } })
  const removed = await call('session.remove', { sessionId: cut.secondId })
  const long = await call('session.add', {
    topicId: null,
    kind: 'build',
    startMs: startMs - 125 * MINUTE,
    endMs: startMs - 60 * MINUTE,
  })
  service.close()
  const labels = inDatabase(dataFolder, (db) =>
    db.read((handle) =>
      [first, cut, edited, removed, long].map(({ changeId }) => findChange(handle, changeId ?? '')?.label),
    ),
  )
  expect(labels).toEqual([
    'Added 25 min of Topic a',
    'Split 25 min of Topic a',
    'Changed less than a minute of Topic a',
    'Deleted 24 min',
    'Added 1 h 5 min',
  ])
})
