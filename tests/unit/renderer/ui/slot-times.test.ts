import { expect, test } from 'vitest'
import { createFormat } from '../../../../src/renderer/ui/format.ts'
import { slotTimes } from '../../../../src/renderer/ui/slot-times.ts'
import { slotOf } from '../../../support/view-builders.ts'

const format = createFormat({ locale: 'en-GB', clock: '24h' })
const rangeOf = (day: string, at: number, minutes: number, zone: string): string =>
  slotTimes(slotOf({ id: 'a', day, at, minutes, zone }), zone, format).range

test("a slot reads as clocks in the plan's zone show it", () => {
  expect(rangeOf('2026-11-23', 1080, 90, 'Asia/Kolkata')).toBe('18:00–19:30')
})

test('over the hour that clocks skip it ends an hour further on the clock', () => {
  expect(rangeOf('2027-03-28', 90, 120, 'Europe/Berlin')).toBe('01:30–04:30')
})

test('a start that clocks skip is shown where it really lies', () => {
  expect(rangeOf('2027-03-28', 150, 60, 'Europe/Berlin')).toBe('03:30–04:30')
})

test('over the hour that clocks repeat it ends an hour less far on the clock', () => {
  expect(rangeOf('2026-10-25', 90, 150, 'Europe/Berlin')).toBe('01:30–03:00')
})

test('a zone that this computer does not know reads as UTC', () => {
  const slot = slotOf({ id: 'a', day: '2026-11-23', at: 600 })
  expect(slotTimes(slot, 'Nowhere/City', format).range).toBe('10:00–11:00')
})
