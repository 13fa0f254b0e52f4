import { describe, expect, test } from 'vitest'
import { withHours } from '#core/planning/later-hours.ts'
import type { HoursFrom } from '#core/planning/model.ts'
import { recordOfWeek } from '#core/planning/rhythm.ts'
import { daysOffOf, extraDaysOf, hoursOf } from '../../../../src/renderer/app/life/form-changes.ts'
import {
  hoursAround,
  hoursStretches,
  withoutHoursFrom,
} from '../../../../src/renderer/app/life/later-hours.ts'
import { hoursAroundWords } from '../../../../src/renderer/app/life/life-words.ts'
import { createFormat } from '../../../../src/renderer/ui/format.ts'
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

  test('lie where plans can reach', () => {
    for (const days of [fields('9999-12-07', null), fields('2026-12-07', '2200-01-01')])
      expect(daysOffOf(days)).toEqual({
        daysOff: null,
        problem: 'No plan reaches that far: choose an earlier day.',
      })
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

  test('that hold anyway are none where others come later, but end a stretch of others', () => {
    const later = settingsOf({ laterHours: [hoursFrom('2027-03-01', 30)] })
    expect(hoursOf({ ...fields, week: weekOfMinutes(120), settings: later }).change).toBeNull()
    const stretch = settingsOf({ laterHours: [hoursFrom('2027-01-25', 60), hoursFrom('2027-02-15', 120)] })
    expect(hoursOf({ ...fields, settings: stretch }).change).not.toBeNull()
  })

  test('do not end before they begin', () => {
    expect(hoursOf({ ...fields, until: '2027-01-31' })).toEqual({
      change: null,
      problem: 'They end before they begin.',
    })
  })
})

test('other hours begin where plans can reach', () => {
  const settings = settingsOf()
  const week = weekOfMinutes(60)
  expect(hoursOf({ from: '9999-12-07', until: null, week, settings })).toMatchObject({
    change: null,
    problem: expect.stringContaining('earlier day'),
  })
})

test('study days more are halves, and not too many', () => {
  expect(extraDaysOf(1.3)).toEqual({ days: 1.5, problem: null })
  expect(extraDaysOf('')).toEqual({ days: 0, problem: null })
  expect(extraDaysOf(-365)).toEqual({ days: -365, problem: null })
  expect(extraDaysOf(400)).toEqual({ days: 0, problem: 'At most 365 study days at once.' })
  expect(extraDaysOf(-366).problem).not.toBeNull()
})

describe('hours for good', () => {
  const settings = settingsOf({
    laterHours: [hoursFrom('2027-02-01', 60), hoursFrom('2027-02-15', 120), hoursFrom('2027-04-01', 180)],
  })
  const format = createFormat({ locale: 'en-GB', clock: '24h' })
  const exams = format.dayRangeWithYear('2027-02-01', '2027-02-14')
  const words = (from: string, minutes: number, of = settings) =>
    hoursAroundWords(hoursAround(of, { from, ...weekOfMinutes(minutes) }), format)

  test('make way for a stretch of others, and give way to others that are for good', () => {
    expect(words('2027-01-10', 30)).toBe(
      `They hold until 31 Mar 2027, but not ${exams}: the plan has other hours then. From 1 Apr 2027 on it has others already.`,
    )
    expect(words('2027-02-05', 30)).toBe(
      'They hold until 31 Mar 2027. From 1 Apr 2027 on it has others already.',
    )
  })

  test('need no words where they just hold', () => {
    expect(words('2027-04-01', 30)).toBe('')
    expect(words('2027-01-10', 30, settingsOf())).toBe('')
  })

  test('say between which stretches they hold', () => {
    const shorter = settingsOf({ laterHours: settings.laterHours.slice(0, 2) })
    expect(words('2027-01-10', 30, shorter)).toBe(
      `They hold for good, but not ${exams}: the plan has other hours then.`,
    )
  })
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

  test('has one entry for hours for good, whatever stretches there are in them', () => {
    const after = { ...settings, ...withHours(settings, { ...hoursFrom('2027-01-10', 90), until: null }) }
    expect(hoursStretches(after).map(({ from, until }) => [from, until])).toEqual([
      ['2027-01-10', '2027-03-31'],
      ['2027-02-01', '2027-02-14'],
      ['2027-04-01', null],
    ])
    expect(withoutHoursFrom(after, '2027-01-10')).toEqual(settings)
    expect(hoursStretches(withoutHoursFrom(after, '2027-02-01')).map(({ from }) => from)).toEqual([
      '2027-01-10',
      '2027-04-01',
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
