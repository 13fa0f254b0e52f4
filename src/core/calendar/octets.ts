/** Lengths in octets of UTF-8, which is what calendar files and file names are limited in. */

const isHighSurrogate = (unit: number): boolean => unit >= 0xd800 && unit <= 0xdbff

/** Octets of the character that begins with this UTF-16 unit, in well-formed text. */
const octetsFrom = (unit: number): number => {
  if (unit < 0x80) return 1
  if (unit < 0x800) return 2
  return isHighSurrogate(unit) ? 4 : 3
}

const BEYOND_ASCII = /[\u0080-\uffff]/

/** Whether each character is one octet, so that lengths and positions need no counting. */
export const isAscii = (text: string): boolean => !BEYOND_ASCII.test(text)

/** Octets of well-formed text in UTF-8. */
export const octetLength = (text: string): number => {
  if (isAscii(text)) return text.length
  let octets = 0
  for (let at = 0; at < text.length;) {
    const unit = text.charCodeAt(at)
    octets += octetsFrom(unit)
    at += isHighSurrogate(unit) ? 2 : 1
  }
  return octets
}

/** End (UTF-16 index) of the longest stretch of whole characters from `start` on that has at most `limit` octets. */
export const endWithin = (text: string, start: number, limit: number): number => {
  let octets = 0
  let at = start
  while (at < text.length) {
    const unit = text.charCodeAt(at)
    octets += octetsFrom(unit)
    if (octets > limit) return at
    at += isHighSurrogate(unit) ? 2 : 1
  }
  return at
}

/** How far back to look for where a reader's character begins; a longer one is a prank, and may be cut. */
const LONGEST_GRAPHEME = 512
const GRAPHEMES = new Intl.Segmenter('en', { granularity: 'grapheme' })

/** Largest index up to `end` between two characters as readers see them (an emoji family is one). */
const graphemeEnd = (text: string, end: number): number => {
  if (end >= text.length) return text.length
  const start = Math.max(0, end - LONGEST_GRAPHEME)
  const around = text.slice(start, end + LONGEST_GRAPHEME)
  const index = GRAPHEMES.segment(around).containing(end - start)?.index ?? 0
  if (index > 0) return start + index
  return isHighSurrogate(text.charCodeAt(end - 1)) ? end - 1 : end
}

/** Beginning of the text with at most `limit` octets, cut between characters as readers see them. */
export const cutToOctets = (text: string, limit: number): string =>
  text.slice(0, graphemeEnd(text, endWithin(text, 0, limit)))

/** Beginning of the text with at most `limit` UTF-16 units, cut between characters as readers see them. */
export const cutToUnits = (text: string, limit: number): string => text.slice(0, graphemeEnd(text, limit))
