/** Sentences about numbers of things. */
import { i18n } from '../../words/i18n.ts'
import { quoted } from '../../words/lists.ts'

/** A sentence for a number of things; none for none of them. */
export const say = (number: number, text: (number: number) => string): string[] =>
  number > 0 ? [text(number)] : []

/** Few are named, many are counted. */
const NAMED = 3

export const isFew = (titles: readonly string[]): boolean => titles.length <= NAMED && !titles.includes('')

export const list = (titles: readonly string[]): string => titles.map(quoted).join(', ')

/** "2 phases added: “Basics”, “Extras”", from what is said of a number of them. */
export const named = (titles: readonly string[], text: (count: number) => string): string[] =>
  say(titles.length, (count) => {
    const what = text(count)
    return isFew(titles) ? i18n.t('{what}: {titles}', { what, titles: list(titles) }) : what
  })
