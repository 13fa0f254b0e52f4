import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { findOverlap, overlaps, placeFree, wholeMinutes } from '#core/sessions/stretch.ts'
import type { Stretch } from '#core/sessions/stretch.ts'

const stretch = (startMs: number, endMs: number): Stretch => ({ startMs, endMs })

describe('two stretches', () => {
  test.each([
    ['one ends as the other begins', stretch(0, 10), stretch(10, 20), false],
    ['they share a millisecond', stretch(0, 11), stretch(10, 20), true],
    ['one lies within the other', stretch(0, 30), stretch(10, 20), true],
    ['they are the same', stretch(0, 10), stretch(0, 10), true],
    ['one has only just begun within the other', stretch(5, 5), stretch(0, 10), true],
    ['one has only just begun as the other ends', stretch(10, 10), stretch(0, 10), false],
    ['both begin at the same moment, one without length', stretch(0, 0), stretch(0, 10), true],
  ])('when %s', (_what, left, right, expected) => {
    expect(overlaps(left, right)).toBe(expected)
    expect(overlaps(right, left)).toBe(expected)
  })

  test('of several that overlap the earliest is named', () => {
    const others = [stretch(20, 30), stretch(5, 12), stretch(40, 50)]
    expect(findOverlap(stretch(10, 25), others)).toEqual(stretch(5, 12))
    expect(findOverlap(stretch(12, 20), others)).toBeNull()
  })
})

describe('the first free place', () => {
  const taken = [stretch(10, 20), stretch(30, 40)]

  test.each([
    ['is where it was meant when that is free', 0, 10, 0],
    ['is behind what is there', 12, 5, 20],
    ['fits between two to the millisecond', 12, 10, 20],
    ['is behind both when it does not fit between', 12, 11, 40],
    ['is not where another begins, without length too', 30, 0, 40],
  ])('%s', (_what, startMs, lengthMs, expected) => {
    expect(placeFree(startMs, lengthMs, taken)).toBe(expected)
    expect(placeFree(startMs, lengthMs, taken.toReversed())).toBe(expected)
  })

  const anyTaken = fc.array(
    fc
      .record({ startMs: fc.nat(200), lengthMs: fc.nat(40) })
      .map(({ startMs, lengthMs }) => stretch(startMs, startMs + lengthMs)),
    { maxLength: 12 },
  )

  test('is free, not before the wish, and no earlier place is free', () => {
    fc.assert(
      fc.property(fc.nat(200), fc.nat(40), anyTaken, (startMs, lengthMs, others) => {
        const isFree = (place: number): boolean =>
          findOverlap(stretch(place, place + lengthMs), others) === null
        const place = placeFree(startMs, lengthMs, others)
        expect(place).toBeGreaterThanOrEqual(startMs)
        expect(isFree(place)).toBe(true)
        for (let earlier = startMs; earlier < place; earlier += 1) expect(isFree(earlier)).toBe(false)
      }),
    )
  })
})

test('a minute counts once it is full', () => {
  expect([0, 59_999, 60_000, 1_499_999, 1_500_000].map(wholeMinutes)).toEqual([0, 0, 1, 24, 25])
})
