import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { safeFileName } from '#core/calendar/file-name.ts'
import { NASTY_TEXTS } from './nasty-texts.ts'

const ID = '019ab3c4-0000-7000-8000-000000000001'
const name = (title: string): string => safeFileName(title, 'ics', ID)

describe('safeFileName', () => {
  test.each([
    ['Python backend: the 36-week plan', 'Python-backend-the-36-week-plan.ics'],
    ['../../evil', 'evil.ics'],
    ['..\\..\\evil', 'evil.ics'],
    ['aux.ics', 'aux-ics.ics'],
    ['aux', 'aux-file.ics'],
    ['COM1', 'COM1-file.ics'],
    ['lpt9', 'lpt9-file.ics'],
    ['console', 'console.ics'],
    ['plan:stream', 'plan-stream.ics'],
    ['a\u202egnp.exe', 'agnp-exe.ics'],
    ['.hidden', 'hidden.ics'],
    ['trailing dot. ', 'trailing-dot.ics'],
    ['<b>"x"|y?*</b>', 'b-x-y-b.ics'],
    ['C++ für Anfänger', 'C++-für-Anfänger.ics'],
    ['数据结构', '数据结构.ics'],
    ['e\u0301tude', 'étude.ics'],
    ['zero\u200bwidth', 'zerowidth.ics'],
    ['👩🏽‍🚀 plan', '👩🏽‍🚀-plan.ics'],
  ])('%j is %j', (title, expected) => {
    expect(name(title)).toBe(expected)
  })

  test.each(['', '   ', '...', '///', '\u0000', '\u202e', '---'])(
    'of %j nothing can stay: the id is used',
    (title) => {
      expect(name(title)).toBe(`${ID}.ics`)
    },
  )

  test('without any usable text there is a name all the same', () => {
    expect(safeFileName('', 'md', '..')).toBe('roadbook.md')
  })

  test('long titles are cut between characters', () => {
    expect(name('a'.repeat(300))).toBe(`${'a'.repeat(111)}.ics`)
    const emoji = name('😀'.repeat(100))
    expect(emoji).toBe(`${'😀'.repeat(27)}.ics`)
  })

  test('every name is one plain file name of at most 120 octets', () => {
    const title = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 200 }),
      fc.constantFrom(...Object.values(NASTY_TEXTS)),
    )
    fc.assert(
      fc.property(title, fc.constantFrom('ics', 'csv', '.JSON', '../x', ''), (text, extension) => {
        const found = safeFileName(text, extension, ID)
        expect(Buffer.byteLength(found)).toBeLessThanOrEqual(120)
        expect(found.isWellFormed()).toBe(true)
        expect(/[<>:"/\\|?*\s]|\p{Cc}|[\u202a-\u202e\u2066-\u2069]/u.test(found)).toBe(false)
        expect(/^\.|\.$|\.\./.test(found)).toBe(false)
        expect(/^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i.test(found)).toBe(false)
      }),
      { numRuns: 500 },
    )
  })
})
