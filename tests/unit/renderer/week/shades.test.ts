import { describe, expect, test } from 'vitest'
import { shadesOf } from '../../../../src/renderer/features/week/shades.ts'
import { weekOf } from '../../../support/view-builders.ts'

const dayOf = (from: string, index: number, zone: string) => {
  const day = weekOf(from, { zone }).days[index]
  if (day === undefined) throw new Error('a week has seven days')
  return day
}

describe('what lies behind the slots', () => {
  test('the hour that clocks skip', () => {
    expect(shadesOf(dayOf('2027-03-22', 6, 'Europe/Berlin'), 'Europe/Berlin')).toEqual([
      { why: 'skipped-hour', fromMinute: 120, toMinute: 180 },
    ])
  })

  test('the hour that clocks repeat', () => {
    expect(shadesOf(dayOf('2026-10-19', 6, 'Europe/Berlin'), 'Europe/Berlin')).toEqual([
      { why: 'repeated-hour', fromMinute: 120, toMinute: 180 },
    ])
  })

  test('the half hour that clocks skip on Lord Howe Island', () => {
    expect(shadesOf(dayOf('2026-09-28', 6, 'Australia/Lord_Howe'), 'Australia/Lord_Howe')).toEqual([
      { why: 'skipped-hour', fromMinute: 120, toMinute: 150 },
    ])
  })

  test('a day off whole, also an unnamed one', () => {
    expect(shadesOf({ ...dayOf('2026-11-23', 2, 'UTC'), dayOff: '' }, 'UTC')).toEqual([
      { why: 'day-off', fromMinute: 0, toMinute: 1440 },
    ])
  })

  test('nothing on an ordinary day', () => {
    expect(shadesOf(dayOf('2026-11-23', 2, 'Europe/Berlin'), 'Europe/Berlin')).toEqual([])
  })
})
