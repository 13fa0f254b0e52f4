import { describe, expect, test } from 'vitest'
import { EmptyReason } from '#contract/operations/views.ts'
import {
  behindWords,
  dayKindWords,
  emptyDayWords,
  isAllDone,
  keptWords,
} from '../../../../src/renderer/features/today/day-words.ts'

const number = (value: number): string => new Intl.NumberFormat('en-GB').format(value)

describe('an empty day', () => {
  test('before the start names the start', () => {
    expect(emptyDayWords('before-start', 'Monday 30 November').title).toBe(
      'Your plan starts on Monday 30 November',
    )
  })

  test('every reason has words of its own', () => {
    const titles = EmptyReason.options.map((reason) => emptyDayWords(reason, 'Monday').title)
    expect(new Set(titles).size).toBe(EmptyReason.options.length)
  })
})

describe('the line under the date', () => {
  test('says what the day is for', () => {
    expect(dayKindWords({ kind: 'build', emptyReason: null })).toBe('Building day')
  })

  test('a day off is not a practice day', () => {
    expect(dayKindWords({ kind: 'practice', emptyReason: 'day-off' })).toBe('Day off')
  })

  test('a weekday without hours is not a learning day', () => {
    expect(dayKindWords({ kind: 'learn', emptyReason: 'no-time' })).toBe('No study today')
  })
})

describe('the end of the plan', () => {
  test('is reached when every topic is done', () => {
    expect(isAllDone({ topics: { done: 76, total: 76 } })).toBe(true)
    expect(isAllDone({ topics: { done: 75, total: 76 } })).toBe(false)
  })

  test('is not reached by a plan without topics', () => {
    expect(isAllDone({ topics: { done: 0, total: 0 } })).toBe(false)
  })
})

describe('how far behind', () => {
  test('nothing is said while the plan is kept', () => {
    expect(behindWords(0, number)).toBeNull()
    expect(behindWords(-0.5, number)).toBeNull()
  })

  test('days are counted in words that fit the figure', () => {
    expect(behindWords(1, number)).toBe('1 study day behind the plan')
    expect(behindWords(0.5, number)).toBe('0.5 study days behind the plan')
    expect(behindWords(3, number)).toBe('3 study days behind the plan')
  })
})

describe('a plan that is kept', () => {
  test('is said to be kept while the forecast does not say otherwise', () => {
    const kept = 'You are keeping to the plan.'
    expect(keptWords({ expected: '2027-08-09', basis: 'plan' }, '2027-08-02')).toBe(kept)
    expect(keptWords({ expected: '2027-08-02', basis: 'history' }, '2027-08-02')).toBe(kept)
    expect(keptWords({ expected: '2027-08-09', basis: 'history' }, null)).toBe(kept)
  })

  test('is not said to be kept where the weeks behind point to a later day', () => {
    const later = /^Nothing planned has been missed, but your weeks point to a later day/
    expect(keptWords({ expected: '2027-08-03', basis: 'history' }, '2027-08-02')).toMatch(later)
    expect(keptWords({ expected: null, basis: 'history' }, '2027-08-02')).toMatch(later)
  })
})
