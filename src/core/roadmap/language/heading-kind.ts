import { wordFinder, wordForm } from './text.ts'
import {
  chooseOneWords,
  curriculumWords,
  headingWords,
  optionalWords,
  recommendedWords,
  capstoneWords,
  topicLabelWords,
} from '../words/headings.ts'
import type { HeadingKind, HeadingWords } from '../words/headings.ts'

/** Where the main word of a heading ends. */
const headEnd =
  /^(?:$|\s*[:：(（,]|\s+(?:to|for|you|we|i|used|needed|reference|list|and\s+(?:libraries|resources|software|services))(?!\p{L}))/u

type Place = keyof HeadingWords

/** In this order the first kind wins: "Project resources" are resources. */
const kinds = Object.entries<HeadingWords>(headingWords) as [HeadingKind, HeadingWords][]

const find = wordFinder(
  kinds.flatMap(([, words], rank) =>
    (['whole', 'start', 'within', 'last'] as const).flatMap((place) =>
      (words[place] ?? []).map((word) => ({ word, tag: { rank, place } })),
    ),
  ),
)

const holds = (place: Place, text: string, { start, end }: { start: number; end: number }): boolean => {
  switch (place) {
    case 'whole':
      return start === 0 && end === text.length
    case 'start':
      return start === 0
    case 'within':
      return true
    case 'last':
      return headEnd.test(text.slice(end))
  }
}

/** What the words of a heading say its section is; null when they say nothing special. */
export const headingKind = (heading: string): HeadingKind | null => {
  const text = wordForm(heading)
  const ranks = find(text).flatMap(({ tag, ...range }) => (holds(tag.place, text, range) ? [tag.rank] : []))
  return kinds[Math.min(...ranks)]?.[0] ?? null
}

const tester = (words: readonly string[]): ((text: string) => boolean) => {
  const findWord = wordFinder(words.map((word) => ({ word, tag: null })))
  return (text) => findWord(wordForm(text)).length > 0
}

export const saysCurriculum = tester(curriculumWords)
export const saysOptional = tester(optionalWords)
export const saysRecommended = tester(recommendedWords)
export const saysCapstone = tester(capstoneWords)
export const saysChooseOne = tester(chooseOneWords)

const topicLabels = new Set<string>(topicLabelWords)

/** "Topics:", "Tasks": a label over the topics, not a topic. */
export const isTopicLabel = (heading: string): boolean => topicLabels.has(wordForm(heading))

const optionalMark =
  /\s*[（([]\s*(?:[^()（）]*[\s,;])?(?:optional|bonus|opcional|optionnel|facultatif|可选|选修|选学)\s*[)）\]]\s*/iu

/** "MongoDB (Optional)" is "MongoDB", and optional. */
export const readOptional = (title: string): { title: string; optional: boolean } => ({
  title: title
    .replace(optionalMark, ' ')
    .replace(/\s*[-–—:]\s*optional\s*$/iu, '')
    .replace(/^optional\s*:\s*/iu, '')
    .trim(),
  optional: saysOptional(title),
})
