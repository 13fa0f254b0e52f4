import { expect, test } from 'vitest'
import {
  clockText,
  dateRangeText,
  dateText,
  dayText,
  weekdayDateText,
  weekdayText,
} from '#core/time/day-text.ts'
import { WEEKDAYS } from '#core/time/day.ts'
import { speakGerman } from '../../../support/german.ts'

test('days are written with weekday, day, month and year', () => {
  expect(dayText('2026-03-29')).toBe('Sun 29 Mar 2026')
  expect(dayText('2027-01-01')).toBe('Fri 1 Jan 2027')
})

test('times of day have two digits for hours and minutes', () => {
  expect(clockText(210)).toBe('03:30')
  expect(clockText(1440)).toBe('24:00')
})

test('in German they are written as German writes them', () => {
  speakGerman()
  expect(dayText('2026-03-29')).toBe('So., 29. März 2026')
  expect(dateText('2026-11-29', '2026-01-01')).toBe('29. November')
  expect(dateText('2027-11-29', '2026-01-01')).toBe('29. November 2027')
  expect(dateRangeText('2026-12-14', '2026-12-20', '2026-01-01')).toBe('14.–20. Dezember')
  expect(dateRangeText('2026-11-28', '2026-12-04', '2026-01-01')).toBe('28. November – 4. Dezember')
  expect(weekdayDateText('2026-11-29', '2026-01-01')).toBe('Sonntag, 29. November')
  expect(WEEKDAYS.map(weekdayText)).toEqual([
    'Montag',
    'Dienstag',
    'Mittwoch',
    'Donnerstag',
    'Freitag',
    'Samstag',
    'Sonntag',
  ])
})
