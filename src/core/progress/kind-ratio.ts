/**
 * The ratio by kind of work. Estimates are by topic, and a topic takes hours of several kinds, so no kind has an estimate
 * of its own. What can be said is which ratios by kind, each topic's hours mixed from them, fit the topics' own ratios
 * best: a linear regression on the shares of the kinds, drawn to the learner's overall ratio (ridge), so that kinds that
 * always come together, or hardly at all, get none of their own.
 */
import type { StudyKind } from '../planning/model.ts'
import { STUDY_KINDS, recordOfKinds, sumOfKinds } from './kinds.ts'
import { Z_80 } from './ratio.ts'
import type { FinishedTopic, LikelyRatio, OverallRatio } from './ratio.ts'

const MINUTE_MS = 60_000
/** Before anything is known a kind's ratio lies within about a quarter of the whole. */
const PRIOR_SHARE = 0.25
/** A kind has a ratio of its own from this many topics' worth of hours on. */
const LEAST_TOPICS = 3
/** One topic counts as at most four times too long. */
const MOST_RATIO = 4

/** Inverse of a symmetric positive definite matrix, by elimination without pivots: those stay positive. */
const inverseOf = (matrix: readonly (readonly number[])[]): number[][] => {
  const size = matrix.length
  const rows = matrix.map((row, i) => [...row, ...row.map((_, j) => (i === j ? 1 : 0))])
  for (const [i, pivotRow] of rows.entries()) {
    const pivot = pivotRow[i] ?? 1
    for (const [j, value] of pivotRow.entries()) pivotRow[j] = value / pivot
    for (const [other, row] of rows.entries()) {
      const factor = row[i] ?? 0
      if (other === i || factor === 0) continue
      for (const [j, value] of pivotRow.entries()) row[j] = (row[j] ?? 0) - factor * value
    }
  }
  return rows.map((row) => row.slice(size))
}

/** Normal equations of the ridge: what the topics say, on top of what was believed before. */
const equations = (topics: readonly FinishedTopic[], { likely, topicSpread }: OverallRatio) => {
  const size = STUDY_KINDS.length
  const belief = 1 / (PRIOR_SHARE * likely) ** 2
  const matrix = Array.from({ length: size }, (_, i) =>
    Array.from({ length: size }, (_, j) => (i === j ? belief : 0)),
  )
  const right = Array.from({ length: size }, () => belief * likely)
  const worth = Array.from({ length: size }, () => 0)
  const mean = topics.reduce((sum, topic) => sum + topic.estimatedMinutes, 0) / Math.max(1, topics.length)
  const shares = new Float64Array(size)
  for (const { estimatedMinutes, studiedMs } of topics) {
    const all = sumOfKinds(studiedMs)
    const ratio = Math.min(MOST_RATIO, all / MINUTE_MS / estimatedMinutes)
    const weight = estimatedMinutes / mean / (topicSpread * likely) ** 2
    for (let i = 0; i < size; i += 1) shares[i] = studiedMs[STUDY_KINDS[i] ?? 'learn'] / all
    for (let i = 0; i < size; i += 1) {
      const share = shares[i] ?? 0
      if (share === 0) continue
      worth[i] = (worth[i] ?? 0) + share
      right[i] = (right[i] ?? 0) + weight * share * ratio
      const row = matrix[i] ?? []
      for (let j = 0; j < size; j += 1) row[j] = (row[j] ?? 0) + weight * share * (shares[j] ?? 0)
    }
  }
  return { matrix, right, worth }
}

/** Ratios of the kinds that at least three topics' worth of hours are known of. Topics must have been timed. */
export const kindRatios = (
  timed: readonly FinishedTopic[],
  overall: OverallRatio,
): Record<StudyKind, LikelyRatio | null> => {
  const { matrix, right, worth } = equations(timed, overall)
  const inverse = inverseOf(matrix)
  return recordOfKinds((kind) => {
    const index = STUDY_KINDS.indexOf(kind)
    if ((worth[index] ?? 0) < LEAST_TOPICS) return null
    const row = inverse[index] ?? []
    const likely = Math.max(
      1 / MOST_RATIO,
      row.reduce((sum, value, j) => sum + value * (right[j] ?? 0), 0),
    )
    const off = Z_80 * Math.sqrt(row[index] ?? 0)
    return { likely, low: Math.max(0, likely - off), high: likely + off }
  })
}
