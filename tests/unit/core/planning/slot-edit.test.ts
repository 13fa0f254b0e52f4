import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { leftBehind, placeInstants, refusePlace, restOf } from '#core/planning/slot-edit.ts'
import { recordOfWeek } from '#core/planning/rhythm.ts'
import { settingsOf } from '../../../support/view-builders.ts'

const MONDAY = '2026-11-23'
const place = (startMinute: number, minutes: number, day = MONDAY) => ({ day, startMinute, minutes })

describe('a place', () => {
  test('lasts its minutes, also over a change of clocks', () => {
    // Berlin, 29 March 2026: clocks go from 02:00 to 03:00.
    const gap = placeInstants(place(150, 60, '2026-03-29'), 'Europe/Berlin')
    expect(gap).toEqual({
      startMs: Date.UTC(2026, 2, 29, 1, 30),
      endMs: Date.UTC(2026, 2, 29, 2, 30),
      change: 'gap',
    })
    const over = placeInstants(place(90, 60, '2026-03-29'), 'Europe/Berlin')
    expect(over).toMatchObject({ endMs: Date.UTC(2026, 2, 29, 1, 30), change: 'none' })
  })

  test('is moved by half an hour where clocks skip half an hour', () => {
    const gap = placeInstants(place(135, 60, '2026-10-04'), 'Australia/Lord_Howe')
    expect(gap).toMatchObject({ startMs: Date.UTC(2026, 9, 3, 15, 45), change: 'gap' })
    expect(gap.endMs - gap.startMs).toBe(3_600_000)
  })

  test('that clocks show twice is the first of the two', () => {
    const twice = placeInstants(place(150, 60, '2026-10-25'), 'Europe/Berlin')
    expect(twice).toMatchObject({ startMs: Date.UTC(2026, 9, 25, 0, 30), change: 'overlap' })
  })

  test('begins now at the earliest, and ends by midnight', () => {
    const at = (startMs: number, nowMs: number) => ({ startMs, nowMs })
    expect(refusePlace(place(600, 60), at(1000, 1000))).toBeNull()
    expect(refusePlace(place(600, 60), at(999, 1000))).toBe('past')
    expect(refusePlace(place(1380, 60), at(1000, 0))).toBeNull()
    expect(refusePlace(place(1380, 61), at(1000, 0))).toBe('midnight')
  })
})

describe('what stays of a place', () => {
  test('is what another does not take', () => {
    const of = (startMinute: number, minutes: number, day = MONDAY) =>
      restOf(place(600, 120), place(startMinute, minutes, day))
    expect(of(600, 120)).toEqual([])
    expect(of(0, 1440)).toEqual([])
    expect(of(600, 30)).toEqual([place(630, 90)])
    expect(of(690, 60)).toEqual([place(600, 90)])
    expect(of(630, 30)).toEqual([place(600, 30), place(660, 60)])
    expect(of(480, 120)).toEqual([place(600, 120)])
    expect(of(720, 10)).toEqual([place(600, 120)])
    expect(of(600, 120, '2026-11-24')).toEqual([place(600, 120)])
  })

  test('and what is taken make up the whole', () => {
    const anyPlace = fc.record({
      day: fc.constantFrom(MONDAY, '2026-11-24'),
      startMinute: fc.integer({ min: 0, max: 1200 }),
      minutes: fc.integer({ min: 1, max: 240 }),
    })
    fc.assert(
      fc.property(anyPlace, anyPlace, (whole, taken) => {
        const minutesOf = (one: { startMinute: number; minutes: number }) =>
          Array.from({ length: one.minutes }, (_, index) => one.startMinute + index)
        const kept = new Set(restOf(whole, taken).flatMap(minutesOf))
        for (const minute of minutesOf(whole)) {
          const isTaken =
            whole.day === taken.day &&
            minute >= taken.startMinute &&
            minute < taken.startMinute + taken.minutes
          expect(kept.has(minute)).toBe(!isTaken)
        }
      }),
    )
  })
})

describe('time that a slot leaves', () => {
  /** Study from 10:00 to 12:00, every day. */
  const settings = settingsOf({
    availability: recordOfWeek(() => ({ startMinute: 600, minutes: 120 })),
    rhythm: recordOfWeek((day) => (day === 'sun' ? 'rest' : 'learn')),
  })

  test('is all of it when it goes away', () => {
    expect(leftBehind(place(600, 120), null, settings)).toEqual([place(600, 120)])
    expect(leftBehind(place(600, 120), place(600, 120, '2026-11-24'), settings)).toEqual([place(600, 120)])
  })

  test('is what its new place does not hold', () => {
    expect(leftBehind(place(600, 120), place(600, 90), settings)).toEqual([place(690, 30)])
    expect(leftBehind(place(600, 60), place(630, 60), settings)).toEqual([place(600, 30)])
    expect(leftBehind(place(600, 60), place(600, 120), settings)).toEqual([])
  })

  test('is study time only: nothing is planned into the rest', () => {
    expect(leftBehind(place(540, 120), null, settings)).toEqual([place(600, 60)])
    expect(leftBehind(place(900, 60), null, settings)).toEqual([])
    expect(leftBehind(place(600, 60, '2026-11-29'), null, settings)).toEqual([])
    const daysOff = [{ from: MONDAY, to: MONDAY, name: '' }]
    expect(leftBehind(place(600, 60), null, { ...settings, daysOff })).toEqual([])
    expect(leftBehind(place(600, 60), null, { ...settings, paused: MONDAY })).toEqual([])
  })

  test('goes by the hours of its day', () => {
    const later = {
      from: '2026-11-24',
      availability: recordOfWeek(() => ({ startMinute: 660, minutes: 60 })),
      rhythm: settings.rhythm,
    }
    const withLater = { ...settings, laterHours: [later] }
    expect(leftBehind(place(600, 120), null, withLater)).toEqual([place(600, 120)])
    expect(leftBehind(place(600, 120, '2026-11-24'), null, withLater)).toEqual([place(660, 60, '2026-11-24')])
  })
})
