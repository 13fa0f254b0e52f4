import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { wordFinder, wordForm } from '#core/roadmap/language/text.ts'

const words = ['vs', 'tools', 'tool kit', "you'll", 'tl;dr', 'étape', '工具', '资料', 'c']

const find = wordFinder(words.map((word) => ({ word, tag: word })))
const tagsIn = (text: string): string[] => find(wordForm(text)).map(({ tag }) => tag)

test.each([
  ['Tools & methods', ['tools']],
  ['Toolset', []],
  ['A tool kit', ['tool kit']],
  ['Flask vs. Django', ['vs']],
  ['TL;DR', ['tl;dr']],
  ['Étape 2', ['étape']],
  ['开发工具与资料', ['工具', '资料']],
  ['C++ or C', ['c', 'c']],
  ['2c', []],
])('“%s” holds %j', (text, expected) => {
  expect(tagsIn(text)).toEqual(expected)
})

test('what is found stands there', () => {
  expect(find('the tools of 工具')).toEqual([
    { start: 4, end: 9, tag: 'tools' },
    { start: 13, end: 15, tag: '工具' },
  ])
})

const piece = fc.constantFrom(...words, 'x', '1', ' ', '-', '.', 'é', '开')

test('a Latin word is found exactly where no letter or figure touches it', () => {
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
      const text = pieces.join('')
      for (const word of words.filter((each) => /^[a-zé]/.test(each))) {
        const pattern = new RegExp(`(?<![\\p{L}\\p{N}])${word}(?![\\p{L}\\p{N}])`, 'gu')
        const expected = Array.from(text.matchAll(pattern), ({ index }) => index)
        const starts = find(text).flatMap(({ tag, start }) => (tag === word ? [start] : []))
        expect(starts).toEqual(expected)
      }
    }),
  )
})
