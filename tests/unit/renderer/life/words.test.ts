import { describe, expect, test } from 'vitest'
import type { DaysOff } from '#core/planning/model.ts'
import { recordOfWeek } from '#core/planning/rhythm.ts'
import type { Weekday } from '#core/roadmap/model.ts'
import { WEEKDAYS } from '#core/time/day.ts'
import {
  daysOffRow,
  daysOffRemovalWords,
  daysOffWords,
  extendWords,
  givenWords,
  hoursRemovalWords,
  hoursWords,
  moveTodayWords,
  otherHoursWords,
  pausedWords,
  statusRequestWords,
} from '../../../../src/renderer/app/life/life-words.ts'
import { offerWords, standingWords } from '../../../../src/renderer/app/plan-changes/offer-words.ts'
import { createFormat } from '../../../../src/renderer/ui/format.ts'
import { finishOn } from '../../../support/view-builders.ts'

const format = createFormat({ locale: 'en-GB', clock: '24h' })

describe('days off', () => {
  const holiday: DaysOff = { from: '2026-12-14', to: '2026-12-20', name: 'Holiday' }
  const days = format.dayRangeWithYear('2026-12-14', '2026-12-20')

  test('are named with their days', () => {
    expect(daysOffWords(holiday, format)).toBe(`Days off ${days}: Holiday`)
    expect(daysOffWords({ from: '2026-12-14', to: '2026-12-14', name: '' }, format)).toBe(
      'Day off 14 Dec 2026',
    )
    expect(daysOffRow(holiday, format)).toBe(`Holiday, ${days}`)
    expect(daysOffRow({ ...holiday, name: '' }, format)).toBe(days)
  })

  test('that are removed are asked about and confirmed', () => {
    const fair = { from: '2026-12-14', to: '2026-12-14', name: 'Fair' }
    expect(daysOffRemovalWords(fair, format)).toEqual({
      title: 'Remove day off 14 Dec 2026: Fair',
      done: 'Removed: Day off 14 Dec 2026: Fair',
    })
    expect(daysOffRemovalWords({ ...holiday, name: '' }, format)).toEqual({
      title: `Remove days off ${days}`,
      done: `Removed: Days off ${days}`,
    })
  })

  test('that today becomes carry the reason', () => {
    expect(moveTodayWords('sick')).toBe('Not today (sick): what is left moves')
    expect(moveTodayWords('')).toBe('Not today: what is left moves')
  })
})

describe('hours', () => {
  const week = (minutesOf: (day: Weekday) => number) => ({
    rhythm: recordOfWeek(() => 'learn' as const),
    availability: recordOfWeek((day) => ({ startMinute: 1080, minutes: minutesOf(day) })),
  })
  const words = (minutesOf: (day: Weekday) => number) => hoursWords(week(minutesOf), WEEKDAYS, format)

  test('that are alike name the days, others the week', () => {
    expect(words((day) => (['mon', 'wed', 'fri'].includes(day) ? 120 : 0))).toBe('2 h on Mon, Wed and Fri')
    expect(words((day) => (day === 'sat' ? 90 : 0))).toBe('1 h 30 min on Sat')
    expect(words(() => 60)).toBe('1 h every day')
    expect(words((day) => (day === 'sat' ? 120 : 60))).toBe('8 h a week on 7 days')
    expect(words(() => 0)).toBe('No study time')
  })

  test('from a day on, or for a while', () => {
    expect(otherHoursWords({ from: '2027-02-01', until: null }, format)).toBe(
      'Other hours from 1 Feb 2027 on',
    )
    expect(otherHoursWords({ from: '2027-02-01', until: '2027-02-14' }, format)).toBe(
      `Other hours ${format.dayRangeWithYear('2027-02-01', '2027-02-14')}`,
    )
    expect(hoursRemovalWords({ from: '2027-02-01', until: null }, format)).toEqual({
      title: 'Remove other hours from 1 Feb 2027 on',
      done: 'Removed: Other hours from 1 Feb 2027 on',
    })
  })
})

test('what a topic was given before is said where it is known', () => {
  expect(givenWords(0, format)).toBe('So far it has what the roadmap says.')
  expect(givenWords(2.5, format)).toBe('With a number below zero you take back the 2.5 you have given it.')
  expect(givenWords(undefined, format)).toBe(
    'With a number below zero you take back what you gave it before.',
  )
})

test('a topic is given study days, or fewer again', () => {
  expect(extendWords('Decorators', 1, format)).toBe('1 study day more for “Decorators”')
  expect(extendWords('Decorators', 1.5, format)).toBe('1.5 study days more for “Decorators”')
  expect(extendWords('Decorators', -2, format)).toBe('2 study days less for “Decorators”')
})

test.each([
  ['done', '“Decorators” is done: replan', 'Decorators: done, and replanned'],
  ['skipped', 'Skip “Decorators” and replan', 'Decorators: skipped, and replanned'],
  ['pending', 'Take “Decorators” back in and replan', 'Decorators: back in the plan'],
] as const)('a topic that becomes %s is asked about and confirmed in words', (status, title, done) => {
  expect(statusRequestWords('Decorators', status)).toEqual({ title, done })
})

test('a pause says since when', () => {
  expect(pausedWords('2026-11-23', format)).toBe('The plan has been paused since 23 Nov 2026.')
})

describe('the offer to plan again', () => {
  const offer = (before: string | null, after: string | null) => ({
    finish: { before: finishOn(before), after: finishOn(after) },
  })

  test.each([
    ['behind', 2.5, '2.5 study days behind the plan.'],
    ['ahead', 1, '1 study day ahead of the plan.'],
    ['changed', 0.5, '0.5 study days to rearrange after your changes.'],
  ] as const)('says where the learner stands: %s', (reason, studyDays, words) => {
    expect(standingWords({ reason, studyDays, ...offer(null, null) }, format)).toBe(words)
  })

  test.each([
    ['2027-03-14', '2027-03-22', 'Replanning moves the planned finish to 22 Mar 2027, 8 days later.'],
    ['2027-03-14', '2027-03-09', 'Replanning brings the planned finish to 9 Mar 2027, 5 days earlier.'],
    ['2027-03-14', '2027-03-14', 'Replanning keeps the planned finish on 14 Mar 2027.'],
    [null, '2027-03-14', 'Replanning makes the planned finish 14 Mar 2027.'],
    ['2027-03-14', null, 'Replanning gives no finish date.'],
  ])('says what it does to the finish: %s to %s', (before, after, words) => {
    expect(offerWords(offer(before, after), 'expected', format)).toBe(words)
  })
})
