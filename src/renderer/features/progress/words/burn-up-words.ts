import { t } from '@lingui/core/macro'
import type { ForecastView } from '#contract/operations/forecast.ts'
import type { ProgressView } from '#contract/operations/progress.ts'
import { dayFromNumber, dayNumber } from '#core/time/day.ts'
import type { Format } from '../../../ui/format.ts'
import { burnUpAt, ownKey, type BurnUpLines, type Frame } from '../figures/burn-up.ts'
import type { RangeChoice } from '../figures/ranges.ts'
import { stepAt } from '../figures/thin-line.ts'
import { rounded, type ChartCsv, type ChartTable } from './chart-table.ts'
import { laidOutAnew } from './card-words.ts'
import { phaseTitleOf, rangeWords } from './scope-words.ts'

type Words = Pick<Format, 'percent' | 'dayMedium' | 'dayShort' | 'month'>

/** What the forecast says, as the end of a sentence; null while it has no date. */
export const finishWords = (forecast: ForecastView | null, format: Words): string | null => {
  if (forecast === null) return null
  const { p10, p90, basis } = forecast
  const own = forecast[ownKey(forecast)]
  if (own === null) return null
  const middle =
    basis === 'plan'
      ? t`by the plan’s own range it will be done on ${format.dayMedium(own)}`
      : t`going by the weeks you had it will be done on ${format.dayMedium(own)}`
  if (p10 === null || p90 === null || p10 === p90) return middle
  const sure = basis === 'plan' ? ',' : t`, eight times in ten`
  return t`${middle}${sure} between ${format.dayMedium(p10)} and ${format.dayMedium(p90)}`
}

/** One sentence: how much is done, what the plan has, what was added in the range, and when it will be done. */
export const burnUpSummary = (
  view: ProgressView,
  { lines, choice, forecast }: { lines: BurnUpLines; choice: RangeChoice; forecast: ForecastView | null },
  format: Words,
): string => {
  const phase = phaseTitleOf(view)
  const of = phase === null ? t`the effort` : t`the effort of “${phase}”`
  if (lines.totalMinutes === 0) return t`Nothing of ${of} is planned.`
  const today = burnUpAt(lines, lines.today)
  const real = today.real ?? 0
  if (real >= 1) return t`All of ${of} is done.`
  if (view.plan.settings.start > view.today) {
    return t`The plan begins on ${format.dayMedium(view.plan.settings.start)}; its line is drawn already.`
  }
  const plan = today.plan ?? 0
  const done = real === 0 ? t`Nothing of ${of} is done yet` : t`${format.percent(real)} of ${of} is done`
  const parts = [t`${done}, where ${format.percent(plan)} was planned by the end of today`]
  if (choice !== 'all') {
    const before = stepAt(lines.real, dayNumber(view.range.from) - 1) ?? 0
    const end = stepAt(lines.real, dayNumber(view.range.to)) ?? 0
    const range = rangeWords(view, choice, format)
    parts.push(
      t`${range.charAt(0).toLowerCase()}${range.slice(1)} it went from ${format.percent(before)} to ${format.percent(end)}`,
    )
  }
  const finish = phase === null ? finishWords(forecast, format) : null
  return `${[...parts, ...(finish === null ? [] : [finish])].join('; ')}.`
}

/** What the chart counts, and why its plan can be ahead of one that was laid out anew since. */
export const burnUpNote = (view: ProgressView, format: Pick<Format, 'dayMedium'>): string => {
  const since = laidOutAnew(view)
  const rest =
    phaseTitleOf(view) === null ? '' : t`; the forecast and the roadmap’s own time are of all phases`
  const anew =
    since === null
      ? ''
      : t` The line of the plan keeps past days as they were planned, also those before it was laid out anew on ${format.dayMedium(since)}.`
  return t`Effort at the plan’s pace. Skipped topics leave the total, they are never counted as done${rest}.${anew}`
}

const WEEK_ROWS_BELOW_DAYS = 120

/** Ends of the weeks that are shown, or of the months when there are many; today and the dates of the forecast too. */
const tableDays = ({ first, last }: Frame, extra: readonly number[]): number[] => {
  const days = new Set(extra.filter((day) => day >= first && day <= last))
  if (last - first < WEEK_ROWS_BELOW_DAYS) {
    for (let day = first; day <= last; day += 7) days.add(day)
  } else {
    for (let day = first; day <= last; day += 1) {
      if (dayFromNumber(day + 1).endsWith('-01')) days.add(day)
    }
  }
  return [...days.add(first)].sort((a, b) => a - b)
}

/** By week or by month, with today and the likely finish. */
export const burnUpTable = (lines: BurnUpLines, frame: Frame, format: Words): ChartTable => {
  const hasCone = lines.cone.length > 0
  const share = (value: number | null): string => (value === null ? '–' : format.percent(value))
  const finishes = lines.dates.map(({ day }) => day)
  return {
    caption: t`Share of the effort by the end of the day`,
    columns: [
      { label: t`Day` },
      { label: t`Done` },
      { label: t`Plan` },
      ...(hasCone ? [{ label: t`Forecast` }, { label: '10–90 %' }] : []),
    ],
    rows: tableDays(frame, [lines.today, ...finishes]).map((number) => {
      const day = dayFromNumber(number)
      const at = burnUpAt(lines, number)
      const label = number === lines.today ? `${format.dayMedium(day)} (today)` : format.dayMedium(day)
      const cone =
        at.cone === null ? ['–', '–'] : [share(at.cone.p50), `${share(at.cone.p10)} – ${share(at.cone.p90)}`]
      return { key: day, cells: [label, share(at.real), share(at.plan), ...(hasCone ? cone : [])] }
    }),
  }
}

/** Every day on which any line has a point, of the whole time. */
export const burnUpCsv = (lines: BurnUpLines): ChartCsv => {
  const days = new Set([...lines.real, ...lines.plan, ...lines.cone].map(({ day }) => day))
  const minutes = (share: number | null): number | null =>
    share === null ? null : Math.round(share * lines.totalMinutes)
  return {
    header: ['date', 'done_minutes', 'done_share', 'plan_minutes', 'plan_share', 'p10', 'p50', 'p90'],
    rows: [...days]
      .sort((a, b) => a - b)
      .map((day) => {
        const { real, plan, cone } = burnUpAt(lines, day)
        return [
          dayFromNumber(day),
          minutes(real),
          rounded(real),
          minutes(plan),
          rounded(plan),
          rounded(cone?.p10 ?? null),
          rounded(cone?.p50 ?? null),
          rounded(cone?.p90 ?? null),
        ]
      }),
  }
}
