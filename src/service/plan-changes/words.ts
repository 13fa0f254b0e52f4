/** Days, times and refusals of changes, in the words of messages and labels. */
import { clockText, dayText } from '#core/time/day-text.ts'
import { minuteOfDayAt, dayAt } from '#core/time/zone.ts'
import { i18n } from '#core/words/i18n.ts'
import type { Taken } from './taken.ts'
import { endOf } from './taken.ts'

export const passed = (): string => i18n.t('That time has passed. Choose a time from now on.')
export const pastMidnight = (): string =>
  i18n.t('It would run past midnight. Start earlier, or make it shorter.')
export const slotOver = (): string => i18n.t('This slot is over: what was planned stays as it was.')
export const slotBegun = (): string => i18n.t('This slot has begun: only its end can be changed.')
export const endPassed = (): string => i18n.t('That end has passed. Choose one from now on.')
export const changedSince = (): string =>
  i18n.t('The plan was changed since you looked at this. Nothing was done; look at the difference again.')

/** "Sun 29 Nov 2026, 18:00–20:00" */
export const timesText = (taken: Taken, zone: string): string => {
  const day = dayAt({ instantMs: taken.startMs, zone, dayStartMinute: 0 })
  const end = minuteOfDayAt(endOf(taken), zone)
  return `${dayText(day)}, ${clockText(minuteOfDayAt(taken.startMs, zone))}–${clockText(end === 0 ? 1440 : end)}`
}
