/** What can be chosen about calendar files, in words. */
import { plural, t } from '@lingui/core/macro'
import type { Input } from '#contract/operations.ts'
import type { CalendarOptions } from '#core/calendar/options.ts'

const MINUTES_PER_HOUR = 60

/** Reminders that are offered; another one that is set stays among them. */
const ALARMS = [0, 5, 10, 15, 30, 60, 120]

const alarmLabel = (minutes: number): string => {
  if (minutes === 0) return t`When it begins`
  if (minutes % MINUTES_PER_HOUR !== 0)
    return plural(minutes, { one: '# minute before', other: '# minutes before' })
  const hours = minutes / MINUTES_PER_HOUR
  return plural(hours, { one: '# hour before', other: '# hours before' })
}

export type Choice = { readonly value: string; readonly label: string }

const NO_ALARM: Choice = { value: 'none', label: t`None` }

export const alarmChoices = ({ alarmMinutes }: CalendarOptions): readonly Choice[] => {
  const minutes = alarmMinutes === null ? ALARMS : [...new Set([...ALARMS, alarmMinutes])]
  return [
    NO_ALARM,
    ...minutes.toSorted((a, b) => a - b).map((one) => ({ value: String(one), label: alarmLabel(one) })),
  ]
}

export const alarmValue = ({ alarmMinutes }: CalendarOptions): string =>
  alarmMinutes === null ? NO_ALARM.value : String(alarmMinutes)

export const alarmOf = (value: string): CalendarOptions['alarmMinutes'] =>
  value === NO_ALARM.value ? null : Number(value)

/** Which part of the plan goes into a file: all, some days, or a phase (its id). */
export type Part = {
  readonly what: string
  readonly from: string | null
  readonly to: string | null
}

export const WHOLE = 'whole'
export const DAYS = 'days'

/** What is asked of the service; a sentence where that is not complete. */
export const askedOf = ({ what, from, to }: Part): Input<'export.ics'> | string => {
  if (what === WHOLE) return {}
  if (what !== DAYS) return { phaseId: what }
  if (from === null && to === null) return t`Choose the first or the last day, or save the whole plan.`
  if (from !== null && to !== null && from > to)
    return t`The last day is before the first: exchange the two days.`
  return { ...(from === null ? {} : { from }), ...(to === null ? {} : { to }) }
}
