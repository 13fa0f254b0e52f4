import { cleanText } from '../../calendar/clean-text.ts'

/**
 * Cleans a whole document without moving its lines as editors count them: separators that only some programs
 * take for line ends become spaces first.
 */
export const cleanDocument = (text: string): string =>
  cleanText(text.replaceAll(/[\u2028\u2029\u0085]/g, ' '))

/** Text holds next to no control characters, nor replacements for bytes that were none: a binary file many. */
export const looksBinary = (text: string): boolean => {
  const head = text.slice(0, 65_536)
  const found = head.match(/[\p{Cc}\uFFFD]/gu) ?? []
  const odd = found.filter((character) => !'\n\r\t\f'.includes(character)).length
  return odd * 20 > head.length
}
