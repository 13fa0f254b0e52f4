import { t } from '@lingui/core/macro'
import type { ChangeView } from '#contract/operations/changes.ts'
import { groupBy } from '#core/grouping.ts'
import { addDays } from '#core/time/day.ts'
import { dayAt } from '#core/time/zone.ts'
import type { Format } from '../../ui/format.ts'

/** Changes made on one day, latest first. */
export type ChangeDay = { readonly day: string; readonly changes: readonly ChangeView[] }

/** Sorts changes, given latest first, under their days as clocks in a zone show them. */
export const changesByDay = (changes: readonly ChangeView[], zone: string): ChangeDay[] =>
  [...groupBy(changes, ({ atMs }) => dayAt({ instantMs: atMs, zone, dayStartMinute: 0 }))].map(
    ([day, ofDay]) => ({ day, changes: ofDay }),
  )

/** "Today", "Yesterday", "Monday, 23 November"; with the year when that is another. */
export const changeDayWords = (day: string, today: string, format: Format): string => {
  if (day === today) return t`Today`
  if (day === addDays(today, -1)) return t`Yesterday`
  return day.slice(0, 4) === today.slice(0, 4) ? format.dayLong(day) : format.dayFull(day)
}
