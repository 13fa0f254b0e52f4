import { describe, expect, test } from 'vitest'
import { middleOf, splitAt, splitRange } from '../../../../src/renderer/ui/session-form/split.ts'

const MINUTE = 60_000
const at = (hour: number, minute: number, second = 0): number => Date.UTC(2026, 10, 23, hour, minute, second)

describe('where a session can be cut', () => {
  test('at the whole minutes inside it, not at its ends', () => {
    expect(splitRange({ startMs: at(14, 0), endMs: at(14, 25) })).toEqual({
      firstMs: at(14, 1),
      lastMs: at(14, 24),
    })
    expect(splitRange({ startMs: at(14, 0, 40), endMs: at(14, 25, 10) })).toEqual({
      firstMs: at(14, 1),
      lastMs: at(14, 25),
    })
  })

  test('nowhere when no whole minute lies inside', () => {
    expect(splitRange({ startMs: at(14, 0), endMs: at(14, 1) })).toBeNull()
    expect(splitRange({ startMs: at(14, 0, 10), endMs: at(14, 0, 50) })).toBeNull()
  })

  test('nowhere within a second of an end: no part would be a session', () => {
    const short = { startMs: at(14, 0, 59) + 500, endMs: at(14, 1, 30) }
    expect(splitRange(short)).toBeNull()
    expect(splitAt(14 * 60 + 1, short, 'UTC')).toBeNull()
    expect(splitRange({ startMs: at(14, 0), endMs: at(14, 25) + 999 })?.lastMs).toBe(at(14, 24))
    expect(splitAt(14 * 60 + 25, { startMs: at(14, 0), endMs: at(14, 25) + 999 }, 'UTC')).toBeNull()
  })

  test('first at a whole minute about the middle', () => {
    expect(middleOf({ firstMs: at(14, 1), lastMs: at(14, 24) })).toBe(at(14, 12))
  })

  test('by a clock time inside it, past midnight too', () => {
    const night = { startMs: at(23, 40), endMs: at(24, 20) }
    expect(splitAt(10, night, 'UTC')).toBe(night.startMs + 30 * MINUTE)
    expect(splitAt(23 * 60 + 50, night, 'UTC')).toBe(night.startMs + 10 * MINUTE)
    expect(splitAt(20, night, 'UTC')).toBeNull()
    expect(splitAt(12 * 60, night, 'UTC')).toBeNull()
  })
})
