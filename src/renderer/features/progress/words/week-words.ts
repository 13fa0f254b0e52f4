import { select, t } from '@lingui/core/macro'
import type { ProgressView } from '#contract/operations/progress.ts'
import { addDays, daysBetween } from '#core/time/day.ts'
import type { Format } from '../../../ui/format.ts'
import type { RangeChoice } from '../figures/ranges.ts'
import type { BarSpan, TimeBar, Week } from '../figures/week-bars.ts'
import { minutesOf, roughWords, studiedWords, type ChartCsv, type ChartTable } from './chart-table.ts'
import { phaseOf, rangeWords } from './scope-words.ts'

type Words = Pick<Format, 'duration' | 'dayMedium' | 'dayRangeWithYear' | 'month' | 'number'>

const sums = (weeks: readonly Week[]) => ({
  studiedMs: weeks.reduce((sum, week) => sum + week.studiedMs, 0),
  plannedMinutes: weeks.reduce((sum, week) => sum + week.plannedMinutes, 0),
})

/** "In the last 4 weeks you studied 32 h of 40 h planned, 8 h a week." */
export const weeksSummary = (view: ProgressView, choice: RangeChoice, format: Words): string => {
  const { studiedMs, plannedMinutes } = sums(view.weeks)
  const when = rangeWords(view, choice, format)
  const { scope, phase } = phaseOf(view)
  const planned = roughWords(plannedMinutes, format)
  if (studiedMs === 0) {
    return plannedMinutes > 0
      ? t`${when}${select(scope, { phase: `, in “${phase}”,`, other: '' })} ${planned} were planned, and no study was recorded.`
      : t`${when}${select(scope, { phase: `, in “${phase}”,`, other: '' })} nothing was planned and nothing was studied.`
  }
  const studied = roughWords(minutesOf(studiedMs), format)
  // A week that is cut counts as what is left of it, so that the first days give no wrong pace.
  const days = daysBetween(view.range.from, view.range.to) + 1
  if (days < 14) {
    return plannedMinutes > 0
      ? t`${when}${select(scope, { phase: `, in “${phase}”,`, other: '' })} you studied ${studied} of ${planned} planned.`
      : t`${when}${select(scope, { phase: `, in “${phase}”,`, other: '' })} you studied ${studied}.`
  }
  const perWeek = roughWords(Math.round(minutesOf(studiedMs) / (days / 7)), format)
  return plannedMinutes > 0
    ? t`${when}${select(scope, { phase: `, in “${phase}”,`, other: '' })} you studied ${studied} of ${planned} planned, ${perWeek} a week.`
    : t`${when}${select(scope, { phase: `, in “${phase}”,`, other: '' })} you studied ${studied}, ${perWeek} a week.`
}

/** "23–29 Nov 2026", "November 2026", "Oct – Dec 2026", "2026". */
export const spanWords = (span: BarSpan, from: string, format: Words): string => {
  if (span === 'week') return format.dayRangeWithYear(from, addDays(from, 6))
  if (span === 'month') return format.month(from)
  if (span === 'year') return from.slice(0, 4)
  const firstMonth = Math.floor((Number(from.slice(5, 7)) - 1) / 3) * 3 + 1
  const monthOf = (month: number): string => `${from.slice(0, 4)}-${String(month).padStart(2, '0')}-01`
  return `${format.month(monthOf(firstMonth))} – ${format.month(monthOf(firstMonth + 2))}`
}

export const keptWords = ({ plannedMinutes, studiedMs }: TimeBar, format: Pick<Format, 'percent'>): string =>
  plannedMinutes === 0 ? '–' : format.percent(minutesOf(studiedMs) / plannedMinutes)

/** All weeks, the latest first. */
export const weeksTable = (weeks: readonly Week[], format: Words & Pick<Format, 'percent'>): ChartTable => ({
  caption: t`Planned and studied per week`,
  columns: [{ label: t`Week from` }, { label: t`Planned` }, { label: t`Studied` }, { label: t`Of the plan` }],
  rows: weeks.toReversed().map((week) => ({
    key: week.from,
    cells: [
      format.dayMedium(week.from),
      format.duration(week.plannedMinutes),
      studiedWords(week.studiedMs),
      keptWords({ ...week, weeks: 1 }, format),
    ],
  })),
})

export const weeksCsv = (weeks: readonly Week[]): ChartCsv => ({
  header: ['week_from', 'planned_minutes', 'studied_minutes'],
  rows: weeks.map(({ from, plannedMinutes, studiedMs }) => [from, plannedMinutes, minutesOf(studiedMs)]),
})
