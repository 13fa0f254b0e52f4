/** What the timer did since a change stays when the change is taken back. */
import { describe, expect, test } from 'vitest'
import { plannedBench } from '../plan-changes/bench.ts'

const MINUTE = 60_000
const NO_ID = '01900000-0000-7000-8000-000000000000'

const bench = async () => {
  const planned = await plannedBench({}, { host: 'web' })
  const { call, clocks } = planned
  const id = await planned.topicId('a')
  const set = (status: 'done' | 'pending') => call('topic.set-status', { topicId: id, status })
  const start = async (topicId = id) => await call('timer.start', { version: await version(), topicId })
  const stop = async () =>
    await call('timer.command', { version: await version(), command: { type: 'stop' } })
  const version = async () => (await call('timer.get', {})).version
  const study = async (topicId = id) => {
    await start(topicId)
    clocks.advance(25 * MINUTE)
    await stop()
  }
  const status = async () => {
    const plan = await call('plan.get', {})
    const view = await call('roadmap.get', { roadmapId: plan?.roadmapId ?? '' })
    return view.phases[0]?.blocks[0]?.topics[0]?.status
  }
  const studied = async () => (await call('session.list', { days: 1 })).totalMs / MINUTE
  const importAnother = async () => {
    const draft = await call('draft.read', { source: { from: 'text', name: 'two.md', text: '# Two' } })
    const { roadmaps, changeId } = await call('roadmap.import', { draftId: draft.draftId })
    const { phases } = await call('roadmap.get', { roadmapId: roadmaps[0]?.id ?? '' })
    return { changeId: changeId ?? NO_ID, topicId: phases[0]?.blocks[0]?.topics[1]?.id ?? '' }
  }
  return { ...planned, set, start, stop, study, status, studied, importAnother }
}

describe('a topic that was begun since it was set to not started', () => {
  test('is done again by undo, keeps what was studied, and is begun by redo', async () => {
    const { call, set, study, status, studied } = await bench()
    await set('done')
    await set('pending')
    await study()
    expect(await call('change.undo', {})).toMatchObject({ label: 'Topic a: not started', stays: null })
    expect([await status(), await studied()]).toEqual(['done', 25])
    await call('change.redo', {})
    expect([await status(), await studied()]).toEqual(['in-progress', 25])
    await call('change.undo', {})
    expect(await status()).toBe('done')
  })

  test('stays done when the timer stops with nothing', async () => {
    const { call, set, start, stop, status, studied } = await bench()
    await set('done')
    await set('pending')
    await start()
    await call('change.undo', {})
    await stop()
    expect([await status(), await studied()]).toEqual(['done', 0])
  })
})

test('a topic that was begun since undo is done by redo, and begun by another undo', async () => {
  const { call, set, study, status, studied } = await bench()
  await set('done')
  await call('change.undo', {})
  await study()
  await call('change.redo', {})
  expect(await status()).toBe('done')
  await call('change.undo', {})
  expect([await status(), await studied()]).toEqual(['in-progress', 25])
})

describe('by key, what was studied since stays, and the change before it is taken back', () => {
  test('and done again', async () => {
    const { call, set, study, status, studied, importAnother } = await bench()
    await set('done')
    const { topicId } = await importAnother()
    await study(topicId)
    const stays =
      '“Imported Sample roadmap” stays. It was studied since: the sessions would lose their topic.'
    expect(await call('change.undo', {})).toMatchObject({ label: 'Topic a: done', stays })
    expect([await status(), await studied()]).toEqual(['pending', 25])
    expect(await call('roadmap.list', {})).toHaveLength(2)
    expect(await call('change.redo', {})).toMatchObject({ label: 'Topic a: done', stays: null })
    expect(await status()).toBe('done')
  })

  test('until nothing is left that can be', async () => {
    const { call, failing, study, importAnother } = await bench()
    const { topicId } = await importAnother()
    await study(topicId)
    const edited = await call('topic.set-status', { topicId, status: 'done' })
    await call('change.undo', {})
    await call('change.undo', {})
    const { code, message } = await failing('change.undo', {})
    expect(code).toBe('CONFLICT')
    expect(message).toMatch(/^“Imported Sample roadmap” stays\. It was studied since/)
    expect(await call('plan.list', {})).toEqual([])
    // What can be done again is, all of it.
    await call('change.redo', {})
    await call('change.redo', {})
    expect(await failing('change.redo', {})).toMatchObject({ code: 'NOT_FOUND' })
    expect((await call('change.list', {})).map(({ id, undone }) => [id, undone])).toContainEqual([
      edited.changeId,
      false,
    ])
    expect(await call('plan.list', {})).toHaveLength(1)
  })

  test('but asked for by name nothing else is', async () => {
    const { call, failing, set, study, status, importAnother } = await bench()
    await set('done')
    const { changeId, topicId } = await importAnother()
    await study(topicId)
    expect(await failing('change.undo', { changeId })).toEqual({
      code: 'CONFLICT',
      message: 'It was studied since: the sessions would lose their topic.',
    })
    expect(await status()).toBe('done')
    expect((await call('change.list', {})).filter(({ undone }) => undone)).toEqual([])
  })
})

test('what builds on a change that stays, stays with it', async () => {
  const { call, start, set, status, importAnother } = await bench()
  await set('done')
  const { topicId } = await importAnother()
  const done = await call('topic.set-status', { topicId, status: 'done' })
  await call('topic.set-status', { topicId, status: 'pending' })
  await start(topicId)
  const stays: (string | null)[] = []
  for (let times = 0; times < 3; times += 1) stays.push((await call('change.undo', {})).stays)
  expect(stays.map((text) => text?.slice(0, 32) ?? null)).toEqual([
    null,
    null,
    '“Imported Sample roadmap” stays.',
  ])
  expect(await status()).toBe('pending')
  expect((await call('change.list', {})).find(({ id }) => id === done.changeId)?.undone).toBe(true)
})
