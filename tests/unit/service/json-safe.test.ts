import { inspect } from 'node:util'
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { isJsonSafe } from '#service/json-safe.ts'

test('every JSON value is safe', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      expect(isJsonSafe(value)).toBe(true)
    }),
  )
})

// JSON writes -0 as 0, which is the same to everyone here.
const hasNegativeZero = (value: unknown): boolean => /(?:^|\W)-0\b/.test(inspect(value, { depth: null }))

test('a safe value is the same after JSON', () => {
  fc.assert(
    fc.property(fc.anything(), (value) => {
      fc.pre(isJsonSafe(value) && !hasNegativeZero(value))
      expect(JSON.parse(JSON.stringify(value))).toEqual(value)
    }),
  )
})

test.each([
  ['undefined', undefined],
  ['a field without value', { a: undefined }],
  ['NaN', [Number.NaN]],
  ['infinity', Number.POSITIVE_INFINITY],
  ['a date', { at: new Date(0) }],
  ['a map', new Map()],
  ['a big integer', 1n],
  ['a function', () => 1],
])('%s is not', (_what, value) => {
  expect(isJsonSafe(value)).toBe(false)
})
