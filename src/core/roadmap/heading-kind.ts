import { anyOf, wordForm } from './text.ts'
import {
  chooseOneWords,
  curriculumWords,
  headingWords,
  optionalWords,
  recommendedWords,
  capstoneWords,
  topicLabelWords,
} from './words/headings.ts'
import type { HeadingKind, HeadingWords } from './words/headings.ts'

type Matcher = { readonly kind: HeadingKind; readonly matches: (word: string) => boolean }

/** Where the main word of a heading ends. */
const headEnd =
  '(?=$|\\s*[:：(（,]|\\s+(?:to|for|you|we|i|used|needed|reference|list|and\\s+(?:libraries|resources|software|services))(?!\\p{L}))'

const matcherOf = ([kind, words]: [string, HeadingWords]): Matcher => {
  const whole = new Set(words.whole)
  const within = words.within === undefined ? null : anyOf(words.within)
  const last = words.last === undefined ? null : new RegExp(`(?:${anyOf(words.last).source})${headEnd}`, 'u')
  const start = words.start === undefined ? null : new RegExp(`^(?:${anyOf(words.start).source})`, 'u')
  return {
    kind: kind as HeadingKind,
    matches: (word) =>
      whole.has(word) ||
      (start?.test(word) ?? false) ||
      (within?.test(word) ?? false) ||
      (last?.test(word) ?? false),
  }
}

/** In this order the first match wins: "Project resources" are resources. */
const matchers = Object.entries<HeadingWords>(headingWords).map(matcherOf)

/** What the words of a heading say its section is; null when they say nothing special. */
export const headingKind = (heading: string): HeadingKind | null => {
  const word = wordForm(heading)
  return matchers.find(({ matches }) => matches(word))?.kind ?? null
}

const tester = (words: readonly string[]): ((text: string) => boolean) => {
  const pattern = anyOf(words)
  return (text) => pattern.test(wordForm(text))
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
