import { describe, expect, test } from 'vitest'
import { createFormat } from '../../../../src/renderer/ui/format.ts'
import {
  endDayWords,
  skippedWords,
  studyDayWords,
} from '../../../../src/renderer/ui/session-form/when-words.ts'
import { clockTyped, whenOf } from '../../../../src/renderer/ui/session-form/when.ts'
import {
  exactLengthWords,
  lengthWords,
  partWords,
  sessionFacts,
  sessionTimes,
  sessionTitle,
  zoneWords,
} from '../../../../src/renderer/ui/session-words.ts'
import { daySessionOf } from '../../../support/view-builders.ts'

const MINUTE = 60_000
const format = createFormat({ locale: 'en-GB', clock: '24h' })

const typed = (day: string, start: number, end: number) => ({
  day,
  start: clockTyped(start, null),
  end: clockTyped(end, null),
})

describe('a session in words', () => {
  test('a length counts whole minutes and invents none', () => {
    expect(lengthWords(25 * MINUTE + 59_999)).toBe('25 min')
    expect(lengthWords(130 * MINUTE)).toBe('2 h 10 min')
    expect(lengthWords(40_999)).toBe('40 s')
  })

  test('two parts of a cut session add up to the second', () => {
    expect(exactLengthWords(19 * MINUTE + 20_000)).toBe('19 min 20 s')
    expect(exactLengthWords(20 * MINUTE)).toBe('20 min')
    expect(exactLengthWords(40_000)).toBe('40 s')
  })

  test('its times are those of the clocks where it happened', () => {
    expect(sessionTimes(daySessionOf({ zone: 'Asia/Tokyo' }), format)).toBe('03:00–03:25')
    expect(sessionTimes(daySessionOf({ zone: 'Not/AZone' }), format)).toBe('18:00–18:25')
  })

  test('the running one ends now, one that waits for an answer where it was counted to', () => {
    expect(sessionTimes(daySessionOf({ open: true }), format, 'running')).toBe('18:00–now')
    expect(sessionTimes(daySessionOf({ open: true }), format, 'waiting')).toBe('18:00–18:25')
  })

  test('another zone is named, a second name of the same one is not', () => {
    expect(zoneWords('America/New_York', 'Europe/Berlin')).toBe('New York time')
    expect(zoneWords('Asia/Calcutta', 'Asia/Kolkata')).toBeNull()
    expect(zoneWords('Not/AZone', 'Europe/Berlin')).toBe('AZone time')
  })

  test('a part of a day is told only where there is another', () => {
    expect(partWords(daySessionOf())).toBeNull()
    expect(partWords(daySessionOf({ msThatDay: 10 * MINUTE }))).toBe('10 min of it here')
  })

  test('one without a topic is called so', () => {
    expect(sessionTitle(daySessionOf({ topicId: null, title: '' }))).toBe('No topic')
    expect(sessionTitle(daySessionOf({ topicId: null }))).toBe('Decorators')
  })

  test('a reader hears kind, day, times, length and where it comes from', () => {
    const context = { day: '2026-11-23', presentZone: 'UTC', standing: 'over' } as const
    expect(sessionFacts(daySessionOf({ source: 'hand' }), context, format)).toBe(
      'learn, Monday 23 November, 18:00–18:25, 25 min, added by hand',
    )
    const running = { ...context, standing: 'running' } as const
    expect(sessionFacts(daySessionOf({ open: true }), running, format)).toContain('running')
    const waiting = { ...context, standing: 'waiting' } as const
    expect(sessionFacts(daySessionOf({ open: true }), waiting, format)).toContain('waits for your answer')
  })
})

describe('what is said of typed times', () => {
  test('an end on the next day is named with its weekday', () => {
    const fields = typed('2026-11-23', 23 * 60 + 40, 20)
    expect(endDayWords(whenOf(fields, 'UTC'), fields.day, 'UTC', format)).toBe('Ends Tuesday 00:20')
    const same = typed('2026-11-23', 600, 660)
    expect(endDayWords(whenOf(same, 'UTC'), same.day, 'UTC', format)).toBeNull()
  })

  test('a time that clocks skip is named with what it counts as', () => {
    const fields = typed('2026-03-29', 60, 150)
    expect(skippedWords(whenOf(fields, 'Europe/Berlin'), fields, 'Europe/Berlin', format)).toEqual([
      'Clocks go forward and skip 02:30; it counts as 03:30.',
    ])
  })

  test('a time before the day begins counts for the day before', () => {
    const { startMs } = whenOf(typed('2026-11-24', 90, 120), 'UTC')
    const context = { day: '2026-11-24', zone: 'UTC', dayStartMinute: 240 }
    expect(studyDayWords({ startMs }, context, format)).toBe(
      'Begins on the study day of Monday 23 November: days begin at 04:00.',
    )
    expect(studyDayWords({ startMs }, { ...context, dayStartMinute: 0 }, format)).toBeNull()
  })
})
