import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays } from '#core/time/day.ts'
import { entrySlot, step } from '../../../../src/renderer/features/week/walk.ts'
import { slotOf, weekOf } from '../../../support/view-builders.ts'

const view = weekOf('2026-11-23', {
  today: '2026-11-25',
  slots: [
    slotOf({ id: 'mon', day: '2026-11-23', at: 1080 }),
    slotOf({ id: 'wed-early', day: '2026-11-25', at: 480 }),
    slotOf({ id: 'wed-late', day: '2026-11-25', at: 1140 }),
    slotOf({ id: 'sat', day: '2026-11-28', at: 600 }),
  ],
})

describe('arrow keys in a week', () => {
  test('up and down follow time over the days', () => {
    expect(step(view, 'mon', 'ArrowDown')).toEqual({ to: 'wed-early' })
    expect(step(view, 'wed-early', 'ArrowUp')).toEqual({ to: 'mon' })
    expect(step(view, 'mon', 'ArrowUp')).toBeNull()
    expect(step(view, 'sat', 'ArrowDown')).toBeNull()
  })

  test('right leads to the slot nearest in time on the next day that has any', () => {
    expect(step(view, 'mon', 'ArrowRight')).toEqual({ to: 'wed-late' })
    expect(step(view, 'wed-early', 'ArrowRight')).toEqual({ to: 'sat' })
  })

  test('over the edge sideways leads into the neighbouring week', () => {
    expect(step(view, 'mon', 'ArrowLeft')).toEqual({ week: -1 })
    expect(step(view, 'sat', 'ArrowRight')).toEqual({ week: 1 })
  })

  test('Home and End lead to the ends of the week', () => {
    expect(step(view, 'wed-late', 'Home')).toEqual({ to: 'mon' })
    expect(step(view, 'wed-early', 'End')).toEqual({ to: 'sat' })
  })

  test('from a slot that is not there nothing happens', () => {
    expect(step(view, 'gone', 'ArrowDown')).toBeNull()
  })

  test('walking down from Home reaches every slot exactly once', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(6), fc.nat(1300)), { minLength: 1, maxLength: 20 }), (places) => {
        const slots = places
          .toSorted(([dayA, atA], [dayB, atB]) => dayA - dayB || atA - atB)
          .map(([day, at], index) => slotOf({ id: `s${index}`, day: addDays('2026-11-23', day), at }))
        const week = weekOf('2026-11-23', { slots })
        const seen: string[] = ['s0']
        for (let next = step(week, 's0', 'ArrowDown'); next !== null && 'to' in next;) {
          seen.push(next.to)
          next = step(week, next.to, 'ArrowDown')
        }
        expect(seen).toEqual(slots.map((slot) => slot.id))
      }),
    )
  })
})

describe('where Tab enters the week', () => {
  test("at today's first slot", () => {
    expect(entrySlot(view)).toBe('wed-early')
  })

  test("at the week's first slot when today has none", () => {
    expect(entrySlot({ ...view, today: '2026-11-24' })).toBe('mon')
  })

  test('nowhere in an empty week', () => {
    expect(entrySlot(weekOf('2026-11-23'))).toBeNull()
  })
})
