/** Texts that have broken calendar files: each must come back from a file as its cleaned self. */

const FAMILY = '👨‍👩‍👧‍👦'

/** Name of what is nasty → the text. */
export const NASTY_TEXTS: Readonly<Record<string, string>> = {
  'joined emoji, flags, skin tones': `${FAMILY}👩🏽‍🚀🇩🇪🏴‍☠️👋🏿`,
  'characters with a meaning': 'a,b;c:d\\e"f',
  'mixed line ends': 'one\r\ntwo\rthree\nfour\n\rfive',
  'folding between long characters': 'é'.repeat(40) + '漢'.repeat(60) + 'x'.repeat(300),
  'right-to-left with an override': 'שלום \u202eعالم\u202c נכון',
  'control characters': 'a\u0000b\u0007c\u001bd\u000be\u007ff\u0085g\u009fh',
  'line and paragraph separators': 'a\u2028b\u2029c',
  'lone surrogates': 'high \ud83d end, low \udc69 end',
  injection: 'ok\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\nSUMMARY:evil',
  'literal backslashes': 'C:\\new\\temp \\n \\\\, \\;',
  'spaces and tabs around': '  \tindented and trailing \t ',
  'a row of families': FAMILY.repeat(12),
  'markup and an address': '<b>&amp;</b> https://x/?a=1,2;b=3',
  'a byte order mark first': '\ufeffa^n ^^ %0D%0A',
  'isolates and embeddings': '\u2066a\u2067b\u2069c\u202ad\u202be',
}
