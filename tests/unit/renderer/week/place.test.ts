import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { instantOf } from '#core/time/zone.ts'
import {
  droppedAt,
  nudged,
  phaseOf,
  placeBetween,
  suggestedPlace,
  withPlace,
  type Nudge,
  type Place,
} from '../../../../src/renderer/features/week/place.ts'
import { slotOf } from '../../../support/view-builders.ts'

const limits = { zone: 'Europe/Berlin', from: '2026-11-23', to: '2026-11-29' }
const place: Place = { day: '2026-11-25', startMinute: 1080, minutes: 90 }
const step = (from: Place, ...nudges: readonly Nudge[]): Place | null =>
  nudges.reduce<Place | null>((at, nudge) => (at === null ? null : nudged(at, nudge, limits)), from)

describe('a slot that is moved by keys', () => {
  test('goes by quarters of an hour and by days', () => {
    expect(step(place, 'later')).toEqual({ ...place, startMinute: 1095 })
    expect(step(place, 'earlier', 'earlier')).toEqual({ ...place, startMinute: 1050 })
    expect(step(place, 'day-after')).toEqual({ ...place, day: '2026-11-26' })
    expect(step(place, 'day-before')).toEqual({ ...place, day: '2026-11-24' })
  })

  test('from between two quarters goes to the one ahead', () => {
    const odd = { ...place, startMinute: 1087 }
    expect(step(odd, 'later')?.startMinute).toBe(1095)
    expect(step(odd, 'earlier')?.startMinute).toBe(1080)
  })

  test('stays within its day and the week', () => {
    expect(step({ ...place, startMinute: 0 }, 'earlier')).toBeNull()
    expect(step({ ...place, startMinute: 1350 }, 'later')).toBeNull()
    expect(step({ ...place, day: '2026-11-29' }, 'day-after')).toBeNull()
    expect(step({ ...place, day: '2026-11-23' }, 'day-before')).toBeNull()
  })

  test('gets shorter and longer at its end, down to a quarter and up to midnight', () => {
    expect(step(place, 'longer')?.minutes).toBe(105)
    expect(step(place, 'shorter')?.minutes).toBe(75)
    expect(step({ ...place, minutes: 15 }, 'shorter')).toBeNull()
    expect(step({ ...place, startMinute: 1350 }, 'longer')).toBeNull()
  })

  test('passes the hour that clocks skip', () => {
    const spring = { day: '2027-03-28', startMinute: 105, minutes: 30 }
    const inSpring = { ...limits, from: '2027-03-22', to: '2027-03-28' }
    const later = nudged(spring, 'later', inSpring)
    expect(later).not.toBeNull()
    const startOf = ({ day, startMinute }: Place): number =>
      instantOf({ day, minuteOfDay: startMinute, zone: limits.zone })
    expect(startOf(later ?? spring)).toBeGreaterThan(startOf(spring))
    const back = nudged(later ?? spring, 'earlier', inSpring)
    expect(startOf(back ?? spring)).toBeLessThan(startOf(later ?? spring))
  })

  test('always moves on in the direction of the key, on days of 23 and 25 hours too', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('2027-03-28', '2026-10-25', '2026-11-25'),
        fc.integer({ min: 0, max: 1380 }),
        fc.constantFrom('earlier' as const, 'later' as const),
        (day, startMinute, nudge) => {
          const from = { day, startMinute, minutes: 30 }
          const to = nudged(from, nudge, { zone: 'Europe/Berlin', from: day, to: day })
          if (to === null) return
          const at = (where: Place): number =>
            instantOf({ day: where.day, minuteOfDay: where.startMinute, zone: 'Europe/Berlin' })
          expect(Math.sign(at(to) - at(from))).toBe(nudge === 'later' ? 1 : -1)
        },
      ),
    )
  })
})

describe('a slot that was dropped', () => {
  test('keeps its length', () => {
    expect(droppedAt(place, '2026-11-27T09:15')).toEqual({ day: '2026-11-27', startMinute: 555, minutes: 90 })
  })

  test('ends by midnight', () => {
    expect(droppedAt(place, '2026-11-27T23:30')).toMatchObject({ startMinute: 1350 })
  })
})

describe('between two times on the wall', () => {
  test('lie as many minutes as pass', () => {
    expect(placeBetween('2026-11-25T18:00', '2026-11-25T19:30', 'Europe/Berlin')).toEqual(place)
    expect(placeBetween('2027-03-28T01:00', '2027-03-28T04:00', 'Europe/Berlin')?.minutes).toBe(120)
    expect(placeBetween('2026-10-25T01:00', '2026-10-25T04:00', 'Europe/Berlin')?.minutes).toBe(240)
  })

  test('midnight is the end of the day', () => {
    expect(placeBetween('2026-11-25T23:00', '2026-11-26T00:00', 'Europe/Berlin')?.minutes).toBe(60)
  })

  test('nothing lies backwards', () => {
    expect(placeBetween('2026-11-25T19:00', '2026-11-25T18:00', 'Europe/Berlin')).toBeNull()
  })
})

test('a slot at another place has the instants of that place', () => {
  const moved = withPlace(slotOf({ id: 'a', day: '2026-11-23' }), place, 'Europe/Berlin')
  expect(moved).toMatchObject({ day: '2026-11-25', startMinute: 1080, minutes: 90 })
  expect(moved.startMs).toBe(Date.UTC(2026, 10, 25, 17))
  expect(moved.endMs - moved.startMs).toBe(90 * 60_000)
})

test('a slot is to come, then it has begun, then it is over', () => {
  const span = { startMs: 1000, endMs: 2000 }
  expect([999, 1000, 1999, 2000].map((nowMs) => phaseOf(span, nowMs))).toEqual([
    'to-come',
    'begun',
    'begun',
    'over',
  ])
})

describe('a new slot is suggested', () => {
  const when = { zone: 'UTC', nowMs: Date.UTC(2026, 10, 25, 19, 7) }

  test('after what lies on its day', () => {
    expect(suggestedPlace('2026-11-26', [{ ...place, day: '2026-11-26' }], when).startMinute).toBe(1170)
  })

  test('never in the past of today, never over midnight', () => {
    expect(suggestedPlace('2026-11-25', [], when).startMinute).toBe(1155)
    const late = suggestedPlace('2026-11-25', [], { ...when, nowMs: Date.UTC(2026, 10, 25, 23, 58) })
    expect(late).toEqual({ day: '2026-11-25', startMinute: 1425, minutes: 15 })
  })
})
