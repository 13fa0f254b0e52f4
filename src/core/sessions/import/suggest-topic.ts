/** Which topic an entry of another program is likely to be about. */
import { describe as taken, titleLikeness } from '../../roadmap/merge/similarity.ts'
import type { Described } from '../../roadmap/merge/similarity.ts'
import { titleForm } from '../../roadmap/merge/title-words.ts'
import type { ForeignGroup } from './model.ts'

export type SuggestedTopic = { readonly id: string; readonly title: string }

/** So many titles are compared in well under a second. */
const MOST_COMPARISONS = 500_000

export type TopicFinder = (group: Pick<ForeignGroup, 'title' | 'place'>) => SuggestedTopic | null

/** What an entry is filed under, the nearest first. */
const placesOf = ({ place }: Pick<ForeignGroup, 'place'>): string[] =>
  place
    .split(' → ')
    .toReversed()
    .filter((name) => name !== '')

/** Of three words two have to be the same. */
const LEAST_SHARE = 0.6

/** All words are the same, but "and" and the like. */
const SAME_WORDS = 1

/** A single word has to be one of the other title's as it is: "Work" is not "Working with files". */
const isOneOf = (short: Described, long: Described): boolean =>
  short.words.size !== 1 || long.form.split(' ').includes(short.form)

/** How close two titles are; 0 when that is not sure. */
const closeness = (a: Described, b: Described): number => {
  if (a.form === b.initials || b.form === a.initials) return LEAST_SHARE
  const { kind, share } = titleLikeness(a, b)
  return kind === 'close' && share >= LEAST_SHARE && isOneOf(a, b) && isOneOf(b, a) ? share : 0
}

/** The only one of the best; two that are as good are none. */
const onlyBest = (
  described: Described,
  least: number,
  topics: readonly { readonly topic: SuggestedTopic; readonly described: Described }[],
): SuggestedTopic | null => {
  let best: SuggestedTopic | null = null
  let bestShare = 0
  let isTie = false
  for (const { topic, described: other } of topics) {
    const share = closeness(described, other)
    if (share < least || share < bestShare) continue
    isTie = share === bestShare && best !== null
    best = topic
    bestShare = share
  }
  return isTie ? null : best
}

/**
 * Finds the topic with the same title, else the only one whose title is close ("Decorators and closures" for "Decorators");
 * by the entry's own title. What it is filed under counts only where it is called like a topic. In doubt it finds none. `groups` is how many will be asked for.
 */
export const topicFinder = (topics: readonly SuggestedTopic[], groups: number): TopicFinder => {
  const looksCloser = topics.length * groups <= MOST_COMPARISONS
  const all = topics.map((topic) => ({ topic, described: taken(topic.title, '') }))
  const byForm = Map.groupBy(topics, ({ title }) => titleForm(title))
  const known = new Map<string, SuggestedTopic | null>()
  const findSame = (name: string): SuggestedTopic | null => {
    const same = byForm.get(titleForm(name)) ?? []
    return same.length === 1 ? (same[0] ?? null) : null
  }
  const findClose = (name: string, least: number): SuggestedTopic | null => {
    if (!looksCloser || name === '' || byForm.has(titleForm(name))) return null
    const key = `${least} ${name}`
    if (!known.has(key)) known.set(key, onlyBest(taken(name, ''), least, all))
    return known.get(key) ?? null
  }
  return (group) => {
    const own = findSame(group.title) ?? findClose(group.title, LEAST_SHARE)
    if (own !== null) return own
    for (const name of placesOf(group)) {
      const same = findSame(name) ?? findClose(name, SAME_WORDS)
      if (same !== null) return same
    }
    return null
  }
}
