import type { PhaseView, TopicView } from '#contract/operations/roadmap.ts'

/** A run of text, marked when it matches the search. */
export type TextRun = { readonly text: string; readonly hit: boolean; readonly at: number }

/**
 * The text folded for comparison, one entry per UTF-16 unit of the original, so that places found in it are places in
 * the original: letters lose case and accents, everything else stays.
 */
const fold = (text: string): string => {
  let folded = ''
  for (const letter of text) {
    const plain = letter.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
    folded +=
      plain.length === letter.length
        ? plain
        : letter.toLowerCase().slice(0, letter.length).padEnd(letter.length)
  }
  return folded
}

/** The words of a query, folded; empty when there is nothing to search for. */
export const queryWords = (query: string): readonly string[] =>
  [...new Set(fold(query).split(/\s+/u))].filter((word) => word !== '')

/** Whether every word stands somewhere in the topic's title or detail. */
export const topicMatches = (
  topic: Pick<TopicView, 'title' | 'detail'>,
  words: readonly string[],
): boolean => {
  const text = fold(`${topic.title}\n${topic.detail}`)
  return words.every((word) => text.includes(word))
}

/** Ids of the topics that match. */
export const matchingTopics = (
  phases: readonly PhaseView[],
  words: readonly string[],
): ReadonlySet<string> => {
  const ids = new Set<string>()
  for (const phase of phases) {
    for (const block of phase.blocks) {
      for (const topic of block.topics) if (topicMatches(topic, words)) ids.add(topic.id)
    }
  }
  return ids
}

/** The text cut into runs that match a word and runs that do not. */
export const highlightRuns = (text: string, words: readonly string[]): readonly TextRun[] => {
  const folded = fold(text)
  const hit = new Uint8Array(text.length)
  for (const word of words) {
    for (let at = folded.indexOf(word); at >= 0; at = folded.indexOf(word, at + word.length)) {
      hit.fill(1, at, at + word.length)
    }
  }
  const runs: TextRun[] = []
  for (let at = 0; at < text.length;) {
    let end = at + 1
    while (end < text.length && hit[end] === hit[at]) end += 1
    runs.push({ text: text.slice(at, end), hit: hit[at] === 1, at })
    at = end
  }
  return runs
}
