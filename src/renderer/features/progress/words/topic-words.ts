import { plural, t } from '@lingui/core/macro'
import type { ProgressView, TopicProgress } from '#contract/operations/progress.ts'
import type { TopicSort } from '#core/progress/topic-order.ts'
import type { Format } from '../../../ui/format.ts'
import type { RangeChoice } from '../figures/ranges.ts'
import { minutesOf, rounded, type ChartCsv } from './chart-table.ts'

type Words = Pick<Format, 'duration' | 'ratio' | 'number'>

export const sortLabels: Readonly<Record<TopicSort, string>> = {
  order: t`Roadmap order`,
  title: t`Topic`,
  status: t`Status`,
  estimated: t`Estimate`,
  studied: t`Took`,
  ratio: t`Ratio`,
  'done-day': t`Done on`,
}

/** "28 of 83 topics are done" */
const doneClause = (
  { done, total }: ProgressView['standing']['topics'],
  phase: string | undefined,
  choice: RangeChoice,
): string => {
  const isWhole = choice === 'all'
  if (phase === undefined) {
    return isWhole
      ? plural(done, {
          one: `# of ${plural(total, { one: '# topic', other: '# topics' })} is done`,
          other: `# of ${plural(total, { one: '# topic', other: '# topics' })} are done`,
        })
      : plural(done, {
          one: `Over the whole time # of ${plural(total, { one: '# topic', other: '# topics' })} is done`,
          other: `Over the whole time # of ${plural(total, { one: '# topic', other: '# topics' })} are done`,
        })
  }
  return isWhole
    ? plural(done, {
        one: `# of ${plural(total, { one: '# topic', other: '# topics' })} of “${phase}” is done`,
        other: `# of ${plural(total, { one: '# topic', other: '# topics' })} of “${phase}” are done`,
      })
    : plural(done, {
        one: `Over the whole time # of ${plural(total, { one: '# topic', other: '# topics' })} of “${phase}” is done`,
        other: `Over the whole time # of ${plural(total, { one: '# topic', other: '# topics' })} of “${phase}” are done`,
      })
}

/** "28 of 83 topics are done; those timed to the end took 1.15 times their estimate in all." */
export const topicsSummary = (view: ProgressView, choice: RangeChoice, format: Words): string => {
  const phase = view.phases.find(({ id }) => id === view.phaseId)
  const done = doneClause(phase?.topics ?? view.standing.topics, phase?.title, choice)
  const measured = phase === undefined ? (view.calibration.overall?.measured ?? null) : null
  if (measured === null) return `${done}.`
  const ratio = format.ratio(measured)
  return t`${done}; those timed to the end took ${ratio} times their estimate in all.`
}

/** "2 h–3 h 30 min", or one length when both ends are the same. */
export const estimateWords = (
  { minMinutes, maxMinutes }: TopicProgress['estimate'],
  format: Words,
): string =>
  minMinutes === maxMinutes
    ? format.duration(minMinutes)
    : `${format.duration(minMinutes)}–${format.duration(maxMinutes)}`

export const ratioWords = (ratio: number | null, format: Words): string =>
  ratio === null ? '–' : `${format.ratio(ratio)} ×`

export const topicsCsv = (topics: readonly TopicProgress[]): ChartCsv => ({
  header: [
    'topic',
    'phase',
    'status',
    'estimated_minutes',
    'estimate_min_minutes',
    'estimate_max_minutes',
    'studied_minutes',
    'ratio',
    'done_date',
  ],
  rows: topics.map((topic) => [
    topic.title,
    topic.phaseTitle,
    topic.status,
    topic.estimatedMinutes,
    topic.estimate.minMinutes,
    topic.estimate.maxMinutes,
    minutesOf(topic.studiedMs),
    rounded(topic.ratio),
    topic.doneDay,
  ]),
})
