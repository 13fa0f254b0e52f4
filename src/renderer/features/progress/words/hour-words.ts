import { select, t } from '@lingui/core/macro'
import type { ProgressView } from '#contract/operations/progress.ts'
import type { Weekday } from '#core/roadmap/model.ts'
import { WEEKDAYS } from '#core/time/day.ts'
import type { Format } from '../../../ui/format.ts'
import { weekdayWords } from '../../../ui/weekday-words.ts'
import { favourite, studiedHours } from '../figures/hours.ts'
import type { RangeChoice } from '../figures/ranges.ts'
import { minutesOf, type ChartCsv, type ChartTable } from './chart-table.ts'
import { phaseOf, rangeWords } from './scope-words.ts'

type Words = Pick<Format, 'time' | 'timeRange' | 'dayMedium' | 'number'>

/** "So far you studied most on Tuesdays, and most between 18:00 and 20:00." */
export const hoursSummary = (view: ProgressView, choice: RangeChoice, format: Words): string => {
  const when = rangeWords(view, choice, format)
  const { scope, phase } = phaseOf(view)
  const found = favourite(view.studied.byWeekdayHour)
  if (found === null)
    return t`${when}${select(scope, { phase: `, in “${phase}”,`, other: '' })} no study was recorded.`
  const { weekday, fromHour } = found
  const [from, to] = [format.time(fromHour * 60), format.time(((fromHour + 2) % 24) * 60)]
  return t`${when}${select(scope, { phase: `, in “${phase}”,`, other: '' })} you studied most on ${select(
    weekday,
    {
      mon: 'Mondays',
      tue: 'Tuesdays',
      wed: 'Wednesdays',
      thu: 'Thursdays',
      fri: 'Fridays',
      sat: 'Saturdays',
      other: 'Sundays',
    },
  )}, and most between ${from} and ${to}.`
}

/** Hours down, weekdays across: seven narrow columns fit any window. Hours without study are left out. */
export const hoursTable = (
  view: ProgressView,
  order: { readonly weekdays: readonly Weekday[]; readonly hours: readonly number[] },
  format: Words,
): ChartTable => {
  const rows = view.studied.byWeekdayHour
  const minutesAt = (weekday: Weekday, hour: number): number =>
    minutesOf(rows[WEEKDAYS.indexOf(weekday)]?.[hour] ?? 0)
  return {
    caption: t`Minutes studied by hour and weekday`,
    columns: [
      { label: t`Hour from` },
      ...order.weekdays.map((weekday) => ({ label: weekdayWords[weekday].short })),
    ],
    rows: order.hours
      .filter((hour) => rows.some((row) => (row[hour] ?? 0) > 0))
      .map((hour) => ({
        key: String(hour),
        cells: [
          format.time(hour * 60),
          ...order.weekdays.map((weekday) => {
            const minutes = minutesAt(weekday, hour)
            return minutes === 0 ? '–' : format.number(minutes)
          }),
        ],
      })),
  }
}

export const hoursCsv = (view: ProgressView): ChartCsv => ({
  header: ['weekday', 'hour', 'studied_minutes'],
  rows: studiedHours(view.studied.byWeekdayHour).map(({ weekday, hour, ms }) => [
    weekday,
    hour,
    minutesOf(ms),
  ]),
})
