import { describe, expect, test } from 'vitest'
import { firstDayOfWeek, weekdaysFrom, weekStartOf } from '../../../../src/renderer/app/week-start.ts'

describe('week start', () => {
  test('the setting wins over the locale', () => {
    expect(weekStartOf('sat', 'de-DE')).toBe('sat')
    expect(firstDayOfWeek('sun', 'de-DE')).toBe(0)
  })

  test('auto follows the locale', () => {
    expect(firstDayOfWeek('auto', 'en-US')).toBe(0)
    expect(firstDayOfWeek('auto', 'de-DE')).toBe(1)
  })

  test('the weekdays begin with the chosen one and are all there', () => {
    expect(weekdaysFrom('sat')).toEqual(['sat', 'sun', 'mon', 'tue', 'wed', 'thu', 'fri'])
    expect(weekdaysFrom('mon')[0]).toBe('mon')
  })
})
