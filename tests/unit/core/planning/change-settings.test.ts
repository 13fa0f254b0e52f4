import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { changeSettings } from '#core/planning/change-settings.ts'
import type { SettingsChange } from '#core/planning/change-settings.ts'
import { hoursOn } from '#core/planning/hours.ts'
import { withFirstHours } from '#core/planning/later-hours.ts'
import { PlanSettings } from '#core/planning/model.ts'
import { LAST_PLAN_DAY } from '#core/planning/plan-days.ts'
import type { DayAvailability } from '#core/planning/model.ts'
import { recordOfWeek } from '#core/planning/rhythm.ts'
import { addDays } from '#core/time/day.ts'
import { settingsOf } from '../../../support/view-builders.ts'

const TODAY = '2026-11-25'

const changed = (change: SettingsChange, settings = settingsOf(), today = TODAY): PlanSettings => {
  const result = changeSettings(settings, change, today)
  if (!result.ok) throw new Error(result.error.message)
  // Whatever a change makes, it can be stored.
  return PlanSettings.parse(result.value)
}

const refused = (change: SettingsChange, settings = settingsOf()) => {
  const result = changeSettings(settings, change, TODAY)
  if (result.ok) throw new Error('it was not refused')
  return result.error
}

const off = (from: string, to: string, name = '') => ({ from, to, name })
const add = (from: string, to: string, name = '') =>
  ({ type: 'add-days-off', daysOff: off(from, to, name) }) as const

describe('days off', () => {
  test('are kept as they are given, also when they overlap or touch', () => {
    const given = [
      off('2026-12-20', '2026-12-27', 'Holiday'),
      off('2026-12-24', '2026-12-26'),
      off('2026-12-28', '2026-12-28'),
    ]
    const settings = given.reduce(
      (all, daysOff) => changed({ type: 'add-days-off', daysOff }, all),
      settingsOf(),
    )
    expect(settings.daysOff).toEqual(given)
  })

  test('of the same ends are the same ones and take the new name', () => {
    const once = changed(add('2026-12-20', '2026-12-27', 'Holiday'))
    expect(changed(add('2026-12-20', '2026-12-27', 'Ski'), once).daysOff).toEqual([
      off('2026-12-20', '2026-12-27', 'Ski'),
    ])
  })

  test('go by exactly their ends', () => {
    const settings = changed(add('2026-12-20', '2026-12-27'))
    const remove = (from: string, to: string) => ({ type: 'remove-days-off', from, to }) as const
    expect(changed(remove('2026-12-20', '2026-12-27'), settings).daysOff).toEqual([])
    expect(refused(remove('2026-12-21', '2026-12-27'), settings)).toMatchObject({ kind: 'missing' })
    expect(refused(remove('2026-12-20', '2026-12-26'), settings)).toMatchObject({ kind: 'missing' })
  })

  test('are 500 ranges at most', () => {
    const full = settingsOf({
      daysOff: Array.from({ length: 500 }, (_, index) => off(addDays(TODAY, index), addDays(TODAY, index))),
    })
    expect(refused(add('2030-01-01', '2030-01-02'), full)).toMatchObject({ kind: 'invalid' })
    expect(changed(add(TODAY, TODAY, 'Sick'), full).daysOff).toHaveLength(500)
  })
})

describe('moving today', () => {
  test('makes a day off of it, once', () => {
    const settings = changed({ type: 'move-today', name: 'Sick' })
    expect(settings.daysOff).toEqual([off(TODAY, TODAY, 'Sick')])
    expect(changed({ type: 'move-today', name: 'Tired' }, settings)).toEqual(settings)
  })

  test('leaves days off that hold today as they are', () => {
    const settings = changed(add('2026-11-20', '2026-11-30', 'Holiday'))
    expect(changed({ type: 'move-today', name: 'Sick' }, settings)).toEqual(settings)
  })
})

describe('a pause', () => {
  test('begins today, and goes on when it is asked for again', () => {
    const settings = changed({ type: 'pause' })
    expect(settings.paused).toBe(TODAY)
    expect(changed({ type: 'pause' }, settings, '2026-12-01').paused).toBe(TODAY)
  })

  test('becomes days off when it ends', () => {
    const settings = changed({ type: 'resume' }, settingsOf({ paused: '2026-11-01' }))
    expect(settings).toMatchObject({ paused: null, daysOff: [off('2026-11-01', '2026-11-24', 'Pause')] })
  })

  test('that ends on its first day leaves nothing', () => {
    expect(changed({ type: 'resume' }, settingsOf({ paused: TODAY }))).toEqual(settingsOf())
    // The clock was set back.
    expect(changed({ type: 'resume' }, settingsOf({ paused: '2026-12-24' }))).toEqual(settingsOf())
    expect(changed({ type: 'resume' })).toEqual(settingsOf())
  })
})

test('a study day takes as long as it is given, and nothing else changes', () => {
  const settings = changed({ type: 'calibrate', minutesPerStudyDay: 245 })
  expect(settings).toEqual({ ...settingsOf(), minutesPerStudyDay: 245 })
})

describe('choices', () => {
  test('take another option of one group', () => {
    const settings = settingsOf({
      choices: { options: { Editor: 'Vim', Framework: 'Kestrel' }, leftOut: ['x'] },
    })
    expect(changed({ type: 'choose', group: 'Framework', name: 'Osprey' }, settings).choices).toEqual({
      options: { Editor: 'Vim', Framework: 'Osprey' },
      leftOut: ['x'],
    })
  })

  test('leave optional topics out and take them in, each once', () => {
    const out = (...topicKeys: string[]) => ({ type: 'optional', topicKeys, included: false }) as const
    const settings = changed(out('y', 'x'), changed(out('x')))
    expect(settings.choices.leftOut).toEqual(['y', 'x'])
    const back = changed({ type: 'optional', topicKeys: ['x', 'z'], included: true }, settings)
    expect(back.choices.leftOut).toEqual(['y'])
  })
})

describe('other hours', () => {
  const rhythm = recordOfWeek(() => 'learn' as const)
  const hours = (minutes: number) => ({
    availability: recordOfWeek((): DayAvailability => ({ startMinute: 600, minutes })),
    rhythm,
  })
  const from = (day: string, minutes: number, until: string | null = null) =>
    ({ type: 'hours', from: day, until, ...hours(minutes) }) as const
  const start = settingsOf({ start: '2026-11-23', ...hours(120) })
  const minutesOn = (settings: PlanSettings, day: string) => hoursOn(settings, day).availability.mon.minutes

  test('hold from their day on', () => {
    const settings = changed(from('2026-12-01', 60), start)
    expect(settings.laterHours).toEqual([{ from: '2026-12-01', ...hours(60) }])
    expect([minutesOn(settings, '2026-11-30'), minutesOn(settings, '2026-12-01')]).toEqual([120, 60])
  })

  test('with an end give way to those before', () => {
    const settings = changed(from('2026-12-01', 60, '2026-12-14'), start)
    expect(settings.laterHours.map((entry) => [entry.from, entry.availability.mon.minutes])).toEqual([
      ['2026-12-01', 60],
      ['2026-12-15', 120],
    ])
  })

  test('from the start on, or before it, are those of the plan itself', () => {
    for (const day of ['2026-11-23', '2026-10-01']) {
      expect(changed(from(day, 60), start)).toEqual(settingsOf({ start: '2026-11-23', ...hours(60) }))
    }
  })

  test('that end before the start change nothing', () => {
    expect(changed(from('2026-10-01', 60, '2026-10-31'), start)).toEqual(start)
  })

  test('that are those in force already leave no entry', () => {
    expect(changed(from('2026-12-01', 120), start)).toEqual(start)
    const there = changed(from('2026-12-01', 60), start)
    expect(changed(from('2026-12-01', 120), there)).toEqual(start)
  })

  describe('for good', () => {
    const exams = changed(from('2027-02-01', 60, '2027-02-14'), start)
    const minutes = (settings: PlanSettings, ...days: string[]) => days.map((day) => minutesOn(settings, day))

    test('hold after the stretch of others in which they begin', () => {
      const settings = changed(from('2027-02-05', 30), exams)
      const days = ['2027-01-31', '2027-02-04', '2027-02-05', '2027-02-15', '2028-01-01']
      expect(minutes(settings, ...days)).toEqual([120, 60, 30, 30, 30])
    })

    test('leave a stretch of others where it is, and hold after it', () => {
      const settings = changed(from('2027-01-10', 30), exams)
      const days = ['2027-01-09', '2027-01-10', '2027-02-01', '2027-02-14', '2027-02-15']
      expect(minutes(settings, ...days)).toEqual([120, 30, 60, 60, 30])
      const fromStart = changed(from(start.start, 30), exams)
      expect(minutes(fromStart, start.start, '2027-02-01', '2027-02-15')).toEqual([30, 60, 30])
    })

    test('are a stretch made lasting when they are its own', () => {
      const settings = changed(from('2027-02-05', 60), exams)
      expect(settings.laterHours).toEqual([{ from: '2027-02-01', ...hours(60) }])
    })

    test('give way to others that are meant for good', () => {
      const settings = changed(from('2027-02-05', 30), changed(from('2027-04-01', 180), exams))
      expect(minutes(settings, '2027-02-15', '2027-03-31', '2027-04-01')).toEqual([30, 30, 180])
    })

    test('of the first day take the place of those that come back later, in the settings, too', () => {
      const settings = { ...exams, ...withFirstHours(exams, hours(90)) }
      expect(minutes(settings, start.start, '2027-02-01', '2027-02-15')).toEqual([90, 60, 90])
      expect(withFirstHours(exams, hours(120))).toEqual({ ...hours(120), laterHours: exams.laterHours })
    })
  })

  test('may end with the last day there is', () => {
    expect(changed(from('2026-12-01', 60, LAST_PLAN_DAY), start).laterHours).toHaveLength(1)
  })

  test('must not end before they begin, and are 50 at most', () => {
    expect(refused(from('2026-12-02', 60, '2026-12-01'), start)).toMatchObject({ kind: 'invalid' })
    const full = Array.from({ length: 50 }, (_, index) => index).reduce(
      (all, index) => changed(from(addDays('2026-12-01', index * 7), 60 + index), all),
      start,
    )
    expect(refused(from('2028-01-01', 30), full)).toMatchObject({ kind: 'invalid' })
  })

  test('hold exactly on the days they are meant for, whatever hours there were', () => {
    const anyDay = fc.integer({ min: -20, max: 60 }).map((later) => addDays('2026-11-23', later))
    const anyHours = fc.constantFrom(30, 60, 90, 120)
    const anyEntries = fc
      .uniqueArray(anyDay, { maxLength: 6 })
      .chain((days) =>
        fc.tuple(
          ...days.toSorted().map((day) => anyHours.map((minutes) => ({ from: day, ...hours(minutes) }))),
        ),
      )
    fc.assert(
      fc.property(
        anyEntries,
        anyDay,
        fc.option(fc.integer({ min: 0, max: 40 })),
        anyHours,
        (entries, day, length, minutes) => {
          const settings = { ...start, laterHours: entries }
          const until = length === null ? null : addDays(day, length)
          const after = changed(from(day, minutes, until), settings)
          const first = day < start.start ? start.start : day
          const next = entries.find((entry) => entry.from > first)
          // Those that hold for good on the first day: after a stretch that ends with what was before it, that.
          const at = entries.findLastIndex((entry) => entry.from <= first)
          const before = (entries[at - 1] ?? start).availability.mon.minutes
          const isInStretch = at !== -1 && next?.availability.mon.minutes === before
          const replaced = isInStretch ? before : minutesOn(settings, first)
          for (let later = 0; later < 110; later += 1) {
            const one = addDays(start.start, later)
            const isForGood = next === undefined || one < next.from || minutesOn(settings, one) === replaced
            const isMeant = one >= day && (until === null ? isForGood : one <= until)
            expect(minutesOn(after, one)).toBe(isMeant ? minutes : minutesOn(settings, one))
          }
        },
      ),
    )
  })
})

test('everything the learner sets comes at once', () => {
  const settings = settingsOf({ pace: 'max' })
  expect(changed({ type: 'settings', settings })).toEqual(settings)
})
