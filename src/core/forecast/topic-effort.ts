/** What topics took, and what those that are left may take. */
import { daysAtPace } from '../planning/plan.ts'
import { sumOfKinds } from '../progress/kinds.ts'
import { isTimed, overallRatio } from '../progress/ratio.ts'
import type { FinishedTopic, OverallRatio } from '../progress/ratio.ts'
import type { ForecastInput, ForecastTopic } from './model.ts'
import { MODEL } from './parameters.ts'
import { normalTable } from './random.ts'
import type { Random } from './random.ts'

const MINUTE_MS = 60_000

/** A topic with the middle of its estimate in minutes. */
export const finishedTopic = (
  { days, studiedMs }: Pick<ForecastTopic, 'days' | 'studiedMs'>,
  minutesPerStudyDay: number,
): FinishedTopic => ({ estimatedMinutes: daysAtPace(days, 'expected') * minutesPerStudyDay, studiedMs })

/**
 * The ratio that goes with the weeks: topics that were ticked off without the timer count in both as long as they were
 * estimated to take, so that a learner who never starts it is judged by what gets done.
 */
export const ratioForWeeks = ({ topics, settings }: ForecastInput): OverallRatio =>
  overallRatio(
    topics
      .filter(({ isDone, doneDay, days }) => isDone && doneDay !== null && days.max > 0)
      .map((topic) => {
        const finished = finishedTopic(topic, settings.minutesPerStudyDay)
        const estimated = finished.estimatedMinutes
        return { estimated, taken: isTimed(finished) ? sumOfKinds(topic.studiedMs) / MINUTE_MS : estimated }
      }),
  )

/** A topic that is not done: its estimate and the focus time on it so far, in minutes. */
export type OpenTopic = { readonly min: number; readonly max: number; readonly used: number }

export const openTopics = ({ topics, settings }: ForecastInput): OpenTopic[] =>
  topics
    .filter(({ isDone }) => !isDone)
    .map(({ days, studiedMs }) => ({
      min: days.min * settings.minutesPerStudyDay,
      max: days.max * settings.minutesPerStudyDay,
      used: sumOfKinds(studiedMs) / MINUTE_MS,
    }))

/** So many topics are drawn one by one; the sum of more of them is as good as normal. */
const MOST_DRAWN = 128
/** Variance of a uniform draw over the square of its range. */
const UNIFORM_VARIANCE = 1 / 12

/** Mean and variance of the sum of topics that nothing was done for. */
const momentsOf = (topics: readonly OpenTopic[], topicVariance: number) => {
  let mean = 0
  let variance = 0
  for (const { min, max } of topics) {
    const middle = (min + max) / 2
    const square = middle ** 2 + UNIFORM_VARIANCE * (max - min) ** 2
    mean += middle
    variance += square * (1 + topicVariance) - middle ** 2
  }
  return { mean, deviation: Math.sqrt(variance) }
}

/**
 * Draws how many minutes are left: each topic from its range, times how topics differ, times the learner's ratio in this
 * run, less what was done on it.
 */
export const effortDraws = (
  topics: readonly OpenTopic[],
  ratio: OverallRatio,
): ((random: Random) => number) => {
  const { topicSpread } = ratio
  const noise = normalTable((normal) => Math.exp(topicSpread * normal - topicSpread ** 2 / 2))
  const begun = topics.filter(({ used }) => used > 0)
  const fresh = topics.filter(({ used }) => used === 0)
  const single = [...begun, ...fresh.slice(0, MOST_DRAWN)]
  const rest = momentsOf(fresh.slice(MOST_DRAWN), Math.exp(topicSpread ** 2) - 1)
  const ratioSpread = Math.hypot(ratio.spread, MODEL.laterParts)
  const { leastLeft } = MODEL
  return (random) => {
    const own = ratio.likely * Math.exp(ratioSpread * random.normal())
    let left = Math.max(0, rest.mean + rest.deviation * random.normal()) * own
    for (const { min, max, used } of single) {
      const whole = (min + (max - min) * random.uniform()) * random.of(noise) * own
      left += Math.max(whole - used, leastLeft * whole)
    }
    return left
  }
}

/** Minutes that are left at the learner's ratio, if nothing is drawn but taken as it is likely. */
export const likelyLeft = (topics: readonly OpenTopic[], { likely }: OverallRatio): number =>
  topics.reduce((sum, { min, max, used }) => {
    const whole = ((min + max) / 2) * likely
    return sum + Math.max(whole - used, MODEL.leastLeft * whole)
  }, 0)
