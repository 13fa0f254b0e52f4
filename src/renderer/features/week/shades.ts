/** Stretches behind the slots where time is not as usual. */
import type { WeekDay } from '#contract/operations/views.ts'
import { clockShiftOn } from './wall-clock.ts'

export type Shade = {
  readonly why: 'day-off' | 'skipped-hour' | 'repeated-hour'
  readonly fromMinute: number
  readonly toMinute: number
}

const MINUTES_PER_DAY = 1440

/** A day off, and the hour that clocks skip or repeat. */
export const shadesOf = ({ day, dayOff, hours }: WeekDay, zone: string): readonly Shade[] => {
  const shift = hours === 24 ? null : clockShiftOn(day, zone)
  return [
    ...(dayOff === null
      ? []
      : [{ why: 'day-off', fromMinute: 0, toMinute: MINUTES_PER_DAY } satisfies Shade]),
    ...(shift === null
      ? []
      : [
          {
            why: shift.minutes > 0 ? 'skipped-hour' : 'repeated-hour',
            fromMinute: shift.fromMinute,
            toMinute: shift.fromMinute + Math.abs(shift.minutes),
          } satisfies Shade,
        ]),
  ]
}
