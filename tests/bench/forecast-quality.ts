/**
 * How good the forecast is, on simulated learners whose end is known: node tests/bench/forecast-quality.ts [SEED] [LEARNERS]
 *
 * Each learner is looked at on the mornings after a quarter, half and three quarters of the expected effort were done.
 * Counted is how often the true finish lies within the 10-90 % range, and by how many days the 50 % date is off (median),
 * beside the naive forecast: as many days again for each share as it took so far. Seeds 1 to 1000 were for choosing the
 * model's parameters, those from 500000 on (the default) for judging it.
 */
import { forecast } from '#core/forecast/forecast.ts'
import { dayNumber } from '#core/time/day.ts'
import { createLearner, liveThrough } from './simulated-learners.ts'
import type { Moment, Trend } from './simulated-learners.ts'

const LOOKS = [0.25, 0.5, 0.75]
const FIRST_SEED = 500_000
const LEARNERS = 500
const RUNS = 2000

type Seen = {
  readonly look: number
  readonly trend: Trend
  readonly isWithin: boolean
  readonly isBefore: boolean
  readonly error: number
  readonly signed: number
  readonly naive: number
  readonly width: number
  readonly left: number
}

const BEYOND = 1_000_000
const numberOf = (day: string | null): number => (day === null ? BEYOND : dayNumber(day))

const naiveFinish = ({ today, share, input }: Moment): number => {
  const start = dayNumber(input.settings.start)
  return Math.round(start + (today - start) / share) - 1
}

const look = (moment: Moment, finish: number, seenAt: Pick<Seen, 'look' | 'trend'>): Seen => {
  const { p10, p50, p90 } = forecast(moment.input, { seed: 1, runs: RUNS })
  const [low, middle, high] = [numberOf(p10), numberOf(p50), numberOf(p90)]
  return {
    ...seenAt,
    isWithin: low <= finish && finish <= high,
    isBefore: finish < low,
    error: Math.abs(middle - finish),
    signed: middle - finish,
    naive: Math.abs(naiveFinish(moment) - finish),
    width: high - low,
    left: finish - moment.today + 1,
  }
}

const median = (values: readonly number[]): number => {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN
}

const rowOf = (name: string, seen: readonly Seen[]): string => {
  const percent = (count: number): string => `${((100 * count) / seen.length).toFixed(1)} %`.padStart(7)
  const days = (values: readonly number[]): string => median(values).toFixed(0).padStart(5)
  return [
    name.padEnd(18),
    String(seen.length).padStart(5),
    percent(seen.filter(({ isWithin }) => isWithin).length),
    percent(seen.filter(({ isBefore }) => isBefore).length),
    days(seen.map(({ error }) => error)),
    days(seen.map(({ naive }) => naive)),
    days(seen.map(({ signed }) => signed)),
    days(seen.map(({ width }) => width)),
    days(seen.map(({ left }) => left)),
  ].join(' | ')
}

const [seedText, countText] = process.argv.slice(2)
const firstSeed = Number(seedText ?? FIRST_SEED)
const count = Number(countText ?? LEARNERS)
const startedMs = performance.now()
const seen = Array.from({ length: count }, (_, index) => createLearner(firstSeed + index)).flatMap(
  (learner): Seen[] => {
    const { moments, finish } = liveThrough(learner, LOOKS)
    return moments.map((moment, index) =>
      look(moment, finish, { look: LOOKS[index] ?? 0, trend: learner.trend }),
    )
  },
)
const TRENDS: readonly Trend[] = ['steady', 'improving', 'declining']

/** All learners at one look, then by how their habits go. */
const rowsAt = (at: number): string[] => {
  const those = seen.filter((one) => one.look === at)
  const byTrend = TRENDS.map((trend) => {
    const some = those.filter((one) => one.trend === trend)
    return rowOf(`  ${trend}`, some)
  })
  return [rowOf(`at ${at * 100} %`, those), ...byTrend]
}

const seconds = (performance.now() - startedMs) / 1000
const lines = [
  'learners           | count |  within |  before | error | naive |  bias | width |  left',
  ...LOOKS.flatMap(rowsAt),
  `seeds ${firstSeed} to ${firstSeed + count - 1}, ${RUNS} runs each, ${seconds.toFixed(1)} s; days, medians`,
]
process.stdout.write(`${lines.join('\n')}\n`)
