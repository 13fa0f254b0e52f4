/** Orders a table of topics can be shown in. */
import { z } from 'zod'
import { TopicStatus } from '../roadmap/model.ts'

/** What topics are sorted by; those that have no such value come last, whichever way round. */
export type SortedTopic = {
  readonly title: string
  readonly status: TopicStatus
  readonly estimatedMinutes: number
  readonly studiedMs: number
  readonly ratio: number | null
  readonly doneDay: string | null
}

/** `order`: that of the roadmap. */
export const TopicSort = z.enum(['order', 'title', 'status', 'estimated', 'studied', 'ratio', 'done-day'])
export type TopicSort = z.infer<typeof TopicSort>

const titles = new Intl.Collator('en', { numeric: true, sensitivity: 'base' })

const valueOf = (topic: SortedTopic, sort: Exclude<TopicSort, 'order' | 'title'>): number | string | null => {
  if (sort === 'status') return TopicStatus.options.indexOf(topic.status)
  if (sort === 'estimated') return topic.estimatedMinutes
  if (sort === 'studied') return topic.studiedMs
  return sort === 'ratio' ? topic.ratio : topic.doneDay
}

const compareValues = (left: number | string | null, right: number | string | null, turn: 1 | -1): number => {
  if (left === right) return 0
  if (left === null) return 1
  if (right === null) return -1
  return left < right ? -turn : turn
}

/** Topics, given in the roadmap's order, in another one; equal ones keep the roadmap's. */
export const sortTopics = <T extends SortedTopic>(
  topics: readonly T[],
  sort: TopicSort,
  descending: boolean,
): T[] => {
  if (sort === 'order') return descending ? topics.toReversed() : [...topics]
  const turn = descending ? -1 : 1
  if (sort === 'title') return topics.toSorted((a, b) => turn * titles.compare(a.title, b.title))
  return topics.toSorted((a, b) => compareValues(valueOf(a, sort), valueOf(b, sort), turn))
}
