import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { clockChangeFindings, slotInstants } from '#core/planning/instants.ts'
import { planRoadmap } from '#core/planning/plan.ts'
import { recordOfWeek } from '#core/planning/rhythm.ts'
import { addDays } from '#core/time/day.ts'
import { Temporal } from '#core/time/temporal.ts'
import { TEST_ZONES } from '../../../support/zones.ts'
import { inputWith, settingsWith, topic } from './plan-inputs.ts'

const MINUTE = 60_000
const utc = (text: string): number => Temporal.Instant.from(text).epochMilliseconds
const slotAt = (day: string, startMinute: number, minutes: number) => ({ day, startMinute, minutes })

describe('slots in real time', () => {
  test('an evening is where clocks show it', () => {
    expect(slotInstants([slotAt('2026-11-23', 1080, 60)], 'Europe/Berlin')).toEqual([
      { startMs: utc('2026-11-23T17:00:00Z'), endMs: utc('2026-11-23T18:00:00Z'), change: 'none' },
    ])
  })

  test('through an hour that clocks skip, slots keep their length and move on', () => {
    const night = [
      slotAt('2026-03-29', 90, 60),
      slotAt('2026-03-29', 150, 60),
      slotAt('2026-03-29', 210, 60),
      slotAt('2026-03-29', 600, 60),
    ]
    expect(slotInstants(night, 'Europe/Berlin')).toEqual([
      { startMs: utc('2026-03-29T00:30:00Z'), endMs: utc('2026-03-29T01:30:00Z'), change: 'none' },
      { startMs: utc('2026-03-29T01:30:00Z'), endMs: utc('2026-03-29T02:30:00Z'), change: 'gap' },
      { startMs: utc('2026-03-29T02:30:00Z'), endMs: utc('2026-03-29T03:30:00Z'), change: 'none' },
      { startMs: utc('2026-03-29T08:00:00Z'), endMs: utc('2026-03-29T09:00:00Z'), change: 'none' },
    ])
  })

  test('a slot from 00:30 to 03:00 on the clock lasts its 150 minutes in a night that repeats an hour', () => {
    const [found] = slotInstants([slotAt('2026-11-01', 30, 150)], 'America/New_York')
    expect(found).toEqual({
      startMs: utc('2026-11-01T04:30:00Z'),
      endMs: utc('2026-11-01T07:00:00Z'),
      change: 'none',
    })
  })

  test('clock changes neither lose nor invent a minute, and make nothing overlap', () => {
    const nights = [
      '2026-03-07',
      '2026-04-03',
      '2026-04-22',
      '2026-10-02',
      '2026-10-28',
      '2026-10-31',
      '2011-12-28',
    ]
    fc.assert(
      fc.property(
        fc.constantFrom(...TEST_ZONES, 'America/New_York', 'Europe/Berlin'),
        fc.constantFrom(...nights),
        fc.record({
          startMinute: fc.integer({ min: 0, max: 240 }),
          minutes: fc.integer({ min: 30, max: 400 }),
        }),
        (zone, start, window) => {
          const topics = Array.from({ length: 12 }, (_, index) => topic(`t${index}`, 0.5 + index / 7))
          const settings = settingsWith({
            start,
            availability: recordOfWeek(() => window),
            rhythm: recordOfWeek(() => 'learn'),
          })
          const { slots } = planRoadmap(inputWith({ topics, settings, today: start }))
          const instants = slotInstants(slots, zone)
          slots.forEach((slot, index) => {
            const { startMs, endMs } = instants[index]!
            expect(endMs - startMs).toBe(slot.minutes * MINUTE)
            expect(index === 0 || startMs >= instants[index - 1]!.endMs).toBe(true)
          })
        },
      ),
    )
  })

  test('pinned slots that overlap on the clock are left as the learner put them', () => {
    const [first, second] = slotInstants(
      [slotAt('2026-11-23', 1080, 60), slotAt('2026-11-23', 1110, 60)],
      'Asia/Kolkata',
    )
    expect(second!.startMs - first!.startMs).toBe(30 * MINUTE)
  })
})

describe('what the learner is told', () => {
  test('a slot at a time that clocks skip begins later', () => {
    expect(clockChangeFindings([slotAt('2026-03-29', 150, 60)], 'Europe/Berlin')).toEqual([
      {
        code: 'clock-change',
        message:
          'Clocks go forward on Sun 29 Mar 2026: there is no 02:30, so that slot begins at 03:30 and lasts as long as planned.',
      },
    ])
  })

  test('evenings have nothing to tell', () => {
    const evenings = Array.from({ length: 366 }, (_, index) => slotAt(addDays('2026-01-01', index), 1080, 60))
    expect(clockChangeFindings(evenings, 'Europe/Berlin')).toEqual([])
  })
})
