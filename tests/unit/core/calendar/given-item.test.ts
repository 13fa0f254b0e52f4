/** Whatever happens to what a calendar was given: its number never falls, and rises with each change of its time. */
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { CANCELLED_DAYS, giveItem, isForgotten, isStillTold, takeBack } from '#core/calendar/given-item.ts'
import type { GivenItem } from '#core/calendar/given-item.ts'
import type { PlannedItem } from '#core/calendar/planned-item.ts'

const DAY_MS = 86_400_000

const planned = (changes: Partial<PlannedItem> = {}): PlannedItem => ({
  id: 'a',
  kind: 'slot',
  phaseId: 'p',
  title: 'Decorators',
  status: 'pending',
  description: '',
  category: 'Learn',
  links: [],
  time: { startMs: 0, endMs: 1000 },
  firstDay: '1970-01-01',
  lastDay: '1970-01-01',
  sequence: 0,
  updatedMs: 5,
  ...changes,
})

const giving = { content: 'x', isFile: true, nowMs: 100 }

describe('an item that is given again', () => {
  const first = giveItem(planned(), undefined, giving)

  test('unchanged is the very same, whatever its row counted meanwhile', () => {
    expect(giveItem(planned({ updatedMs: 90, sequence: 3 }), first, { ...giving, nowMs: 500 })).toBe(first)
  })

  test('that says something else has a new stamp and no higher number', () => {
    expect(giveItem(planned(), first, { ...giving, content: 'y' })).toMatchObject({
      sequence: 0,
      updatedMs: 100,
    })
  })

  test('at another time has a higher number', () => {
    const days = { startDay: '2026-01-01', endDay: '2026-01-02' }
    expect(giveItem(planned({ time: days }), first, giving)).toMatchObject({ sequence: 1, updatedMs: 100 })
  })

  test('by a file after the feed is known to be in a file from then on', () => {
    const fed = giveItem(planned(), undefined, { ...giving, isFile: false })
    const filed = giveItem(planned(), fed, giving)
    expect([fed.inFile, filed.inFile]).toEqual([false, true])
    expect(giveItem(planned(), filed, { ...giving, isFile: false })).toBe(filed)
  })
})

test('a cancellation is told for two weeks, and remembered until it is long over', () => {
  const cancelled = takeBack(giveItem(planned(), undefined, giving), 1000)
  expect(cancelled).toMatchObject({ sequence: 1, updatedMs: 1000 })
  expect(takeBack(cancelled, 2000)).toBe(cancelled)
  expect(isStillTold(cancelled, 1000 + CANCELLED_DAYS * DAY_MS - 1)).toBe(true)
  expect(isStillTold(cancelled, 1000 + CANCELLED_DAYS * DAY_MS)).toBe(false)
  expect([390, 410].map((days) => isForgotten(cancelled, days * DAY_MS))).toEqual([false, true])
})

type Step =
  | {
      readonly do: 'give'
      readonly startMs: number
      readonly content: string
      readonly isFile: boolean
      readonly sequence: number
    }
  | { readonly do: 'take back' }

const anyStep: fc.Arbitrary<Step> = fc.oneof(
  fc.record({
    do: fc.constant('give' as const),
    startMs: fc.constantFrom(0, 10, 20),
    content: fc.constantFrom('x', 'y'),
    isFile: fc.boolean(),
    sequence: fc.nat(3),
  }),
  fc.record({ do: fc.constant('take back' as const) }),
)

test('numbers and stamps never go back, and a number names one time only', () => {
  fc.assert(
    fc.property(fc.array(anyStep, { maxLength: 30 }), (steps) => {
      let given: GivenItem | undefined
      let nowMs = 1000
      const told = new Map<number, string>()
      for (const step of steps) {
        nowMs += 10
        const former = given
        if (step.do === 'take back') given = given === undefined ? undefined : takeBack(given, nowMs)
        else {
          const { startMs, sequence } = step
          const item = planned({ time: { startMs, endMs: startMs + 5 }, sequence })
          given = giveItem(item, given, { ...step, nowMs })
        }
        if (given === undefined) continue
        expect(given.sequence).toBeGreaterThanOrEqual(former?.sequence ?? 0)
        expect(given.updatedMs).toBeGreaterThanOrEqual(former?.updatedMs ?? 0)
        const says = JSON.stringify([given.time, given.cancelledMs !== null])
        expect(told.get(given.sequence) ?? says).toBe(says)
        told.set(given.sequence, says)
      }
    }),
    { numRuns: 500 },
  )
})
