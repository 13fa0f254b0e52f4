import type { Range } from '../model.ts'

const plain = (value: number): string => String(Math.round(value * 10) / 10)

/** "14-15", "14". */
export const rangeText = ({ min, max }: Range): string =>
  plain(min) === plain(max) ? plain(min) : `${plain(min)}-${plain(max)}`

/** "14-15 study days", "1 study day". */
export const studyDaysText = (days: Range): string =>
  `${rangeText(days)} study ${rangeText(days) === '1' ? 'day' : 'days'}`

/** "9.0-10.9", "4.1": always one decimal. */
export const decimalText = ({ min, max }: Range): string =>
  min.toFixed(1) === max.toFixed(1) ? min.toFixed(1) : `${min.toFixed(1)}-${max.toFixed(1)}`

/** "1 week", "4 weeks". */
export const countText = (count: number, noun: string): string =>
  `${plain(count)} ${noun}${count === 1 ? '' : 's'}`

/** "a", "a and b", "a, b and c". */
export const joinWords = (words: readonly string[]): string =>
  words.length < 2 ? (words[0] ?? '') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`

const shown = 5

/** Joins at most five words and says how many more there are. */
export const joinSome = (words: readonly string[]): string =>
  words.length <= shown
    ? joinWords(words)
    : `${words.slice(0, shown).join(', ')} and ${words.length - shown} more`
