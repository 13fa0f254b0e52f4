import { expect, test } from 'vitest'
import { clockText, dayText } from '#core/time/day-text.ts'

test('days are written with weekday, day, month and year', () => {
  expect(dayText('2026-03-29')).toBe('Sun 29 Mar 2026')
  expect(dayText('2027-01-01')).toBe('Fri 1 Jan 2027')
})

test('times of day have two digits for hours and minutes', () => {
  expect(clockText(210)).toBe('03:30')
  expect(clockText(1440)).toBe('24:00')
})
