/** Which topic an entry of another program is likely to be about. */
import { describe as taken, titleLikeness } from '../../roadmap/merge/similarity.ts'
import type { Described } from '../../roadmap/merge/similarity.ts'
import { titleForm } from '../../roadmap/merge/title-words.ts'
import type { ForeignGroup } from './model.ts'

export type SuggestedTopic = { readonly id: string; readonly title: string }

/** So many titles are compared in well under a second. */
const MOST_COMPARISONS = 500_000

export type TopicFinder = (group: Pick<ForeignGroup, 'title' | 'place'>) => SuggestedTopic | null

/** What a place consists of, the nearest first. */
const namesOf = ({ title, place }: Pick<ForeignGroup, 'title' | 'place'>): string[] =>
  [title, ...place.split(' → ').toReversed()].filter((name) => name !== '')

/** The only one of the best; two that are as good are none. */
const onlyBest = (
  described: Described,
  topics: readonly { readonly topic: SuggestedTopic; readonly described: Described }[],
): SuggestedTopic | null => {
  let best: SuggestedTopic | null = null
  let bestShare = 0
  let isTie = false
  for (const { topic, described: other } of topics) {
    const { kind, share } = titleLikeness(described, other)
    if (kind !== 'close' || share < bestShare) continue
    isTie = share === bestShare && best !== null
    best = topic
    bestShare = share
  }
  return isTie ? null : best
}

/**
 * Finds the topic with the same title, else the only one whose title is close ("Decorators and closures" for "Decorators");
 * by the entry's own title, then by what it is filed under. In doubt it finds none. `groups` is how many will be asked for.
 */
export const topicFinder = (topics: readonly SuggestedTopic[], groups: number): TopicFinder => {
  const looksCloser = topics.length * groups <= MOST_COMPARISONS
  const all = topics.map((topic) => ({ topic, described: taken(topic.title, '') }))
  const byForm = Map.groupBy(topics, ({ title }) => titleForm(title))
  const known = new Map<string, SuggestedTopic | null>()
  const find = (name: string): SuggestedTopic | null => {
    const same = byForm.get(titleForm(name)) ?? []
    if (same.length > 0) return same.length === 1 ? (same[0] ?? null) : null
    return looksCloser ? onlyBest(taken(name, ''), all) : null
  }
  return (group) => {
    for (const name of namesOf(group)) {
      const found = known.has(name) ? (known.get(name) ?? null) : find(name)
      known.set(name, found)
      if (found !== null) return found
    }
    return null
  }
}
