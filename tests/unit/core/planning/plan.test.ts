import { describe, expect, test } from 'vitest'
import { finishRange } from '#core/planning/finish.ts'
import type { PlannedSlot } from '#core/planning/model.ts'
import { planRoadmap, remainingMinutes } from '#core/planning/plan.ts'
import { recordOfWeek } from '#core/planning/rhythm.ts'
import { MONDAY, inputWith, settingsWith, topic } from './plan-inputs.ts'

/** "2026-11-23 18:00 120 a learn" */
const lines = (slots: readonly PlannedSlot[]): string[] =>
  slots.map(({ day, startMinute, minutes, topicKey, kind, pinned }) => {
    const clock = `${Math.floor(startMinute / 60)}:${String(startMinute % 60).padStart(2, '0')}`
    return `${day} ${clock} ${minutes} ${topicKey} ${kind}${pinned ? ' pinned' : ''}`
  })
const codes = (result: ReturnType<typeof planRoadmap>): string[] => result.findings.map(({ code }) => code)

describe('a plain plan', () => {
  test('fills the study time of each day in order, each day with its kind of work', () => {
    const result = planRoadmap(inputWith({ topics: [topic('a', 1.5), topic('b', 0.25), topic('c', 5)] }))
    expect(lines(result.slots)).toEqual([
      '2026-11-23 18:00 120 a learn',
      '2026-11-24 18:00 60 a learn',
      '2026-11-24 19:00 30 b learn',
      '2026-11-24 19:30 30 c learn',
      '2026-11-25 18:00 120 c practice',
      '2026-11-26 18:00 120 c practice',
      '2026-11-27 18:00 120 c build',
      '2026-11-28 18:00 120 c review',
      '2026-11-30 18:00 90 c learn',
    ])
    expect(result).toMatchObject({ finish: '2026-11-30', unplaced: [], findings: [] })
  })

  test('begins at its start, or today when that has passed', () => {
    expect(planRoadmap(inputWith({ today: '2026-11-20' })).slots[0]?.day).toBe(MONDAY)
    expect(planRoadmap(inputWith({ today: '2026-12-02' })).slots[0]?.day).toBe('2026-12-02')
  })

  test('goes on over a leap day and the turn of the year', () => {
    const settings = settingsWith({ rhythm: recordOfWeek(() => 'learn'), start: '2028-02-28' })
    const result = planRoadmap(inputWith({ topics: [topic('a', 3)], settings, today: '2028-02-28' }))
    expect(result.slots.map(({ day }) => day)).toEqual(['2028-02-28', '2028-02-29', '2028-03-01'])
  })
})

describe('what remains of a topic', () => {
  test('is the effort at the pace, less what is logged, nothing once done', () => {
    const ranged = topic('a', 0, { days: { min: 2, max: 5 } })
    expect(remainingMinutes(ranged, 'min', 210)).toBe(420)
    expect(remainingMinutes(ranged, 'expected', 210)).toBe(735)
    expect(remainingMinutes(ranged, 'max', 210)).toBe(1050)
    expect(remainingMinutes({ ...ranged, loggedMinutes: 100 }, 'min', 210)).toBe(320)
    expect(remainingMinutes({ ...ranged, loggedMinutes: 5000 }, 'min', 210)).toBe(0)
    expect(remainingMinutes({ ...ranged, done: true }, 'min', 210)).toBe(0)
  })
})

describe('time that is taken', () => {
  test('days off are left out, both ends included, also when given backwards', () => {
    const planWith = (from: string, to: string) =>
      planRoadmap(
        inputWith({
          topics: [topic('a', 2)],
          settings: settingsWith({ daysOff: [{ from, to, name: 'x' }] }),
        }),
      ).slots.map(({ day }) => day)
    expect(planWith('2026-11-24', '2026-11-25')).toEqual(['2026-11-23', '2026-11-26'])
    expect(planWith('2026-11-25', '2026-11-24')).toEqual(['2026-11-23', '2026-11-26'])
  })

  test('busy times are planned around, also those that reach over midnight', () => {
    const busy = [
      { day: '2026-11-23', startMinute: 1110, minutes: 30 },
      { day: '2026-11-23', startMinute: 1380, minutes: 1200 },
    ]
    expect(lines(planRoadmap(inputWith({ topics: [topic('a', 2)], busy })).slots)).toEqual([
      '2026-11-23 18:00 30 a learn',
      '2026-11-23 19:00 60 a learn',
      '2026-11-24 19:00 60 a learn',
      '2026-11-25 18:00 90 a practice',
    ])
  })

  test('a pinned slot keeps its place, counts for its topic, and others flow around it', () => {
    const kept = [
      { topicKey: 'b', day: '2026-11-23', startMinute: 1110, minutes: 60, kind: 'build', pinned: true },
      { topicKey: 'b', day: '2026-11-20', startMinute: 1110, minutes: 60, kind: 'learn', pinned: true },
    ] as const
    expect(lines(planRoadmap(inputWith({ topics: [topic('a', 1), topic('b', 1)], kept })).slots)).toEqual([
      '2026-11-23 18:00 30 a learn',
      '2026-11-23 18:30 60 b build pinned',
      '2026-11-23 19:30 30 a learn',
      '2026-11-24 18:00 60 a learn',
      '2026-11-24 19:00 60 b learn',
    ])
  })

  test('a pinned slot outside the study time, even on a day off, is where the plan ends', () => {
    const kept = [
      { topicKey: 'a', day: '2026-12-06', startMinute: 600, minutes: 60, kind: 'learn', pinned: true },
    ] as const
    expect(planRoadmap(inputWith({ topics: [topic('a', 1)], kept })).finish).toBe('2026-12-06')
  })

  test('review days carry topics unless the learner keeps them for review alone', () => {
    const settings = settingsWith({ reviewCarriesTopics: false, start: '2026-11-27' })
    const result = planRoadmap(inputWith({ topics: [topic('a', 2)], settings }))
    expect(result.slots.map(({ day }) => day)).toEqual(['2026-11-27', '2026-11-30'])
  })
})

describe('what cannot be planned', () => {
  test('without study time nothing is planned, and it says so', () => {
    const settings = settingsWith({ availability: recordOfWeek(() => ({ startMinute: 1080, minutes: 0 })) })
    const result = planRoadmap(inputWith({ settings }))
    expect(result).toMatchObject({ slots: [], finish: null })
    expect(result.unplaced).toEqual([
      { topicKey: 'a', minutes: 120 },
      { topicKey: 'b', minutes: 240 },
    ])
    expect(codes(result)).toEqual(['no-study-time'])
  })

  test('what lies beyond ten years is reported with its time', () => {
    const result = planRoadmap(inputWith({ topics: [topic('a', 3000), topic('b', 1000), topic('c', 2)] }))
    const days = result.slots.length
    expect(result.slots.at(-1)!.day < '2036-11-24').toBe(true)
    expect(result.finish).toBeNull()
    expect(result.unplaced).toEqual([
      { topicKey: 'b', minutes: (4000 - days) * 120 },
      { topicKey: 'c', minutes: 240 },
    ])
    expect(result.findings).toEqual([
      {
        code: 'beyond-horizon',
        message: `A plan reaches ten years at most: 2 topics find no place (${(4002 - days) * 2} h of study). Add study time.`,
      },
    ])
  })

  test('busy times without end are reported, too', () => {
    const result = planRoadmap(inputWith({ busy: [{ day: MONDAY, startMinute: 0, minutes: 1440 * 4000 }] }))
    expect(result.slots).toEqual([])
    expect(codes(result)).toEqual(['beyond-horizon'])
  })

  test('a plan holds 5,000 new slots', () => {
    const topics = Array.from({ length: 6000 }, (_, index) => topic(`t${index}`, 1 / 12))
    const result = planRoadmap(inputWith({ topics }))
    expect(result.slots).toHaveLength(5000)
    expect(result.unplaced).toHaveLength(1000)
    expect(codes(result)).toEqual(['too-many-slots'])
  })

  test('at the end of the calendar a plan stops', () => {
    const settings = settingsWith({ start: '9999-12-30', rhythm: recordOfWeek(() => 'learn') })
    const result = planRoadmap(inputWith({ topics: [topic('a', 5)], settings }))
    expect(result.slots.map(({ day }) => day)).toEqual(['9999-12-30', '9999-12-31'])
    expect(result.unplaced).toEqual([{ topicKey: 'a', minutes: 360 }])
  })

  test('a day that does not exist is refused', () => {
    expect(() => planRoadmap(inputWith({ today: '2027-02-29' }))).toThrow(RangeError)
  })
})

describe('the finish', () => {
  test('is known for each pace', () => {
    const topics = [topic('a', 0, { days: { min: 1, max: 3 } })]
    expect(finishRange(inputWith({ topics }))).toEqual({
      min: '2026-11-23',
      expected: '2026-11-24',
      max: '2026-11-25',
    })
  })

  test('is today at a pace whose estimates are used up, as long as something is not done', () => {
    const studied = topic('a', 0, { days: { min: 1, max: 3 }, loggedMinutes: 120 })
    expect(finishRange(inputWith({ topics: [studied], today: '2026-11-25' }))).toEqual({
      min: '2026-11-25',
      expected: '2026-11-25',
      max: '2026-11-26',
    })
    const none = { min: null, expected: null, max: null }
    expect(finishRange(inputWith({ topics: [{ ...studied, done: true }] }))).toEqual(none)
    expect(finishRange(inputWith({ topics: [] }))).toEqual(none)
  })

  test('is open at a pace that needs more than ten years', () => {
    const topics = [topic('a', 0, { days: { min: 2, max: 9000 } })]
    expect(finishRange(inputWith({ topics }))).toEqual({ min: '2026-11-24', expected: null, max: null })
  })
})
