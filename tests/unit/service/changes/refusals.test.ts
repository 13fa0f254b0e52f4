/** When a change cannot be taken back, and what the learner is told to do. */
import { describe, expect, test } from 'vitest'
import { plannedBench } from '../plan-changes/bench.ts'

const NO_ID = '01900000-0000-7000-8000-000000000000'
const SUNDAY = { day: '2026-11-29', startMinute: 600, minutes: 120 }
const MINUTE = 60_000

const bench = async () => {
  const planned = await plannedBench()
  const undo = (changeId: string | null) => planned.call('change.undo', { changeId: changeId ?? NO_ID })
  const redo = (changeId: string | null) => planned.call('change.redo', { changeId: changeId ?? NO_ID })
  const cannotUndo = (changeId: string | null) =>
    planned.failing('change.undo', { changeId: changeId ?? NO_ID })
  const cannotRedo = (changeId: string | null) =>
    planned.failing('change.redo', { changeId: changeId ?? NO_ID })
  const setStatus = async (key: string, status: 'done' | 'skipped' | 'pending') => {
    const topicId = await planned.topicId(key)
    return (await planned.call('topic.set-status', { topicId, status })).changeId
  }
  const study = async (key: string, hoursAgo: number) => {
    const topicId = await planned.topicId(key)
    const startMs = planned.clocks.wall() - hoursAgo * 60 * MINUTE
    const times = { startMs, endMs: startMs + 25 * MINUTE }
    return await planned.call('session.add', { topicId, kind: 'learn', ...times })
  }
  return { ...planned, undo, redo, cannotUndo, cannotRedo, setStatus, study }
}

describe('undo names what comes first', () => {
  test('when the same was changed again, even back to the same', async () => {
    const { setStatus, undo, cannotUndo } = await bench()
    const done = await setStatus('a', 'done')
    const open = await setStatus('a', 'pending')
    const again = await setStatus('a', 'done')
    expect(await cannotUndo(done)).toEqual({
      code: 'CONFLICT',
      message: 'This was changed again since: “Topic a: done”. Undo that first.',
    })
    await undo(again)
    expect((await cannotUndo(done)).message).toBe(
      'This was changed again since: “Topic a: not started”. Undo that first.',
    )
    await undo(open)
    await undo(done)
  })

  test('and redo, what has to be done again first', async () => {
    const { setStatus, undo, redo, cannotRedo } = await bench()
    const done = await setStatus('a', 'done')
    const skipped = await setStatus('a', 'skipped')
    await undo(skipped)
    await undo(done)
    expect((await cannotRedo(skipped)).message).toBe(
      'This was changed again since: “Topic a: done”. Redo that first.',
    )
    await redo(done)
    await redo(skipped)
  })

  test('but what was changed beside it is no hindrance', async () => {
    const { change, slotOf, setStatus, undo, slots } = await bench()
    const before = await slotOf('a')
    const { changeId } = await change({ type: 'pin-slot', slotId: before.id, pinned: true })
    await setStatus('b', 'done')
    await undo(changeId)
    expect((await slots()).find(({ id }) => id === before.id)).toMatchObject({ pinned: false })
  })
})

describe('what came to hang on a roadmap', () => {
  test('keeps its import from being undone: a plan of it', async () => {
    const { call, cannotUndo } = await bench()
    const draft = await call('draft.read', { source: { from: 'text', name: 'two.md', text: '# Two' } })
    const { roadmaps, changeId } = await call('roadmap.import', { draftId: draft.draftId })
    const roadmap = { roadmapId: roadmaps[0]?.id ?? '' }
    const { settings } = await call('plan.defaults', { roadmap })
    await call('plan.make', { roadmap, settings })
    expect(await cannotUndo(changeId)).toEqual({
      code: 'CONFLICT',
      message: 'What came later would be lost with it: “Planned Sample roadmap”. Undo that first.',
    })
    expect(await call('roadmap.list', {})).toHaveLength(2)
  })

  test('and what was studied of it', async () => {
    const { call, cannotUndo, clocks } = await bench()
    const draft = await call('draft.read', { source: { from: 'text', name: 'two.md', text: '# Two' } })
    const { roadmaps, changeId } = await call('roadmap.import', { draftId: draft.draftId })
    const { phases } = await call('roadmap.get', { roadmapId: roadmaps[0]?.id ?? '' })
    const topicId = phases[0]?.blocks[0]?.topics[1]?.id ?? ''
    const startMs = clocks.wall() - 60 * MINUTE
    const times = { startMs, endMs: startMs + 25 * MINUTE }
    await call('topic.set-status', { topicId, status: 'in-progress' })
    const { changeId: addedId } = await call('session.add', { topicId, kind: 'learn', ...times })
    expect((await cannotUndo(changeId)).message).toContain('“Topic b: in progress”')
    expect((await call('change.list', {})).map(({ id }) => id)).toContain(addedId)
    expect((await call('session.list', { days: 1 })).days[0]?.sessions).toMatchObject([{ topicId }])
  })
})

test('what the timer began is not taken away by taking back an import', async () => {
  const { call, failing } = await plannedBench({}, { host: 'web' })
  const draft = await call('draft.read', { source: { from: 'text', name: 'two.md', text: '# Two' } })
  const { roadmaps, changeId } = await call('roadmap.import', { draftId: draft.draftId })
  const { phases } = await call('roadmap.get', { roadmapId: roadmaps[0]?.id ?? '' })
  const topicId = phases[0]?.blocks[0]?.topics[1]?.id ?? ''
  await call('timer.start', { version: 0, topicId })
  expect(await failing('change.undo', { changeId: changeId ?? NO_ID })).toEqual({
    code: 'CONFLICT',
    message: 'It was studied since: the sessions would lose their topic.',
  })
  expect(await call('timer.get', {})).toMatchObject({ phase: 'running', topic: { id: topicId } })
})

test('a removed roadmap does not come back over one that was made of the same text', async () => {
  const { call, cannotUndo, undo } = await bench()
  const [roadmap] = await call('roadmap.list', {})
  const removed = await call('roadmap.remove', { roadmapId: roadmap?.id ?? '' })
  const source = { from: 'text', name: 'sample.md', text: '# Sample' } as const
  const { draftId } = await call('draft.read', { source })
  const imported = await call('roadmap.import', { draftId })
  expect(await cannotUndo(removed.changeId)).toEqual({
    code: 'CONFLICT',
    message: 'What was added since stands in its way. Undo the changes after it first, the latest first.',
  })
  await undo(imported.changeId)
  await undo(removed.changeId)
  expect(await call('roadmap.list', {})).toEqual([roadmap])
})

test('a slot does not come back onto time that was taken since', async () => {
  const { change, slotOf, cannotUndo, slots, undo } = await bench()
  const { id: slotId, ...slot } = await slotOf('c')
  const moved = await change({ type: 'move-slot', slotId, ...SUNDAY })
  const [busy] = await (async () => (await slots()).filter(({ id }) => id === slotId))()
  expect(busy).toMatchObject(SUNDAY)
  const other = (await slots()).find(({ topic }) => topic.key === 'k2')
  const place = { day: slot.day, startMinute: slot.startMinute - 30, minutes: 60 }
  const taken = await change({ type: 'move-slot', slotId: other?.id ?? '', ...place })
  const before = await slots()
  expect((await cannotUndo(moved.changeId)).message).toMatch(/Undo that first\.$|lies in its place by now/)
  expect(await slots()).toEqual(before)
  await undo(taken.changeId)
  await undo(moved.changeId)
  expect((await slotOf('c')).day).toBe(slot.day)
})

describe('a session and the topic it was on', () => {
  test('are together again when the roadmap comes back', async () => {
    const { call, study, undo } = await bench()
    await study('a', 2)
    const sessions = async () => (await call('session.list', { days: 1 })).days[0]?.sessions
    const before = await sessions()
    const [roadmap] = await call('roadmap.list', {})
    const { changeId } = await call('roadmap.remove', { roadmapId: roadmap?.id ?? '' })
    expect(await sessions()).toMatchObject([{ topicId: null, title: 'Topic a' }])
    await undo(changeId)
    expect(await sessions()).toEqual(before)
    expect(await call('roadmap.list', {})).toEqual([roadmap])
  })

  test('are not mixed up when the session was put elsewhere meanwhile', async () => {
    const { call, study, topicId, undo, cannotUndo, redo } = await bench()
    const { sessionId } = await study('a', 2)
    const edited = await call('session.edit', { sessionId, change: { topicId: await topicId('b') } })
    const [roadmap] = await call('roadmap.list', {})
    const removed = await call('roadmap.remove', { roadmapId: roadmap?.id ?? '' })
    await undo(edited.changeId)
    expect((await cannotUndo(removed.changeId)).message).toContain('Redo that first')
    await redo(edited.changeId)
    await undo(removed.changeId)
    const [day] = (await call('session.list', { days: 1 })).days
    expect(day?.sessions).toMatchObject([{ topicId: await topicId('b'), title: 'Topic b' }])
  })
})

test('what the timer dropped since does not keep a roadmap away', async () => {
  const planned = await plannedBench({}, { host: 'web' })
  const { call, topicId, clocks } = planned
  const id = await topicId('a')
  const { version } = await call('timer.start', { version: 0, topicId: id })
  const [roadmap] = await call('roadmap.list', {})
  const { changeId } = await call('roadmap.remove', { roadmapId: roadmap?.id ?? '' })
  await call('timer.command', { version, command: { type: 'stop' } })
  expect((await call('session.list', { days: 1 })).count).toBe(0)
  await call('change.undo', { changeId: changeId ?? NO_ID })
  expect(await call('roadmap.list', {})).toHaveLength(1)
  // And one that runs has its topic again.
  const again = await call('timer.start', { version: version + 1, topicId: id })
  clocks.advance(MINUTE)
  const removed = await call('roadmap.remove', { roadmapId: roadmap?.id ?? '' })
  clocks.advance(MINUTE)
  planned.events.length = 0
  await call('change.undo', { changeId: removed.changeId ?? NO_ID })
  expect(planned.events).toContainEqual({
    type: 'changed',
    areas: expect.arrayContaining(['plan', 'progress', 'roadmaps', 'sessions']),
  })
  expect(await call('timer.get', {})).toMatchObject({ phase: 'running', topic: { id } })
  await call('timer.command', { version: again.version, command: { type: 'stop' } })
  const [day] = (await call('session.list', { days: 1 })).days
  expect(day?.sessions).toMatchObject([{ topicId: id, title: 'Topic a' }])
})
