import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { SlotView } from '#contract/operations/plan.ts'
import {
  dropNudged,
  keepNudged,
  nudgeSlot,
  useNudging,
} from '../../../../src/renderer/features/week/nudging.ts'
import type { Nudge, Place } from '../../../../src/renderer/features/week/place.ts'
import { currentWeek, useWeekStore } from '../../../../src/renderer/features/week/store.ts'
import { slotOf, weekOf } from '../../../support/view-builders.ts'

const MONDAY_NOON = Date.UTC(2026, 10, 23, 12)
const slots = [slotOf({ id: 'a', day: '2026-11-24' }), slotOf({ id: 'b', day: '2026-11-29', minutes: 15 })]
let moved: { readonly id: string; readonly place: Place }[] = []
const done = (slot: SlotView, place: Place): void => void moved.push({ id: slot.id, place })

/** The slot as it is drawn. */
const drawn = (id: string): SlotView => {
  const slot = currentWeek()?.slots.find((one) => one.id === id)
  if (slot === undefined) throw new Error(`${id} is not drawn`)
  return slot
}
const press = (id: string, ...nudges: readonly Nudge[]): void => {
  for (const nudge of nudges) nudgeSlot(drawn(id), nudge, done)
}

beforeEach(() => {
  vi.useFakeTimers({ now: MONDAY_NOON })
  moved = []
  const week = { state: 'ready' as const, value: weekOf('2026-11-23', { slots }) }
  useWeekStore.setState({ ...useWeekStore.getInitialState(), read: week, week })
})
afterEach(() => {
  dropNudged()
  vi.useRealTimers()
})

describe('keys that move a slot', () => {
  test('draw it step by step and move it once, when they rest', () => {
    press('a', 'later', 'later', 'day-after')
    expect(drawn('a')).toMatchObject({ day: '2026-11-25', startMinute: 1110 })
    expect(moved).toEqual([])
    vi.advanceTimersByTime(2500)
    expect(moved).toEqual([{ id: 'a', place: { day: '2026-11-25', startMinute: 1110, minutes: 60 } }])
    expect(useNudging.getState().slot).toBeNull()
  })

  test('do not move it while they are held', () => {
    for (let count = 0; count < 10; count += 1) {
      press('a', count % 2 === 0 ? 'later' : 'earlier')
      vi.advanceTimersByTime(2000)
    }
    expect(moved).toEqual([])
  })

  test('move it at once with Enter, and not again', () => {
    press('a', 'longer')
    expect(keepNudged(done)).toBe(true)
    vi.advanceTimersByTime(5000)
    expect(moved.map(({ place }) => place.minutes)).toEqual([75])
    expect(keepNudged(done)).toBe(false)
  })

  test('leave it where it was with Escape', () => {
    press('a', 'later', 'shorter')
    expect(dropNudged()).toBe(true)
    vi.advanceTimersByTime(5000)
    expect(drawn('a')).toMatchObject({ startMinute: 1080, minutes: 60 })
    expect(moved).toEqual([])
    expect(dropNudged()).toBe(false)
  })

  test('that end where they began change nothing', () => {
    press('a', 'later', 'earlier')
    vi.advanceTimersByTime(2500)
    expect(moved).toEqual([])
    expect(useWeekStore.getState().places).toEqual({})
  })

  test('go on with another slot after moving the first', () => {
    press('a', 'later')
    press('b', 'earlier')
    expect(moved.map(({ id }) => id)).toEqual(['a'])
    expect(useNudging.getState().slot?.id).toBe('b')
  })

  test('say why they did nothing', () => {
    press('b', 'day-after')
    expect(useNudging.getState().refusal).toContain('press M')
    press('b', 'shorter')
    expect(useNudging.getState().refusal).toContain('short')
    expect(drawn('b')).toMatchObject({ day: '2026-11-29', minutes: 15 })
  })
})

describe('of what time has passed over', () => {
  test('a slot that is over stays', () => {
    vi.setSystemTime(Date.UTC(2026, 10, 25))
    press('a', 'longer')
    expect(useNudging.getState()).toMatchObject({ slot: null })
    expect(useNudging.getState().refusal).toContain('over')
    expect(drawn('a').minutes).toBe(60)
  })

  test('only the end of a slot that has begun moves', () => {
    vi.setSystemTime(Date.UTC(2026, 10, 24, 18, 10))
    press('a', 'later')
    expect(useNudging.getState().refusal).toContain('only its end')
    press('a', 'longer')
    expect(drawn('a')).toMatchObject({ startMinute: 1080, minutes: 75 })
  })
})
