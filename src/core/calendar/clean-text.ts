/** Text from outside, made safe to store, show and export. */

/** Line ends of every kind: CRLF, CR, next line, line and paragraph separator. */
const LINE_ENDS = /\r\n|[\r\u0085\u2028\u2029]/g

/**
 * Characters that are invisible and do harm: controls other than tab and line feed (one NUL makes calendar programs
 * refuse the whole file), the byte order mark, and the overrides that turn the direction of text around.
 */
const UNWANTED = /(?![\t\n])\p{Cc}|[\ufeff\u202a-\u202e\u2066-\u2069]/gu

/** Nothing unwanted is in it: one look tells for most texts. Those with emoji, which are made of surrogates, are looked at again. */
const SURELY_CLEAN = /^[\t\n -~\u00a0-\u2027\u202f-\u2065\u206a-\ud7ff\ue000-\ufefe\uff00-\uffff]*$/

/**
 * The text with line ends as `\n`, without control characters and direction overrides, lone surrogates replaced by
 * U+FFFD. Spaces, tabs, emoji and all scripts stay. Cleaning clean text changes nothing.
 */
export const cleanText = (text: string): string =>
  SURELY_CLEAN.test(text) ? text : text.replace(LINE_ENDS, '\n').replace(UNWANTED, '').toWellFormed()
