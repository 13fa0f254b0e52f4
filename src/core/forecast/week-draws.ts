/** Draws weeks to come from weeks that were. */
import type { PastWeek } from './past-weeks.ts'
import { MODEL } from './parameters.ts'
import { normalTable } from './random.ts'
import type { Random } from './random.ts'

const TABLE_SIZE = 1024
/** In the table of beginnings: weeks kept as planned. */
const AS_PLANNED = -1

const weightOf = (weeks: readonly PastWeek[]): number => weeks.reduce((sum, { weight }) => sum + weight, 0)

/** What weeks as planned count beside these: less and less, the more weeks there are, old ones included. */
const priorWeight = (weeks: readonly PastWeek[]): number =>
  weeks.length === 0 ? MODEL.priorWeeks : (MODEL.priorWeeks * weightOf(weeks)) / weeks.length

/** The share of the plan's time that was kept, weeks as planned added while there are few. */
export const keptShare = (weeks: readonly PastWeek[]): number => {
  const kept = weeks.reduce((sum, week) => sum + week.weight * week.kept, 0)
  const prior = priorWeight(weeks)
  return (kept + prior) / (weightOf(weeks) + prior)
}

/** How little is known of the learner's usual week: standard deviation of the logarithm of their mean. */
const levelSpread = (weeks: readonly PastWeek[]): number => {
  const mean = keptShare(weeks)
  const all = weightOf(weeks)
  const squares = weeks.reduce((sum, { weight, kept }) => sum + weight * (kept / mean - 1) ** 2, 0)
  const variance =
    (MODEL.priorSpreadWeeks * MODEL.priorWeekSpread ** 2 + squares) / (MODEL.priorSpreadWeeks + all)
  return Math.sqrt(variance / (all + priorWeight(weeks)))
}

/** Indices of weeks to begin with, each as often as it counts. */
const beginnings = (weeks: readonly PastWeek[]): Int32Array => {
  const table = new Int32Array(TABLE_SIZE).fill(AS_PLANNED)
  const all = weightOf(weeks) + priorWeight(weeks)
  let reached = 0
  let next = 0
  for (const [index, { weight }] of weeks.entries()) {
    reached += (weight / all) * TABLE_SIZE
    while (next < Math.round(reached)) {
      table[next] = index
      next += 1
    }
  }
  return table
}

/** Starts the weeks of one run; each call of what it gives is the share kept of the next week. */
export type WeekDraws = (random: Random) => () => number

/**
 * Runs of weeks as they followed each other, beginning with any, late ones more often; on another level in each run,
 * because the usual week is not known exactly, and moving, because habits change, the one way or the other.
 */
export const weekDraws = (weeks: readonly PastWeek[]): WeekDraws => {
  const { blockWeeks, driftPerBlock, trendKept } = MODEL
  const kept = Float64Array.from(weeks, (week) => week.kept)
  const table = beginnings(weeks)
  const spread = levelSpread(weeks)
  const levels = normalTable((normal) => Math.exp(spread * normal))
  const drifts = normalTable((normal) => Math.exp(driftPerBlock * normal))
  const trendSpread = MODEL.trendPerBlock / Math.sqrt(1 + weeks.length / MODEL.trendWeeks)
  return (random) => {
    let level = random.of(levels)
    let trend = trendSpread * random.normal()
    let at = AS_PLANNED
    let left = 0
    return () => {
      if (left === 0 || at >= kept.length) {
        at = table[random.bits() & (TABLE_SIZE - 1)] ?? AS_PLANNED
        level *= random.of(drifts) * Math.exp(trend)
        trend *= trendKept
        left = blockWeeks
      }
      left -= 1
      if (at === AS_PLANNED) return level
      const share = kept[at] ?? 1
      at += 1
      return share * level
    }
  }
}
