import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { STUDY_KINDS } from '#core/progress/kinds.ts'
import {
  byPhase,
  byWeek,
  plannedByDay,
  studyTime,
  timeBefore,
  timeByTopic,
} from '#core/progress/study-time.ts'
import { byStudyDay } from '#core/progress/studied.ts'
import { WEEKDAYS, dayFromNumber, dayNumber, weekdayIndex } from '#core/time/day.ts'
import { startOfWeek } from '#core/time/week.ts'
import { hoursInDay, instantOf, startOfDay } from '#core/time/zone.ts'
import { runsOf } from '../../../support/study-runs.ts'
import type { StudiedSession } from '../../../support/study-runs.ts'
import { TEST_ZONES } from '../../../support/zones.ts'

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const FOUR = { dayStartMinute: 240 }

const session = (startMs: number, lengthMs: number, more: Partial<StudiedSession> = {}): StudiedSession => ({
  startMs,
  endMs: startMs + lengthMs,
  zone: 'UTC',
  topicId: 'a',
  kind: 'learn',
  ...more,
})

const anySession = fc
  .record({
    startMs: fc.integer({ min: Date.UTC(2025, 0, 1), max: Date.UTC(2028, 0, 1) }),
    lengthMs: fc.integer({ min: 0, max: 24 * HOUR }),
    zone: fc.constantFrom(...TEST_ZONES, 'Europe/Berlin', 'Nowhere/Known'),
    topicId: fc.constantFrom('a', 'b', 'c', null),
    kind: fc.constantFrom(...STUDY_KINDS),
  })
  .map(({ startMs, lengthMs, ...more }) => session(startMs, lengthMs, more))
const anySessions = fc.array(anySession, { maxLength: 12 })
const anyOptions = fc.record({ dayStartMinute: fc.constantFrom(0, 60, 240, 330) })

const sum = (values: Iterable<number>): number => [...values].reduce((all, value) => all + value, 0)
const msOf = (sessions: readonly StudiedSession[]): number =>
  sum(sessions.map(({ startMs, endMs }) => endMs - startMs))

describe('focus time', () => {
  test('adds up to the same total by day, week, weekday and hour, topic, phase and kind of work', () => {
    fc.assert(
      fc.property(anySessions, anyOptions, fc.constantFrom(...WEEKDAYS), (sessions, options, weekStart) => {
        const time = studyTime(runsOf(sessions), options)
        const total = msOf(sessions)
        expect(time.totalMs).toBe(total)
        expect(sum(time.byDay.values())).toBe(total)
        expect(sum(byWeek(time.byDay, weekStart).values())).toBe(total)
        expect(sum(time.byWeekdayHour.flat())).toBe(total)
        expect(sum(time.byTopic.values())).toBe(total)
        expect(sum(byPhase(time.byTopic, (topic) => (topic === 'a' ? 'one' : 'two')).values())).toBe(total)
        expect(sum(Object.values(time.byKind))).toBe(total)
      }),
    )
  })

  test('of a weekday is that of its days, hour by hour', () => {
    fc.assert(
      fc.property(anySessions, anyOptions, (sessions, options) => {
        const { byDay, byWeekdayHour } = studyTime(runsOf(sessions), options)
        for (const [index, hours] of byWeekdayHour.entries()) {
          const days = [...byDay].filter(([day]) => weekdayIndex(day) === index)
          expect(sum(hours)).toBe(sum(days.map(([, ms]) => ms)))
        }
      }),
    )
  })

  test('is the same however sessions are split', () => {
    const cut = fc.tuple(anySession, fc.double({ min: 0, max: 1, noNaN: true }))
    fc.assert(
      fc.property(fc.array(cut, { maxLength: 8 }), anyOptions, (cuts, options) => {
        const whole = cuts.map(([one]) => one)
        const parts = cuts.flatMap(([one, at]) => {
          const atMs = Math.round(one.startMs + at * (one.endMs - one.startMs))
          return [
            { ...one, endMs: atMs },
            { ...one, startMs: atMs },
          ]
        })
        expect(studyTime(runsOf(parts), options)).toEqual(studyTime(runsOf(whole), options))
      }),
    )
  })

  test('of past days stays what it is when the learner moves to another zone', () => {
    fc.assert(
      fc.property(anySessions, fc.constantFrom(...TEST_ZONES), (past, zone) => {
        const before = studyTime(runsOf(past), FOUR)
        const lastMs = Math.max(0, ...past.map(({ endMs }) => endMs))
        const later = session(lastMs + 72 * HOUR, HOUR, { zone })
        const after = studyTime(runsOf([...past, later]), FOUR)
        for (const [day, ms] of before.byDay) expect(after.byDay.get(day)).toBe(ms)
      }),
    )
  })

  test('of a day is what Today shows of it', () => {
    fc.assert(
      fc.property(anySessions, anyOptions, (sessions, options) => {
        const shown = [...byStudyDay(sessions, options.dayStartMinute)]
          .map(([day, those]) => [day, sum(those.map(({ msThatDay }) => msThatDay))] as const)
          .filter(([, ms]) => ms > 0)
        const { byDay } = studyTime(runsOf(sessions), options)
        expect(new Map([...byDay].map(([day, ms]) => [dayFromNumber(day), ms]))).toEqual(new Map(shown))
      }),
    )
  })

  test('is the same in whatever order sessions come', () => {
    fc.assert(
      fc.property(anySessions, anyOptions, (sessions, options) => {
        const sorted = sessions.toSorted((left, right) => left.startMs - right.startMs)
        const { byDay, ...rest } = studyTime(runsOf(sorted), options)
        expect(studyTime(runsOf(sessions), options)).toMatchObject({ ...rest, byDay })
        expect([...byDay.keys()]).toEqual([...byDay.keys()].toSorted((left, right) => left - right))
      }),
    )
  })

  test('of a topic is that of its kinds of work, and what came before a moment and since', () => {
    fc.assert(
      fc.property(
        anySessions,
        fc.integer({ min: Date.UTC(2025, 0, 1), max: Date.UTC(2028, 0, 1) }),
        (sessions, atMs) => {
          const runs = runsOf(sessions)
          const before = timeBefore(runs, atMs)
          const since = sessions.map((one) => ({
            ...one,
            startMs: Math.max(one.startMs, Math.min(one.endMs, atMs)),
          }))
          const { byTopic } = studyTime(runs, FOUR)
          const after = studyTime(runsOf(since), FOUR).byTopic
          for (const [topicId, byKind] of timeByTopic(runs)) {
            expect(sum(Object.values(byKind))).toBe(byTopic.get(topicId) ?? 0)
            expect((before.get(topicId) ?? 0) + (after.get(topicId) ?? 0)).toBe(byTopic.get(topicId) ?? 0)
          }
        },
      ),
    )
  })

  test('within a range and around it is all of it', () => {
    const days = fc.tuple(fc.integer({ min: 20_000, max: 21_300 }), fc.nat(400))
    fc.assert(
      fc.property(anySessions, anyOptions, days, (sessions, options, [first, length]) => {
        const last = first + length
        const runs = runsOf(sessions)
        const parts = [
          { first: 0, last: first - 1 },
          { first, last },
          { first: last + 1, last: 99_999 },
        ].map((range) => studyTime(runs, { ...options, days: range }))
        const all = studyTime(runs, options)
        expect(sum(parts.map(({ totalMs }) => totalMs))).toBe(all.totalMs)
        for (const kind of STUDY_KINDS) {
          expect(sum(parts.map(({ byKind }) => byKind[kind]))).toBe(all.byKind[kind])
        }
        expect(sum(parts.flatMap(({ byWeekdayHour }) => byWeekdayHour[0] ?? []))).toBe(
          sum(all.byWeekdayHour[0] ?? []),
        )
      }),
    )
  })

  test('is cut at the days asked for, in every figure', () => {
    const monday = dayNumber('2026-11-23')
    const overnight = session(instantOf({ day: '2026-11-24', minuteOfDay: 180, zone: 'UTC' }), 2 * HOUR)
    const { totalMs, byDay, byWeekdayHour, byTopic, byKind } = studyTime(runsOf([overnight]), {
      ...FOUR,
      days: { first: monday, last: monday },
    })
    expect(totalMs).toBe(HOUR)
    expect([...byDay]).toEqual([[monday, HOUR]])
    expect(byWeekdayHour[0]?.[3]).toBe(HOUR)
    expect(byTopic.get('a')).toBe(HOUR)
    expect(byKind.learn).toBe(HOUR)
  })

  test('after midnight belongs to the weekday of its study day', () => {
    const late = session(instantOf({ day: '2026-11-24', minuteOfDay: 60, zone: 'UTC' }), HOUR)
    expect(studyTime(runsOf([late]), FOUR).byWeekdayHour[0]?.[1]).toBe(HOUR)
    expect(studyTime(runsOf([late]), { dayStartMinute: 0 }).byWeekdayHour[1]?.[1]).toBe(HOUR)
  })

  test.each([
    ['2026-03-29', 'Europe/Berlin', 23, [1, 0, 1]],
    ['2026-10-25', 'Europe/Berlin', 25, [1, 2, 1]],
    ['2026-10-04', 'Australia/Lord_Howe', 23.5, [1, 0.5, 1]],
    ['2026-04-05', 'Australia/Lord_Howe', 24.5, [1.5, 1, 1]],
  ])('of all of %s in %s is %s hours, those around the change %j', (day, zone, hours, around) => {
    const startMs = startOfDay(day, zone)
    expect(hoursInDay(day, zone)).toBe(hours)
    const all = session(startMs, hours * HOUR, { zone })
    const { byDay, byWeekdayHour } = studyTime(runsOf([all]), { dayStartMinute: 0 })
    expect([...byDay]).toEqual([[dayNumber(day), hours * HOUR]])
    expect(byWeekdayHour[6]?.slice(1, 4).map((ms) => ms / HOUR)).toEqual(around)
  })

  test('of a day that a zone skipped is nothing', () => {
    const startMs = startOfDay('2011-12-29', 'Pacific/Apia')
    const { byDay } = studyTime(runsOf([session(startMs, 48 * HOUR, { zone: 'Pacific/Apia' })]), {
      dayStartMinute: 0,
    })
    expect([...byDay]).toEqual([
      [dayNumber('2011-12-29'), 24 * HOUR],
      [dayNumber('2011-12-31'), 24 * HOUR],
    ])
  })
})

describe('sums', () => {
  test('of days go to the week they lie in, whatever day it begins on', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 40_000 }), fc.constantFrom(...WEEKDAYS), (day, weekStart) => {
        const first = dayNumber(startOfWeek(dayFromNumber(day), weekStart))
        expect([...byWeek(new Map([[day, 7]]), weekStart)]).toEqual([[first, 7]])
      }),
    )
  })

  test('of topics go to their phase; time on nothing in particular goes to none', () => {
    const times = new Map<string | null, number>([
      ['a', 1],
      ['b', 2],
      [null, 4],
      ['gone', 8],
    ])
    const phases = byPhase(times, (topic) => (topic === 'gone' ? null : 'one'))
    expect([...phases]).toEqual([
      ['one', 3],
      [null, 12],
    ])
  })

  test('of slots are by the day they were planned on', () => {
    const slots = [
      { day: 1, minutes: 30 },
      { day: 2, minutes: 60 },
      { day: 1, minutes: 15 },
    ]
    expect([...plannedByDay(slots)]).toEqual([
      [1, 45],
      [2, 60],
    ])
  })
})
