import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { slotDifference } from '#core/planning/difference.ts'

const slot = (id: string, day: string, startMinute = 600, minutes = 60) => ({ id, day, startMinute, minutes })

test('slots that are elsewhere, new or gone are told in order of time', () => {
  const before = [slot('stays', '2026-11-23'), slot('later', '2026-11-24'), slot('gone', '2026-11-25')]
  const after = [
    slot('stays', '2026-11-23'),
    slot('new', '2026-11-24'),
    slot('longer', '2026-11-24', 700),
    slot('later', '2026-11-26'),
  ]
  const { counts, changed } = slotDifference([...before, slot('longer', '2026-11-24', 700, 30)], after)
  expect(counts).toEqual({ moved: 2, added: 1, removed: 1, unchanged: 1 })
  expect(changed.map(({ before: from, after: to }) => [from?.id ?? null, to?.id ?? null])).toEqual([
    [null, 'new'],
    ['longer', 'longer'],
    ['gone', null],
    ['later', 'later'],
  ])
})

test('each slot counts once', () => {
  const anySlots = fc.uniqueArray(
    fc.record({
      id: fc.constantFrom(...'abcdefghij'),
      day: fc.constantFrom('2026-11-23', '2026-11-24'),
      startMinute: fc.constantFrom(600, 660),
      minutes: fc.constantFrom(30, 60),
    }),
    { selector: ({ id }) => id },
  )
  fc.assert(
    fc.property(anySlots, anySlots, (before, after) => {
      const { counts, changed } = slotDifference(before, after)
      expect(counts.moved + counts.unchanged + counts.added).toBe(after.length)
      expect(counts.moved + counts.unchanged + counts.removed).toBe(before.length)
      expect(changed.length).toBe(counts.moved + counts.added + counts.removed)
      expect(slotDifference(before, before).changed).toEqual([])
    }),
  )
})
