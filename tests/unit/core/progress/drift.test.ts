import { expect, test } from 'vitest'
import { finishDrift } from '#core/progress/drift.ts'

test('a finish that moves from Saturday to Monday comes two days later', () => {
  expect(finishDrift('2027-03-13', '2027-03-15')).toBe(2)
  expect(finishDrift('2027-03-15', '2027-03-13')).toBe(-2)
  expect(finishDrift('2027-03-15', '2027-03-15')).toBe(0)
})

test('nothing can be said while there is no date', () => {
  expect(finishDrift(null, '2027-03-15')).toBeNull()
  expect(finishDrift('2027-03-15', null)).toBeNull()
})
