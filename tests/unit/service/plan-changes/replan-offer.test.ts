import { describe, expect, test } from 'vitest'
import { DAY_MS } from '../../../support/test-service.ts'
import { at, plannedBench } from './bench.ts'
import type { Bench } from './bench.ts'

const offerOf = async ({ call }: Bench) => {
  const [today, week] = [await call('today.get', {}), await call('week.get', {})]
  // Both screens say the same.
  expect(week?.replan).toEqual(today?.replan)
  return today?.replan
}

describe('planning again is offered', () => {
  test('when the plan is behind, with what it would come to', async () => {
    const bench = await plannedBench()
    bench.setNow(at(23, 23))
    expect(await offerOf(bench)).toBeNull()
    bench.setNow(at(25, 9))
    const offer = await offerOf(bench)
    expect(offer).toMatchObject({
      reason: 'behind',
      studyDays: 2,
      finish: { before: { expected: '2026-12-02' }, after: { expected: '2026-12-04' } },
    })
    expect(offer?.finish).toEqual((await bench.preview({ type: 'replan' })).finish)
    await bench.change({ type: 'replan' })
    expect(await offerOf(bench)).toBeNull()
  })

  test('when topics were finished before their time', async () => {
    const bench = await plannedBench()
    await bench.call('topic.set-status', { topicId: await bench.topicId('b'), status: 'done' })
    expect(await offerOf(bench)).toMatchObject({
      reason: 'ahead',
      studyDays: 1.5,
      finish: { after: { expected: '2026-12-01' } },
    })
  })

  test('not when a topic is ticked off in its own time', async () => {
    const bench = await plannedBench()
    bench.setNow(at(24, 18, 55))
    await bench.call('session.add', {
      topicId: await bench.topicId('a'),
      kind: 'learn',
      startMs: at(23, 18),
      endMs: at(23, 20),
    })
    await bench.call('topic.set-status', { topicId: await bench.topicId('a'), status: 'done' })
    expect(await offerOf(bench)).toBeNull()
  })

  test('when a topic was skipped, and when it comes back', async () => {
    const bench = await plannedBench()
    const topicId = await bench.topicId('k1')
    await bench.call('topic.set-status', { topicId, status: 'skipped' })
    expect(await offerOf(bench)).toMatchObject({ reason: 'changed', studyDays: 1.5 })
    await bench.change({ type: 'replan' })
    expect(await offerOf(bench)).toBeNull()
    await bench.call('topic.set-status', { topicId, status: 'pending' })
    expect(await offerOf(bench)).toMatchObject({ reason: 'changed', studyDays: 1.5 })
  })

  test('when slots were removed or added by hand', async () => {
    const bench = await plannedBench()
    await bench.change({ type: 'remove-slot', slotId: (await bench.slotOf('c')).id })
    expect(await offerOf(bench)).toMatchObject({ reason: 'changed', studyDays: 1 })
    await bench.change({ type: 'replan' })
    const topicId = await bench.topicId('k2')
    await bench.change({ type: 'add-slot', topicId, day: '2026-11-29', startMinute: 600, minutes: 120 })
    expect(await offerOf(bench)).toMatchObject({ reason: 'changed', studyDays: 1 })
  })

  test('not for a slot that only moved', async () => {
    const bench = await plannedBench()
    const { id: slotId } = await bench.slotOf('c')
    await bench.change({ type: 'move-slot', slotId, day: '2026-11-29', startMinute: 600, minutes: 120 })
    expect(await offerOf(bench)).toBeNull()
  })

  test('the same all day long, whatever is studied in it', async () => {
    const bench = await plannedBench()
    bench.setNow(at(24, 9))
    const morning = await offerOf(bench)
    expect(morning).toMatchObject({ reason: 'behind', studyDays: 1 })
    const topicId = await bench.topicId('c')
    bench.setNow(at(24, 12))
    await bench.call('session.add', { topicId, kind: 'learn', startMs: at(24, 10), endMs: at(24, 12) })
    const noon = await offerOf(bench)
    expect([noon?.reason, noon?.studyDays]).toEqual(['behind', 1])
    bench.setNow(at(25, 3, 59))
    const night = await offerOf(bench)
    expect([night?.reason, night?.studyDays]).toEqual(['behind', 1])
  })

  test('not again right after a plan was laid out in the middle of a day', async () => {
    const bench = await plannedBench()
    bench.setNow(at(23, 13))
    const topicId = await bench.topicId('a')
    await bench.call('session.add', { topicId, kind: 'learn', startMs: at(23, 10), endMs: at(23, 12) })
    await bench.change({ type: 'replan' })
    expect(await offerOf(bench)).toBeNull()
    bench.setNow(at(23, 19))
    await bench.change({ type: 'replan' })
    expect(await offerOf(bench)).toBeNull()
  })

  test('and the forecast is what it would come to, unless the learner is ahead of the plan', async () => {
    const bench = await plannedBench()
    const forecasts = async () => {
      const [today, status] = [await bench.call('today.get', {}), await bench.call('status.get', {})]
      expect(status?.forecast.p50).toBe(today?.forecast.expected)
      return [today?.forecast.expected, today?.replan?.finish.after.expected]
    }
    await bench.call('topic.set-status', { topicId: await bench.topicId('b'), status: 'done' })
    expect(await forecasts()).toEqual(['2026-12-02', '2026-12-01'])
    await bench.call('topic.set-status', { topicId: await bench.topicId('b'), status: 'pending' })
    expect(await forecasts()).toEqual(['2026-12-02', undefined])
    await bench.change({ type: 'remove-slot', slotId: (await bench.slotOf('c')).id })
    const [forecast, offered] = await forecasts()
    expect(forecast).toBe(offered)
    expect(forecast).toBe('2026-12-03')
  })

  test('never while the plan is paused, nor when nothing is left', async () => {
    const bench = await plannedBench()
    await bench.change({ type: 'pause' })
    bench.setNow(at(23, 10) + 30 * DAY_MS)
    expect(await offerOf(bench)).toBeNull()
    await bench.change({ type: 'resume' })
    const topicIds = await Promise.all(['a', 'b', 'c', 'k1', 'k2', 'x'].map((key) => bench.topicId(key)))
    await bench.change({ type: 'status', topicIds, status: 'done' })
    expect(await offerOf(bench)).toBeNull()
  })
})
