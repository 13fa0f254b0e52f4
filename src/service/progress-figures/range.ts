/** Which days are counted. */
import { dayNumber } from '#core/time/day.ts'
import type { Basis } from './basis.ts'

/** Day numbers, both ends included. */
export type Days = { readonly first: number; readonly last: number }

/** From the first day with study or with the plan to today, or to the last day with study where that is later. */
export const boundsOf = ({ plan, all, runningSlots }: Basis, today: number): Days => {
  let first = Math.min(dayNumber(plan.settings.start), today)
  let last = today
  for (const { day } of runningSlots) first = Math.min(first, day)
  for (const day of all.byDay.keys()) {
    first = Math.min(first, day)
    last = Math.max(last, day)
  }
  return { first, last }
}

type Asked = { readonly from?: string | undefined; readonly to?: string | undefined }

/** What was asked for, cut to where there can be anything; a single empty day where there is nothing. */
export const rangeOf = ({ from, to }: Asked, bounds: Days): Days => {
  const first = from === undefined ? Math.min(bounds.first, dayNumber(to ?? '9999-12-31')) : dayNumber(from)
  const last = to === undefined ? Math.max(bounds.last, first) : dayNumber(to)
  return {
    first: Math.max(first, Math.min(bounds.first, last)),
    last: Math.min(last, Math.max(bounds.last, first)),
  }
}
