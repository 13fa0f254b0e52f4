/** Titles as words, to tell whether two of them name the same thing. */
import { wordForm } from '../language/text.ts'

/** "C++" and "C#" are other words than "C". */
const word = /[\p{L}\p{M}\p{N}]+[+#]*/gu
const unspaced = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u

/** Words that carry no subject, in the languages that documents are read in. */
const fillers = new Set(
  'a an and or the of to in on for with from by your you & y e o de del la el los las con para und oder der die das von mit für im zu et ou le les des du avec pour dans'.split(
    ' ',
  ),
)

const wordsOf = (text: string): string[] => wordForm(text).normalize('NFKC').match(word) ?? []

/** Titles with the same form are the same title: case, punctuation and ornaments do not count. */
export const titleForm = (title: string): string => wordsOf(title).join(' ') || wordForm(title)

const shortestStem = 4

const withoutPlural = (text: string): string => {
  if (text.length > shortestStem && text.endsWith('ies')) return `${text.slice(0, -3)}y`
  return text.length > shortestStem && /[^s]s$/.test(text) ? text.slice(0, -1) : text
}

/** "tests" and "testing" are forms of "test". Rough on purpose: it only has to be the same for both titles. */
const stem = (text: string): string => {
  const single = withoutPlural(text)
  const ending = /(?:ing|ed|en|e)$/.exec(single)?.[0].length ?? 0
  return single.length - ending >= shortestStem ? single.slice(0, single.length - ending) : single
}

/** Scripts without spaces are compared by pairs of characters. */
const pairsOf = (text: string): string[] => {
  const characters = Array.from(text)
  return characters.length < 3
    ? [text]
    : characters.slice(1).map((character, index) => `${characters[index]}${character}`)
}

/** The words of a text that say what it is about, each once, without their endings. */
export const subjectWords = (text: string): ReadonlySet<string> => {
  const words = wordsOf(text)
  const subjects = words.filter((one) => !fillers.has(one))
  return new Set(
    (subjects.length > 0 ? subjects : words).flatMap((one) =>
      unspaced.test(one) ? pairsOf(one) : [stem(one)],
    ),
  )
}

/** "OOP" of "Object-oriented programming"; empty for a single word. */
export const initialsOf = (title: string): string => {
  const subjects = wordsOf(title).flatMap((one) => (fillers.has(one) ? [] : [Array.from(one)[0] ?? '']))
  return subjects.length > 1 ? subjects.join('') : ''
}
