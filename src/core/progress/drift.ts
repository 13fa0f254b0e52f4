import { daysBetween } from '../time/day.ts'

/**
 * Days by which the finish moved since it was forecast before, with what was known then: later when positive. Null while
 * either forecast has no date.
 */
export const finishDrift = (before: string | null, now: string | null): number | null =>
  before === null || now === null ? null : daysBetween(before, now)
