/**
 * October 2026, worked out by hand: study days begin at 04:00, the learner lives in Berlin, is in Tokyo from the 9th to the
 * 12th, on holiday from the 14th to the 23rd, and clocks go back in Berlin in the night to the 25th.
 */
import { expect, test } from 'vitest'
import type { StudyKind } from '#core/planning/model.ts'
import { burnUp } from '#core/progress/burn-up.ts'
import { calibration } from '#core/progress/calibration.ts'
import { progressFigures } from '#core/progress/figures.ts'
import { recordOfKinds } from '#core/progress/kinds.ts'
import { streak, studyDaysOf } from '#core/progress/streak.ts'
import { byPhase, byWeek, studyTime } from '#core/progress/study-time.ts'
import { dayFromNumber, dayNumber } from '#core/time/day.ts'
import { instantOf } from '#core/time/zone.ts'
import { runsOf } from '../../../support/study-runs.ts'
import type { StudiedSession } from '../../../support/study-runs.ts'
import { settingsWith } from '../planning/plan-inputs.ts'

const MINUTE = 60_000
const october = (day: number): number => dayNumber('2026-10-01') + day - 1

/** "3 00:45": the third at a quarter to one; ":30" behind it are seconds. */
const at = (text: string, zone: string): number => {
  const [day = '', clock = ''] = text.split(' ')
  const [hour = 0, minute = 0, second = 0] = clock.split(':').map(Number)
  const minuteOfDay = hour * 60 + minute
  return instantOf({ day: dayFromNumber(october(Number(day))), minuteOfDay, zone }) + second * 1000
}

const session = (
  topicId: string | null,
  kind: StudyKind,
  span: readonly [from: string, to: string],
  zone = 'Europe/Berlin',
): StudiedSession => ({ startMs: at(span[0], zone), endMs: at(span[1], zone), zone, topicId, kind })

const SESSIONS = [
  session('a', 'learn', ['1 18:00', '1 19:30']),
  // Over midnight: all of it is Friday's.
  session('a', 'build', ['2 23:30', '3 00:45']),
  // Over 04:00: half of it is Friday's, half Saturday's.
  session('b', 'review', ['3 03:30', '3 04:30']),
  // Was 09:00 to 10:00 until it was put right.
  session('b', 'learn', ['5 09:15', '5 10:05']),
  session('b', 'practice', ['7 20:00', '7 20:40']),
  // In Tokyo it is Saturday morning; in Berlin it was still Friday's night.
  session('b', 'review', ['10 08:00', '10 09:00'], 'Asia/Tokyo'),
  session(null, 'learn', ['11 23:50', '12 00:20'], 'Asia/Tokyo'),
  // On a topic that is skipped: time all the same.
  session('d', 'practice', ['13 12:00', '13 12:30']),
  // Two hours by the clock, three really: two o'clock comes twice.
  session('c', 'build', ['25 01:30', '25 03:30']),
  session('c', 'build', ['25 03:40', '25 04:20']),
  session('c', 'learn', ['30 17:00', '30 17:25:30']),
  session('c', 'learn', ['30 17:30', '30 17:54:30']),
]

const time = studyTime(runsOf(SESSIONS), { dayStartMinute: 240 })
const inMinutes = <K>(sums: ReadonlyMap<K, number>): (K | number)[][] =>
  [...sums].map(([key, ms]) => [key, ms / MINUTE])
const daysInMinutes = (sums: ReadonlyMap<number, number>): (string | number)[][] =>
  [...sums].map(([day, ms]) => [dayFromNumber(day).slice(5), ms / MINUTE])

test('eleven hours and three quarters in all', () => {
  expect(time.totalMs / MINUTE).toBe(705)
})

test('by study day', () => {
  expect(daysInMinutes(time.byDay)).toEqual([
    ['10-01', 90],
    ['10-02', 105],
    ['10-03', 30],
    ['10-05', 50],
    ['10-07', 40],
    ['10-10', 60],
    ['10-11', 30],
    ['10-13', 30],
    ['10-24', 200],
    ['10-25', 20],
    ['10-30', 50],
  ])
})

test('by week, whichever day it begins on', () => {
  expect(daysInMinutes(byWeek(time.byDay, 'mon'))).toEqual([
    ['09-28', 225],
    ['10-05', 180],
    ['10-12', 30],
    ['10-19', 220],
    ['10-26', 50],
  ])
  expect(daysInMinutes(byWeek(time.byDay, 'sun'))).toEqual([
    ['09-27', 225],
    ['10-04', 150],
    ['10-11', 60],
    ['10-18', 200],
    ['10-25', 70],
  ])
})

test('by weekday and hour, as clocks showed it where it was', () => {
  const shown = time.byWeekdayHour.map((hours) =>
    Object.fromEntries(hours.flatMap((ms, hour) => (ms === 0 ? [] : [[hour, ms / MINUTE]]))),
  )
  expect(shown).toEqual([
    { 9: 45, 10: 5 },
    { 12: 30 },
    { 20: 40 },
    { 18: 60, 19: 30 },
    { 0: 45, 3: 30, 17: 50, 23: 30 },
    { 1: 30, 2: 120, 3: 50, 4: 30, 8: 60 },
    { 0: 20, 4: 20, 23: 10 },
  ])
})

test('by topic, phase and kind of work', () => {
  expect(inMinutes(time.byTopic)).toEqual([
    ['a', 165],
    ['b', 210],
    [null, 30],
    ['d', 30],
    ['c', 270],
  ])
  expect(inMinutes(byPhase(time.byTopic, (topic) => (topic < 'c' ? 'one' : 'two')))).toEqual([
    ['one', 375],
    [null, 30],
    ['two', 300],
  ])
  expect(recordOfKinds((kind) => time.byKind[kind] / MINUTE)).toEqual({
    learn: 220,
    practice: 70,
    build: 295,
    review: 120,
  })
})

test('in a row: the holiday and Sundays break nothing, missed Mondays do', () => {
  const daysOff = [{ from: '2026-10-14', to: '2026-10-23', name: 'Holiday' }]
  const settings = settingsWith({ start: '2026-10-01', daysOff })
  const studyDays = studyDaysOf(settings, { first: october(1), last: october(31) })
  const on = (today: number) =>
    streak({ byDay: time.byDay, today: october(today), isStudyDay: (day) => studyDays.has(day) })
  expect(on(5)).toEqual({ current: 4, longest: 4 })
  expect(on(25)).toEqual({ current: 3, longest: 4 })
  expect(on(30)).toEqual({ current: 1, longest: 4 })
})

test('effort: a and b are done, c is not, d is skipped and counts nowhere', () => {
  const topics = [
    { days: { min: 1, max: 1 }, status: 'done' },
    { days: { min: 1.5, max: 2.5 }, status: 'done' },
    { days: { min: 2, max: 2 }, status: 'in-progress' },
  ] as const
  const { effort } = progressFigures(topics, 'expected', 120)
  expect(effort).toEqual({ doneMinutes: 360, totalMinutes: 600 })

  const slot = (day: number) => ({ day: october(day), minutes: 120 })
  const { totalMinutes, real, plan } = burnUp(
    [
      { effortMinutes: 120, isDone: true, doneDay: october(2), slots: [slot(1)] },
      { effortMinutes: 240, isDone: true, doneDay: october(10), slots: [slot(2), slot(3)] },
      // The slot of the fifth was missed and planned again.
      { effortMinutes: 240, isDone: false, doneDay: null, slots: [slot(5), slot(29), slot(31)] },
    ],
    { start: october(1), today: october(30) },
  )
  const shown = (line: typeof real): (string | number)[][] =>
    line.map(({ day, minutes }) => [dayFromNumber(day).slice(5), minutes])
  expect(totalMinutes).toBe(effort.totalMinutes)
  expect(shown(real)).toEqual([
    ['10-01', 0],
    ['10-02', 120],
    ['10-10', 360],
    ['10-30', effort.doneMinutes],
  ])
  expect(shown(plan)).toEqual([
    ['10-01', 120],
    ['10-02', 240],
    ['10-03', 360],
    ['10-05', 480],
    ['10-29', 600],
  ])
})

test('the ratio of a and b: 375 minutes for 360', () => {
  const of = (topicId: string) =>
    studyTime(runsOf(SESSIONS.filter((one) => one.topicId === topicId)), { dayStartMinute: 240 }).byKind
  const { overall } = calibration([
    { estimatedMinutes: 120, studiedMs: of('a') },
    { estimatedMinutes: 240, studiedMs: of('b') },
  ])
  expect(overall.topics).toBe(2)
  expect(overall.measured).toBeCloseTo(375 / 360, 10)
  // Drawn towards 1: two topics of that length tell as much as 1.8 equal ones.
  expect(overall.likely).toBeGreaterThan(1)
  expect(overall.likely).toBeLessThan(overall.measured)
})
