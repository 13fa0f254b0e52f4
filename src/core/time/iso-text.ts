import { Temporal } from './temporal.ts'

/** "2026-11-23T18:30:00+01:00": an instant as clocks in the zone show it, with their offset. The zone must be one. */
export const isoWithOffset = (instantMs: number, zone: string): string =>
  Temporal.Instant.fromEpochMilliseconds(instantMs)
    .toZonedDateTimeISO(zone)
    .toString({ timeZoneName: 'never' })
