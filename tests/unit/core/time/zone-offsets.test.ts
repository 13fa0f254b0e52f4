import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays } from '#core/time/day.ts'
import { Temporal } from '#core/time/temporal.ts'
import { laterInstantOf, resolveLocalTime } from '#core/time/zone.ts'
import { offsetsOfYear } from '#core/time/zone-offsets.ts'
import { TEST_ZONES } from '../../../support/zones.ts'

const ZONES = [...TEST_ZONES, 'Europe/Berlin', 'Africa/Casablanca', 'Antarctica/Troll', 'America/St_Johns']

/** What Temporal says, which is slow and right. */
const byTemporal = (day: string, minuteOfDay: number, zone: string) => {
  const plain = Temporal.PlainDate.from(day).toPlainDateTime({
    hour: Math.floor(minuteOfDay / 60),
    minute: minuteOfDay % 60,
  })
  const [earlier, later] = (['earlier', 'later'] as const).map((disambiguation) =>
    plain.toZonedDateTime(zone, { disambiguation }),
  )
  const found = plain.toZonedDateTime(zone, { disambiguation: 'compatible' })
  const isThere = found.toPlainDateTime().equals(plain)
  const isTwice = isThere && earlier?.epochMilliseconds !== later?.epochMilliseconds
  return {
    instantMs: found.epochMilliseconds,
    laterMs: later?.epochMilliseconds,
    change: isThere ? (isTwice ? 'overlap' : 'none') : 'gap',
  }
}

const byOffsets = (day: string, minuteOfDay: number, zone: string) => ({
  ...resolveLocalTime({ day, minuteOfDay, zone }),
  laterMs: laterInstantOf({ day, minuteOfDay, zone }),
})

test('any local time of any day is the instant that Temporal makes of it', () => {
  const anyDay = fc.integer({ min: 0, max: 84_000 }).map((later) => addDays('1970-01-01', later))
  fc.assert(
    fc.property(anyDay, fc.nat({ max: 1439 }), fc.constantFrom(...ZONES), (day, minute, zone) => {
      expect(byOffsets(day, minute, zone)).toEqual(byTemporal(day, minute, zone))
    }),
    { numRuns: 400 },
  )
})

describe.each(ZONES)('around every change of clocks in %s', (zone) => {
  test('it is too', () => {
    const years = [1995, 2011, 2012, 2024, 2026, 2027, 2037]
    const changes = years.flatMap((year) => offsetsOfYear(zone, year).slice(1))
    for (const { fromMs, offsetMs } of changes) {
      for (let minutes = -150; minutes <= 150; minutes += 15) {
        const shown = Temporal.Instant.fromEpochMilliseconds(
          fromMs + offsetMs + minutes * 60_000,
        ).toZonedDateTimeISO('UTC')
        const at = [shown.toPlainDate().toString(), shown.hour * 60 + shown.minute, zone] as const
        expect(byOffsets(...at)).toEqual(byTemporal(...at))
      }
    }
    expect(offsetsOfYear(zone, 2026)).toBe(offsetsOfYear(zone, 2026))
  })
})
