import { describe, expect, test } from 'vitest'
import * as fc from 'fast-check'
import type { ForeignEntry, ForeignWhen } from '#core/sessions/import/model.ts'
import { placeEntries } from '#core/sessions/import/place.ts'
import type { PlaceContext } from '#core/sessions/import/place.ts'
import { findOverlap } from '#core/sessions/stretch.ts'

const entry = (when: ForeignWhen, key = 'a'): ForeignEntry => ({
  key,
  group: 'g',
  line: 1,
  when,
  member: '',
  note: '',
})

const wall = (from: number, to: number, day = '2026-11-02'): ForeignWhen => ({
  kind: 'wall',
  start: { day, second: from * 60 },
  end: { day, second: to * 60 },
  lengthMs: null,
})

const MINUTE_MS = 60_000
const DAY = Date.UTC(2026, 10, 2)
const at = (minute: number): number => DAY + minute * MINUTE_MS

const context = (more: Partial<PlaceContext> = {}): PlaceContext => ({
  zone: 'UTC',
  nowMs: Date.UTC(2026, 10, 23),
  overlaps: 'leave-out',
  dayStartMinute: 240,
  taken: [],
  nameOf: () => 'entry',
  ...more,
})

const taken = (from: number, to: number) => ({ startMs: at(from), endMs: at(to), name: 'there' })

describe('an entry with times', () => {
  test('is placed by the clocks of the zone', () => {
    const { placed } = placeEntries([entry(wall(600, 660))], context({ zone: 'Asia/Kolkata' }))
    expect(placed).toMatchObject([{ startMs: at(600 - 330), endMs: at(660 - 330), isCut: false }])
  })

  test('over a session is left out, and named', () => {
    const { placed, refused } = placeEntries([entry(wall(600, 660))], context({ taken: [taken(650, 700)] }))
    expect(placed).toEqual([])
    expect(refused).toMatchObject([{ reason: 'overlaps', other: { name: 'there' } }])
  })

  test('is cut to its longest free part where that is wanted', () => {
    const cutting = context({ overlaps: 'cut', taken: [taken(610, 620), taken(650, 700)] })
    const { placed } = placeEntries([entry(wall(600, 660))], cutting)
    expect(placed).toMatchObject([{ startMs: at(620), endMs: at(650), isCut: true }])
    const covered = context({ overlaps: 'cut', taken: [taken(590, 700)] })
    expect(placeEntries([entry(wall(600, 660))], covered).refused).toHaveLength(1)
  })

  test('that is not over yet is left out', () => {
    const { refused } = placeEntries([entry(wall(600, 660))], context({ nowMs: at(630) }))
    expect(refused).toMatchObject([{ reason: 'future' }])
  })
})

test('an entry that clocks of the zone turn around is left out', () => {
  const night: ForeignWhen = {
    kind: 'wall',
    start: { day: '2026-03-29', second: 7200 + 1800 },
    end: { day: '2026-03-29', second: 3 * 3600 },
    lengthMs: null,
  }
  const { refused } = placeEntries(
    [entry(night)],
    context({ zone: 'Europe/Berlin', nowMs: Date.UTC(2026, 10, 23) }),
  )
  expect(refused).toMatchObject([{ reason: 'unfit' }])
})

const ofDay = (minutes: number, startMinute: number | null): ForeignWhen => ({
  kind: 'day',
  day: '2026-11-02',
  lengthMs: minutes * MINUTE_MS,
  startSecond: startMinute === null ? null : startMinute * 60,
})

describe('so much of a day', () => {
  test('begins when the day’s work began, else at nine, one after the other', () => {
    const { placed } = placeEntries(
      [entry(ofDay(60, 1000)), entry(ofDay(30, null), 'b'), entry(ofDay(30, null), 'c')],
      context({ taken: [taken(540, 550)] }),
    )
    expect(placed.map(({ startMs, endMs }) => [startMs, endMs])).toEqual([
      [at(550), at(580)],
      [at(580), at(610)],
      [at(1000), at(1060)],
    ])
  })

  test('that does not fit behind its beginning begins with the day', () => {
    const { placed } = placeEntries([entry(ofDay(600, 1200))], context())
    expect(placed).toMatchObject([{ startMs: at(240), endMs: at(840) }])
  })

  test('of which there is not so much left is left out', () => {
    const { refused } = placeEntries([entry(ofDay(1200, null))], context({ taken: [taken(300, 600)] }))
    expect(refused).toMatchObject([{ reason: 'day-full' }])
    const early = context({ nowMs: at(30) })
    expect(placeEntries([entry(ofDay(60, null))], early).refused).toMatchObject([{ reason: 'future' }])
  })
})

const anyWhen: fc.Arbitrary<ForeignWhen> = fc.oneof(
  fc.tuple(fc.nat(1380), fc.integer({ min: 1, max: 200 })).map(([from, more]) => wall(from, from + more)),
  fc
    .tuple(fc.integer({ min: 1, max: 700 }), fc.option(fc.nat(1439)))
    .map(([minutes, start]) => ofDay(minutes, start)),
)

test('whatever comes: nothing overlaps, every entry is placed or refused, and again it is the same', () => {
  fc.assert(
    fc.property(
      fc.array(anyWhen, { maxLength: 25 }),
      fc.array(fc.tuple(fc.nat(70), fc.integer({ min: 1, max: 19 })), { maxLength: 12 }),
      fc.constantFrom('leave-out' as const, 'cut' as const),
      fc.constantFrom('UTC', 'America/New_York', 'Australia/Lord_Howe'),
      (whens, slots, overlaps, zone) => {
        const used = new Map(slots.map(([slot, minutes]) => [slot, taken(slot * 20, slot * 20 + minutes)]))
        const there = [...used.values()].toSorted((a, b) => a.startMs - b.startMs)
        const entries = whens.map((when, index) => entry(when, String(index)))
        const given = context({ overlaps, zone, taken: there })
        const { placed, refused } = placeEntries(entries, given)
        expect(placed.length + refused.length).toBe(entries.length)
        for (const [index, one] of placed.entries()) {
          expect(one.endMs).toBeGreaterThan(one.startMs)
          expect(findOverlap(one, [...there, ...placed.slice(index + 1)])).toBeNull()
        }
        expect(placeEntries(entries, given)).toEqual({ placed, refused })
      },
    ),
    { numRuns: 200 },
  )
})
