/** What an edited document changes of topics besides their titles, places and estimates, in words. */
import { named } from './change-words.ts'
import type { BaseTopic, MergedTopic } from './model.ts'

/** A topic that was stored before. */
type Stay = MergedTopic & { readonly base: BaseTopic }

const isStay = (topic: MergedTopic): topic is Stay => topic.base !== null

const isReworded = ({ topic, base }: Stay): boolean =>
  topic.detail !== base.detail || JSON.stringify(topic.links) !== JSON.stringify(base.links)

const hasSameDays = ({ topic, base }: Stay): boolean =>
  topic.days?.min === base.days?.min && topic.days?.max === base.days?.max

/** "5 days" for "1 week": as long as before. */
const isWrittenOtherwise = (stay: Stay): boolean =>
  hasSameDays(stay) && stay.topic.estimate?.raw !== stay.base.estimate?.raw

/** Whether anything is said of it here. */
export const hasOtherChanges = (stay: Stay): boolean =>
  stay.status !== stay.base.status ||
  stay.topic.optional !== stay.base.optional ||
  isReworded(stay) ||
  isWrittenOtherwise(stay)

const titlesOf = (topics: readonly MergedTopic[]): string[] => topics.map(({ topic }) => topic.title)

export const topicChanges = (topics: readonly MergedTopic[]): string[] => {
  const stays = topics.filter(isStay)
  const ticked = topics.filter(({ status, base }) => status !== (base?.status ?? 'pending'))
  const done = ticked.filter(({ status }) => status === 'done')
  return [
    ...named(
      titlesOf(done),
      'topic',
      `ticked in the document ${done.length === 1 ? 'counts' : 'count'} as done`,
    ),
    ...named(
      titlesOf(ticked.filter(({ status }) => status === 'in-progress')),
      'topic',
      'begun in the document',
    ),
    ...named(
      titlesOf(stays.filter(({ topic, base }) => topic.optional && !base.optional)),
      'topic',
      'optional now',
    ),
    ...named(
      titlesOf(stays.filter(({ topic, base }) => !topic.optional && base.optional)),
      'topic',
      'no longer optional',
    ),
    ...named(titlesOf(stays.filter(isReworded)), 'topic', 'with other details or links'),
    ...named(titlesOf(stays.filter(isWrittenOtherwise)), 'topic', 'with an estimate in other words'),
  ]
}
