import { expect, test } from 'vitest'
import { alignColumns, count, cutTo, rangeText, wrapAfter } from '../../../src/cli/layout.ts'

test('columns are as wide as their longest cell, and lines end without spaces', () => {
  expect(
    alignColumns([
      ['a', 'bbb', 'c'],
      ['aaaa', 'b', ''],
    ]),
  ).toEqual(['  a     bbb  c', '  aaaa  b'])
})

test('text breaks at spaces and hangs under its label', () => {
  expect(wrapAfter('  - ', 'one two three four five six', 18)).toEqual([
    '  - one two three four',
    '    five six',
  ])
})

test('a word that is too long stays whole', () => {
  const word = 'x'.repeat(60)
  expect(wrapAfter('- ', `a ${word} b`, 30)).toEqual(['- a', `  ${word}`, '  b'])
})

test('cut text says so, and never cuts a character in two', () => {
  expect(cutTo('short', 5)).toBe('short')
  expect(cutTo('😀😀😀😀', 3)).toBe('😀😀…')
})

test('amounts carry their noun, ranges their ends', () => {
  expect([count(1, 'topic'), count(0, 'topic')]).toEqual(['1 topic', '0 topics'])
  expect([rangeText({ min: 195, max: 238 }), rangeText({ min: 89, max: 89 })]).toEqual(['195-238', '89'])
  expect(rangeText({ min: 0.333, max: 0.5 })).toBe('0.3-0.5')
})
