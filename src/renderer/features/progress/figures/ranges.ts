/** Which part of the road the figures are of. */
import { t } from '@lingui/core/macro'
import { addDays } from '#core/time/day.ts'

export type RangeChoice = '4-weeks' | '3-months' | 'year' | 'all' | 'own'

/** Whole weeks, so that every weekday counts as often as the others. */
const DAYS: Readonly<Record<'4-weeks' | '3-months' | 'year', number>> = {
  '4-weeks': 28,
  '3-months': 91,
  year: 364,
}

export type Days = { readonly from: string; readonly to: string }

/** What the learner asked for; `own` are the days that count when the choice is `own`. */
export type RangeWish = { readonly choice: RangeChoice; readonly own: Days | null }

/** The study days to ask the service for, which cuts them to what there is; null asks for all. */
export const daysOf = ({ choice, own }: RangeWish, today: string): Days | null => {
  if (choice === 'all') return null
  if (choice === 'own') return own
  return { from: addDays(today, 1 - DAYS[choice]), to: today }
}

/** Why days of one's own cannot be asked for; null when they can. */
export const rangeError = ({ from, to }: Days): string | null =>
  from <= to ? null : t`The last day is before the first.`
