import { describe, expect, test } from 'vitest'
import { canSplit, refuseTimes } from '#core/sessions/hand-made.ts'

const HOUR = 3_600_000
const NOW = Date.UTC(2026, 10, 23, 10)

describe('times by hand', () => {
  test.each([
    ['end before they begin', NOW - HOUR, NOW - HOUR - 1, 'nothing'],
    ['end as they begin', NOW - HOUR, NOW - HOUR, 'nothing'],
    ['last under a second', NOW - HOUR, NOW - HOUR + 999, 'too-short'],
    ['last a second', NOW - HOUR, NOW - HOUR + 1000, null],
    ['last 24 hours', NOW - 24 * HOUR, NOW, null],
    ['last longer than 24 hours', NOW - 24 * HOUR - 1, NOW, 'too-long'],
    ['end now', NOW - HOUR, NOW, null],
    ['end after now', NOW - HOUR, NOW + 1, 'future'],
    ['lie in the future', NOW + HOUR, NOW + 2 * HOUR, 'future'],
  ])('that %s', (_what, startMs, endMs, expected) => {
    expect(refuseTimes({ startMs, endMs }, NOW)).toBe(expected)
  })
})

test('a session is cut where both parts keep a second', () => {
  const session = { startMs: NOW, endMs: NOW + 3000 }
  const places = [-1, 0, 999, 1000, 2000, 2001, 3000, 9000]
  expect(places.filter((ms) => canSplit(session, NOW + ms))).toEqual([1000, 2000])
})
