import { describe, expect, test } from 'vitest'
import type { HoursFrom } from '#core/planning/model.ts'
import { recordOfWeek } from '#core/planning/rhythm.ts'
import { daysOffOf, hoursGiveWayOn, hoursOf } from '../../../../src/renderer/app/life/form-changes.ts'
import { hoursStretches, withoutHoursFrom } from '../../../../src/renderer/app/life/later-hours.ts'
import { settingsOf } from '../../../support/view-builders.ts'

const weekOfMinutes = (minutes: number) => ({
  rhythm: recordOfWeek(() => 'learn' as const),
  availability: recordOfWeek(() => ({ startMinute: 1080, minutes })),
})
const hoursFrom = (from: string, minutes: number): HoursFrom => ({ from, ...weekOfMinutes(minutes) })

describe('days off from the form', () => {
  const fields = (from: string | null, to: string | null) => ({
    range: { from, to },
    name: '  Holiday ',
    existing: [{ from: '2026-12-24', to: '2026-12-31', name: '' }],
  })

  test('need a first day; without a last one they are that day', () => {
    expect(daysOffOf(fields(null, '2026-12-20'))).toEqual({ daysOff: null, problem: null })
    expect(daysOffOf(fields('2026-12-14', null)).daysOff).toEqual({
      from: '2026-12-14',
      to: '2026-12-14',
      name: 'Holiday',
    })
  })

  test('do not end before they begin, and are not off already', () => {
    expect(daysOffOf(fields('2026-12-14', '2026-12-13')).problem).toBe('The last day comes before the first.')
    expect(daysOffOf(fields('2026-12-25', '2026-12-26')).problem).toBe('These days are off already.')
    expect(daysOffOf(fields('2026-12-23', '2026-12-26')).problem).toBeNull()
  })
})

describe('other hours from the form', () => {
  const settings = settingsOf()
  const fields = { from: '2027-02-01', until: null, week: weekOfMinutes(60), settings }

  test('are a change of the hours from that day on', () => {
    expect(hoursOf(fields).change).toEqual({
      type: 'hours',
      from: '2027-02-01',
      until: null,
      ...weekOfMinutes(60),
    })
  })

  test('are none while they are those that hold anyway, or no day is studied', () => {
    expect(hoursOf({ ...fields, week: weekOfMinutes(120) })).toEqual({ change: null, problem: null })
    expect(hoursOf({ ...fields, week: weekOfMinutes(0) })).toEqual({ change: null, problem: null })
    expect(hoursOf({ ...fields, from: null })).toEqual({ change: null, problem: null })
  })

  test('that hold anyway are a change where others come later', () => {
    const later = settingsOf({ laterHours: [hoursFrom('2027-03-01', 30)] })
    expect(hoursOf({ ...fields, week: weekOfMinutes(120), settings: later }).change).not.toBeNull()
  })

  test('do not end before they begin', () => {
    expect(hoursOf({ ...fields, until: '2027-01-31' })).toEqual({
      change: null,
      problem: 'They end before they begin.',
    })
  })
})

test('hours without an end give way to the next that the plan has', () => {
  const settings = settingsOf({ laterHours: [hoursFrom('2027-02-01', 60), hoursFrom('2027-02-15', 120)] })
  expect(hoursGiveWayOn({ from: '2027-01-10', until: null, settings })).toBe('2027-02-01')
  expect(hoursGiveWayOn({ from: '2027-02-01', until: null, settings })).toBe('2027-02-15')
  expect(hoursGiveWayOn({ from: '2027-02-15', until: null, settings })).toBeNull()
  expect(hoursGiveWayOn({ from: '2027-01-10', until: '2027-01-20', settings })).toBeNull()
  expect(hoursGiveWayOn({ from: null, until: null, settings })).toBeNull()
})

describe('the list of other hours', () => {
  const settings = settingsOf({
    laterHours: [hoursFrom('2027-02-01', 60), hoursFrom('2027-02-15', 120), hoursFrom('2027-04-01', 180)],
  })

  test('says how long each holds, and leaves out where the first hours come back', () => {
    expect(hoursStretches(settings).map(({ from, until }) => [from, until])).toEqual([
      ['2027-02-01', '2027-02-14'],
      ['2027-04-01', null],
    ])
  })

  test('loses an entry with the end that belongs to it', () => {
    expect(withoutHoursFrom(settings, '2027-02-01').laterHours.map(({ from }) => from)).toEqual([
      '2027-04-01',
    ])
    expect(withoutHoursFrom(settings, '2027-04-01').laterHours.map(({ from }) => from)).toEqual([
      '2027-02-01',
      '2027-02-15',
    ])
  })
})
