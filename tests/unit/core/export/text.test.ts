import { expect, test } from 'vitest'
import { clockText, durationText } from '#core/export/text.ts'

test('minutes of the day are written as a clock shows them', () => {
  expect([0, 65, 1439, 1440].map(clockText)).toEqual(['00:00', '01:05', '23:59', '24:00'])
})

test('durations name hours and minutes, and only what is there', () => {
  expect([0, 45, 180, 210].map(durationText)).toEqual(['0 min', '45 min', '3 h', '3 h 30 min'])
})
