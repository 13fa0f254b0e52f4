import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { byStudyDay, msByStudyDay, studiedMinutes } from '#core/progress/studied.ts'
import { dayNumber } from '#core/time/day.ts'

const FOUR = 240
const MINUTE_MS = 60_000

const session = (id: string, startMs: number, minutes: number, zone = 'UTC') => ({
  id,
  startMs,
  endMs: startMs + minutes * MINUTE_MS,
  zone,
})
const onDays = (days: ReturnType<typeof byStudyDay<ReturnType<typeof session>>>) =>
  [...days].map(([day, those]) => [day, those.map(({ id, msThatDay }) => [id, msThatDay / MINUTE_MS])])

describe('sessions by study day', () => {
  test('one over the start of a day lies on both, each with its part', () => {
    const night = session('night', Date.UTC(2026, 10, 24, 3, 40), 40)
    const morning = session('morning', Date.UTC(2026, 10, 24, 9), 25)
    expect(onDays(byStudyDay([night, morning], FOUR))).toEqual([
      ['2026-11-23', [['night', 20]]],
      [
        '2026-11-24',
        [
          ['night', 20],
          ['morning', 25],
        ],
      ],
    ])
  })

  test('each has the day it had where it happened', () => {
    const at = Date.UTC(2026, 10, 23, 20)
    const days = byStudyDay(
      [session('tokyo', at, 30, 'Asia/Tokyo'), session('lima', at, 30, 'America/Lima')],
      FOUR,
    )
    expect(onDays(days)).toEqual([
      ['2026-11-24', [['tokyo', 30]]],
      ['2026-11-23', [['lima', 30]]],
    ])
  })

  test('a zone nobody knows is read as UTC', () => {
    const days = byStudyDay([session('lost', Date.UTC(2026, 10, 23, 20), 30, 'Mars/Olympus')], FOUR)
    expect(onDays(days)).toEqual([['2026-11-23', [['lost', 30]]]])
  })

  test('the parts add up to the whole, whatever the zone and the start of the day', () => {
    const zone = fc.constantFrom(
      'UTC',
      'Pacific/Apia',
      'Africa/Cairo',
      'Australia/Lord_Howe',
      'America/New_York',
    )
    const any = fc.tuple(fc.integer({ min: 1.3e12, max: 1.9e12 }), fc.integer({ min: 0, max: 1440 }), zone)
    fc.assert(
      fc.property(fc.array(any, { maxLength: 8 }), fc.integer({ min: 0, max: 719 }), (parts, dayStart) => {
        const sessions = parts.map(([startMs, minutes, where], index) =>
          session(`${index}`, startMs, minutes, where),
        )
        const whole = sessions.reduce((sum, { startMs, endMs }) => sum + endMs - startMs, 0)
        const found = [...byStudyDay(sessions, dayStart).values()].flat()
        expect(found.reduce((sum, { msThatDay }) => sum + msThatDay, 0)).toBe(whole)
        expect([...msByStudyDay(sessions, dayStart)]).toEqual(
          [...byStudyDay(sessions, dayStart)].map(([day, those]) => [
            dayNumber(day),
            those.reduce((sum, { msThatDay }) => sum + msThatDay, 0),
          ]),
        )
      }),
    )
  })
})

test('seconds of several sessions add up before they are cut to minutes', () => {
  expect(studiedMinutes([])).toBe(0)
  expect(studiedMinutes([{ msThatDay: 59_999 }])).toBe(0)
  expect(studiedMinutes([{ msThatDay: 90_000 }, { msThatDay: 90_000 }])).toBe(3)
})
