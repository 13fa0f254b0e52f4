import { describe, expect, test } from 'vitest'
import { dayIndexOf, weekdaysFrom, weekStartOf } from '../../../../src/renderer/app/week-start.ts'

describe('week start', () => {
  test('the setting wins over the locale', () => {
    expect(weekStartOf('sat', 'de-DE')).toBe('sat')
    expect(dayIndexOf(weekStartOf('sun', 'de-DE'))).toBe(0)
  })

  test('auto follows the locale', () => {
    expect(dayIndexOf(weekStartOf('auto', 'en-US'))).toBe(0)
    expect(dayIndexOf(weekStartOf('auto', 'de-DE'))).toBe(1)
  })

  test('the weekdays begin with the chosen one and are all there', () => {
    expect(weekdaysFrom('sat')).toEqual(['sat', 'sun', 'mon', 'tue', 'wed', 'thu', 'fri'])
    expect(weekdaysFrom('mon')[0]).toBe('mon')
  })
})
