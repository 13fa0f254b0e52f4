/** Counts what came of the runs: the days they finished on, and how far they were at the end of each week. */
import { dayFromNumber } from '../time/day.ts'
import type { Day } from '../time/day.ts'
import type { ConePoint } from './model.ts'
import { HORIZON_DAYS } from './parameters.ts'

const DAYS_PER_WEEK = 7
/** Shares are counted in two hundredths. */
const STEPS = 200
const ROW = STEPS + 1
const PERCENTILES = [0.1, 0.5, 0.9] as const

export type Outcomes = {
  /** A run that is done on the `ahead`-th day from today. */
  readonly finished: (ahead: number) => void
  /** A run that is so far, 0 to 1, at the end of the `week`-th week from today, and goes on. */
  readonly passed: (week: number, share: number) => void
}

export type OutcomeReader = {
  /** The first day by which this share of the runs was done; null when they were not within the horizon. */
  readonly dayOf: (share: number) => Day | null
  readonly cone: () => ConePoint[]
}

const createCounts = () => ({
  runs: 0,
  finishes: new Uint32Array(HORIZON_DAYS),
  shares: new Uint32Array(Math.ceil(HORIZON_DAYS / DAYS_PER_WEEK) * ROW),
})

const aheadOf = (finishes: Uint32Array, runs: number): number | null => {
  let sum = 0
  for (const [ahead, count] of finishes.entries()) {
    sum += count
    if (sum >= runs) return ahead
  }
  return null
}

/** `doneShare`: how far the learner is today, 0 to 1; `runs`: how many are counted. */
export const createOutcomes = (settings: {
  readonly today: number
  readonly doneShare: number
  readonly runs: number
}): Outcomes & OutcomeReader => {
  const { today, doneShare, runs } = settings
  const { finishes, shares } = createCounts()
  const dayOf = (share: number): Day | null => {
    const ahead = aheadOf(finishes, share * runs)
    return ahead === null ? null : dayFromNumber(today + ahead)
  }
  /** Share of what was left that a part of the runs had done at most; those not counted in the week were done. */
  const shareOf = (week: number, part: number): number => {
    let sum = 0
    for (let step = 0; step <= STEPS; step += 1) {
      sum += shares[week * ROW + step] ?? 0
      if (sum >= part * runs) return step / STEPS
    }
    return 1
  }
  const point = (week: number): ConePoint => {
    const [p10, p50, p90] = PERCENTILES.map((part) => doneShare + (1 - doneShare) * shareOf(week, part))
    const day = dayFromNumber(today + (week + 1) * DAYS_PER_WEEK - 1)
    return { day, p10: p10 ?? 1, p50: p50 ?? 1, p90: p90 ?? 1 }
  }
  return {
    finished: (ahead) => {
      finishes[ahead] = (finishes[ahead] ?? 0) + 1
    },
    passed: (week, share) => {
      const index = week * ROW + Math.floor(share * STEPS)
      shares[index] = (shares[index] ?? 0) + 1
    },
    dayOf,
    cone: () => {
      const last = aheadOf(finishes, 0.9 * runs) ?? HORIZON_DAYS - 1
      const weeks = Math.ceil((last + 1) / DAYS_PER_WEEK)
      const now = { day: dayFromNumber(today), p10: doneShare, p50: doneShare, p90: doneShare }
      return [now, ...Array.from({ length: weeks }, (_, week) => point(week))]
    },
  }
}
