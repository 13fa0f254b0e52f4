import { expect, test } from 'vitest'
import { isoWithOffset } from '#core/time/iso-text.ts'

test.each([
  ['UTC', '2026-11-23T10:00:00+00:00'],
  ['Europe/Berlin', '2026-11-23T11:00:00+01:00'],
  ['Asia/Kolkata', '2026-11-23T15:30:00+05:30'],
  ['America/New_York', '2026-11-23T05:00:00-05:00'],
])('an instant in %s is %s', (zone, text) => {
  expect(isoWithOffset(Date.UTC(2026, 10, 23, 10), zone)).toBe(text)
})

test('an hour that clocks show twice has two offsets, and parts of a second stay', () => {
  const first = Date.UTC(2026, 9, 25, 0, 30)
  expect(isoWithOffset(first, 'Europe/Berlin')).toBe('2026-10-25T02:30:00+02:00')
  expect(isoWithOffset(first + 3_600_250, 'Europe/Berlin')).toBe('2026-10-25T02:30:00.25+01:00')
})
