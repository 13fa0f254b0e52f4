import { describe, expect, test } from 'vitest'
import type { PlanDefaults } from '#contract/operations/plan.ts'
import { defaultSettings } from '#core/planning/defaults.ts'
import { recordOfWeek } from '#core/planning/rhythm.ts'
import { WEEKDAYS } from '#core/time/day.ts'
import { type PlanFlags, settingsFromFlags } from '../../../src/cli/plan-settings.ts'

const option = (name: string, recommended = false) => ({
  name,
  recommended,
  topics: 3,
  days: { min: 1, max: 2 },
})

const defaults: PlanDefaults = {
  settings: {
    ...defaultSettings(
      { week: [], hoursPerDay: { min: 3, max: 4 }, phases: [] },
      { start: '2026-11-23', zone: 'UTC' },
    ),
    choices: { options: { Framework: 'FastAPI', Database: 'PostgreSQL' }, leftOut: ['mongo'] },
  },
  optionGroups: [
    { group: 'Framework', chosen: 'FastAPI', options: [option('FastAPI', true), option('Django')] },
    {
      group: 'Database',
      chosen: 'PostgreSQL',
      options: [option('PostgreSQL'), option('MySQL'), option('SQL')],
    },
  ],
  optionalTopics: [],
}

const settings = (flags: PlanFlags) => {
  const result = settingsFromFlags(defaults, flags)
  if (!result.ok) throw new Error(result.error.message)
  return result.value
}

test('without flags the roadmap decides everything', () => {
  expect(settings({})).toEqual(defaults.settings)
})

test('start, pace and zone are taken as given', () => {
  expect(settings({ start: '2027-01-04', pace: 'max', zone: 'Asia/Kolkata' })).toMatchObject({
    start: '2027-01-04',
    pace: 'max',
    zone: 'Asia/Kolkata',
  })
})

describe('hours that change from a day on', () => {
  const later = {
    from: '2027-01-04',
    availability: recordOfWeek((day) => ({ startMinute: 480, minutes: day === 'sun' ? 60 : 0 })),
    rhythm: recordOfWeek(() => 'build' as const),
  }
  const changing = { ...defaults, settings: { ...defaults.settings, laterHours: [later] } }
  const settingsOf = (flags: PlanFlags) => {
    const result = settingsFromFlags(changing, flags)
    if (!result.ok) throw new Error(result.error.message)
    return result.value
  }

  test('stay while nothing is said about hours', () => {
    expect(settingsOf({ pace: 'max' })).toEqual({ ...changing.settings, pace: 'max' })
  })

  test('give way to the hours asked for, which take the rest from those that hold last', () => {
    const { availability, rhythm, laterHours } = settingsOf({ hours: '2' })
    expect(laterHours).toEqual([])
    expect(WEEKDAYS.filter((day) => availability[day].minutes > 0)).toEqual(['sun'])
    expect(availability.sun.minutes).toBe(120)
    expect(rhythm.sun).toBe('build')
  })
})

describe('study time', () => {
  test('--days gives the others no time, and a day of rest becomes one of practice', () => {
    const { availability, rhythm } = settings({ days: 'mon, SUN' })
    expect(WEEKDAYS.filter((day) => availability[day].minutes > 0)).toEqual(['mon', 'sun'])
    expect(availability.sun.minutes).toBe(210)
    expect(rhythm.sun).toBe('practice')
    expect(rhythm.tue).toBe(defaults.settings.rhythm.tue)
  })

  test('--hours sets every study day and leaves free days free', () => {
    const { availability } = settings({ hours: '1.5' })
    expect(availability.mon).toEqual({ startMinute: 1_080, minutes: 90 })
    expect(availability.sun.minutes).toBe(0)
  })

  test('long days begin in the morning, so that they end the same day', () => {
    expect(settings({ hours: '8' }).availability.mon).toEqual({ startMinute: 540, minutes: 480 })
  })

  test('--hours leaves a plan that exists to begin when it did, as long as the day ends in time', () => {
    const morning = { startMinute: 450, minutes: 60 }
    const { availability } = defaults.settings
    const existing: PlanDefaults = {
      ...defaults,
      existingPlanId: '0199a000-0000-7000-8000-0000000000aa',
      settings: { ...defaults.settings, availability: { ...availability, mon: morning } },
    }
    const changed = (hours: string) => {
      const result = settingsFromFlags(existing, { hours })
      return result.ok ? result.value.availability : null
    }
    expect(changed('2')?.mon).toEqual({ startMinute: 450, minutes: 120 })
    expect(changed('8')?.tue).toEqual({ startMinute: 540, minutes: 480 })
    expect(changed('2')?.sun.minutes).toBe(0)
  })

  test('--at sets when studying begins', () => {
    expect(settings({ at: '7:30' }).availability.mon).toEqual({ startMinute: 450, minutes: 210 })
  })

  test('study time past midnight is refused', () => {
    expect(settingsFromFlags(defaults, { at: '22:00', hours: '3' })).toMatchObject({
      ok: false,
      error: { exitCode: 2, message: expect.stringContaining('midnight') },
    })
  })
})

describe('--choose', () => {
  test('a part of a name is enough, in any group, and other choices stay', () => {
    expect(settings({ choose: ['djan', 'mys'] }).choices).toEqual({
      options: { Framework: 'Django', Database: 'MySQL' },
      leftOut: ['mongo'],
    })
  })

  test('a whole name wins over parts of others', () => {
    expect(settings({ choose: ['sql'] }).choices.options['Database']).toBe('SQL')
  })

  test.each(['flask', 'a'])('%s is refused with the names there are', (text) => {
    expect(settingsFromFlags(defaults, { choose: [text] })).toMatchObject({
      ok: false,
      error: { exitCode: 2, message: expect.stringContaining('FastAPI, Django') },
    })
  })
})

test.each<PlanFlags>([
  { start: '2027-02-29' },
  { start: 'tomorrow' },
  { hours: '0' },
  { hours: '25' },
  { hours: 'two' },
  { hours: '-1' },
  { days: '' },
  { days: 'mon,xyz' },
  { at: '24:00' },
  { at: '7' },
  { pace: 'fast' },
  { zone: 'Mars/Base' },
])('%j is wrong usage', (flags) => {
  expect(settingsFromFlags(defaults, flags)).toMatchObject({ ok: false, error: { exitCode: 2 } })
})
