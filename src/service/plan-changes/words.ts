/** Days, times and refusals of changes, in the words of messages and labels. */
import { clockText, dayText } from '#core/time/day-text.ts'
import { minuteOfDayAt, dayAt } from '#core/time/zone.ts'
import type { Taken } from './taken.ts'
import { endOf } from './taken.ts'

export const PASSED = 'That time has passed. Choose a time from now on.'
export const PAST_MIDNIGHT = 'It would run past midnight. Start earlier, or make it shorter.'
export const SLOT_OVER = 'This slot is over: what was planned stays as it was.'
export const SLOT_BEGUN = 'This slot has begun: only its end can be changed.'
export const END_PASSED = 'That end has passed. Choose one from now on.'
export const CHANGED_SINCE =
  'The plan was changed since you looked at this. Nothing was done; look at the difference again.'

/** "Sun 29 Nov 2026, 18:00–20:00" */
export const timesText = (taken: Taken, zone: string): string => {
  const day = dayAt({ instantMs: taken.startMs, zone, dayStartMinute: 0 })
  const end = minuteOfDayAt(endOf(taken), zone)
  return `${dayText(day)}, ${clockText(minuteOfDayAt(taken.startMs, zone))}–${clockText(end === 0 ? 1440 : end)}`
}
