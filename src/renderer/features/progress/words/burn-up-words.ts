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
import { phaseTitleOf, rangeWithin } from './scope-words.ts'

type Words = Pick<Format, 'percent' | 'dayMedium' | 'dayShort' | 'month'>

/** What the forecast says, as the end of a sentence; null while it has no date. */
export const finishWords = (forecast: ForecastView | null, format: Words): string | null => {
  if (forecast === null) return null
  const { p10, p90, basis } = forecast
  const own = forecast[ownKey(forecast)]
  if (own === null) return null
  const likely = format.dayMedium(own)
  if (p10 === null || p90 === null || p10 === p90) {
    return basis === 'plan'
      ? t`by the plan’s own range it will be done on ${likely}`
      : t`going by the weeks you had it will be done on ${likely}`
  }
  const [from, to] = [format.dayMedium(p10), format.dayMedium(p90)]
  return basis === 'plan'
    ? t`by the plan’s own range it will be done on ${likely}, between ${from} and ${to}`
    : t`going by the weeks you had it will be done on ${likely}, eight times in ten between ${from} and ${to}`
}

/** How much is done and how much was planned, as the beginning of a sentence. */
const doneClause = (
  { phase, real, plan }: { readonly phase: string | null; readonly real: number; readonly plan: number },
  format: Words,
): string => {
  const [done, planned] = [format.percent(real), format.percent(plan)]
  if (phase === null) {
    return real === 0
      ? t`Nothing of the effort is done yet, where ${planned} was planned by the end of today`
      : t`${done} of the effort is done, where ${planned} was planned by the end of today`
  }
  return real === 0
    ? t`Nothing of the effort of “${phase}” is done yet, where ${planned} was planned by the end of today`
    : t`${done} of the effort of “${phase}” is done, where ${planned} was planned by the end of today`
}

/** One sentence: how much is done, what the plan has, what was added in the range, and when it will be done. */
export const burnUpSummary = (
  view: ProgressView,
  { lines, choice, forecast }: { lines: BurnUpLines; choice: RangeChoice; forecast: ForecastView | null },
  format: Words,
): string => {
  const phase = phaseTitleOf(view)
  if (lines.totalMinutes === 0) {
    return phase === null
      ? t`Nothing of the effort is planned.`
      : t`Nothing of the effort of “${phase}” is planned.`
  }
  const today = burnUpAt(lines, lines.today)
  const real = today.real ?? 0
  if (real >= 1)
    return phase === null ? t`All of the effort is done.` : t`All of the effort of “${phase}” is done.`
  if (view.plan.settings.start > view.today) {
    const start = format.dayMedium(view.plan.settings.start)
    return t`The plan begins on ${start}; its line is drawn already.`
  }
  const parts = [doneClause({ phase, real, plan: today.plan ?? 0 }, format)]
  if (choice !== 'all') {
    const before = format.percent(stepAt(lines.real, dayNumber(view.range.from) - 1) ?? 0)
    const end = format.percent(stepAt(lines.real, dayNumber(view.range.to)) ?? 0)
    const when = rangeWithin(view, choice, format)
    parts.push(t`${when} it went from ${before} to ${end}`)
  }
  const finish = phase === null ? finishWords(forecast, format) : null
  return `${[...parts, ...(finish === null ? [] : [finish])].join('; ')}.`
}

/** What the chart counts, and why its plan can be ahead of one that was laid out anew since. */
export const burnUpNote = (view: ProgressView, format: Pick<Format, 'dayMedium'>): string => {
  const since = laidOutAnew(view)
  const what =
    phaseTitleOf(view) === null
      ? t`Effort at the plan’s pace. Skipped topics leave the total, they are never counted as done.`
      : t`Effort at the plan’s pace. Skipped topics leave the total, they are never counted as done; the forecast and the roadmap’s own time are of all phases.`
  if (since === null) return what
  const day = format.dayMedium(since)
  const why = t`The line of the plan keeps past days as they were planned, also those before it was laid out anew on ${day}.`
  return `${what} ${why}`
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
      const date = format.dayMedium(day)
      const label = number === lines.today ? t`${date} (today)` : date
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
