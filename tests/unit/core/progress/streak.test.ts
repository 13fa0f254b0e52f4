import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { streak, studyDaysOf } from '#core/progress/streak.ts'
import { dayNumber } from '#core/time/day.ts'
import { MONDAY, settingsWith } from '../planning/plan-inputs.ts'

const HOUR = 3_600_000
const monday = dayNumber(MONDAY)

const studiedOn = (...days: number[]): Map<number, number> => new Map(days.map((day) => [monday + day, HOUR]))

/** Studied on these days from Monday on, today being the last given; Sunday is for rest. */
const streakOf = (
  days: number[],
  today: number,
  changes: Parameters<typeof settingsWith>[0] = {},
): ReturnType<typeof streak> => {
  const free = studyDaysOf(settingsWith(changes), { first: monday, last: monday + 100 })
  return streak({ byDay: studiedOn(...days), today: monday + today, isStudyDay: (day) => free.has(day) })
}

describe('a streak', () => {
  test('is the days studied in a row', () => {
    expect(streakOf([], 3)).toEqual({ current: 0, longest: 0 })
    expect(streakOf([0, 1, 2], 2)).toEqual({ current: 3, longest: 3 })
    expect(streakOf([0, 1, 3], 3)).toEqual({ current: 1, longest: 2 })
  })

  test('is not broken by today before it is over', () => {
    expect(streakOf([0, 1], 2)).toEqual({ current: 2, longest: 2 })
    expect(streakOf([0, 1], 3)).toEqual({ current: 0, longest: 2 })
  })

  test('is not broken by days of rest, days off and pauses; none of them counts', () => {
    expect(streakOf([4, 5, 7], 7).current).toBe(3)
    const daysOff = [{ from: '2026-11-25', to: '2026-11-27', name: 'Away' }]
    expect(streakOf([0, 1, 5], 5, { daysOff }).current).toBe(3)
    expect(streakOf([0, 1], 30, { paused: '2026-11-25' }).current).toBe(2)
  })

  test('counts a day of rest on which there was study', () => {
    expect(streakOf([4, 5, 6, 7], 7).current).toBe(4)
  })

  test('counts by the hours in force on each day', () => {
    const { availability, rhythm } = settingsWith()
    const less = { ...availability, wed: { startMinute: 0, minutes: 0 } }
    const laterHours = [{ from: '2026-11-30', availability: less, rhythm }]
    expect(streakOf([7, 8, 10], 10, { laterHours }).current).toBe(3)
    expect(streakOf([0, 1, 3], 3, { laterHours }).current).toBe(1)
  })

  test('asks for nothing before the plan began', () => {
    const free = studyDaysOf(settingsWith(), { first: monday - 50, last: monday })
    expect([...free]).toEqual([monday])
  })

  test('needs a full minute', () => {
    const byDay = new Map([[monday, 59_999]])
    expect(streak({ byDay, today: monday, isStudyDay: () => true }).current).toBe(0)
  })

  test('never gets shorter by studying more, and the longest is never shorter than the current one', () => {
    const days = fc.uniqueArray(fc.integer({ min: 0, max: 40 }))
    fc.assert(
      fc.property(days, fc.integer({ min: 0, max: 40 }), (studied, more) => {
        const before = streakOf(studied, 40)
        const after = streakOf([...new Set([...studied, more])], 40)
        expect(after.current).toBeGreaterThanOrEqual(before.current)
        expect(before.longest).toBeGreaterThanOrEqual(before.current)
      }),
    )
  })
})
