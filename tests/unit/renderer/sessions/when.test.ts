import { assert, integer, property } from 'fast-check'
import { describe, expect, test } from 'vitest'
import { instantOf } from '#core/time/zone.ts'
import {
  clockTyped,
  fieldsOf,
  nextTime,
  suggestedStretch,
  whenOf,
  withLength,
  withTurn,
  type Stretch,
} from '../../../../src/renderer/ui/session-form/when.ts'
import { TEST_ZONES } from '../../../support/zones.ts'

const MINUTE = 60_000
const HOUR = 60 * MINUTE

const at = (day: string, clock: string, zone: string): number => {
  const [hours, minutes] = clock.split(':').map(Number)
  return instantOf({ day, minuteOfDay: (hours ?? 0) * 60 + (minutes ?? 0), zone })
}

const typed = (clock: string) => {
  const [hours, minutes] = clock.split(':').map(Number)
  return clockTyped((hours ?? 0) * 60 + (minutes ?? 0), null)
}

const fields = (day: string, start: string, end: string) => ({ day, start: typed(start), end: typed(end) })

const lengthOf = (day: string, start: string, end: string, zone: string): number | null => {
  const { startMs, endMs } = whenOf(fields(day, start, end), zone)
  return endMs === null ? null : endMs - startMs
}

describe('the fields of a session', () => {
  test.each(TEST_ZONES)('give back exactly what they were made of, seconds included: %s', (zone) => {
    assert(
      property(
        integer({ min: Date.UTC(2011, 0), max: Date.UTC(2030, 0) }),
        integer({ min: 1, max: 24 * HOUR }),
        (startMs, ms) => {
          const original = { startMs, endMs: startMs + ms }
          expect(whenOf(fieldsOf(original, zone), zone, original)).toMatchObject(original)
        },
      ),
    )
  })

  test.each(TEST_ZONES)('always come to an end after the start, a day on at most: %s', (zone) => {
    assert(
      property(
        integer({ min: Date.UTC(2011, 0), max: Date.UTC(2030, 0) }),
        integer({ min: 0, max: 1439 }),
        (startMs, minute) => {
          const { day, start } = fieldsOf({ startMs, endMs: startMs + MINUTE }, zone)
          const when = whenOf({ day, start, end: clockTyped(minute, null) }, zone)
          expect(when.startMs).toBe(startMs)
          // 48 hours where a day is missing, 25 where clocks go back.
          const hours = when.endMs === null ? 24 : (when.endMs - startMs) / HOUR
          expect(hours > 0 && hours < 49).toBe(true)
        },
      ),
    )
  })

  test('an end before the start is on the next day', () => {
    const when = whenOf(fields('2026-11-23', '23:40', '00:20'), 'Europe/Berlin')
    expect(when).toMatchObject({ endDay: '2026-11-24', endMs: when.startMs + 40 * MINUTE })
  })

  test('an end at the start is no session', () => {
    expect(lengthOf('2026-11-23', '14:00', '14:00', 'UTC')).toBeNull()
  })
})

describe('changing one field', () => {
  const original: Stretch = {
    startMs: at('2026-11-23', '14:00', 'UTC') + 12_345,
    endMs: at('2026-11-23', '14:25', 'UTC') + 6789,
  }
  const own = fieldsOf(original, 'UTC')

  test('the end keeps its seconds when only the start is changed', () => {
    const when = whenOf({ ...own, start: clockTyped(13 * 60 + 50, own.start) }, 'UTC', original)
    expect(when).toMatchObject({ startMs: at('2026-11-23', '13:50', 'UTC'), endMs: original.endMs })
  })

  test('the start keeps its seconds when only the end is changed', () => {
    const when = whenOf({ ...own, end: clockTyped(15 * 60, own.end) }, 'UTC', original)
    expect(when).toMatchObject({ startMs: original.startMs, endMs: at('2026-11-23', '15:00', 'UTC') })
  })

  test('another day moves it as it is', () => {
    const when = whenOf({ ...own, day: '2026-11-22' }, 'UTC', original)
    expect(when).toMatchObject({
      startMs: original.startMs - 24 * HOUR,
      endMs: original.endMs - 24 * HOUR,
    })
  })

  test('typing the former time again brings its seconds back', () => {
    const away = clockTyped(13 * 60, own.start)
    expect(away.restMs).toBe(0)
    expect(clockTyped(14 * 60, own.start)).toEqual(own.start)
  })

  test('a length sets the end and leaves the start alone', () => {
    const when = whenOf(withLength(own, 90, 'UTC'), 'UTC', original)
    expect(when).toMatchObject({ startMs: original.startMs, endMs: original.startMs + 90 * MINUTE })
  })
})

describe('days on which clocks change', () => {
  test('the hour that clocks skip is not studied', () => {
    expect(lengthOf('2026-03-29', '01:30', '03:30', 'Europe/Berlin')).toBe(HOUR)
    expect(lengthOf('2026-10-04', '01:30', '03:00', 'Australia/Lord_Howe')).toBe(HOUR)
    expect(lengthOf('2026-04-23', '23:30', '01:30', 'Africa/Cairo')).toBe(HOUR)
  })

  test('a time that clocks skip is told and counts by what they skip later', () => {
    const when = whenOf(fields('2026-03-29', '02:30', '04:00'), 'Europe/Berlin')
    expect(when).toMatchObject({ startChange: 'gap', startMs: at('2026-03-29', '03:30', 'Europe/Berlin') })
    expect(whenOf(fields('2026-03-29', '01:00', '02:30'), 'Europe/Berlin').endChange).toBe('gap')
  })

  test('a time that clocks show twice is told, and either can be meant', () => {
    const first = fields('2026-10-25', '01:30', '02:30')
    const second = { ...first, end: withTurn(first.end, 2) }
    const one = whenOf(first, 'Europe/Berlin')
    const two = whenOf(second, 'Europe/Berlin')
    expect(one.endChange).toBe('overlap')
    expect(one.endMs).toBe(one.startMs + HOUR)
    expect(two.endMs).toBe(two.startMs + 2 * HOUR)
  })

  test('after the first of two equal times only the second can be meant, so nothing is asked', () => {
    const when = whenOf(fields('2026-10-25', '02:40', '02:20'), 'Europe/Berlin')
    expect(when).toMatchObject({ endChange: 'none', endMs: when.startMs + 40 * MINUTE })
    expect(when.endDay).toBe('2026-10-25')
  })

  test('a length counts the hour that clocks repeat', () => {
    const long = withLength(fields('2026-10-25', '01:30', '01:40'), 120, 'Europe/Berlin')
    const when = whenOf(long, 'Europe/Berlin')
    expect(when.endMs).toBe(when.startMs + 2 * HOUR)
    expect(long.end).toMatchObject({ minute: 150, turn: 2 })
  })

  test('a day that is missing is passed over', () => {
    const start = at('2011-12-29', '23:30', 'Pacific/Apia')
    expect(nextTime(start, typed('00:30'), 'Pacific/Apia').ms).toBe(start + HOUR)
  })
})

describe('the time suggested for a new session', () => {
  const now = Date.UTC(2026, 10, 23, 18, 0, 40)
  const minutesAgo = (minutes: number): number => Date.UTC(2026, 10, 23, 18) - minutes * MINUTE
  const session = (from: number, to: number, open = false) => ({
    startMs: minutesAgo(from),
    endMs: minutesAgo(to),
    open,
  })

  test('is the last half hour', () => {
    expect(suggestedStretch(now, [])).toEqual({ startMs: minutesAgo(30), endMs: minutesAgo(0) })
  })

  test('begins after the session that ended in it', () => {
    expect(suggestedStretch(now, [session(60, 20)])).toMatchObject({ startMs: minutesAgo(20) })
  })

  test('ends where the running session began', () => {
    expect(suggestedStretch(now, [session(10, 0, true)])).toEqual({
      startMs: minutesAgo(40),
      endMs: minutesAgo(10),
    })
  })
})
