import { describe, expect, test } from 'vitest'
import type { PlanChange } from '#core/planning/change.ts'
import { at, plannedBench } from './bench.ts'
import type { Bench } from './bench.ts'

const labelOf = async (bench: Bench, ...changes: PlanChange[]): Promise<string | undefined> => {
  await bench.change(...changes)
  return (await bench.call('change.list', {}))[0]?.label
}

const off = (from: string, to: string, name = '') =>
  ({ type: 'add-days-off', daysOff: { from, to, name } }) as const

describe('the list of changes says', () => {
  test('which days off', async () => {
    const bench = await plannedBench()
    expect(await labelOf(bench, off('2026-12-14', '2026-12-20', 'Holiday'))).toBe(
      'Days off 14–20 December: Holiday',
    )
    expect(await labelOf(bench, off('2026-11-30', '2026-11-30'))).toBe('Day off 30 November')
    expect(await labelOf(bench, off('2026-12-30', '2027-01-02'))).toBe(
      'Days off 30 December – 2 January 2027',
    )
    expect(await labelOf(bench, off('2026-12-05', '2026-12-05', ' Ski\n\u0000trip\u202e '))).toBe(
      'Day off 5 December: Ski trip',
    )
    expect(await labelOf(bench, { type: 'remove-days-off', from: '2026-12-14', to: '2026-12-20' })).toBe(
      'No days off any more 14–20 December',
    )
    expect(await labelOf(bench, { type: 'move-today', name: 'Sick' })).toBe(
      'Moved the study of 23 November: Sick',
    )
  })

  test('what became of the finish', async () => {
    const bench = await plannedBench()
    bench.setNow(at(25, 9))
    expect(await labelOf(bench, { type: 'replan' })).toBe('Replanned: finish 2 → 4 December')
    const settings = await bench.settings()
    expect(await labelOf(bench, { type: 'settings', settings: { ...settings, pace: 'min' } })).toMatch(
      /^Changed the plan: finish \d/,
    )
    expect(await labelOf(bench, { type: 'pause' })).toBe('Paused the plan')
    expect(await labelOf(bench, { type: 'resume' })).toMatch(/^Resumed the plan: finish \d/)
  })

  test('which slot, and where to', async () => {
    const bench = await plannedBench()
    const { id: slotId, day } = await bench.slotOf('c')
    const move = { type: 'move-slot', slotId, startMinute: 600, minutes: 60 } as const
    expect(await labelOf(bench, { ...move, day: '2026-11-29' })).toBe('Moved Topic c to Sunday 29 November')
    expect(await labelOf(bench, { ...move, day: '2026-11-29', startMinute: 660 })).toBe(
      'Moved Topic c to 11:00 on Sunday 29 November',
    )
    expect(await labelOf(bench, { ...move, day: '2026-11-29', startMinute: 660, minutes: 90 })).toBe(
      'Topic c until 12:30 on Sunday 29 November',
    )
    expect(await labelOf(bench, { type: 'pin-slot', slotId, pinned: false })).toBe(
      'Unpinned Topic c on Sunday 29 November',
    )
    expect(await labelOf(bench, { type: 'remove-slot', slotId })).toBe(
      'Removed Topic c on Sunday 29 November',
    )
    const topicId = await bench.topicId('a')
    const add = { type: 'add-slot', topicId, day: '2027-01-04', startMinute: 600, minutes: 60 } as const
    expect(await labelOf(bench, add)).toBe('Added Topic a on Monday 4 January 2027')
    expect(day).not.toBe('2026-11-29')
  })

  test('what is kept free', async () => {
    const bench = await plannedBench()
    const free = { type: 'keep-free', day: '2026-11-29', startMinute: 600, minutes: 60 } as const
    expect(await labelOf(bench, { ...free, title: 'Dentist' })).toBe('Kept free Sunday 29 November: Dentist')
    const [busy] = (await bench.call('week.get', {}))?.busy ?? []
    expect(await labelOf(bench, { type: 'free-again', busyId: busy?.id ?? '' })).toBe(
      'Free again Sunday 29 November: Dentist',
    )
  })

  test('which topics', async () => {
    const bench = await plannedBench()
    const [a, b] = [await bench.topicId('a'), await bench.topicId('b')]
    expect(await labelOf(bench, { type: 'extend', topicId: a, days: 2 })).toBe('Topic a: 2 study days more')
    expect(await labelOf(bench, { type: 'extend', topicId: a, days: -1 })).toBe('Topic a: 1 study day less')
    expect(await labelOf(bench, { type: 'status', topicIds: [a], status: 'done' })).toBe('Topic a: done')
    expect(await labelOf(bench, { type: 'status', topicIds: [a, b], status: 'skipped' })).toBe(
      '2 topics: skipped',
    )
    expect(await labelOf(bench, { type: 'optional', topicKeys: ['x'], included: false })).toBe(
      'Topic x left out',
    )
    expect(await labelOf(bench, { type: 'choose', group: 'Framework', name: 'Osprey' })).toBe(
      'Framework: Osprey',
    )
  })

  test('how long a study day takes', async () => {
    const bench = await plannedBench()
    expect(await labelOf(bench, { type: 'calibrate', minutesPerStudyDay: 135 })).toBe(
      'Study day: 2 h → 2 h 15 min',
    )
  })

  test('several changes in one line', async () => {
    const bench = await plannedBench()
    const { availability, rhythm } = await bench.settings()
    const hours = {
      type: 'hours',
      availability: { ...availability, sat: { startMinute: 600, minutes: 300 } },
      rhythm,
    } as const
    expect(
      await labelOf(bench, off('2026-12-01', '2026-12-01'), { ...hours, from: '2026-11-24', until: null }),
    ).toBe('Day off 1 December; Other hours from 24 November')
    expect(await labelOf(bench, { ...hours, from: '2026-12-07', until: '2026-12-13', availability })).toBe(
      'Other hours 7–13 December',
    )
  })
})
