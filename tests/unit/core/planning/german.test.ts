import { expect, test } from 'vitest'
import { changeSettings } from '#core/planning/change-settings.ts'
import { estimateFindings } from '#core/planning/estimate-findings.ts'
import { faultText } from '#core/planning/fault-text.ts'
import { DaysOff, PlanDay } from '#core/planning/model.ts'
import { planRoadmap } from '#core/planning/plan.ts'
import { recordOfWeek } from '#core/planning/rhythm.ts'
import { totalFindings } from '#core/planning/total-findings.ts'
import { speakGerman } from '../../../support/german.ts'
import { MONDAY, inputWith, settingsWith, topic } from './plan-inputs.ts'

const saidOf = (settings: Parameters<typeof settingsWith>[0], titles = ['a']): readonly string[] =>
  planRoadmap(
    inputWith({ topics: titles.map((key) => topic(key, 1)), settings: settingsWith(settings) }),
  ).findings.map(({ message }) => message)

test('findings of a plan are said in German, one and many', () => {
  speakGerman()
  const paused = { paused: MONDAY }
  expect(saidOf(paused)).toEqual([
    'Der Plan ist ab Mo., 23. Nov. 2026 angehalten: 1 Thema wartet (2 Std. Lernzeit). Setz ihn fort, um weiterzumachen.',
  ])
  expect(saidOf(paused, ['a', 'b'])).toEqual([
    'Der Plan ist ab Mo., 23. Nov. 2026 angehalten: 2 Themen warten (4 Std. Lernzeit). Setz ihn fort, um weiterzumachen.',
  ])
  expect(saidOf({ availability: recordOfWeek(() => ({ startMinute: 1080, minutes: 150 })) })).toEqual([
    'Sonntag ist in deinem Rhythmus ein Ruhetag: Die Lernzeit (2 Std. 30 Min.) bleibt also frei.',
  ])
})

test('what takes longer than the roadmap says is told in German figures', () => {
  speakGerman()
  const nineMonths = { raw: '9 months', min: 9, max: 9, unit: 'month' } as const
  const messages = (minutes: number, minutesPerStudyDay: number): readonly string[] =>
    totalFindings(
      { min: 195, max: 237 },
      settingsWith({
        availability: recordOfWeek((day) => ({
          startMinute: 540,
          minutes: day === 'sat' || day === 'sun' ? 0 : minutes,
        })),
        minutesPerStudyDay,
      }),
      nineMonths,
    ).map(({ message }) => message)
  expect(messages(210, 210)).toEqual([
    'Mit 5 Tagen pro Woche dauert das 9,0–10,9 Monate: länger, als die Roadmap sagt (9).',
  ])
  expect(messages(210, 240)).toEqual([
    'Mit 5 Tagen und 17,5 Stunden pro Woche dauert das 10,3–12,5 Monate: länger, als die Roadmap sagt (9).',
  ])
})

test('topics that took all their time are named in German quotation marks', () => {
  speakGerman()
  const said = (...titles: string[]): string | undefined =>
    estimateFindings(
      titles.map((title) => ({
        key: title,
        title,
        days: { min: 1, max: 1 },
        optional: false,
        status: 'in-progress' as const,
        loggedMinutes: 120,
      })),
      { pace: 'expected', minutesPerStudyDay: 120 },
    )[0]?.message
  expect(said('A')).toMatch(/^„A“ hat seine Schätzung aufgebraucht/)
  expect(said('A', 'B')).toMatch(/^„A“ und „B“ haben ihre Schätzungen aufgebraucht/)
  expect(said('A', 'B', 'C', 'D', 'E')).toMatch(/^„A“, „B“, „C“ und 2 weitere haben/)
})

test('faults of settings are said in the language in force, not in that of the moment a schema was made', () => {
  speakGerman()
  const faultsOf = (parsed: {
    readonly error?: { readonly issues: readonly { readonly message: string }[] }
  }) => parsed.error?.issues.map(({ message }) => faultText(message))
  expect(faultsOf(DaysOff.safeParse({ from: '2026-12-26', to: '2026-12-24', name: '' }))).toEqual([
    'Freie Tage können nicht enden, bevor sie beginnen: Vertausche die beiden Tage.',
  ])
  expect(faultsOf(PlanDay.safeParse('1969-12-31'))).toEqual([
    'Wähle einen Tag zwischen 1970-01-01 und 2199-12-31.',
  ])
  expect(faultText('constructor')).toBe('constructor')
})

test('what a change cannot be is said in German', () => {
  speakGerman()
  const settings = {
    ...settingsWith(),
    zone: 'Europe/Berlin',
    choices: { options: {}, leftOut: [] },
  }
  expect(
    changeSettings(settings, { type: 'remove-days-off', from: '2026-12-24', to: '2026-12-26' }, MONDAY),
  ).toEqual({
    ok: false,
    error: {
      kind: 'missing',
      message: 'Vom Do., 24. Dez. 2026 bis zum Sa., 26. Dez. 2026 gibt es keine freien Tage.',
    },
  })
})
