/** What Progress shows at all sorts of moments: before anything was done, of what is gone, beside other plans. */
import { describe, expect, test } from 'vitest'
import { addDays } from '#core/time/day.ts'
import { expectSameFigures, expectSameTopics, progressOf } from '../../support/agreeing-figures.ts'
import { planNamed, planTwo } from '../../support/several-plans.ts'
import { storeSessions, storedSession } from '../../support/stored-sessions.ts'
import { testFolder } from '../../support/test-folder.ts'
import { DAY_MS, EDITED_TEXT, MONDAY_MS, openTestService, planSample } from '../../support/test-service.ts'
import type { TestService } from '../../support/test-service.ts'
import { at, plannedBench } from './plan-changes/bench.ts'

const HOUR_MS = 3_600_000

/** An hour of study on a day of November, from an hour on. */
const study = async (
  { call, setNow }: TestService,
  topicId: string | null,
  [day, hour]: readonly [day: number, hour: number],
  hours = 1,
): Promise<string> => {
  const startMs = at(day, hour)
  const endMs = startMs + hours * HOUR_MS
  setNow(Math.max(endMs, at(day, hour + hours)))
  return (await call('session.add', { topicId, kind: 'learn', startMs, endMs })).sessionId
}

describe('before anything was studied', () => {
  test('everything is there, and nothing of it', async () => {
    const service = await openTestService()
    await planSample(service)
    const view = await progressOf(service)
    expect(view.range).toEqual({ from: '2026-11-23', to: '2026-11-23' })
    expect(view.standing).toMatchObject({ topics: { done: 0, total: 6 }, studyDays: 0 })
    expect(view.streak).toEqual({ current: 0, longest: 0 })
    expect(view.studied).toMatchObject({ totalMs: 0, days: 0 })
    expect(view.weeks).toEqual([{ from: '2026-11-23', plannedMinutes: 120, studiedMs: 0 }])
    expect(view.studiedDays).toEqual([])
    expect(view.burnUp.real).toEqual([{ day: '2026-11-23', minutes: 0 }])
    expect(view.calibration).toMatchObject({ topics: 0, overall: null })
    await expectSameFigures(service)
    await expectSameTopics(service)
  })

  test('of a plan that begins in three weeks there is today, and its line from its first day on', async () => {
    const service = await openTestService()
    await planSample(service, { start: '2026-12-14' })
    const view = await progressOf(service)
    expect(view.bounds).toEqual({ from: '2026-11-23', to: '2026-11-23' })
    expect(view.burnUp.real).toEqual([{ day: '2026-11-23', minutes: 0 }])
    expect(view.burnUp.plan[0]).toEqual({ day: '2026-12-14', minutes: 120 })
    expect(view.burnUp.plan.at(-1)?.minutes).toBe(1080)
    expect(view.burnUp.band?.from).toBe('2026-12-14')
    expect(view.standing.studyDays).toBe(0)
    await expectSameFigures(service)
  })

  test('study from before the plan counts, and what was done from the beginning is on its first day', async () => {
    const dataFolder = testFolder()
    const service = await openTestService({ dataFolder })
    const { roadmapId } = await planSample(service)
    const { phases } = await service.call('roadmap.get', { roadmapId })
    const topicId = phases[0]?.blocks[0]?.topics[0]?.id ?? ''
    service.service.close()
    storeSessions(dataFolder, [storedSession(1, MONDAY_MS - 40 * DAY_MS, { topicId, title: 'Topic a' })])
    const later = await openTestService({ dataFolder })
    await later.call('topic.set-status', { topicId, status: 'done' })
    const view = await progressOf(later)
    expect(view.bounds.from).toBe('2026-10-14')
    expect(view.weeks).toHaveLength(7)
    expect(view.phases[0]?.studiedMs).toBe(25 * 60_000)
    expect(view.burnUp.real).toEqual([{ day: '2026-11-23', minutes: 180 }])
    await expectSameFigures(later)
  })
})

describe('where the learner stands', () => {
  test('is behind by what was missed, and ahead by what was finished or studied of slots to come', async () => {
    const bench = await plannedBench()
    const standing = async () => (await progressOf(bench)).standing.studyDays
    expect(await standing()).toBe(0)
    // All of b, planned for tomorrow and Wednesday.
    await bench.call('topic.set-status', { topicId: await bench.topicId('b'), status: 'done' })
    expect(await standing()).toBe(1.5)
    await expectSameFigures(bench)
    // Nothing of a on Monday: that it is behind comes first.
    bench.setNow(at(24, 9))
    expect(await standing()).toBe(-1)
    await expectSameFigures(bench)
    await study(bench, await bench.topicId('a'), [24, 9], 2)
    expect(await standing()).toBe(1.5)
    await expectSameFigures(bench)
  })

  test('study beyond what is planned for today counts from tomorrow on', async () => {
    const bench = await plannedBench()
    await study(bench, await bench.topicId('a'), [23, 10], 3)
    expect((await progressOf(bench)).standing.studyDays).toBe(0)
    bench.setNow(at(24, 9))
    // An hour of a, that is half a study day, lies in Tuesday's slot.
    expect((await progressOf(bench)).standing.studyDays).toBe(0.5)
    await expectSameFigures(bench)
  })

  test('is level after planning again, and names the day it counts from', async () => {
    const bench = await plannedBench()
    bench.setNow(at(25, 9))
    expect((await progressOf(bench)).standing).toMatchObject({ studyDays: -2, since: '2026-11-23' })
    await bench.change({ type: 'replan' })
    expect((await progressOf(bench)).standing).toMatchObject({ studyDays: 0, since: '2026-11-25' })
    await expectSameFigures(bench)
  })

  test('is not ahead by skipping', async () => {
    const bench = await plannedBench()
    await bench.call('topic.set-status', { topicId: await bench.topicId('b'), status: 'skipped' })
    const { standing, burnUp } = await progressOf(bench)
    expect(standing).toEqual({
      topics: { done: 0, total: 5 },
      effort: { doneMinutes: 0, totalMinutes: 900 },
      studyDays: 0,
      since: '2026-11-23',
    })
    expect(burnUp.totalMinutes).toBe(900)
    await expectSameFigures(bench)
  })

  test('is nowhere while the plan is paused, and no day of the pause is missed', async () => {
    const bench = await plannedBench()
    await study(bench, await bench.topicId('a'), [23, 10], 2)
    bench.setNow(at(24, 9))
    await bench.change({ type: 'pause' })
    bench.setNow(at(29, 9))
    const { standing, streak, thisWeek } = await progressOf(bench)
    expect(standing.studyDays).toBe(0)
    expect(streak).toEqual({ current: 1, longest: 1 })
    expect(thisWeek.plannedMinutes).toBe(120)
    await expectSameFigures(bench)
  })

  test('is at the end when everything is done', async () => {
    const bench = await plannedBench()
    for (const key of ['a', 'b', 'c', 'k1', 'k2', 'x']) {
      await bench.call('topic.set-status', { topicId: await bench.topicId(key), status: 'done' })
    }
    const { standing, burnUp } = await progressOf(bench)
    expect(standing).toMatchObject({ topics: { done: 6, total: 6 }, studyDays: 9 })
    expect(burnUp.real).toEqual([{ day: '2026-11-23', minutes: 1080 }])
    await expectSameFigures(bench)
  })
})

describe('the range', () => {
  const studied = async () => {
    const bench = await plannedBench()
    await study(bench, null, [23, 10])
    await study(bench, null, [25, 10])
    bench.setNow(at(30, 9))
    return bench
  }

  test.each([
    ['all of it', {}, ['2026-11-23', '2026-11-30'], 2],
    ['from a day on', { from: '2026-11-24' }, ['2026-11-24', '2026-11-30'], 1],
    ['up to a day', { to: '2026-11-24' }, ['2026-11-23', '2026-11-24'], 1],
    ['a day', { from: '2026-11-25', to: '2026-11-25' }, ['2026-11-25', '2026-11-25'], 1],
    ['more than there is', { from: '1970-01-01', to: '2199-12-31' }, ['2026-11-23', '2026-11-30'], 2],
    ['before everything', { from: '2020-01-01', to: '2020-02-01' }, ['2020-02-01', '2020-02-01'], 0],
    ['up to a day before everything', { to: '2020-02-01' }, ['2020-02-01', '2020-02-01'], 0],
    ['after everything', { from: '2027-01-01' }, ['2027-01-01', '2027-01-01'], 0],
  ] as const)('%s', async (_name, asked, [from, to], hours) => {
    const bench = await studied()
    const view = await progressOf(bench, asked)
    expect(view.range).toEqual({ from, to })
    expect(view.studied.totalMs).toBe(hours * HOUR_MS)
    expect(view.studiedDays).toHaveLength(2)
    expect(view.weeks.at(-1)?.from.localeCompare(to)).not.toBe(1)
  })

  test('reaches to tomorrow when study happened east of the plan', async () => {
    const dataFolder = testFolder()
    const service = await openTestService({ dataFolder })
    await planSample(service)
    service.service.close()
    // Tuesday morning in Auckland.
    storeSessions(dataFolder, [storedSession(1, MONDAY_MS + 10 * HOUR_MS, { zone: 'Pacific/Auckland' })])
    const later = await openTestService({ dataFolder, nowMs: MONDAY_MS + 11 * HOUR_MS })
    const { today, bounds, studied: time, todayFigures } = await progressOf(later)
    expect([today, bounds.to]).toEqual(['2026-11-23', '2026-11-24'])
    expect(time.totalMs).toBe(25 * 60_000)
    expect(todayFigures.studiedMs).toBe(0)
    await expectSameFigures(later)
  })
})

describe('what is gone', () => {
  test('sessions of a topic that was put aside stay with its phase and in the table', async () => {
    const bench = await plannedBench()
    const topicId = await bench.topicId('c')
    await study(bench, topicId, [23, 10])
    const { roadmapId } = (await bench.call('plan.get', {})) ?? { roadmapId: '' }
    const draft = await bench.call('draft.read', {
      source: { from: 'text', name: 'sample.md', text: EDITED_TEXT },
    })
    await bench.call('roadmap.merge', { draftId: draft.draftId, roadmapKey: 'sample', roadmapId })
    const view = await progressOf(bench)
    expect(view.phases[0]).toMatchObject({ studiedMs: HOUR_MS, topics: { done: 0, total: 3 } })
    const { topics } = await bench.call('progress.topics', {})
    expect(topics.find(({ id }) => id === topicId)).toMatchObject({
      title: 'Topic c',
      phaseTitle: 'Phase one',
      studiedMs: HOUR_MS,
    })
    await expectSameFigures(bench)
    await expectSameTopics(bench)
  })

  test('sessions of a roadmap that was removed were studied all the same, on nothing in particular', async () => {
    const service = await openTestService()
    const gone = await planNamed(service, 'gone')
    const { phases } = await service.call('roadmap.get', { roadmapId: gone.roadmapId })
    await study(service, phases[0]?.blocks[0]?.topics[0]?.id ?? null, [23, 10])
    const kept = await planNamed(service, 'kept')
    await service.call('roadmap.remove', { roadmapId: gone.roadmapId })
    const view = await progressOf(service)
    expect(view.plan.id).toBe(kept.id)
    expect(view.studied.totalMs).toBe(HOUR_MS)
    expect(view.phases.map(({ studiedMs }) => studiedMs)).toEqual([0, 0])
    const ofPhase = await progressOf(service, { phaseId: view.phases[0]?.id })
    expect(ofPhase.studied.totalMs).toBe(0)
    expect(ofPhase.studiedDays).toEqual([])
    await expectSameFigures(service)
  })

  test('nothing is left when the only roadmap is removed', async () => {
    const service = await openTestService()
    const { roadmapId } = await planSample(service)
    await progressOf(service)
    await service.call('roadmap.remove', { roadmapId })
    expect(await service.call('progress.get', {})).toBeNull()
    expect((await service.failing('progress.topics', {})).code).toBe('NOT_FOUND')
  })
})

describe('several plans', () => {
  test('share days and weeks; the standing is the active one’s', async () => {
    const service = await openTestService()
    const { active, beside } = await planTwo(service)
    const other = await service.call('roadmap.get', { roadmapId: beside.roadmapId })
    const topicId = other.phases[0]?.blocks[0]?.topics[0]?.id ?? null
    await study(service, topicId, [23, 10])
    await service.call('topic.set-status', { topicId: topicId ?? '', status: 'done' })
    const view = await progressOf(service)
    expect(view.plan.id).toBe(active.id)
    expect(view.standing.topics.done).toBe(0)
    expect(view.studied.totalMs).toBe(HOUR_MS)
    expect(view.phases.map(({ studiedMs }) => studiedMs)).toEqual([0, 0])
    expect((await service.call('progress.topics', {})).total).toBe(6)
    await expectSameFigures(service)
    // When all days of both are over: what each plan needs, and the active one's phase alone.
    service.setNow(MONDAY_MS + 40 * DAY_MS)
    const after = await progressOf(service)
    expect(after.weeks.reduce((sum, { plannedMinutes }) => sum + plannedMinutes, 0)).toBe(2160)
    const phase = await progressOf(service, { phaseId: after.phases[0]?.id })
    expect(phase.weeks.reduce((sum, { plannedMinutes }) => sum + plannedMinutes, 0)).toBe(540)
    await expectSameFigures(service)
  })

  test('in two zones: the other one’s slots lie on the days the week shows them on', async () => {
    const service = await openTestService()
    const { beside } = await planTwo(service, {}, { zone: 'Pacific/Auckland' })
    expect(beside.settings.zone).toBe('Pacific/Auckland')
    for (let day = 0; day < 14; day += 1) {
      service.setNow(MONDAY_MS + day * DAY_MS)
      await expectSameFigures(service)
    }
  })

  test('no phase of another roadmap is known', async () => {
    const service = await openTestService()
    const { beside } = await planTwo(service)
    const { phases } = await service.call('roadmap.get', { roadmapId: beside.roadmapId })
    const phaseId = phases[0]?.id ?? ''
    expect((await service.failing('progress.get', { phaseId })).code).toBe('NOT_FOUND')
    expect((await service.failing('progress.topics', { phaseId })).code).toBe('NOT_FOUND')
  })
})

describe('after each change it is up to date', () => {
  test('study, ticking, taking back, another plan, another start of the day', async () => {
    const bench = await plannedBench()
    const totals = async () => {
      const { studied: time, standing } = await progressOf(bench)
      return [time.totalMs / HOUR_MS, standing.topics.done, standing.topics.total]
    }
    expect(await totals()).toEqual([0, 0, 6])
    const sessionAdded = await study(bench, await bench.topicId('a'), [23, 10])
    expect(await totals()).toEqual([1, 0, 6])
    const { changeId } = await bench.call('session.remove', { sessionId: sessionAdded })
    expect(await totals()).toEqual([0, 0, 6])
    await bench.call('change.undo', { changeId: changeId ?? '' })
    expect(await totals()).toEqual([1, 0, 6])
    const done = await bench.call('topic.set-status', { topicId: await bench.topicId('a'), status: 'done' })
    expect(await totals()).toEqual([1, 1, 6])
    await bench.call('change.undo', { changeId: done.changeId ?? '' })
    expect(await totals()).toEqual([1, 0, 6])
    await planNamed(bench, 'other')
    expect((await progressOf(bench)).plan.roadmapTitle).toBe('Sample roadmap')
    expect(await totals()).toEqual([1, 0, 6])
    await study(bench, null, [24, 1])
    const nightOf = async () => (await progressOf(bench)).studiedDays.at(-1)?.day
    expect(await nightOf()).toBe('2026-11-23')
    await bench.call('settings.update', { dayStartMinute: 0 })
    expect(await nightOf()).toBe('2026-11-24')
  })

  test('a running session counts as far as it is written down', async () => {
    const service = await openTestService({ host: 'electron' })
    await planSample(service)
    const { version } = await service.call('timer.get', {})
    await service.call('timer.start', { version, mode: 'count-up', topicId: null })
    service.clocks.advance(10 * 60_000)
    const { todayFigures } = await progressOf(service)
    const today = await service.call('today.get', {})
    expect(todayFigures.studiedMs).toBeGreaterThan(8 * 60_000)
    expect(todayFigures.studiedMs).toBe(today?.sessions[0]?.msThatDay)
    await expectSameFigures(service)
  })
})

describe('the topics', () => {
  test('come page by page, in every order, each once', async () => {
    const bench = await plannedBench()
    await study(bench, await bench.topicId('b'), [23, 10])
    await bench.call('topic.set-status', { topicId: await bench.topicId('k2'), status: 'done' })
    const page = async (input: Parameters<typeof bench.call<'progress.topics'>>[1]) =>
      (await bench.call('progress.topics', input)).topics.map(({ title }) => title.slice('Topic '.length))
    expect(await page({})).toEqual(['a', 'b', 'c', 'k1', 'k2', 'x'])
    expect(await page({ descending: true })).toEqual(['x', 'k2', 'k1', 'c', 'b', 'a'])
    expect(await page({ sort: 'studied', descending: true, limit: 2 })).toEqual(['b', 'a'])
    expect(await page({ sort: 'status', offset: 4 })).toEqual(['b', 'k2'])
    expect(await page({ sort: 'title', descending: true, limit: 1 })).toEqual(['x'])
    expect(await page({ offset: 6 })).toEqual([])
    for (const sort of ['order', 'title', 'status', 'estimated', 'studied', 'ratio', 'done-day'] as const) {
      const all = [...(await page({ sort, limit: 4 })), ...(await page({ sort, offset: 4, limit: 4 }))]
      expect(all.toSorted()).toEqual(['a', 'b', 'c', 'k1', 'k2', 'x'])
    }
  })

  test('ask a longer study day of who needs longer, and settle when it is taken', async () => {
    const bench = await plannedBench()
    for (const [index, key] of ['a', 'b', 'c', 'k1', 'k2'].entries()) {
      // Five hours for three.
      await study(bench, await bench.topicId(key), [23 + index, 9], 5)
      await bench.call('topic.set-status', { topicId: await bench.topicId(key), status: 'done' })
    }
    const { calibration } = await progressOf(bench)
    expect(calibration.overall?.measured).toBeCloseTo(5 / 3, 10)
    const suggested = calibration.suggestedMinutesPerStudyDay ?? 0
    expect(suggested).toBeGreaterThan(150)
    expect(suggested).toBeLessThan(200)
    expect(suggested % 5).toBe(0)
  })
})

test('the day after the last one has figures, too', async () => {
  const bench = await plannedBench()
  for (let day = 0; day < 16; day += 1) {
    bench.setNow(MONDAY_MS + day * DAY_MS)
    await study(bench, await bench.topicId(day % 2 === 0 ? 'a' : 'k1'), [23 + day, 11])
    expect((await progressOf(bench)).today).toBe(addDays('2026-11-23', day))
    await expectSameFigures(bench)
    await expectSameTopics(bench)
  }
})
