import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { slotInstants } from '#core/planning/instants.ts'
import { planRoadmap } from '#core/planning/plan.ts'
import { recordOfWeek } from '#core/planning/rhythm.ts'
import { takenTime } from '#core/planning/taken-time.ts'
import { overlaps } from '#core/sessions/stretch.ts'
import { addDays } from '#core/time/day.ts'
import { instantOf } from '#core/time/zone.ts'
import { TEST_ZONES } from '../../../support/zones.ts'
import { inputWith, settingsWith, topic } from './plan-inputs.ts'

const MINUTE_MS = 60_000

const stretchIn = (zone: string, day: string, startMinute: number, minutes: number) => ({
  day,
  startMinute,
  minutes,
  zone,
  startMs: instantOf({ day, minuteOfDay: startMinute, zone }),
})

const evenings = (zone: string) => ({ ...settingsWith(), zone })
const nights = (zone: string, startMinute: number, minutes: number) => ({
  ...settingsWith({
    availability: recordOfWeek(() => ({ startMinute, minutes })),
    rhythm: recordOfWeek(() => 'learn' as const),
  }),
  zone,
})

describe('time that others take', () => {
  test('is where the other plan has it, in the same zone', () => {
    expect(
      takenTime([stretchIn('Europe/Berlin', '2026-11-23', 1080, 90)], evenings('Europe/Berlin')),
    ).toEqual([{ day: '2026-11-23', startMinute: 1080, minutes: 90 }])
  })

  test('is where clocks of the planned zone show it, on another day too', () => {
    const inBerlin = stretchIn('Europe/Berlin', '2026-11-23', 1080, 90)
    expect(takenTime([inBerlin], evenings('Asia/Tokyo'))).toEqual([
      { day: '2026-11-24', startMinute: 120, minutes: 90 },
    ])
    expect(takenTime([inBerlin], evenings('America/Los_Angeles'))).toEqual([
      { day: '2026-11-23', startMinute: 540, minutes: 90 },
    ])
  })

  test('lasts longer on the wall over an hour that clocks skip', () => {
    const overTheGap = stretchIn('Europe/Berlin', '2027-03-28', 60, 120)
    expect(takenTime([overTheGap], evenings('Europe/Berlin'))).toEqual([
      { day: '2027-03-28', startMinute: 60, minutes: 180 },
    ])
  })

  test('takes an hour that clocks repeat whichever of the two it is in', () => {
    // 01:30 UTC is the second 02:30 in Berlin.
    const second = stretchIn('UTC', '2026-10-25', 90, 30)
    const first = stretchIn('UTC', '2026-10-25', 30, 60)
    expect(takenTime([first, second], evenings('Europe/Berlin'))).toEqual([
      { day: '2026-10-25', startMinute: 150, minutes: 60 },
      // What begins between the two would go on into it.
      { day: '2026-10-25', startMinute: 150, minutes: 90 },
    ])
  })

  test('is not run into by what begins before clocks are set back', () => {
    // 01:00 UTC is the second 02:00 in Berlin.
    const settings = nights('Europe/Berlin', 0, 240)
    const busy = takenTime([stretchIn('UTC', '2026-10-25', 60, 5)], settings)
    const today = '2026-10-25'
    const input = inputWith({ today, settings: { ...settings, start: today }, topics: [topic('a', 2)], busy })
    const [first, second] = planRoadmap(input).slots
    expect([first?.startMinute, first?.minutes, second?.startMinute]).toEqual([0, 120, 185])
  })

  test('begins earlier behind study time that an hour is missing from, and only there', () => {
    const morning = stretchIn('Europe/Berlin', '2027-03-28', 300, 60)
    expect(takenTime([morning], nights('Europe/Berlin', 60, 240))).toEqual([
      { day: '2027-03-28', startMinute: 240, minutes: 120 },
    ])
    expect(takenTime([morning], evenings('Europe/Berlin'))).toEqual([
      { day: '2027-03-28', startMinute: 300, minutes: 60 },
    ])
  })

  test('is never planned over in real time, whatever the zones and whatever clocks do', () => {
    const changes = [
      '2027-03-13',
      '2027-03-27',
      '2027-04-03',
      '2027-04-29',
      '2027-10-02',
      '2027-10-30',
      '2027-11-06',
    ]
    const zones = [...TEST_ZONES, 'America/New_York', 'Europe/Berlin', 'Africa/Casablanca']
    fc.assert(
      fc.property(
        fc.record({
          zone: fc.constantFrom(...zones),
          today: fc.constantFrom(...changes),
          startMinute: fc.integer({ min: 0, max: 400 }),
          minutes: fc.integer({ min: 30, max: 600 }),
        }),
        fc.array(
          fc.record({
            zone: fc.constantFrom(...zones),
            later: fc.integer({ min: -1, max: 3 }),
            startMinute: fc.integer({ min: 0, max: 1200 }),
            minutes: fc.integer({ min: 5, max: 239 }),
          }),
          { minLength: 1, maxLength: 12 },
        ),
        ({ zone, today, startMinute, minutes }, others) => {
          const taken = others.map((one) =>
            stretchIn(one.zone, addDays(today, one.later), one.startMinute, one.minutes),
          )
          const settings = { ...nights(zone, startMinute, minutes), start: today }
          const input = inputWith({
            today,
            settings,
            topics: [topic('a', 4), topic('b', 6)],
            busy: takenTime(taken, settings),
          })
          const slots = slotInstants(planRoadmap(input).slots, zone)
          const real = taken.map(({ startMs, minutes: length }) => ({
            startMs,
            endMs: startMs + length * MINUTE_MS,
          }))
          expect(slots.length).toBeGreaterThan(0)
          expect(slots.filter((slot) => real.some((other) => overlaps(slot, other)))).toEqual([])
        },
      ),
      { numRuns: 500 },
    )
  })
})
