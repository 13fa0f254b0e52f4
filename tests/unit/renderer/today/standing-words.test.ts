import { describe, expect, test } from 'vitest'
import type { TodayView } from '#contract/operations/views.ts'
import { createFormat } from '../../../../src/renderer/ui/format.ts'
import { placeWords, todayWords } from '../../../../src/renderer/features/today/standing-words.ts'
import { finishOn, planOf, settingsOf, slotOf, todayOf } from '../../../support/view-builders.ts'

const format = createFormat({ locale: 'en-GB', clock: '24h' })
const day = '2026-12-21'
const first = slotOf({ id: 'a', day, at: 1080, minutes: 60 })
const second = slotOf({ id: 'b', day, at: 1140, minutes: 90 })
const done = { ...first, topic: { ...first.topic, status: 'done' as const } }
const ofAnother = { ...second, planId: 'another' }

const byPlan = { ...finishOn('2027-08-02'), basis: 'plan' } as const
const byHistory = {
  min: '2027-08-20',
  expected: '2027-09-14',
  max: '2027-10-30',
  basis: 'history',
} as const

/** Two slots today that keep 2 August. */
const view = (over: Partial<TodayView> = {}): TodayView =>
  todayOf({
    today: day,
    plan: planOf({ finish: finishOn('2027-08-02'), settings: settingsOf({ start: '2026-11-23' }) }),
    topics: { done: 10, total: 83 },
    slots: [first, second],
    forecast: byPlan,
    todayFinish: { minutes: 150, ifStudied: '2027-08-02', ifMissed: '2027-08-03' },
    ...over,
  })
const place = (over: Partial<TodayView> = {}) => placeWords(view(over), format)
const today = (over: Partial<TodayView> = {}) => todayWords(view(over), format)
const withPlan = (settings: Parameters<typeof settingsOf>[0]) => ({
  plan: planOf({
    finish: finishOn('2027-08-02'),
    settings: settingsOf({ start: '2026-11-23', ...settings }),
  }),
})
const offer = (reason: 'behind' | 'ahead' | 'changed') => ({
  replan: {
    reason,
    studyDays: 2,
    finish: { before: finishOn('2027-08-02'), after: finishOn('2027-08-05') },
  },
})

describe('where the learner stands', () => {
  test('is said in study days', () => {
    expect(place()).toBe('On plan.')
    expect(place({ standing: 1 })).toBe('1 study day ahead of the plan.')
    expect(place({ standing: 0.3 })).toBe('0.3 study days ahead of the plan.')
    expect(place({ standing: -0.4 })).toBe('0.4 study days behind the plan.')
  })

  test('on plan is no promise where the weeks so far point to a later day', () => {
    expect(place({ forecast: byHistory })).toBe('On plan, though your weeks so far point to a later day.')
    expect(place({ forecast: { ...byHistory, expected: null } })).toMatch(/^On plan, though/)
    expect(place({ forecast: { ...byHistory, expected: '2027-08-02' } })).toBe('On plan.')
  })

  test('is left to the offer to plan again, which says the same', () => {
    expect(place({ standing: -2, ...offer('behind') })).toBeNull()
    expect(place({ standing: 2, ...offer('ahead') })).toBeNull()
    expect(place(offer('changed'))).toBe('On plan.')
  })

  test.each([
    ['while the plan is paused', withPlan({ paused: day })],
    ['before it starts', withPlan({ start: '2026-12-28' })],
    ['when all is done', { topics: { done: 83, total: 83 } }],
  ])('is nothing %s, and so is what today does', (_when, over) => {
    expect(place(over)).toBeNull()
    expect(today({ ...over, slots: [], todayFinish: null })).toBeNull()
  })
})

describe('what today does to the finish', () => {
  test('is to keep it', () => {
    expect(today()).toBe('Today’s two slots keep 2 Aug 2027; without them it is 3 Aug.')
    expect(
      today({
        slots: [first],
        todayFinish: { minutes: 60, ifStudied: '2027-08-02', ifMissed: '2027-08-03' },
      }),
    ).toBe('Today’s slot keeps 2 Aug 2027; otherwise it is 3 Aug.')
  })

  test('names both years across a new year', () => {
    const todayFinish = { minutes: 150, ifStudied: '2027-12-31', ifMissed: '2028-01-01' }
    const forecast = { ...finishOn('2027-12-31'), basis: 'plan' } as const
    expect(today({ forecast, todayFinish })).toBe(
      'Today’s two slots keep 31 Dec 2027; without them it is 1 Jan 2028.',
    )
  })

  test('is said of what is left once some of it was studied', () => {
    const todayFinish = { minutes: 45, ifStudied: '2027-08-02', ifMissed: '2027-08-03' }
    expect(today({ todayFinish })).toBe('The 45 min left today keep 2 Aug 2027; without them it is 3 Aug.')
  })

  test('counts the slots of this plan only', () => {
    const todayFinish = { minutes: 60, ifStudied: '2027-08-02', ifMissed: '2027-08-03' }
    expect(today({ slots: [first, ofAnother], todayFinish })).toMatch(/^Today’s slot keeps/)
    expect(today({ slots: [ofAnother], todayFinish: null })).toBe('Nothing is needed today.')
  })

  test('may be nothing', () => {
    const todayFinish = { minutes: 150, ifStudied: '2027-08-02', ifMissed: '2027-08-02' }
    expect(today({ todayFinish })).toBe('With or without today’s two slots it stays 2 Aug 2027.')
    expect(today({ todayFinish, forecast: byHistory })).toBe(
      'With or without today’s two slots the plan ends on 2 Aug 2027.',
    )
  })

  test('is about the plan, also where the forecast is another day', () => {
    expect(today({ forecast: byHistory })).toBe(
      'Today’s two slots keep the plan’s 2 Aug 2027; without them it is 3 Aug.',
    )
  })

  test('does not speak of keeping a day that is gone', () => {
    const todayFinish = { minutes: 150, ifStudied: '2027-08-05', ifMissed: '2027-08-06' }
    expect(today({ forecast: byHistory, standing: -3, todayFinish })).toBe(
      'Planned again, it ends on 5 Aug 2027 with today’s two slots, on 6 Aug without them.',
    )
  })

  test('is to be through, on the last day', () => {
    const todayFinish = { minutes: 150, ifStudied: day, ifMissed: '2026-12-22' }
    expect(today({ todayFinish })).toBe(
      'With today’s two slots everything is done today; without them on 22 Dec.',
    )
  })

  test('is done once nothing of it is left', () => {
    const over = { slots: [done], todayFinish: null }
    expect(today(over)).toBe('Today’s part is done: the finish stays 2 Aug 2027.')
    expect(today({ ...over, forecast: byHistory })).toBe(
      'Today’s part is done: the plan’s finish stays 2 Aug 2027.',
    )
    expect(today({ ...over, forecast: byHistory, standing: -2 })).toBe('Today’s part is done.')
  })

  test('is nothing on a day without slots, and is not said to be enough for who is behind', () => {
    expect(today({ slots: [], todayFinish: null })).toBe('Nothing is needed today.')
    expect(today({ slots: [], todayFinish: null, standing: -2 })).toBeNull()
  })

  test('is not said where the plan has no date', () => {
    const todayFinish = { minutes: 150, ifStudied: null, ifMissed: null }
    expect(today({ todayFinish, forecast: { ...finishOn(null), basis: 'plan' } })).toBeNull()
  })
})
