import { parsePosition, parseWeekdays } from './position.ts'
import { squeeze, wordForm } from './text.ts'
import { topicLabelWords } from '../words/headings.ts'
import { clauseWords, labelWords, leadingLabelWords, wholeLabelWords } from '../words/labels.ts'

const labels = new Set<string>(labelWords)
const wholeLabels = new Set<string>([...labelWords, ...wholeLabelWords, ...topicLabelWords])
const leadingLabels = new Set<string>(leadingLabelWords)
const clauses = new Set<string>(clauseWords)
const han = /\p{Script=Han}/u

const maxMarkedName = 80
const maxPlainName = 40
const maxPlainWords = 5
const maxHanName = 14
/** Fewer words after the colon are part of a name: "Data structures: Trees". */
const fewestWords = 4
const fewestHan = 6

/** "Book", "Mini project", "Task 3": says what kind of thing follows, not what it is called. */
const isLabel = (name: string): boolean => {
  const text = wordForm(name).replace(/\s*[#\d]+$/, '')
  const words = text.split(/\s+/)
  return wholeLabels.has(text) || labels.has(words.at(-1) ?? '') || leadingLabels.has(words[0] ?? '')
}

const canBeName = (name: string): boolean =>
  /\p{L}/u.test(name) &&
  !/[.!?,;]$/.test(name) &&
  parsePosition(name) === null &&
  parseWeekdays(name) === null

/** The text of a link as the name in front of a description; empty when it can not be one. */
export const namedByLink = (text: string): string => {
  const name = squeeze(text).replace(/\s*[:：]$/u, '')
  return name.length <= maxMarkedName && canBeName(name) && !wholeLabels.has(wordForm(name)) ? name : ''
}

/** Bold text as the name in front of a description; empty when it can not be one. */
export const namedByBold = (text: string): string => (isLabel(text) ? '' : namedByLink(text))

/** "A Common Sense Approach": a title goes on, other than in a sentence or a list. */
const isTitleCase = (words: readonly string[]): boolean =>
  words.filter((word) => word.length > 3).every((word) => /^[^\p{L}]*\p{Lu}/u.test(word))

const readsAsText = (rest: string): boolean => {
  if (han.test(rest)) return rest.length >= fewestHan
  if (/\p{L}{2,}[^,]*,\s+\S/u.test(rest)) return true
  const words = rest.split(' ')
  return words.length >= fewestWords && !isTitleCase(words)
}

/** "Name" of "Name: description", where the name is short and the rest reads as text; else empty. */
export const namedByText = (before: string, after: string): string => {
  const [name, rest] = [squeeze(before), squeeze(after)]
  const isShort = han.test(name)
    ? name.length <= maxHanName
    : name.length <= maxPlainName && name.split(' ').length <= maxPlainWords
  const isClause = clauses.has(wordForm(name).split(' ')[0] ?? '')
  return isShort && canBeName(name) && !isLabel(name) && !isClause && readsAsText(rest) ? name : ''
}

/** Takes a text apart after the name it begins with; null when it does not, or nothing follows. */
export const splitName = (text: string, name: string): { title: string; rest: string } | null => {
  const start = name === '' ? -1 : text.indexOf(name)
  if (start < 0) return null
  const end = start + name.length
  const rest = text.slice(end).replace(/^[\s*]*[-:：–—]+[\s*]*/u, '')
  return rest === '' ? null : { title: text.slice(0, end), rest }
}
