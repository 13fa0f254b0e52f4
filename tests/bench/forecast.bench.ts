/**
 * What 10,000 runs of the forecast cost for a roadmap of 83 topics half way through. The floor is what any such forecast
 * must do: draw a random number for each topic left in each run and add them up. Both run in turns in the same process
 * after a warm-up; medians of eleven, and their ratio, so that the speed of the computer cancels out. The ms are printed
 * for the promise "under 150 ms".
 */
import { expect, test } from 'vitest'
import { forecast } from '#core/forecast/forecast.ts'
import { createRandom } from '#core/forecast/random.ts'
import { createLearner, liveThrough } from './simulated-learners.ts'

const ROUNDS = 11
const RUNS = 10_000
const TOPICS = 83
const MAX_RATIO = 12

const learner = createLearner(17)
const topics = Array.from({ length: TOPICS }, (_, index) => learner.topics[index % learner.topics.length])
const { moments } = liveThrough({ ...learner, topics: topics.filter((topic) => topic !== undefined) }, [0.5])
const input = moments[0]?.input

const addUp = (count: number): number => {
  const random = createRandom(1)
  let sum = 0
  for (let run = 0; run < RUNS; run += 1) {
    for (let topic = 0; topic < count; topic += 1) sum += random.uniform()
  }
  return sum
}

const timeMs = (work: () => unknown): number => {
  const startMs = performance.now()
  work()
  return performance.now() - startMs
}

const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN

test('10,000 runs for 83 topics against adding up random numbers', () => {
  if (input === undefined) throw new Error('the learner never got half way')
  const left = input.topics.filter(({ isDone }) => !isDone).length
  const forecasts: number[] = []
  const floors: number[] = []
  for (let round = -2; round < ROUNDS; round += 1) {
    const forecastMs = timeMs(() => forecast(input, { seed: round, runs: RUNS }))
    const floorMs = timeMs(() => addUp(left))
    if (round < 0) continue
    forecasts.push(forecastMs)
    floors.push(floorMs)
  }
  const ratio = median(forecasts) / median(floors)
  process.stdout.write(
    `${TOPICS} topics, ${left} left: forecast ${median(forecasts).toFixed(1)} ms, floor ${median(floors).toFixed(1)} ms, ratio ${ratio.toFixed(1)}\n`,
  )
  expect(ratio).toBeLessThan(MAX_RATIO)
})
