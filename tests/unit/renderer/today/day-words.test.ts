import { describe, expect, test } from 'vitest'
import { EmptyReason } from '#contract/operations/views.ts'
import { dayKindWords, emptyDayWords, isAllDone } from '../../../../src/renderer/features/today/day-words.ts'

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
