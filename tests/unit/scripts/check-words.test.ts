/** What the window says and no catalogue knows is found, and what only machines read is left alone. */
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { findHardWords, hardWordsIn } from '../../../scripts/check-words.ts'
import { repoFolder } from '../../support/test-service.ts'

const MACRO = "import { Trans } from '@lingui/react/macro'\n"
const wordsIn = (code: string): string[] => hardWordsIn('part.tsx', MACRO + code).map(({ text }) => text)

describe('words in no catalogue', () => {
  test.each([
    ['between tags', '<p>Nothing yet</p>', 'Nothing yet'],
    ['a single word between tags', '<b>of</b>', 'of'],
    ['beside a value', '<p>{count} left</p>', 'left'],
    ['a label, however short', '<Field label="day" />', 'day'],
    ['what is read out', '<button aria-label="Close" />', 'Close'],
    ['a constant', "const title = 'Next week'", 'Next week'],
    ['a sentence with values', 'const text = `until ${day}`', 'until 0'],
    [
      'an attribute below words of a catalogue',
      '<Trans>Read <a title="The guide">it</a></Trans>',
      'The guide',
    ],
    ['one of two words in an expression', "<p>{isOpen ? t`Close` : 'Open it'}</p>", 'Open it'],
  ])('are found: %s', (_name, code, words) => {
    expect(wordsIn(code)).toEqual([words])
  })
})

test.each([
  ['what a catalogue holds', '<Trans>Nothing <b>yet</b></Trans>'],
  ['a sentence of a catalogue', 'const text = t`until ${day}`'],
  ['a number of things', "const text = plural(count, { one: '# topic', other: '# topics' })"],
  ['classes and ids', '<p className="Title large" id="The title" />'],
  ['names of keys', "const shortcut = { keys: 'Enter' }"],
  ['what is compared', "const isIt = event.key === 'Escape now'"],
  ['styles and selectors', 'const at = \'[role="dialog"] input\''],
  ['words for those who read the code', "throw new Error('There is no root')"],
  ['types', "type Answer = 'Yes please' | 'No thanks'"],
  ['imports', "import { t } from 'Some package'"],
])('%s are left alone', (_name, code) => {
  expect(wordsIn(code)).toEqual([])
})

test('the window says nothing that is in no catalogue', () => {
  expect(findHardWords(join(repoFolder, 'src/renderer'))).toEqual([])
}, 60_000)
