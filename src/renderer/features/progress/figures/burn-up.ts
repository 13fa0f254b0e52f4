/** The burn-up as it is drawn: shares of the effort by day numbers, cut to what is shown. */
import { t } from '@lingui/core/macro'
import type { ForecastView } from '#contract/operations/forecast.ts'
import type { ProgressView } from '#contract/operations/progress.ts'
import { dayNumber } from '#core/time/day.ts'
import type { RangeChoice } from './ranges.ts'
import { shareTicks } from './scales.ts'
import { cutSteps, sloping, stepAt, thinSteps, type DayValue } from './thin-line.ts'

/** Further ahead than this many times the plan's own length nothing is drawn: a forecast may be ten years away. */
const MOST_AHEAD = 2.5
const MARGIN = 0.02
/** Closer than so many pixels steps are no steps any more. */
const MOST_STEPS = 2

export type ConeDay = {
  readonly day: number
  readonly p10: number
  readonly p50: number
  readonly p90: number
}

export type Band = {
  readonly from: number
  readonly earliest: number
  readonly latest: number
  readonly raw: string
}

export type FinishDate = {
  readonly key: 'p10' | 'p50' | 'p90'
  readonly day: number
  /** Share of the runs that are done by then; which estimates it is by while it is the plan's own range. */
  readonly chance: number | string
  /** The one that is told where only one is told. */
  readonly isOwn: boolean
}

const chances = {
  p10: { history: 0.1, plan: t`shortest` },
  p50: { history: 0.5, plan: t`middle` },
  p90: { history: 0.9, plan: t`longest` },
} as const

const keyOfPace = { min: 'p10', expected: 'p50', max: 'p90' } as const

/** Which of the dates is the learner's: the middle one, or that of the plan's pace while it is the plan's own range. */
export const ownKey = ({ basis, plan }: Pick<ForecastView, 'basis' | 'plan'>): FinishDate['key'] =>
  basis === 'history' ? 'p50' : keyOfPace[plan.pace]

/** The dates there are; what falls on the learner's own date says nothing more. */
const finishDates = (forecast: ForecastView): FinishDate[] => {
  const own = ownKey(forecast)
  return (['p10', 'p50', 'p90'] as const).flatMap((key) => {
    const day = forecast[key]
    if (day === null || (key !== own && day === forecast[own])) return []
    return [{ key, day: dayNumber(day), chance: chances[key][forecast.basis], isOwn: key === own }]
  })
}

/** Everything there is, uncut. */
export type BurnUpLines = {
  readonly today: number
  readonly start: number
  readonly totalMinutes: number
  readonly real: readonly DayValue[]
  readonly plan: readonly DayValue[]
  readonly cone: readonly ConeDay[]
  readonly dates: readonly FinishDate[]
  readonly band: Band | null
}

/** The cone and the band are of the whole roadmap: beside a single phase they would say nothing. */
export const burnUpLines = (view: ProgressView, forecast: ForecastView | null): BurnUpLines => {
  const { totalMinutes, real, plan, band } = view.burnUp
  const shares = (points: typeof real): DayValue[] =>
    points.map(({ day, minutes }) => ({
      day: dayNumber(day),
      value: totalMinutes === 0 ? 0 : minutes / totalMinutes,
    }))
  const ahead = view.phaseId === null ? forecast : null
  const today = dayNumber(view.today)
  const lines = { real: shares(real), plan: shares(plan) }
  const isDone = totalMinutes > 0 && (lines.real.at(-1)?.value ?? 0) >= 1
  return {
    today,
    start: Math.min(lines.real[0]?.day ?? today, lines.plan[0]?.day ?? today),
    totalMinutes,
    ...lines,
    cone: (ahead?.cone ?? []).map(({ day, p10, p50, p90 }) => ({ day: dayNumber(day), p10, p50, p90 })),
    dates: isDone || ahead === null ? [] : finishDates(ahead),
    band:
      band === null
        ? null
        : {
            from: dayNumber(band.from),
            earliest: dayNumber(band.earliest),
            latest: dayNumber(band.latest),
            raw: band.raw,
          },
  }
}

/** Between two points of the cone it is a straight line; null outside of it. */
export const coneAt = (cone: readonly ConeDay[], day: number): ConeDay | null => {
  const after = cone.findIndex((point) => point.day >= day)
  const right = cone[after]
  if (right === undefined) return null
  const left = cone[after - 1]
  if (right.day === day || left === undefined) return right.day === day ? right : null
  const share = (day - left.day) / (right.day - left.day)
  const between = (a: number, b: number): number => a + (b - a) * share
  return {
    day,
    p10: between(left.p10, right.p10),
    p50: between(left.p50, right.p50),
    p90: between(left.p90, right.p90),
  }
}

/** The roadmap's own totals as straight lines from nothing to everything: the slower and the faster share on a day. */
export const bandAt = ({ from, earliest, latest }: Band, day: number): readonly [number, number] => {
  const along = (end: number): number => Math.min(1, Math.max(0, (day - from) / Math.max(1, end - from)))
  return [along(latest), along(earliest)]
}

export type Frame = { readonly first: number; readonly last: number }

/**
 * The days that are shown. All: the whole road, ahead too. A range that reaches to today shows as much ahead of it, so that
 * it is seen where things are going; one that ends before is shown as it is.
 */
export const frameOf = (
  lines: BurnUpLines,
  { choice, from, to }: { readonly choice: RangeChoice; readonly from: string; readonly to: string },
): Frame => {
  const { today, start, plan, real, band, dates, cone } = lines
  const planned = Math.max(today, plan.at(-1)?.day ?? today, band?.latest ?? today, real.at(-1)?.day ?? today)
  const likely = dates.find(({ isOwn }) => isOwn)?.day ?? planned
  const farthest = Math.max(planned, likely, start + Math.round((planned - start) * MOST_AHEAD))
  const ahead = Math.max(planned, ...dates.map(({ day }) => day), cone.at(-1)?.day ?? planned)
  const end = Math.max(start + 1, Math.min(ahead, farthest))
  // So that what stands at the end has room around it.
  const whole = { first: start, last: end + Math.ceil((end - start) * MARGIN) }
  if (choice === 'all') return whole
  const first = Math.max(start, dayNumber(from))
  const until = dayNumber(to)
  const last = until < today ? until : Math.min(whole.last, Math.max(today + (today - first), today + 7))
  return { first, last: Math.max(first + 1, last) }
}

/** One day with a point on any line. */
export type BurnUpRow = {
  readonly day: number
  readonly real?: number
  readonly plan?: number
  readonly cone?: readonly [number, number]
  readonly likely?: number
  readonly band?: readonly [number, number]
}

export type BurnUpDrawing = Frame & {
  readonly rows: readonly BurnUpRow[]
  readonly ticks: readonly number[]
  readonly dates: readonly FinishDate[]
  /** What is done by today, when today is shown. */
  readonly now: { readonly day: number; readonly share: number } | null
  readonly hasCone: boolean
  readonly hasBand: boolean
  /** Whether its steps can be told apart; a line of many small ones slopes. */
  readonly hasSteps: boolean
  readonly today: number
}

const isWithin = ({ first, last }: Frame, day: number): boolean => day >= first && day <= last

const bandRows = (band: Band | null, frame: Frame): BurnUpRow[] => {
  if (band === null) return []
  const days = new Set([frame.first, band.from, band.earliest, band.latest, frame.last])
  return [...days]
    .filter((day) => isWithin(frame, day) && day >= band.from)
    .map((day) => ({ day, band: bandAt(band, day) }))
}

const coneRows = (cone: readonly ConeDay[], frame: Frame): BurnUpRow[] => {
  const edges = [frame.first, frame.last].flatMap((day) => coneAt(cone, day) ?? [])
  const within = cone.filter(({ day }) => day > frame.first && day < frame.last)
  return [...edges, ...within].map(({ day, p10, p50, p90 }) => ({ day, cone: [p10, p90], likely: p50 }))
}

const merged = (rows: readonly BurnUpRow[]): readonly BurnUpRow[] => {
  const byDay = new Map<number, BurnUpRow>()
  for (const row of rows) byDay.set(row.day, { ...byDay.get(row.day), ...row })
  return [...byDay.values()].sort((a, b) => a.day - b.day)
}

/** Everything that is drawn between two days, with no more points than pixels. */
export const burnUpDrawing = (lines: BurnUpLines, frame: Frame, pixels: number): BurnUpDrawing => {
  const view = { ...frame, pixels }
  const steps = cutSteps(lines.real, frame.first, frame.last)
  const hasSteps = steps.length < pixels / MOST_STEPS
  const real = thinSteps(hasSteps ? steps : sloping(steps), view)
  const plan = thinSteps(sloping(cutSteps(lines.plan, frame.first, frame.last)), view)
  const cone = coneRows(lines.cone, frame)
  const band = bandRows(lines.band, frame)
  const isWhole = frame.first <= lines.start
  const values = [
    ...real.map(({ value }) => value),
    ...plan.map(({ value }) => value),
    ...cone.flatMap((row) => row.cone ?? []),
  ]
  const share = stepAt(lines.real, lines.today)
  return {
    ...frame,
    rows: merged([
      ...real.map(({ day, value }) => ({ day, real: value })),
      ...plan.map(({ day, value }) => ({ day, plan: value })),
      ...cone,
      ...band,
    ]),
    ticks: isWhole ? [0, 0.25, 0.5, 0.75, 1] : shareTicks(Math.min(1, ...values), Math.max(0, ...values)),
    dates: lines.dates.filter(({ day }) => isWithin(frame, day)),
    now: share !== null && isWithin(frame, lines.today) ? { day: lines.today, share } : null,
    hasCone: cone.length > 0,
    hasBand: band.length > 0,
    hasSteps,
    today: lines.today,
  }
}

export type BurnUpValues = {
  readonly day: number
  readonly real: number | null
  readonly plan: number | null
  readonly cone: ConeDay | null
}

/** All there is to say of a day. */
export const burnUpAt = ({ real, plan, cone, today }: BurnUpLines, day: number): BurnUpValues => ({
  day,
  real: day > today ? null : stepAt(real, day),
  plan: stepAt(plan, day),
  cone: coneAt(cone, day),
})
