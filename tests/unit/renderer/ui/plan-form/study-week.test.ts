import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { DayAvailability } from '#core/planning/model.ts'
import { DEFAULT_RHYTHM, recordOfWeek } from '#core/planning/rhythm.ts'
import { WEEKDAYS } from '#core/time/day.ts'
import {
  clockText,
  evenWeek,
  isMovedByMidnight,
  minuteOfClock,
  minutesOfHours,
  studyDays,
  withDayTime,
  withDayToggled,
  withEvenWeek,
  withOwnTimes,
  type StudyWeek,
} from '../../../../../src/renderer/ui/plan-form/study-week.ts'

const evening = { startMinute: 1080, minutes: 120 }
/** Study on every day but Sunday, which is for rest. */
const usual: StudyWeek = {
  rhythm: DEFAULT_RHYTHM,
  availability: recordOfWeek((day) => (day === 'sun' ? { ...evening, minutes: 0 } : evening)),
}
const toggle = (week: StudyWeek, day: (typeof WEEKDAYS)[number], on: boolean): StudyWeek =>
  withDayToggled(week, { day, on, usual: DEFAULT_RHYTHM, time: evening })

describe('the study week', () => {
  test('a day for rest is no study day, even with time on it', () => {
    const week = withDayTime(usual, 'sun', evening)
    expect(studyDays(week)).toEqual(['mon', 'tue', 'wed', 'thu', 'fri', 'sat'])
  })

  test('taking a day of rest in gives it time and makes it one of practice', () => {
    const week = toggle(usual, 'sun', true)
    expect(studyDays(week)).toContain('sun')
    expect([week.rhythm.sun, week.availability.sun]).toEqual(['practice', evening])
  })

  test('taking a day in and out again leaves the week as it was', () => {
    expect(toggle(toggle(usual, 'sun', true), 'sun', false)).toEqual(usual)
  })

  test('taking a day out keeps the others', () => {
    const week = toggle(usual, 'wed', false)
    expect(studyDays(week)).toEqual(['mon', 'tue', 'thu', 'fri', 'sat'])
    expect(week.availability.wed.minutes).toBe(0)
  })

  test('an even week is one where all study days share length and start', () => {
    expect(evenWeek(usual)).toEqual({ minutes: 120, startMinute: 1080 })
    expect(evenWeek(withDayTime(usual, 'fri', { minutes: 60, startMinute: 1080 }))).toBeNull()
  })

  test('a change for all reaches only study days', () => {
    const week = withEvenWeek(usual, { minutes: 90, startMinute: 1140 })
    expect(week.availability.sat).toEqual({ minutes: 90, startMinute: 1140 })
    expect(week.availability.sun).toEqual(usual.availability.sun)
  })

  test('each day gets its own time back after all were alike, days out of the week stay out', () => {
    const week = toggle(withDayTime(usual, 'fri', { minutes: 60, startMinute: 600 }), 'wed', false)
    const alike = withEvenWeek(week, evening)
    expect(withOwnTimes(alike, week.availability)).toEqual(week)
  })

  test('a start is moved only by midnight', () => {
    expect(
      isMovedByMidnight(1380, withEvenWeek(usual, { minutes: 210, startMinute: 1380 }).availability.mon),
    ).toBe(true)
    expect(isMovedByMidnight(1230, { minutes: 210, startMinute: 1230 })).toBe(false)
    expect(isMovedByMidnight(1380, { minutes: 60, startMinute: 600 })).toBe(false)
  })

  test('hours stay within their limits, and no time is none', () => {
    expect([0.1, 3.5, 99, 0, -3].map((hours) => minutesOfHours(hours, 0.25, 16))).toEqual([
      15,
      210,
      960,
      null,
      null,
    ])
  })

  test('study time always ends by midnight', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 960 }),
        fc.integer({ min: 0, max: 1439 }),
        (minutes, startMinute) => {
          const week = withEvenWeek(usual, { minutes, startMinute })
          for (const day of WEEKDAYS)
            expect(DayAvailability.safeParse(week.availability[day]).success).toBe(true)
          expect(week.availability.mon.minutes).toBe(minutes)
        },
      ),
    )
  })
})

describe('clock texts', () => {
  test('minutes become text and come back', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1439 }), (minute) => {
        expect(minuteOfClock(clockText(minute))).toBe(minute)
      }),
    )
  })

  test('an unfinished time is none', () => {
    expect(['', '18', '24:30', '25:00'].map(minuteOfClock)).toEqual([null, null, null, null])
  })
})
