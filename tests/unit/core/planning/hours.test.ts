import { describe, expect, test } from 'vitest'
import { finishRange } from '#core/planning/finish.ts'
import { hoursFrom, hoursOn, kindOn, studyTimeOn } from '#core/planning/hours.ts'
import { PlanSettings } from '#core/planning/model.ts'
import type { HoursFrom } from '#core/planning/model.ts'
import { planRoadmap } from '#core/planning/plan.ts'
import { recordOfWeek } from '#core/planning/rhythm.ts'
import { whyNoFinish } from '#core/planning/why-no-finish.ts'
import { MONDAY, inputWith, settingsWith, topic } from './plan-inputs.ts'

const NEXT_MONDAY = '2026-11-30'

/** So many minutes from 08:00 every day, to practise. */
const hours = (from: string, minutes: number): HoursFrom => ({
  from,
  availability: recordOfWeek(() => ({ startMinute: 480, minutes })),
  rhythm: recordOfWeek(() => 'practice'),
})

const noTime = recordOfWeek(() => ({ startMinute: 1080, minutes: 0 }))

describe('the hours of a day', () => {
  const settings = settingsWith({ laterHours: [hours(NEXT_MONDAY, 60), hours('2026-12-14', 30)] })

  test('are the last that begin on or before it', () => {
    expect(studyTimeOn(settings, '2026-11-29').minutes).toBe(0)
    expect(studyTimeOn(settings, '2026-11-28')).toEqual({ startMinute: 1080, minutes: 120 })
    expect(studyTimeOn(settings, NEXT_MONDAY)).toEqual({ startMinute: 480, minutes: 60 })
    expect(studyTimeOn(settings, '2026-12-13').minutes).toBe(60)
    expect(studyTimeOn(settings, '2027-12-13').minutes).toBe(30)
    expect(kindOn(settings, '2026-11-29')).toBe('rest')
    expect(kindOn(settings, '2026-12-06')).toBe('practice')
  })

  test('are told from a day on with those that follow', () => {
    expect(hoursFrom(settings, '2026-12-01').map(({ from }) => from)).toEqual(['2026-12-01', '2026-12-14'])
    expect(hoursFrom(settings, MONDAY)[0]).toEqual({ from: MONDAY, ...hoursOn(settings, MONDAY) })
    expect(hoursFrom(settings, '2026-12-14')).toEqual([hours('2026-12-14', 30)])
  })

  test('are refused when they are not in order, or a day has two', () => {
    const { laterHours } = PlanSettings.shape
    expect(laterHours.safeParse(settings.laterHours).success).toBe(true)
    for (const [first, second] of [
      [NEXT_MONDAY, '2026-11-24'],
      [NEXT_MONDAY, NEXT_MONDAY],
    ] as const) {
      expect(laterHours.safeParse([hours(first, 60), hours(second, 60)]).success).toBe(false)
    }
  })
})

describe('a plan with hours that change', () => {
  test('goes on with the new ones on the day they begin', () => {
    const settings = settingsWith({ laterHours: [hours('2026-11-24', 30), hours('2026-11-26', 90)] })
    const { slots, finish } = planRoadmap(inputWith({ topics: [topic('a', 3)], settings }))
    expect(slots.map(({ day, startMinute, minutes, kind }) => [day, startMinute, minutes, kind])).toEqual([
      ['2026-11-23', 1080, 120, 'learn'],
      ['2026-11-24', 480, 30, 'practice'],
      ['2026-11-25', 480, 30, 'practice'],
      ['2026-11-26', 480, 90, 'practice'],
      ['2026-11-27', 480, 90, 'practice'],
    ])
    expect(finish).toBe('2026-11-27')
  })

  test('begins where there is time for the first time', () => {
    const settings = settingsWith({ availability: noTime, laterHours: [hours('2027-01-05', 120)] })
    expect(planRoadmap(inputWith({ settings }))).toMatchObject({
      slots: [{ day: '2027-01-05' }, { day: '2027-01-06' }, { day: '2027-01-07' }],
      findings: [],
    })
  })

  test('lacks study time only when none of the hours to come has any', () => {
    const codes = (laterHours: HoursFrom[], today = MONDAY) => {
      const settings = settingsWith({ availability: noTime, laterHours })
      return planRoadmap(inputWith({ settings, today })).findings.map(({ code }) => code)
    }
    expect(codes([hours(NEXT_MONDAY, 0)])).toEqual(['no-study-time'])
    expect(codes([hours('2026-11-24', 60), hours(NEXT_MONDAY, 0)], '2026-12-01')).toEqual(['no-study-time'])
    expect(codes([hours('2026-11-24', 10), hours('2026-11-25', 0)])).toEqual(['beyond-horizon'])
  })

  test('says once of a weekday that its time stays free, and since when', () => {
    const resting = (from: string): HoursFrom => ({
      ...hours(from, 45),
      rhythm: recordOfWeek((day) => (day === 'sun' ? 'rest' : 'practice')),
    })
    const laterHours = [resting(NEXT_MONDAY), resting('2026-12-14')]
    expect(planRoadmap(inputWith({ settings: settingsWith({ laterHours }) })).findings).toEqual([
      {
        code: 'time-on-rest-day',
        message: 'Sunday is a day of rest in your rhythm from Mon 30 Nov 2026 on, so its 45 min stay free.',
      },
    ])
  })
})

describe('a paused plan', () => {
  const paused = (day: string, changes: Parameters<typeof inputWith>[0] = {}) =>
    inputWith({ settings: settingsWith({ paused: day }), ...changes })

  test('holds what lies before the pause, and names what waits', () => {
    const result = planRoadmap(paused('2026-11-24'))
    expect(result).toMatchObject({
      slots: [{ topicKey: 'a', day: MONDAY }],
      finish: null,
      unplaced: [{ topicKey: 'b', minutes: 240 }],
      findings: [
        {
          code: 'paused',
          message:
            'The plan is paused from Tue 24 Nov 2026 on: 1 topic waits (4 h of study). Resume it to go on.',
        },
      ],
    })
    expect(whyNoFinish(result.findings)).toBe('paused')
  })

  test('keeps pinned slots, and is not finished with them', () => {
    const pin = { topicKey: 'a', startMinute: 600, minutes: 120, kind: 'learn', pinned: true } as const
    const input = paused(MONDAY, { topics: [topic('a', 1)], kept: [{ ...pin, day: NEXT_MONDAY }] })
    expect(planRoadmap(input)).toMatchObject({ slots: [{ day: NEXT_MONDAY }], finish: null, unplaced: [] })
    expect(planRoadmap(input).findings[0]?.message).toBe(
      'The plan is paused from Mon 23 Nov 2026 on. Resume it to go on.',
    )
    expect(finishRange(input)).toEqual({ min: null, expected: null, max: null })
  })

  test('has nothing to wait for when everything is done or used up', () => {
    const done = planRoadmap(paused(MONDAY, { topics: [topic('a', 1, { done: true })] }))
    expect(whyNoFinish(done.findings)).toBe('nothing-left')
    const usedUp = paused(MONDAY, { topics: [topic('a', 1, { loggedMinutes: 120 })] })
    expect(finishRange(usedUp)).toEqual({ min: null, expected: null, max: null })
  })
})
