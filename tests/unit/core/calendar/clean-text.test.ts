import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { cleanText } from '#core/calendar/clean-text.ts'
import { NASTY_TEXTS } from './nasty-texts.ts'

const anyText = fc.string({ unit: 'binary', maxLength: 60 })
/** Half of surrogate pairs, controls and line ends next to each other. */
const brokenText = fc
  .array(
    fc.constantFrom(
      '\ud83d',
      '\ude00',
      '\r',
      '\n',
      '\u0000',
      '\u2028',
      '\u0085',
      '\ufeff',
      '\u202e',
      'a',
      '\t',
    ),
    {
      maxLength: 20,
    },
  )
  .map((parts) => parts.join(''))

describe('cleanText', () => {
  test.each([
    ['one\r\ntwo\rthree\u0085four\u2028five\u2029six', 'one\ntwo\nthree\nfour\nfive\nsix'],
    ['a\u0000b\u0007c\u001bd\u000be\u007ff\u009fg', 'abcdefg'],
    ['\ufeffa\ufeffb', 'ab'],
    ['\u202eevil\u202c \u2066x\u2069', 'evil x'],
    ['\ud83d and \udc69', '\ufffd and \ufffd'],
    ['tab\tstays, spaces  too ', 'tab\tstays, spaces  too '],
    ['👨‍👩‍👧‍👦 漢字 שלום', '👨‍👩‍👧‍👦 漢字 שלום'],
    ['\u200eleft-to-right mark', '\u200eleft-to-right mark'],
  ])('%j becomes %j', (text, cleaned) => {
    expect(cleanText(text)).toBe(cleaned)
  })

  test('clean text is well-formed, holds no control but tab and line feed, and stays as it is', () => {
    fc.assert(
      fc.property(fc.oneof(anyText, brokenText, fc.constantFrom(...Object.values(NASTY_TEXTS))), (text) => {
        const cleaned = cleanText(text)
        expect(cleaned.isWellFormed()).toBe(true)
        expect(/(?![\t\n])\p{Cc}|[\u2028\u2029\ufeff\u202a-\u202e\u2066-\u2069]/u.test(cleaned)).toBe(false)
        expect(cleanText(cleaned)).toBe(cleaned)
      }),
      { numRuns: 500 },
    )
  })
})
