import { describe, expect, test } from 'vitest'
import type { KeptSlot } from '#core/planning/model.ts'
import { planRoadmap } from '#core/planning/plan.ts'
import { recordOfWeek } from '#core/planning/rhythm.ts'
import { totalFindings } from '#core/planning/total-findings.ts'
import { WEEKDAYS } from '#core/time/day.ts'
import { MONDAY, inputWith, settingsWith, topic } from './plan-inputs.ts'

const estimate = (min: number, max: number, unit: 'day' | 'week' | 'month') => ({ raw: '', min, max, unit })

describe('findings of a plan', () => {
  test('study time on a day of rest stays free, and that is said', () => {
    const availability = recordOfWeek(() => ({ startMinute: 1080, minutes: 150 }))
    expect(planRoadmap(inputWith({ settings: settingsWith({ availability }) })).findings).toEqual([
      {
        code: 'time-on-rest-day',
        message: 'Sunday is a day of rest in your rhythm, so its 2 h 30 min stay free.',
      },
    ])
  })

  test('nothing left to plan is said with its reason', () => {
    const done = planRoadmap(inputWith({ topics: [topic('a', 1, { done: true })] }))
    expect(done).toMatchObject({ slots: [], finish: null, unplaced: [] })
    expect(done.findings[0]?.message).toBe('Every topic is done: nothing is left to plan.')
    const used = planRoadmap(inputWith({ topics: [topic('a', 1, { loggedMinutes: 120 })] }))
    expect(used.findings[0]?.message).toBe(
      'The estimated time of every open topic is used up: nothing is left to plan.',
    )
  })

  test('pinned slots on each other or on a busy time are counted', () => {
    const pin = (startMinute: number): KeptSlot => ({
      topicKey: 'a',
      day: MONDAY,
      startMinute,
      minutes: 60,
      kind: 'learn',
      pinned: true,
    })
    const findingsOf = (kept: KeptSlot[]) =>
      planRoadmap(inputWith({ kept, busy: [{ day: MONDAY, startMinute: 600, minutes: 60 }] })).findings
    expect(findingsOf([pin(1080), pin(1140), pin(540), pin(660)])).toEqual([])
    expect(findingsOf([pin(1080), pin(1110), pin(630)])).toEqual([
      {
        code: 'pinned-overlap',
        message:
          '2 pinned slots overlap another one or a busy time. Pinned slots stay where you put them; move one of the two.',
      },
    ])
  })

  test('a slot that is going on lies in no way of the hours that are gone; one pinned into it does', () => {
    const pinned: KeptSlot = {
      topicKey: 'a',
      day: MONDAY,
      startMinute: 1185,
      minutes: 60,
      kind: 'learn',
      pinned: true,
    }
    const going: KeptSlot = { ...pinned, startMinute: 1080, minutes: 120, minutesToCome: 30, pinned: false }
    const codesOf = (kept: KeptSlot[]): string[] =>
      planRoadmap(inputWith({ kept, busy: [{ day: MONDAY, startMinute: 0, minutes: 1170 }] })).findings.map(
        ({ code }) => code,
      )
    expect(codesOf([going])).toEqual([])
    expect(codesOf([going, pinned])).toEqual(['pinned-overlap'])
  })
})

describe('the total a roadmap states', () => {
  const effort = { min: 195, max: 238 }
  const weekOf = (days: number, minutes = 210) =>
    settingsWith({
      minutesPerStudyDay: 210,
      rhythm: recordOfWeek(() => 'learn'),
      availability: recordOfWeek((day) => ({
        startMinute: 600,
        minutes: WEEKDAYS.indexOf(day) < days ? minutes : 0,
      })),
    })
  const nineMonths = estimate(6, 9, 'month')

  test('is missed at 5 days a week', () => {
    expect(totalFindings(effort, weekOf(5), nineMonths)).toEqual([
      {
        code: 'longer-than-total',
        message: "At 5 days a week this takes 9.0–10.9 months: longer than the roadmap's 9.",
      },
    ])
  })

  test('may be missed at 6 days a week', () => {
    expect(totalFindings(effort, weekOf(6), nineMonths)).toEqual([
      {
        code: 'maybe-longer-than-total',
        message: "At 6 days a week this takes 7.5–9.1 months: it may take longer than the roadmap's 9.",
      },
    ])
  })

  test('is kept at 7 days a week', () => {
    expect(totalFindings(effort, weekOf(7), nineMonths)).toEqual([])
  })

  test('is undercut by long days, and hours are named where they differ from the roadmap', () => {
    expect(totalFindings(effort, weekOf(5, 420), nineMonths)).toEqual([
      {
        code: 'shorter-than-total',
        message: "At 5 days and 35 hours a week this takes 4.5–5.5 months: shorter than the roadmap's 6.",
      },
    ])
  })

  test('is compared in weeks when it is stated in weeks', () => {
    expect(totalFindings({ min: 10, max: 10 }, weekOf(1), estimate(4, 8, 'week'))).toEqual([
      {
        code: 'longer-than-total',
        message: "At 1 day a week this takes 10.0 weeks: longer than the roadmap's 8.",
      },
    ])
  })

  test('is not compared when it is missing, in days, or there is no study time', () => {
    expect(totalFindings(effort, weekOf(5), null)).toEqual([])
    expect(totalFindings(effort, weekOf(5), estimate(30, 30, 'day'))).toEqual([])
    expect(totalFindings(effort, weekOf(0), nineMonths)).toEqual([])
    expect(totalFindings({ min: 0, max: 0 }, weekOf(5), nineMonths)).toEqual([])
  })
})
