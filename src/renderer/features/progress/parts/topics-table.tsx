import { Trans } from '@lingui/react/macro'
import { IconArrowDown, IconArrowUp } from '@tabler/icons-react'
import { memo } from 'react'
import type { TopicProgress } from '#contract/operations/progress.ts'
import type { TopicSort } from '#core/progress/topic-order.ts'
import { routeHash } from '../../../app/routes.ts'
import { statusWords } from '../../../app/topic-status.ts'
import { useFormat } from '../../../ui/format-context.tsx'
import { lengthWords } from '../../../ui/session-words.ts'
import { VisibleText } from '../../../ui/visible-text.tsx'
import { useTopicsStore } from '../topics-store.ts'
import { estimateWords, ratioWords, sortLabels } from '../words/topic-words.ts'
import classes from './topics-table.module.css'

type Column = { readonly sort: TopicSort; readonly isText?: boolean; readonly isExtra?: boolean }

const columns: readonly Column[] = [
  { sort: 'title', isText: true },
  { sort: 'status', isText: true, isExtra: true },
  { sort: 'estimated' },
  { sort: 'studied' },
  { sort: 'ratio', isExtra: true },
  { sort: 'done-day', isExtra: true },
]

export type TopicsTableProps = {
  readonly topics: readonly TopicProgress[]
  readonly labelledBy: string
}

/** One row for each topic; where it is narrow the rest of it stands below its title. */
export const TopicsTable = ({ topics, labelledBy }: TopicsTableProps) => {
  // The longest of what is shown is as long as the bars can be.
  const most = topics.reduce(
    (max, { estimate, studiedMs }) => Math.max(max, estimate.maxMinutes, studiedMs / 60_000),
    1,
  )
  return (
    <table className={classes.table} aria-labelledby={labelledBy}>
      <thead>
        <tr>
          {columns.map((column) => (
            <SortHead key={column.sort} {...column} />
          ))}
          <td className={classes.bars} data-extra aria-hidden="true">
            <Trans>Estimate and time</Trans>
          </td>
        </tr>
      </thead>
      <tbody>
        {topics.map((topic) => (
          <TopicRow key={topic.id} topic={topic} most={most} />
        ))}
      </tbody>
    </table>
  )
}

const SortHead = ({ sort, isText, isExtra }: Column) => {
  const isSorted = useTopicsStore((store) => store.sort === sort)
  const descending = useTopicsStore((store) => store.descending)
  const sortBy = useTopicsStore((store) => store.sortBy)
  const DirectionIcon = descending ? IconArrowDown : IconArrowUp
  return (
    <th
      scope="col"
      data-text={isText}
      data-extra={isExtra}
      aria-sort={isSorted ? (descending ? 'descending' : 'ascending') : undefined}
    >
      <button type="button" className={classes.sort} onClick={() => void sortBy(sort)}>
        {sortLabels[sort]}
        {isSorted && <DirectionIcon size={14} stroke={2} aria-hidden="true" />}
      </button>
    </th>
  )
}

type TopicRowProps = { readonly topic: TopicProgress; readonly most: number }

const TopicRow = memo(({ topic, most }: TopicRowProps) => {
  const format = useFormat()
  const { id, title, phaseTitle, status, estimate, studiedMs, ratio, doneDay } = topic
  const done = doneDay === null ? '–' : format.dayMedium(doneDay)
  return (
    <tr>
      <th scope="row" data-text>
        <a className={classes.title} href={routeHash('roadmap', 'topic', id)}>
          <VisibleText text={title} />
        </a>
        <span className={classes.place}>
          <VisibleText text={phaseTitle} />
        </span>
        <span className={classes.narrow}>
          {[statusWords[status], ratio === null ? null : ratioWords(ratio, format), doneDay && done]
            .filter(Boolean)
            .join(' · ')}
        </span>
      </th>
      <td data-text data-extra>
        {statusWords[status]}
      </td>
      <td>{estimateWords(estimate, format)}</td>
      <td>{studiedMs === 0 ? '–' : lengthWords(studiedMs)}</td>
      <td data-extra>{ratioWords(ratio, format)}</td>
      <td data-extra>{done}</td>
      <td className={classes.bars} data-extra aria-hidden="true">
        <EstimateBar topic={topic} most={most} />
      </td>
    </tr>
  )
})

const [BAR_WIDTH, BAR_HEIGHT] = [132, 16]

/** The estimate from its least to its most, outlined; the time it took, filled. */
const EstimateBar = ({ topic: { estimate, studiedMs }, most }: TopicRowProps) => {
  const xOf = (minutes: number): number => (minutes / most) * (BAR_WIDTH - 2) + 1
  const [from, to] = [xOf(estimate.minMinutes), xOf(estimate.maxMinutes)]
  return (
    <svg width={BAR_WIDTH} height={BAR_HEIGHT} viewBox={`0 0 ${BAR_WIDTH} ${BAR_HEIGHT}`}>
      <rect
        x={from - 1}
        y={1.75}
        width={Math.max(2, to - from + 2)}
        height={BAR_HEIGHT - 3.5}
        rx={2}
        fill={to - from < 1 ? 'var(--rb-ink-3)' : 'none'}
        stroke="var(--rb-ink-3)"
        strokeWidth={1.25}
      />
      {studiedMs > 0 && (
        <rect x={0} y={5.5} width={xOf(studiedMs / 60_000)} height={5} fill="var(--rb-accent)" />
      )}
    </svg>
  )
}
