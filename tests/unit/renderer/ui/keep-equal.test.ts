import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { keepEqualParts } from '../../../../src/renderer/ui/keep-equal.ts'

test('an equal value is the older one itself', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      expect(keepEqualParts(value, structuredClone(value))).toBe(value)
    }),
  )
})

test('the result always equals the newer value', () => {
  fc.assert(
    fc.property(fc.jsonValue(), fc.jsonValue(), (older, newer) => {
      expect(keepEqualParts(older, newer)).toEqual(newer)
    }),
  )
})

test('one changed topic leaves its neighbours the same objects', () => {
  const older = {
    topics: [
      { id: 'a', done: false },
      { id: 'b', done: false },
    ],
    title: 'x',
  }
  const newer = structuredClone(older)
  const changed = newer.topics[1]
  if (changed !== undefined) changed.done = true
  const kept = keepEqualParts(older, newer)
  expect(kept).not.toBe(older)
  expect(kept.topics[0]).toBe(older.topics[0])
  expect(kept.topics[1]).toEqual({ id: 'b', done: true })
})

test('a key that is gone is a change', () => {
  expect(keepEqualParts({ a: 1, b: 2 }, { a: 1 })).toEqual({ a: 1 })
  expect(keepEqualParts([1, 2], [1])).toEqual([1])
})

test('rows that only change their order stay the same objects', () => {
  const older = [{ id: 'a' }, { id: 'b' }, { id: 'c' }]
  const kept = keepEqualParts(older, [{ id: 'c' }, { id: 'a' }, { id: 'b' }])
  expect(kept[0]).toBe(older[2])
  expect(kept[1]).toBe(older[0])
  expect(kept[2]).toBe(older[1])
})
