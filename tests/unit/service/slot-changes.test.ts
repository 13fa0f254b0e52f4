import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { PlannedSlot } from '#core/planning/model.ts'
import { addDays } from '#core/time/day.ts'
import { instantOf } from '#core/time/zone.ts'
import type { StoredSlot } from '#db/slot-repo.ts'
import { slotChanges } from '#service/slot-changes.ts'

const START = '2026-11-23'
const NOW_MS = 1_000
const KEYS = ['a', 'b', 'c']

const planned = (topicKey: string, day: number, more: Partial<PlannedSlot> = {}): PlannedSlot => ({
  topicKey,
  day: addDays(START, day),
  startMinute: 1080,
  minutes: 60,
  kind: 'learn',
  pinned: false,
  ...more,
})

const stored = (id: string, slot: PlannedSlot): StoredSlot => ({
  ...slot,
  id,
  topicId: `topic-${slot.topicKey}`,
  zone: 'UTC',
  sequence: 0,
  startMs: instantOf({ day: slot.day, minuteOfDay: slot.startMinute, zone: 'UTC' }),
  updatedMs: 0,
})

const changes = (former: StoredSlot[], next: PlannedSlot[], zone = 'UTC') => {
  let made = 0
  return slotChanges(former, next, {
    zone,
    nowMs: NOW_MS,
    newId: () => `new-${++made}`,
    topicIds: new Map(KEYS.map((key) => [key, `topic-${key}`])),
  })
}

describe('slots of a plan made again', () => {
  test('stay untouched when nothing moves', () => {
    const next = [planned('a', 0), planned('a', 1), planned('b', 2)]
    const former = next.map((slot, index) => stored(`s${index}`, slot))
    expect(changes(former, next)).toEqual({ added: [], updated: [], removed: [] })
  })

  test('keep their ids when they move, with a higher sequence', () => {
    const former = [stored('s0', planned('a', 0)), stored('s1', planned('b', 1))]
    const { added, updated, removed } = changes(former, [planned('a', 0), planned('b', 3)])
    expect(updated).toMatchObject([{ id: 's1', day: '2026-11-26', sequence: 1, updatedMs: NOW_MS }])
    expect([added, removed]).toEqual([[], []])
  })

  test('that stay in place keep their own id, also when one of the same topic goes', () => {
    const former = [0, 1, 2].map((day) => stored(`s${day}`, planned('a', day)))
    const { updated, removed } = changes(former, [planned('a', 1), planned('a', 2)])
    expect(updated).toEqual([])
    expect(removed).toEqual(['s0'])
  })

  test('are matched in order among those that moved', () => {
    const former = [0, 1].map((day) => stored(`s${day}`, planned('a', day)))
    const { updated } = changes(former, [planned('a', 5), planned('a', 6)])
    expect(updated.map(({ id, day }) => [id, day])).toEqual([
      ['s0', '2026-11-28'],
      ['s1', '2026-11-29'],
    ])
  })

  test('never take the id of another topic', () => {
    const former = [stored('s0', planned('a', 0))]
    const { added, updated, removed } = changes(former, [planned('b', 0)])
    expect(added).toMatchObject([{ id: 'new-1', topicId: 'topic-b', sequence: 0 }])
    expect(updated).toEqual([])
    expect(removed).toEqual(['s0'])
  })

  test('that change their kind only keep their sequence: their time is the same', () => {
    const former = [stored('s0', planned('a', 0))]
    const { updated } = changes(former, [planned('a', 0, { kind: 'build' })])
    expect(updated).toMatchObject([{ id: 's0', kind: 'build', sequence: 0, updatedMs: NOW_MS }])
  })

  test('that keep their local time in another zone have moved', () => {
    const former = [stored('s0', planned('a', 0))]
    const { updated } = changes(former, [planned('a', 0)], 'Asia/Tokyo')
    expect(updated).toMatchObject([{ id: 's0', startMinute: 1080, sequence: 1 }])
    expect(updated[0]?.startMs).toBe(Date.UTC(2026, 10, 23, 9))
  })
})

const aPlan = fc
  .array(fc.record({ topicKey: fc.constantFrom(...KEYS), minutes: fc.integer({ min: 15, max: 120 }) }), {
    maxLength: 12,
  })
  .map((slots) => slots.map(({ topicKey, minutes }, day) => planned(topicKey, day, { minutes })))

test('whatever the two plans, what is stored afterwards is the second one, each id used once', () => {
  fc.assert(
    fc.property(aPlan, aPlan, (first, second) => {
      const former = first.map((slot, index) => stored(`s${index}`, slot))
      const { added, updated, removed } = changes(former, second)
      const gone = new Set([...removed, ...updated.map(({ id }) => id)])
      const after = [...former.filter(({ id }) => !gone.has(id)), ...updated, ...added]
      expect(new Set(after.map(({ id }) => id)).size).toBe(after.length)
      const shape = (
        { day, minutes, startMinute }: PlannedSlot | (typeof after)[number],
        topicId: string,
      ): string => [topicId, day, startMinute, minutes].join(' ')
      expect(after.map((slot) => shape(slot, slot.topicId)).sort()).toEqual(
        second.map((slot) => shape(slot, `topic-${slot.topicKey}`)).sort(),
      )
      // As many ids live on as can: of each topic the smaller number of the two plans.
      const count = (slots: readonly { topicKey: string }[], key: string): number =>
        slots.filter(({ topicKey }) => topicKey === key).length
      const expected = KEYS.reduce((sum, key) => sum + Math.min(count(first, key), count(second, key)), 0)
      expect(former.length - removed.length).toBe(expected)
    }),
  )
})
