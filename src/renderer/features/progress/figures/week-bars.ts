/** Planned and studied per week, or per month and more where weeks would be too thin to see. */
import type { ProgressView } from '#contract/operations/progress.ts'

export type Week = ProgressView['weeks'][number]
export type BarSpan = 'week' | 'month' | 'quarter' | 'year'

export type TimeBar = {
  /** First day of its first week. */
  readonly from: string
  readonly plannedMinutes: number
  readonly studiedMs: number
  /** Weeks in it. */
  readonly weeks: number
}

export type TimeBars = { readonly span: BarSpan; readonly bars: readonly TimeBar[] }

const spans: readonly { readonly span: BarSpan; readonly keyOf: (from: string) => string }[] = [
  { span: 'week', keyOf: (from) => from },
  { span: 'month', keyOf: (from) => from.slice(0, 7) },
  {
    span: 'quarter',
    keyOf: (from) => `${from.slice(0, 4)} ${Math.floor((Number(from.slice(5, 7)) - 1) / 3)}`,
  },
  { span: 'year', keyOf: (from) => from.slice(0, 4) },
]

const grouped = (weeks: readonly Week[], keyOf: (from: string) => string): readonly TimeBar[] => {
  const bars = new Map<string, TimeBar>()
  for (const { from, plannedMinutes, studiedMs } of weeks) {
    const bar = bars.get(keyOf(from))
    bars.set(keyOf(from), {
      from: bar?.from ?? from,
      plannedMinutes: (bar?.plannedMinutes ?? 0) + plannedMinutes,
      studiedMs: (bar?.studiedMs ?? 0) + studiedMs,
      weeks: (bar?.weeks ?? 0) + 1,
    })
  }
  return [...bars.values()]
}

/** At most `most` bars. A week counts where it begins. */
export const timeBars = (weeks: readonly Week[], most: number): TimeBars => {
  for (const { span, keyOf } of spans) {
    const bars = grouped(weeks, keyOf)
    if (bars.length <= most || span === 'year') return { span, bars }
  }
  return { span: 'week', bars: [] }
}

/** Of each bar's place so much is drawn. */
export const BAR_SHARE = 0.78
/** Below so many px a bar has no room for an outline. */
const LEAST_OUTLINE = 12

/** Whether there is room to outline what was planned. */
export const hasOutlines = (bars: number, width: number): boolean =>
  (width / Math.max(1, bars)) * BAR_SHARE >= LEAST_OUTLINE

export type BarTick = { readonly from: string; readonly kind: 'day' | 'month' | 'year' }

/** Below this many weeks each has a mark of its own. */
const WEEKS_BEFORE_MONTHS = 10

/** What is written below the bars, at most `most` marks: days, beginnings of months, or of years. */
export const barTicks = (bars: readonly TimeBar[], span: BarSpan, most: number): readonly BarTick[] => {
  if (span === 'week' && bars.length < WEEKS_BEFORE_MONTHS) {
    const step = Math.ceil(bars.length / most)
    return bars.flatMap(({ from }, index) => (index % step === 0 ? [{ from, kind: 'day' as const }] : []))
  }
  const newMonths = bars.flatMap(({ from }, index): BarTick[] => {
    const former = bars[index - 1]?.from
    if (former === undefined ? Number(from.slice(8)) > 7 : former.slice(0, 7) === from.slice(0, 7)) return []
    const isYear = former !== undefined && former.slice(0, 4) !== from.slice(0, 4)
    return [{ from, kind: isYear ? 'year' : 'month' }]
  })
  if (newMonths.length <= most) return newMonths
  for (const months of [2, 3, 6]) {
    const some = newMonths.filter(({ from }) => (Number(from.slice(5, 7)) - 1) % months === 0)
    if (some.length <= most) return some
  }
  const years = newMonths.filter(({ kind }) => kind === 'year')
  const step = Math.ceil(years.length / most)
  return years.filter((_, index) => index % Math.max(1, step) === 0)
}
