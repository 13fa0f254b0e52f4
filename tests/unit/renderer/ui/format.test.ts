import { i18n } from '@lingui/core'
import { afterEach, describe, expect, test } from 'vitest'
import { messages } from '../../../../src/renderer/language/first.de.ts'
import { createFormat, duration } from '../../../../src/renderer/ui/format.ts'

const british = createFormat({ locale: 'en-GB', clock: 'auto' })
const american = createFormat({ locale: 'en-US', clock: 'auto' })

describe('formats', () => {
  test('durations are hours and minutes', () => {
    expect([0, 45, 60, 210, 209.6].map(duration)).toEqual([
      '0 min',
      '45 min',
      '1 h',
      '3 h 30 min',
      '3 h 30 min',
    ])
  })

  test('a calendar day is the same day in every zone of the computer', () => {
    expect(british.dayFull('2026-11-30')).toMatch(/^Monday,? 30 November 2026$/)
    expect(american.dayMedium('2026-11-30')).toBe('Nov 30, 2026')
  })

  test('a range of days names the year only where it must', () => {
    expect(british.dayRange('2026-11-23', '2026-11-27')).not.toContain('2026')
    expect(british.dayRange('2026-12-30', '2027-01-02')).toMatch(/2026.*2027/)
    expect(british.dayRangeWithYear('2027-07-07', '2027-08-26')).toContain('2027')
    expect(british.dayRangeWithYear('2027-07-07', '2027-07-07')).toBe('7 Jul 2027')
  })

  test('the clock follows the region, or the setting', () => {
    expect(british.time(1110)).toBe('18:30')
    expect(american.time(1110)).toMatch(/^6:30\sPM$/)
    expect(createFormat({ locale: 'en-US', clock: '24h' }).time(1110)).toBe('18:30')
    expect(createFormat({ locale: 'en-GB', clock: '12h' }).time(1110)).toMatch(/^6:30\s?pm$/i)
    expect([british.isTwelveHour, american.isTwelveHour]).toEqual([false, true])
  })

  test('midnight is written as such at both ends of a day', () => {
    const format = createFormat({ locale: 'en-GB', clock: '24h' })
    expect(format.timeRange(1320, 120)).toBe('22:00–00:00')
  })

  test('ranges collapse when both ends are the same', () => {
    expect(british.studyDays({ min: 3, max: 4 })).toBe('3–4 study days')
    expect(british.studyDays({ min: 1, max: 1 })).toBe('1 study day')
    expect(british.estimate({ raw: '6-9 months', min: 6, max: 9, unit: 'month' })).toBe('6–9 months')
    expect(british.estimate({ raw: '1 hour', min: 1, max: 1, unit: 'hour' })).toBe('1 hour')
  })

  test('amounts agree with their noun', () => {
    expect([british.amount(1, 'week'), british.amount(12, 'week')]).toEqual(['1 week', '12 weeks'])
    expect([british.amount(3.1, 'month'), british.amount(0, 'day')]).toEqual(['3.1 months', '0 days'])
  })

  test('an instant is printed in the zone asked for', () => {
    const ms = Date.UTC(2026, 10, 30, 23, 30)
    expect(british.instantTime(ms, 'Asia/Kathmandu')).toBe('05:15')
    expect(british.instantDay(ms, 'Asia/Kathmandu')).toBe('1 Dec 2026')
  })
})

describe('in German', () => {
  afterEach(() => i18n.activate('en'))

  test('amounts are written in the language of the words', () => {
    i18n.loadAndActivate({ locale: 'de', messages })
    const german = createFormat({ locale: 'de-DE', clock: 'auto' })
    expect([0, 60, 210].map(duration)).toEqual(['0 Min.', '1 Std.', '3 Std. 30 Min.'])
    expect(german.studyDays({ min: 0.5, max: 0.5 })).toBe('0,5 Lerntage')
    expect(german.studyDays({ min: 1, max: 1 })).toBe('1 Lerntag')
    expect(german.estimate({ raw: '6-9 months', min: 6, max: 9, unit: 'month' })).toBe('6–9 Monate')
    expect(german.estimate({ raw: '1 week', min: 1, max: 1, unit: 'week' })).toBe('1 Woche')
  })

  test('a day stays on the line of its month', () => {
    const german = createFormat({ locale: 'de-DE', clock: 'auto' })
    expect(german.dayMedium('2027-09-01')).toBe('1.\u00A0Sept. 2027')
    expect(german.dayFull('2026-11-23')).toBe('Montag, 23.\u00A0November 2026')
    expect(german.dayRange('2026-11-30', '2026-12-01')).toBe('30.\u00A0Nov.\u2009–\u20091.\u00A0Dez.')
    expect(german.instantDay(Date.UTC(2026, 11, 1, 12), 'UTC')).toBe('1.\u00A0Dez. 2026')
  })
})
