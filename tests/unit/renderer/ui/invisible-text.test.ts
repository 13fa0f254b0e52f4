import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { hasInvisible, textParts } from '../../../../src/renderer/ui/invisible-text.ts'

describe('invisible characters', () => {
  test('bidirectional and zero-width characters are named', () => {
    expect(textParts('a\u202Eb\u200B').map(({ text, code }) => code ?? text)).toEqual([
      'a',
      'U+202E',
      'b',
      'U+200B',
    ])
  })

  test('ordinary text, line breaks, accents and emoji hold none', () => {
    for (const text of ['plain', 'two\nlines\tand a tab', 'Ångström naïve', '👩‍💻 👨🏽‍🚀 ❤️‍🔥', '中文']) {
      expect(hasInvisible(text)).toBe(false)
    }
  })

  test('a joiner outside an emoji is shown', () => {
    expect(hasInvisible('ad\u200Dmin')).toBe(true)
  })

  test('the parts are the text, in order', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const parts = textParts(text)
        expect(parts.map((part) => part.text).join('')).toBe(text)
        let at = 0
        for (const part of parts) {
          expect(part.at).toBe(at)
          at += part.text.length
        }
      }),
    )
  })
})
