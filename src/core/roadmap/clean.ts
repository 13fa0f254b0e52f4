/** Bidirectional overrides and isolates: they can make a title read as something it is not. */
const bidiControls = /[\u202A-\u202E\u2066-\u2069]/gu
const controls = /\p{Cc}/gu

/**
 * Cleans a whole document without moving its lines: CRLF and CR become LF, other line separators a space,
 * control characters, byte order marks and bidi overrides go, lone surrogates become U+FFFD.
 */
export const cleanDocument = (text: string): string =>
  text
    .replaceAll(/\r\n?/g, '\n')
    .replaceAll(/[\u2028\u2029\u0085]/g, ' ')
    .replaceAll(controls, (character) => (character === '\n' || character === '\t' ? character : ''))
    .replaceAll('\uFEFF', '')
    .replaceAll(bidiControls, '')
    .toWellFormed()

/** Text holds next to no control characters, nor replacements for bytes that were none: a binary file many. */
export const looksBinary = (text: string): boolean => {
  const head = text.slice(0, 65_536)
  const found = head.match(/[\p{Cc}\uFFFD]/gu) ?? []
  const odd = found.filter((character) => !'\n\r\t\f'.includes(character)).length
  return odd * 20 > head.length
}
