import { describe, expect, test } from 'vitest'
import {
  dayOfMinutes,
  defaultAvailability,
  defaultSettings,
  studyDayMinutes,
} from '#core/planning/defaults.ts'
import { DayAvailability, PlanSettings } from '#core/planning/model.ts'
import {
  DEFAULT_RHYTHM,
  kindOfActivity,
  rhythmOf,
  studyWeekdays,
  withStudyDays,
} from '#core/planning/rhythm.ts'
import { settingsWith } from './plan-inputs.ts'

describe('the kind of work an activity is', () => {
  test.each([
    ['Learn new concepts', 'learn'],
    ['Practice & coding exercises', 'practice'],
    ['Build mini-project', 'build'],
    ['Review + documentation', 'review'],
    ['Rest or light review', 'rest'],
    ['Learn REST APIs', 'learn'],
    ['REST API exercises', 'practice'],
    ['OFF', 'rest'],
    ['Free day', 'rest'],
    ['freeCodeCamp course', 'learn'],
    ['Explore two repos', 'learn'],
    ['Project work', 'build'],
    ['Catch up', 'review'],
    ['Estudiar teoría', 'learn'],
    ['Práctica y ejercicios', 'practice'],
    ['Descanso', 'rest'],
    ['Übungen', 'practice'],
    ['Wiederholung', 'review'],
    ['Ruhetag', 'rest'],
    ['Révision', 'review'],
    ['学习新概念', 'learn'],
    ['练习', 'practice'],
    ['休息', 'rest'],
    ['🎯', 'learn'],
    ['', 'learn'],
  ])('%j is %s', (activity, kind) => {
    expect(kindOfActivity(activity)).toBe(kind)
  })
})

describe('the rhythm', () => {
  test('follows the weekly template', () => {
    expect(
      rhythmOf([
        { days: ['mon', 'tue'], activity: 'Learn new concepts' },
        { days: ['wed', 'thu'], activity: 'Practice & coding exercises' },
        { days: ['fri'], activity: 'Build mini-project' },
        { days: ['sat'], activity: 'Review + documentation' },
        { days: ['sun'], activity: 'Rest or light review' },
      ]),
    ).toEqual(DEFAULT_RHYTHM)
  })

  test('rests on weekdays the template does not name, and takes the first of two rows', () => {
    expect(
      rhythmOf([
        { days: ['mon', 'wed', 'fri'], activity: 'Study' },
        { days: ['fri'], activity: 'Project' },
      ]),
    ).toEqual({
      mon: 'learn',
      tue: 'rest',
      wed: 'learn',
      thu: 'rest',
      fri: 'learn',
      sat: 'rest',
      sun: 'rest',
    })
  })

  test('is the default without a template, or with one that only rests', () => {
    expect(rhythmOf([])).toEqual(DEFAULT_RHYTHM)
    expect(rhythmOf([{ days: ['sun'], activity: 'Rest' }])).toEqual(DEFAULT_RHYTHM)
  })

  test('gives a day of rest to practice when the learner studies on it', () => {
    expect(withStudyDays(DEFAULT_RHYTHM, ['sun', 'mon'])).toEqual({ ...DEFAULT_RHYTHM, sun: 'practice' })
  })

  test('says on which weekdays topics are planned', () => {
    expect(studyWeekdays(settingsWith())).toEqual(['mon', 'tue', 'wed', 'thu', 'fri', 'sat'])
    expect(studyWeekdays(settingsWith({ reviewCarriesTopics: false }))).not.toContain('sat')
  })
})

describe('a new plan', () => {
  test('has the middle of the stated hours on every day but rest days', () => {
    const availability = defaultAvailability(DEFAULT_RHYTHM, { min: 3, max: 4 })
    expect(availability.mon).toEqual({ startMinute: 1080, minutes: 210 })
    expect(availability.sat).toEqual({ startMinute: 1080, minutes: 210 })
    expect(availability.sun.minutes).toBe(0)
  })

  test('has days and study days of 3.5 hours when the roadmap states none', () => {
    expect(defaultAvailability(DEFAULT_RHYTHM, null).tue).toEqual({ startMinute: 1080, minutes: 210 })
    expect(studyDayMinutes(null)).toBe(210)
    expect(studyDayMinutes({ min: 1, max: 2 })).toBe(90)
    expect(studyDayMinutes({ min: 0, max: 0 })).toBe(15)
    expect(studyDayMinutes({ min: 20, max: 24 })).toBe(960)
  })

  test('begins long days in the morning and always ends by midnight', () => {
    expect(dayOfMinutes(240).startMinute).toBe(1080)
    expect(dayOfMinutes(300).startMinute).toBe(540)
    for (const minutes of [15, 240, 241, 900, 960, 1440]) {
      expect(DayAvailability.safeParse(dayOfMinutes(minutes)).success).toBe(true)
    }
  })

  test('has settings that can be stored', () => {
    const settings = defaultSettings(
      { week: [], hoursPerDay: { min: 3, max: 4 }, phases: [] },
      { start: '2026-11-23', zone: 'Europe/Berlin' },
    )
    expect(PlanSettings.parse(settings)).toEqual(settings)
    expect(settings).toMatchObject({ pace: 'expected', reviewCarriesTopics: true, minutesPerStudyDay: 210 })
  })
})
