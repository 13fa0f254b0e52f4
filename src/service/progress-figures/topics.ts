/** Topics with what they were estimated at and what they took, page by page. */
import type { Output, ParsedInput } from '#contract/operations.ts'
import type { TopicProgress } from '#contract/operations/progress.ts'
import { effortMinutes } from '#core/progress/figures.ts'
import { sumOfKinds } from '#core/progress/kinds.ts'
import { isTimed } from '#core/progress/ratio.ts'
import { sortByTitle, sortTopics } from '#core/progress/topic-order.ts'
import type { TopicSort } from '#core/progress/topic-order.ts'
import { ok } from '#core/result.ts'
import { dayFromNumber } from '#core/time/day.ts'
import { titlesOf } from '#db/figures-repo.ts'
import type { FigureTopic } from '#db/figures-repo.ts'
import { notFound } from '../failures.ts'
import type { Outcome } from '../failures.ts'
import type { ReadCall } from '../runtime.ts'
import { loadBasis } from './basis.ts'
import type { Basis } from './basis.ts'
import { NO_TIME } from './topic-time.ts'

const MINUTE_MS = 60_000

/** All of a row but its titles. */
type Row = Omit<TopicProgress, 'title' | 'phaseTitle'>

const rowOf = ({ plan, timeOf, doneDay }: Basis, topic: FigureTopic): Row => {
  const { id, status, days } = topic
  const day = doneDay(topic)
  const minutesAt = (pace: 'min' | 'expected' | 'max'): number =>
    effortMinutes(days, pace, plan.settings.minutesPerStudyDay)
  const estimatedMinutes = minutesAt('expected')
  const studiedMs = timeOf.get(id) ?? NO_TIME
  const isMeasured = status === 'done' && isTimed({ estimatedMinutes, studiedMs })
  return {
    id,
    status,
    estimatedMinutes,
    estimate: { minMinutes: minutesAt('min'), maxMinutes: minutesAt('max') },
    studiedMs: sumOfKinds(studiedMs),
    ratio: isMeasured ? sumOfKinds(studiedMs) / MINUTE_MS / estimatedMinutes : null,
    doneDay: day === null ? null : dayFromNumber(day),
  }
}

/** One page of the topics; their titles are read for it alone, or for all of them where they decide the order. */
const pageOf = (
  basis: Basis,
  topics: readonly FigureTopic[],
  page: {
    readonly sort: TopicSort
    readonly descending: boolean
    readonly offset: number
    readonly limit: number
  },
  { db }: ReadCall,
): TopicProgress[] => {
  const { sort, descending, offset, limit } = page
  const cut = <T>(rows: readonly T[]): readonly T[] => rows.slice(offset, offset + limit)
  const titled = (rows: readonly Row[]): TopicProgress[] => {
    const titles = titlesOf(
      db,
      rows.map(({ id }) => id),
    )
    return rows.map((row) => {
      const phaseTitle = basis.phaseTitle(basis.phaseOf(row.id) ?? '')
      return Object.assign(row, { title: titles.get(row.id) ?? '', phaseTitle })
    })
  }
  const rowsOf = (some: readonly FigureTopic[]): Row[] => some.map((topic) => rowOf(basis, topic))
  if (sort === 'order') return titled(rowsOf(cut(descending ? topics.toReversed() : topics)))
  if (sort === 'title') return [...cut(sortByTitle(titled(rowsOf(topics)), descending))]
  return titled(cut(sortTopics(rowsOf(topics), sort, descending)))
}

/** What `progress.topics` answers. */
export const listTopicProgress = (
  { phaseId, ...page }: ParsedInput<'progress.topics'>,
  call: ReadCall,
): Outcome<Output<'progress.topics'>> => {
  const basis = loadBasis(call)
  if (basis === null) return notFound('plan')
  if (phaseId !== undefined && !basis.phases.some(({ id }) => id === phaseId)) return notFound('phase')
  const topics = basis.topics.filter(
    ({ id }) =>
      (basis.isCounted(id) || basis.timeOf.has(id)) &&
      (phaseId === undefined || basis.phaseOf(id) === phaseId),
  )
  return ok({ total: topics.length, topics: pageOf(basis, topics, page, call) })
}
