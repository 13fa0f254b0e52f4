import { describe, expect, test } from 'vitest'
import { expectSameFigures } from '../../../support/agreeing-figures.ts'
import { DAY_MS } from '../../../support/test-service.ts'
import { at, places, plannedBench } from './bench.ts'

describe('planning again', () => {
  test('brings a plan that fell behind up to date, and a second time changes nothing', async () => {
    const bench = await plannedBench()
    bench.setNow(at(25, 9))
    const preview = await bench.preview({ type: 'replan' })
    expect(preview.finish.before.expected).toBe('2026-12-02')
    expect(preview.finish.after.expected).toBe('2026-12-04')
    const first = await bench.change({ type: 'replan' })
    expect(first).toMatchObject({ counts: preview.counts, finish: preview.finish })
    const slots = await bench.slots()
    expect(
      slots.filter(({ endMs }) => endMs > at(25, 9)).reduce((sum, { minutes }) => sum + minutes, 0),
    ).toBe(1080)
    const again = await bench.change({ type: 'replan' })
    expect(again).toMatchObject({ changeId: null, counts: { moved: 0, added: 0, removed: 0 } })
    expect(places(await bench.slots())).toEqual(places(slots))
  })

  test('leaves alone what is over and what is pinned', async () => {
    const bench = await plannedBench()
    const [over, pinned] = [await bench.slotOf('a'), await bench.slotOf('c')]
    await bench.change({ type: 'pin-slot', slotId: pinned.id, pinned: true })
    bench.setNow(at(24, 9))
    await bench.change({ type: 'replan' })
    const slots = await bench.slots()
    expect(slots.find(({ id }) => id === over.id)).toEqual(over)
    expect(slots.find(({ id }) => id === pinned.id)).toEqual({ ...pinned, pinned: true })
  })

  test('keeps the ids of slots that stay', async () => {
    const bench = await plannedBench()
    const before = await bench.slots()
    await bench.change({ type: 'replan' })
    expect(await bench.slots()).toEqual(before)
  })
})

describe('a difference', () => {
  test('holds only as long as the plan stands as it did', async () => {
    const bench = await plannedBench()
    const { basis } = await bench.preview({ type: 'replan' })
    const { id: slotId } = await bench.slotOf('b')
    const changes = [{ type: 'replan' } as const]
    expect(await bench.call('plan.change', { changes, basis })).toBeDefined()
    await bench.change({ type: 'pin-slot', slotId, pinned: true })
    expect(await bench.failing('plan.change', { changes, basis })).toMatchObject({
      code: 'CONFLICT',
      message: expect.stringContaining('was changed since'),
    })
  })

  test('holds while time passes and the learner studies', async () => {
    const bench = await plannedBench()
    const { basis } = await bench.preview({ type: 'replan' })
    bench.setNow(at(23, 21))
    const topicId = await bench.topicId('a')
    await bench.call('session.add', { topicId, kind: 'learn', startMs: at(23, 18), endMs: at(23, 20) })
    // Beginning a topic is a change of it; studying on is none.
    const { basis: begun } = await bench.preview({ type: 'replan' })
    expect(begun).not.toBe(basis)
    await bench.call('session.add', { topicId, kind: 'learn', startMs: at(23, 20), endMs: at(23, 21) })
    expect((await bench.preview({ type: 'replan' })).basis).toBe(begun)
  })

  test('is worked out without storing anything', async () => {
    const bench = await plannedBench()
    const before = { slots: await bench.slots(), settings: await bench.settings() }
    await bench.preview({ type: 'add-days-off', daysOff: { from: '2026-11-24', to: '2026-11-28', name: '' } })
    expect({ slots: await bench.slots(), settings: await bench.settings() }).toEqual(before)
    expect(bench.events.filter(({ type }) => type === 'changed').length).toBeGreaterThan(0)
  })
})

describe('days off', () => {
  const holiday = { from: '2026-11-25', to: '2026-11-28', name: 'Holiday' }

  test('have their price, and hold', async () => {
    const bench = await plannedBench()
    const preview = await bench.preview({ type: 'add-days-off', daysOff: holiday })
    expect(preview.finish).toMatchObject({
      before: { expected: '2026-12-02' },
      after: { expected: '2026-12-07' },
    })
    await bench.change({ type: 'add-days-off', daysOff: holiday })
    expect(await bench.finish()).toBe('2026-12-07')
    const inside = (await bench.slots()).filter(({ day }) => day >= holiday.from && day <= holiday.to)
    expect(inside).toEqual([])
  })

  test('are taken away by their ends', async () => {
    const bench = await plannedBench()
    await bench.change({ type: 'add-days-off', daysOff: holiday })
    expect(
      await bench.refused({ type: 'remove-days-off', from: holiday.from, to: '2026-11-27' }),
    ).toMatchObject({ code: 'NOT_FOUND' })
    await bench.change({ type: 'remove-days-off', from: holiday.from, to: holiday.to })
    expect(await bench.finish()).toBe('2026-12-02')
  })

  test('do not move a pinned slot, and say so', async () => {
    const bench = await plannedBench()
    const { id: slotId } = await bench.slotOf('c')
    await bench.change({ type: 'pin-slot', slotId, pinned: true })
    const { losses } = await bench.preview({ type: 'add-days-off', daysOff: holiday })
    expect(losses).toMatchObject([
      { code: 'pinned-stays', message: expect.stringContaining('“Topic c” is pinned there (') },
    ])
    await bench.change({ type: 'add-days-off', daysOff: holiday })
    expect((await bench.slots()).find(({ id }) => id === slotId)).toMatchObject({ pinned: true })
  })
})

describe('moving today', () => {
  test('makes a day off of it, and what is left flows on', async () => {
    const bench = await plannedBench()
    bench.setNow(at(23, 18, 40))
    const preview = await bench.preview({ type: 'move-today', name: 'Sick' })
    expect(preview.finish.after.expected).toBe('2026-12-03')
    await bench.change({ type: 'move-today', name: 'Sick' })
    const slots = await bench.slots()
    expect(slots.filter(({ day }) => day === '2026-11-23')).toMatchObject([
      { startMinute: 1080, minutes: 40 },
    ])
    // Nothing was studied: the forty minutes that are gone are planned again.
    const toCome = slots.filter(({ day }) => day > '2026-11-23')
    expect(toCome.reduce((sum, { minutes }) => sum + minutes, 0)).toBe(1080)
    expect((await bench.settings()).daysOff).toEqual([{ from: '2026-11-23', to: '2026-11-23', name: 'Sick' }])
    // What is over of it stays in the week; today is not asked for any more.
    const today = await bench.call('today.get', {})
    expect(today).toMatchObject({ behindStudyDays: 0, slots: [], emptyReason: 'day-off' })
    await expectSameFigures(bench)
  })

  test('leaves a pinned slot of today, and says so', async () => {
    const bench = await plannedBench()
    const { id: slotId } = await bench.slotOf('a')
    await bench.change({ type: 'pin-slot', slotId, pinned: true })
    const { losses } = await bench.preview({ type: 'move-today', name: '' })
    expect(losses.map(({ code }) => code)).toEqual(['pinned-stays'])
    await bench.change({ type: 'move-today', name: '' })
    expect(await bench.slotOf('a')).toMatchObject({ id: slotId, day: '2026-11-23', minutes: 120 })
  })

  test('also takes the part of the study day that lies after midnight', async () => {
    const nightly = { startMinute: 90, minutes: 120 }
    const week = {
      mon: nightly,
      tue: nightly,
      wed: nightly,
      thu: nightly,
      fri: nightly,
      sat: nightly,
      sun: nightly,
    }
    for (const now of [at(23, 22), at(24, 1, 45)]) {
      const bench = await plannedBench({ availability: week }, { nowMs: at(23, 10) })
      bench.setNow(now)
      expect((await bench.call('today.get', {}))?.today).toBe('2026-11-23')
      await bench.change({ type: 'move-today', name: 'Tired' })
      const night = (await bench.slots()).filter(({ day }) => day === '2026-11-24')
      expect(night.filter(({ startMs }) => startMs > now)).toEqual([])
      expect(await bench.preview({ type: 'replan' })).toMatchObject({ counts: { moved: 0, added: 0 } })
      expect(await bench.change({ type: 'move-today', name: 'Tired' })).toMatchObject({ changeId: null })
      bench.service.close()
    }
  })
})

describe('a pause', () => {
  test('takes the slots away, promises nothing, and says when it could be done', async () => {
    const bench = await plannedBench()
    const preview = await bench.preview({ type: 'pause' })
    expect(preview.finish.after).toEqual({ min: null, expected: null, max: null })
    expect(preview.ifResumed).toMatchObject([
      { day: '2026-11-30', finish: { expected: '2026-12-09' } },
      { day: '2026-12-07', finish: { expected: '2026-12-16' } },
      { day: '2026-12-21', finish: { expected: '2026-12-30' } },
    ])
    await bench.change({ type: 'pause' })
    expect(await bench.slots()).toEqual([])
    bench.setNow(at(23, 10) + 14 * DAY_MS)
    expect(await bench.call('today.get', {})).toMatchObject({
      behindStudyDays: 0,
      emptyReason: 'paused',
      replan: null,
      forecast: { expected: null },
    })
    await bench.change({ type: 'resume' })
    const { daysOff, paused } = await bench.settings()
    expect(paused).toBeNull()
    expect(daysOff).toEqual([{ from: '2026-11-23', to: '2026-12-06', name: 'Pause' }])
    expect(await bench.finish()).toBe('2026-12-16')
  })

  test('happens once: a second time changes nothing', async () => {
    const bench = await plannedBench()
    await bench.change({ type: 'pause' })
    expect(await bench.change({ type: 'pause' })).toMatchObject({ changeId: null })
    await bench.change({ type: 'resume' })
    expect(await bench.change({ type: 'resume' })).toMatchObject({ changeId: null })
  })
})

describe('topics', () => {
  test('that are done give their time to the others, in the same step', async () => {
    const bench = await plannedBench()
    const topicId = await bench.topicId('a')
    const { finish } = await bench.change({ type: 'status', topicIds: [topicId], status: 'done' })
    expect(finish.after.expected).toBe('2026-12-01')
    expect((await bench.slots()).map(({ topic }) => topic.key)).not.toContain('a')
    expect(bench.events.at(-1)).toMatchObject({ areas: expect.arrayContaining(['plan', 'progress']) })
    await bench.change({ type: 'status', topicIds: [topicId], status: 'pending' })
    expect(await bench.finish()).toBe('2026-12-02')
  })

  test('lose the slots that were pinned for them when they are done, and the learner is told', async () => {
    const bench = await plannedBench()
    const { id: slotId } = await bench.slotOf('b')
    await bench.change({ type: 'pin-slot', slotId, pinned: true })
    const topicIds = [await bench.topicId('b')]
    const { losses } = await bench.preview({ type: 'status', topicIds, status: 'skipped' })
    expect(losses).toMatchObject([{ code: 'pinned-dropped' }])
    await bench.change({ type: 'status', topicIds, status: 'skipped' })
    expect((await bench.slots()).map(({ id }) => id)).not.toContain(slotId)
  })

  test('take more time when the learner gives it, and never less than the roadmap says', async () => {
    const bench = await plannedBench()
    const topicId = await bench.topicId('a')
    const minutes = async () =>
      (await bench.slots())
        .filter(({ topic }) => topic.key === 'a')
        .reduce((sum, slot) => sum + slot.minutes, 0)
    await bench.change({ type: 'extend', topicId, days: 2 })
    expect(await minutes()).toBe(180 + 240)
    await bench.change({ type: 'extend', topicId, days: -1.5 })
    expect(await minutes()).toBe(180 + 60)
    await bench.change({ type: 'extend', topicId, days: -10 })
    expect(await minutes()).toBe(180)
    expect(await bench.change({ type: 'extend', topicId, days: -1 })).toMatchObject({ changeId: null })
  })

  test('that are optional are left out and taken in again; others are not', async () => {
    const bench = await plannedBench()
    await bench.change({ type: 'optional', topicKeys: ['x'], included: false })
    expect(await bench.finish()).toBe('2026-12-01')
    await bench.change({ type: 'optional', topicKeys: ['x'], included: true })
    expect(await bench.finish()).toBe('2026-12-02')
    expect(await bench.refused({ type: 'optional', topicKeys: ['a'], included: false })).toMatchObject({
      code: 'INVALID',
      message: expect.stringContaining('“Topic a” is not optional'),
    })
    expect(await bench.refused({ type: 'optional', topicKeys: ['none'], included: false })).toMatchObject({
      code: 'NOT_FOUND',
    })
  })
})

test('another option takes the place of the one that was chosen', async () => {
  const bench = await plannedBench()
  const choose = { type: 'choose', group: 'Framework', name: 'Osprey' } as const
  const preview = await bench.preview(choose)
  await bench.change(choose)
  const keys = new Set((await bench.slots()).map(({ topic }) => topic.key))
  expect([...keys]).toEqual(['a', 'b', 'c', 'o1', 'o2', 'x'])
  expect(await bench.finish()).toBe(preview.finish.after.expected)
  expect(await bench.refused({ ...choose, name: 'Albatross' })).toMatchObject({ code: 'INVALID' })
})

test('other hours hold from their day on, and the former ones after it', async () => {
  const bench = await plannedBench()
  const { availability, rhythm } = await bench.settings()
  const short = { ...availability, mon: { startMinute: 1080, minutes: 30 } }
  await bench.change({ type: 'hours', from: '2026-11-30', until: '2026-11-30', availability: short, rhythm })
  const minutesOn = async (wanted: string) =>
    (await bench.slots()).filter(({ day }) => day === wanted).reduce((sum, { minutes }) => sum + minutes, 0)
  expect([await minutesOn('2026-11-23'), await minutesOn('2026-11-30')]).toEqual([120, 30])
  expect((await bench.settings()).laterHours.map(({ from }) => from)).toEqual(['2026-11-30', '2026-12-01'])
})

test('a study day that takes longer moves what is left, and what was studied stays', async () => {
  const bench = await plannedBench()
  const [first] = await bench.slots()
  const topicId = await bench.topicId('a')
  bench.setNow(at(24, 10))
  const { startMs, endMs } = first ?? { startMs: 0, endMs: 0 }
  await bench.call('session.add', { topicId, kind: 'learn', startMs, endMs })
  const calibrate = { type: 'calibrate', minutesPerStudyDay: 160 } as const
  const preview = await bench.preview(calibrate)
  // Six topics of four hours instead of three, less the two that were studied: eleven evenings from Tuesday on.
  expect(preview).toMatchObject({
    finish: { before: { expected: '2026-12-02' }, after: { expected: '2026-12-05' } },
    isLocal: false,
    losses: [],
  })
  expect(preview.winBack.length).toBeGreaterThan(0)
  const { changeId } = await bench.change(calibrate)
  const left = (await bench.slots()).filter(({ day }) => day > '2026-11-23')
  expect(left.reduce((sum, { minutes }) => sum + minutes, 0)).toBe(6 * 240 - 120)
  expect(await bench.finish()).toBe('2026-12-05')
  expect((await bench.settings()).minutesPerStudyDay).toBe(160)
  await bench.call('change.undo', { changeId: changeId ?? '' })
  expect((await bench.settings()).minutesPerStudyDay).toBe(120)
  expect(await bench.finish()).toBe('2026-12-02')
  for (const minutesPerStudyDay of [14, 961, 100.5]) {
    expect(await bench.refused({ type: 'calibrate', minutesPerStudyDay })).toMatchObject({ code: 'INVALID' })
  }
})

test('several changes count as one', async () => {
  const bench = await plannedBench()
  const daysOff = { from: '2026-11-25', to: '2026-11-25', name: '' }
  const { availability, rhythm } = await bench.settings()
  const longer = { ...availability, sat: { startMinute: 1080, minutes: 240 } }
  const hours = { type: 'hours', from: '2026-11-23', until: null, availability: longer, rhythm } as const
  const both = await bench.preview({ type: 'add-days-off', daysOff }, hours)
  expect(both.finish).toMatchObject({ before: { expected: '2026-12-02' }, after: { expected: '2026-12-02' } })
  const changed = await bench.change({ type: 'add-days-off', daysOff }, hours)
  expect(changed).toMatchObject({ counts: both.counts, finish: both.finish })
})

test('a plan that is archived cannot be changed, and one that is not there neither', async () => {
  const bench = await plannedBench()
  const changes = [{ type: 'replan' } as const]
  const planId = '01900000-0000-7000-8000-000000000000'
  expect(await bench.failing('plan.change', { planId, changes })).toMatchObject({ code: 'NOT_FOUND' })
})
