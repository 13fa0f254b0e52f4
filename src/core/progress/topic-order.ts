/** Orders a table of topics can be shown in. */
import { z } from 'zod'
import type { TopicStatus } from '../roadmap/model.ts'
import { TOPIC_STATUSES } from '../roadmap/statuses.ts'
import { TOPIC_SORTS } from './topic-sorts.ts'

/** `order`: that of the roadmap. */
export const TopicSort = z.enum(TOPIC_SORTS)
export type TopicSort = z.infer<typeof TopicSort>

/** What topics are sorted by, but their title; those that have no such value come last, whichever way round. */
type SortedTopic = {
  readonly status: TopicStatus
  readonly estimatedMinutes: number
  readonly studiedMs: number
  readonly ratio: number | null
  readonly doneDay: string | null
}

const titles = new Intl.Collator('en', { numeric: true, sensitivity: 'base' })

/** The roadmap's order is there already, and titles are compared as text. */
type SortedBy = Exclude<TopicSort, 'order' | 'title'>

const valueOf = (topic: SortedTopic, sort: SortedBy): number | string | null => {
  if (sort === 'status') return TOPIC_STATUSES.indexOf(topic.status)
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

/** Topics, given in the roadmap's order, by their titles as people sort them: "Part 2" comes before "Part 10". */
export const sortByTitle = <T extends { readonly title: string }>(
  topics: readonly T[],
  descending: boolean,
): T[] => topics.toSorted((a, b) => (descending ? -1 : 1) * titles.compare(a.title, b.title))

/** Topics, given in the roadmap's order, in another one; equal ones keep the roadmap's. */
export const sortTopics = <T extends SortedTopic>(
  topics: readonly T[],
  sort: SortedBy,
  descending: boolean,
): T[] => topics.toSorted((a, b) => compareValues(valueOf(a, sort), valueOf(b, sort), descending ? -1 : 1))
