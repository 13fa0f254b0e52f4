import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { finishRange } from '#core/planning/finish.ts'
import { hoursFrom } from '#core/planning/hours.ts'
import type { PlanChange } from '#core/planning/change.ts'
import { changedHours } from '#core/planning/later-hours.ts'
import type { Weekday } from '#core/roadmap/model.ts'
import type { HoursFrom, PlanInput } from '#core/planning/model.ts'
import { planRoadmap } from '#core/planning/plan.ts'
import { recordOfWeek } from '#core/planning/rhythm.ts'
import { waysToWinBack } from '#core/planning/win-back.ts'
import type { WinBackWay } from '#core/planning/win-back.ts'
import { WEEKDAYS, addDays } from '#core/time/day.ts'
import { MONDAY, anyInput, inputWith, settingsWith, topic } from './plan-inputs.ts'

const words = (ways: readonly WinBackWay[]): string[] =>
  ways.map(({ kind, weekday, minutes, topicKeys, finish }) =>
    [kind, weekday, minutes, topicKeys.join('+'), finish.expected]
      .filter((part) => part !== '' && part !== null)
      .join(' '),
  )

const ways = (input: PlanInput, target: string, optional: readonly string[] = []): string[] =>
  words(waysToWinBack(input, { target, optional }))

/** Made with the changes told: hours as they are changed for good, topics out with what is pinned of them. */
const applied = (
  { settings, topics, kept, ...input }: PlanInput,
  { changes }: Pick<WinBackWay, 'changes'>,
): PlanInput => {
  const out = new Set(changes.flatMap((change) => (change.type === 'optional' ? change.topicKeys : [])))
  const hours = changes.filter((change) => change.type === 'hours')
  return {
    ...input,
    topics: topics.filter(({ key }) => !out.has(key)),
    kept: kept.filter((slot) => !out.has(slot.topicKey) || slot.minutesToCome !== undefined),
    settings: hours.reduce(changedHours, settings),
  }
}

describe('winning back a finish', () => {
  /** Two weeks, Monday to Saturday; a day off on Tuesday moves the finish from Saturday to Monday. */
  const twoWeeks = inputWith({ topics: [topic('a', 6), topic('b', 2), topic('c', 4)] })
  const dayOff = { from: '2026-11-24', to: '2026-11-24', name: 'Away' }
  const away = { ...twoWeeks, settings: settingsWith({ daysOff: [dayOff] }) }

  test('is offered by the smallest step that is enough, days that are studied first', () => {
    expect(planRoadmap(twoWeeks).finish).toBe('2026-12-05')
    expect(planRoadmap(away).finish).toBe('2026-12-07')
    expect(ways(away, '2026-12-05')).toEqual([
      'weekday sat 60 2026-12-05',
      'weekday mon 60 2026-12-05',
      'every-day 30 2026-12-04',
    ])
  })

  test('costs nothing but a topic when that is left out', () => {
    expect(ways(away, '2026-12-05', ['a', 'b', 'unknown'])).toEqual([
      'leave-out 0 b 2026-12-04',
      'weekday sat 60 2026-12-05',
      'weekday mon 60 2026-12-05',
    ])
    const week = { ...twoWeeks, settings: settingsWith({ daysOff: [{ ...dayOff, to: '2026-11-29' }] }) }
    expect(ways(week, '2026-12-05', ['b', 'c'])[0]).toBe('leave-out 0 b+c 2026-12-04')
  })

  test('takes no more topics than it needs', () => {
    const many = inputWith({
      topics: [topic('a', 6), topic('s', 0.25), topic('b', 3), topic('m', 0.75), topic('c', 4)],
      settings: settingsWith({ daysOff: [dayOff] }),
    })
    expect(ways(many, '2026-12-05', ['s', 'b', 'm'])[0]).toBe('leave-out 0 b 2026-12-05')
    expect(ways(many, '2026-12-05', ['s', 'm', 'c'])[0]).toBe('leave-out 0 c 2026-12-04')
  })

  test('takes what is pinned of a topic out with it', () => {
    const pin = {
      topicKey: 'b',
      day: '2026-12-05',
      startMinute: 600,
      minutes: 30,
      kind: 'learn',
      pinned: true,
    } as const
    expect(ways({ ...away, kept: [pin] }, '2026-12-05', ['b'])[0]).toBe('leave-out 0 b 2026-12-04')
    const begun = { ...pin, minutesToCome: 20 }
    expect(ways({ ...away, kept: [begun] }, '2026-12-05', ['b'])[0]).toBe('leave-out 0 b 2026-12-05')
  })

  test('is not needed when the finish is kept, and out of reach before the first day', () => {
    expect(ways(away, '2026-12-07')).toEqual([])
    expect(ways(away, '2026-11-20')).toEqual([])
    expect(ways(inputWith({ ...away, settings: settingsWith({ paused: MONDAY }) }), '2026-12-05')).toEqual([])
  })

  test('is out of reach while a pinned slot lies later', () => {
    const pin = { topicKey: 'c', startMinute: 600, minutes: 60, kind: 'learn', pinned: true } as const
    expect(ways({ ...away, kept: [{ ...pin, day: '2026-12-20' }] }, '2026-12-05', ['c'])).toEqual([])
  })

  test('makes a day of rest one of practice, with its extra time only', () => {
    const rhythm = recordOfWeek((day) => (day === 'mon' || day === 'sun' ? 'rest' : 'learn'))
    const availability = recordOfWeek((day) => ({ startMinute: 600, minutes: day === 'mon' ? 240 : 0 }))
    const input = inputWith({
      topics: [topic('a', 0.5)],
      settings: settingsWith({ rhythm, availability }),
    })
    const [monday] = waysToWinBack(input, { target: '2026-11-23', optional: [] })
    expect(monday).toMatchObject({ kind: 'weekday', weekday: 'mon', minutes: 60, minutesPerWeek: 60 })
    expect(monday?.changes).toMatchObject([
      { type: 'hours', from: MONDAY, until: null, rhythm: { mon: 'practice', sun: 'rest' } },
    ])
    expect(monday?.changes[0]).toHaveProperty('availability.mon', { startMinute: 1080, minutes: 60 })
    expect(planRoadmap(applied(input, monday!)).slots).toMatchObject([{ day: MONDAY, minutes: 60 }])
  })

  test('lengthens the evening up to 23:00, then begins earlier', () => {
    const late = settingsWith({
      availability: recordOfWeek((day) => ({ startMinute: 1260, minutes: day === 'sun' ? 0 : 60 })),
    })
    const input = inputWith({ topics: [topic('a', 4)], settings: late })
    const way = waysToWinBack(input, { target: '2026-11-25', optional: [] }).find(
      ({ kind }) => kind === 'every-day',
    )
    expect(way?.minutes).toBe(120)
    expect(way?.changes[0]).toHaveProperty('availability.mon', { startMinute: 1200, minutes: 180 })
  })

  test('keeps to hours that change later, and lengthens each of them', () => {
    const fewer: HoursFrom = {
      from: '2026-11-30',
      availability: recordOfWeek((day) => ({ startMinute: 480, minutes: day === 'sat' ? 120 : 60 })),
      rhythm: recordOfWeek(() => 'learn'),
    }
    const input = { ...twoWeeks, settings: settingsWith({ laterHours: [fewer] }) }
    const found = waysToWinBack(input, { target: '2026-12-06', optional: [] })
    expect(words(found)[0]).toBe('weekday sat 120 2026-12-06')
    expect(found[0]?.changes).toMatchObject([
      { from: MONDAY, availability: { sat: { startMinute: 1080, minutes: 240 } } },
      { from: '2026-11-30', availability: { sat: { startMinute: 480, minutes: 240 }, mon: { minutes: 60 } } },
    ])
  })

  test('holds after hours for a while too, as other hours for good do', () => {
    const { availability, rhythm } = settingsWith()
    const fewer: HoursFrom = {
      from: '2026-12-07',
      availability: recordOfWeek(() => ({ startMinute: 480, minutes: 30 })),
      rhythm,
    }
    const back: HoursFrom = { from: '2026-12-21', availability, rhythm }
    const settings = settingsWith({ daysOff: [dayOff], laterHours: [fewer, back] })
    // At the longest estimates it ends after the hours for a while.
    const topics = twoWeeks.topics.map((one) => ({ ...one, days: { min: 0, max: 2 * one.days.max } }))
    const input = { ...away, topics, settings }
    const found = waysToWinBack(input, { target: '2026-12-05', optional: [] })
    expect(found.length).toBeGreaterThan(0)
    for (const way of found) expect(finishRange(applied(input, way))).toEqual(way.finish)
  })

  test('leaves days of review alone where they carry no topics', () => {
    const settings = settingsWith({ daysOff: [dayOff], reviewCarriesTopics: false })
    const target = planRoadmap({ ...twoWeeks, settings: { ...settings, daysOff: [] } }).finish ?? ''
    const found = waysToWinBack({ ...twoWeeks, settings }, { target, optional: [] })
    expect(found.length).toBeGreaterThan(0)
    expect(found.map(({ weekday }) => weekday)).not.toContain('sat')
  })

  test('tells one way for a huge plan', () => {
    const topics = Array.from({ length: 1200 }, (_, index) => topic(`t${index}`, 0.25))
    const huge = inputWith({ topics, settings: settingsWith({ daysOff: [dayOff] }) })
    const target = planRoadmap({ ...huge, settings: settingsWith() }).finish ?? ''
    expect(ways(huge, target)).toHaveLength(1)
  })
})

describe('whatever the learner has', () => {
  /** A change that costs days: some days off from today on. */
  const anyCase = fc
    .tuple(anyInput, fc.integer({ min: 0, max: 20 }), fc.array(fc.integer({ min: 0, max: 24 })))
    .map(([input, days, optional]) => {
      const { today, settings } = input
      const from = settings.start > today ? settings.start : today
      const daysOff = [...settings.daysOff, { from, to: addDays(from, days), name: '' }]
      return {
        target: planRoadmap(input).finish,
        changed: { ...input, settings: { ...settings, daysOff } },
        optional: optional.map((index) => `t${index}`),
      }
    })

  const holds = (
    check: (given: { target: string; changed: PlanInput; optional: string[] }, found: WinBackWay[]) => void,
  ): void =>
    fc.assert(
      fc.property(anyCase, ({ target, changed, optional }) => {
        if (target === null) return
        check({ target, changed, optional }, waysToWinBack(changed, { target, optional }))
      }),
      { numRuns: 300 },
    )

  test('each way reaches the day when its changes are made', () => {
    holds(({ target, changed }, found) => {
      for (const way of found) {
        expect(finishRange(applied(changed, way))).toEqual(way.finish)
        const finish = way.finish[changed.settings.pace]
        expect(finish !== null && finish <= target).toBe(true)
      }
    })
  })

  test('there are three at most, the cheapest first, and none when nothing is late', () => {
    holds(({ target, changed }, found) => {
      const costs = found.map(({ minutesPerWeek }) => minutesPerWeek)
      expect(found.length).toBeLessThanOrEqual(3)
      expect(costs).toEqual([...costs].sort((a, b) => a - b))
      const { finish } = planRoadmap(changed)
      expect(finish !== null && finish <= target && found.length > 0).toBe(false)
    })
  })

  /** The same hours with the last step of extra time taken off again. */
  const shorter = (change: PlanChange, weekday: Weekday | null): PlanChange => {
    if (change.type !== 'hours' || weekday === null) return change
    const { startMinute, minutes } = change.availability[weekday]
    const less = { startMinute, minutes: minutes - 30 }
    return { ...change, availability: { ...change.availability, [weekday]: less } }
  }

  test('less extra time would not be enough', () => {
    holds(({ target, changed: { busy: _busy, kept: _kept, ...rest } }) => {
      // Where nothing is in the way it does not matter at which end a day is shorter.
      const changed = { ...rest, busy: [], kept: [] }
      const found = waysToWinBack(changed, { target, optional: [] })
      for (const way of found.filter(({ kind, minutes }) => kind === 'weekday' && minutes > 30)) {
        const changes = way.changes.map((change) => shorter(change, way.weekday))
        const { finish } = planRoadmap(applied(changed, { changes }))
        expect(finish === null || finish > target).toBe(true)
      }
    })
  })

  test('no time the learner had is taken away, and no topic that may not go', () => {
    holds(({ changed, optional }, found) => {
      for (const way of found) {
        expect(way.topicKeys.every((key) => optional.includes(key))).toBe(true)
        for (const change of way.changes) {
          if (change.type !== 'hours') continue
          const [former] = hoursFrom(changed.settings, change.from)
          for (const day of WEEKDAYS.filter((one) => former.rhythm[one] !== 'rest')) {
            const [was, is] = [former.availability[day], change.availability[day]]
            expect(is.startMinute).toBeLessThanOrEqual(was.minutes === 0 ? 1440 : was.startMinute)
            expect(is.startMinute + is.minutes).toBeGreaterThanOrEqual(
              was.minutes === 0 ? 0 : was.startMinute + was.minutes,
            )
            expect(change.rhythm[day]).toBe(former.rhythm[day])
          }
        }
      }
    })
  })

  test('some ways are found', () => {
    const cases = fc.sample(anyCase, { numRuns: 300, seed: 1 })
    const kinds = cases.flatMap(({ target, changed, optional }) =>
      target === null ? [] : waysToWinBack(changed, { target, optional }).map(({ kind }) => kind),
    )
    expect([...new Set(kinds)].sort()).toEqual(['every-day', 'leave-out', 'weekday'])
  })
})
