/** Sentences about numbers of things. */

export const count = (number: number, one: string, many = `${one}s`): string =>
  `${number} ${number === 1 ? one : many}`

/** A sentence for a number of things; none for none of them. */
export const say = (number: number, text: (number: number) => string): string[] =>
  number > 0 ? [text(number)] : []

export const quoted = (title: string): string => `“${title}”`

/** Few are named, many are counted. */
const NAMED = 3

export const isFew = (titles: readonly string[]): boolean => titles.length <= NAMED && !titles.includes('')

export const list = (titles: readonly string[]): string => titles.map(quoted).join(', ')

/** "2 phases added: “Basics”, “Extras”" */
export const named = (titles: readonly string[], one: string, done: string, many = `${one}s`): string[] =>
  say(titles.length, (number) => {
    const what = `${count(number, one, many)} ${done}`
    return isFew(titles) ? `${what}: ${list(titles)}` : what
  })
