/** What stands on the days of a month. */
import { t } from '@lingui/core/macro'
import type { MonthView } from '#contract/operations/views.ts'
import { addDays } from '#core/time/day.ts'
import type { Format } from '../../ui/format.ts'

export type MonthDay = MonthView['days'][number]

/** A day in one line, for who hears it: "Monday, 23 November 2026, 3 h 30 min planned, Holiday". */
export const monthDayName = (
  isoDay: string,
  day: MonthDay | undefined,
  {
    today,
    finish,
    format,
  }: { readonly today: string; readonly finish: string | null; readonly format: Format },
): string =>
  [
    format.dayFull(isoDay),
    ...(isoDay === today ? [t`today`] : []),
    ...(day === undefined || day.plannedMinutes === 0
      ? []
      : [t`${format.duration(day.plannedMinutes)} planned`]),
    ...(day === undefined || day.studiedMinutes === 0
      ? []
      : [t`${format.duration(day.studiedMinutes)} studied`]),
    ...(day?.dayOff === undefined || day.dayOff === null
      ? []
      : [day.dayOff === '' ? t`day off` : t`day off: ${day.dayOff}`]),
    ...(isoDay === finish ? [t`the plan finishes`] : []),
  ].join(', ')

/** The month a day lies in, as it is asked for: "2026-11". */
export const monthOf = (isoDay: string): string => isoDay.slice(0, 7)

const STEPS: Readonly<Record<string, number>> = {
  ArrowLeft: -1,
  ArrowRight: 1,
  ArrowUp: -7,
  ArrowDown: 7,
}

/** The day of another month that an arrow key leads to; null within the month, and for other keys. */
export const dayOverEdge = (isoDay: string, key: string): string | null => {
  const step = STEPS[key]
  if (step === undefined) return null
  const day = addDays(isoDay, step)
  return monthOf(day) === monthOf(isoDay) ? null : day
}
