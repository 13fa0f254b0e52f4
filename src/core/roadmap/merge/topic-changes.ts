/** What an edited document changes of topics besides their titles, places and estimates, in words. */
import { i18n } from '../../words/i18n.ts'
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
    ...named(titlesOf(done), (count) =>
      i18n.t(
        '{count, plural, one {# topic ticked in the document counts} other {# topics ticked in the document count}} as done',
        { count },
      ),
    ),
    ...named(titlesOf(ticked.filter(({ status }) => status === 'in-progress')), (count) =>
      i18n.t('{count, plural, one {# topic} other {# topics}} begun in the document', { count }),
    ),
    ...named(titlesOf(stays.filter(({ topic, base }) => topic.optional && !base.optional)), (count) =>
      i18n.t('{count, plural, one {# topic} other {# topics}} optional now', { count }),
    ),
    ...named(titlesOf(stays.filter(({ topic, base }) => !topic.optional && base.optional)), (count) =>
      i18n.t('{count, plural, one {# topic} other {# topics}} no longer optional', { count }),
    ),
    ...named(titlesOf(stays.filter(isReworded)), (count) =>
      i18n.t('{count, plural, one {# topic} other {# topics}} with other details or links', { count }),
    ),
    ...named(titlesOf(stays.filter(isWrittenOtherwise)), (count) =>
      i18n.t('{count, plural, one {# topic} other {# topics}} with an estimate in other words', { count }),
    ),
  ]
}
