/** Six topics of three hours, two hours at 18:00 from Monday, 23 November 2026, to Saturday: until 2 December. */
import { describe, expect, test } from 'vitest'
import { DAY_MS, MONDAY_MS } from '../../support/test-service.ts'
import { at, plannedBench } from './plan-changes/bench.ts'
import type { Bench } from './plan-changes/bench.ts'

const todayOf = async ({ call }: Bench) => {
  const today = await call('today.get', {})
  if (today === null) throw new Error('there is no plan')
  return today
}
const finishOf = async (bench: Bench) => (await todayOf(bench)).todayFinish

const study = async (bench: Bench, key: string, startMs: number, minutes: number) => {
  const topicId = await bench.topicId(key)
  await bench.call('session.add', { topicId, kind: 'learn', startMs, endMs: startMs + minutes * 60_000 })
}

const tick = async (bench: Bench, ...keys: string[]) => {
  for (const key of keys) {
    await bench.call('topic.set-status', { topicId: await bench.topicId(key), status: 'done' })
  }
}

describe("what today's slots do to the finish", () => {
  test('is to keep it, where it would be a day later without them', async () => {
    const bench = await plannedBench()
    expect(await finishOf(bench)).toEqual({ minutes: 120, ifStudied: '2026-12-02', ifMissed: '2026-12-03' })
  })

  test('is told of what is left of them, until nothing is', async () => {
    const bench = await plannedBench()
    bench.setNow(at(23, 21))
    await study(bench, 'a', at(23, 18), 60)
    expect(await finishOf(bench)).toEqual({ minutes: 60, ifStudied: '2026-12-02', ifMissed: '2026-12-03' })
    await study(bench, 'a', at(23, 19), 60)
    expect(await finishOf(bench)).toBeNull()
  })

  test('is nothing where their topics are done', async () => {
    const bench = await plannedBench()
    await tick(bench, 'a')
    expect(await finishOf(bench)).toBeNull()
  })

  test('goes by the pace of the plan', async () => {
    const bench = await plannedBench({ pace: 'max' })
    expect(await finishOf(bench)).toEqual({ minutes: 120, ifStudied: '2026-12-05', ifMissed: '2026-12-07' })
  })

  test('counts what was missed before as planned again, like the forecast', async () => {
    const bench = await plannedBench()
    bench.setNow(at(25, 10))
    const { todayFinish, forecast, standing } = await todayOf(bench)
    expect(standing).toBe(-2)
    expect(todayFinish).toEqual({ minutes: 120, ifStudied: '2026-12-04', ifMissed: '2026-12-05' })
    expect(forecast).toMatchObject({ basis: 'plan', expected: '2026-12-04' })
  })

  test('is to finish today, with the last of them', async () => {
    const bench = await plannedBench()
    await tick(bench, 'a', 'b', 'c', 'k1', 'k2')
    bench.setNow(Date.UTC(2026, 11, 2, 10))
    await study(bench, 'x', at(31, 19), 60)
    expect(await finishOf(bench)).toEqual({ minutes: 120, ifStudied: '2026-12-02', ifMissed: '2026-12-03' })
  })

  test('is nothing on a day without slots, and while the plan is paused', async () => {
    const bench = await plannedBench()
    bench.setNow(at(29, 10))
    expect(await finishOf(bench)).toBeNull()
    bench.setNow(at(24, 10))
    expect(await finishOf(bench)).not.toBeNull()
    await bench.change({ type: 'pause' })
    expect(await finishOf(bench)).toBeNull()
  })

  test('is that of the study day at night, too', async () => {
    const bench = await plannedBench()
    bench.setNow(at(24, 3))
    expect(await finishOf(bench)).toEqual({ minutes: 120, ifStudied: '2026-12-02', ifMissed: '2026-12-03' })
  })
})

describe('where the learner stands', () => {
  test('is the same on Today and on Progress', async () => {
    const bench = await plannedBench()
    const standing = async () => {
      const progress = await bench.call('progress.get', {})
      const { standing } = await todayOf(bench)
      expect(progress?.standing.studyDays).toBe(standing)
      return standing
    }
    expect(await standing()).toBe(0)
    await tick(bench, 'a')
    expect(await standing()).toBe(1.5)
    bench.setNow(MONDAY_MS + 4 * DAY_MS)
    expect(await standing()).toBe(-2.5)
    await bench.change({ type: 'replan' })
    expect(await standing()).toBe(0)
    await bench.change({ type: 'pause' })
    expect(await standing()).toBe(0)
  })
})
