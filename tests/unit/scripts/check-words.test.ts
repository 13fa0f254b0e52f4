/** What the window says and no catalogue knows is found, and what only machines read is left alone. */
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { findHardSentences, findHardWords, hardWordsIn } from '../../../scripts/check-words.ts'
import { hardSentencesIn, placeholdersOf } from '../../../scripts/words/sentences.ts'
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

const sentencesIn = (code: string): string[] => hardSentencesIn('part.ts', code).map(({ text }) => text)

describe('sentences of everything but the window', () => {
  test.each([
    ['why something is refused', "const refuse = () => fail('CONFLICT', 'This was answered already.')"],
    ['a sentence in a constant', "const GONE = 'This backup is not there any more.'"],
    ['a sentence with values', 'const say = () => `It overlaps ${title}, running since ${time}.`'],
    ['the label of a change', 'const label = () => `Moved ${title} to ${day}`'],
    ['a single word of a menu', "const item = { label: 'Undo', accelerator: 'Ctrl+Z' }"],
    ['a word that is chosen', "const item = (is: boolean) => ({ title: is ? 'Pause' : i18n.t('Resume') })"],
    ['a word in a table of words', "const STATUS_WORDS = { done: 'done' }"],
    [
      'a word that a function of words makes',
      "const projectText = (done: boolean) => (done ? 'done' : i18n.t('not done'))",
    ],
    ['a word in the label of a change', 'const set = () => recordChange(call, `${title}: done`, work)'],
    [
      'words of a message given to another',
      "const text = () => i18n.t('{what}.', { what: 'Days off' + day })",
    ],
  ])('are found: %s', (_name, code) => {
    expect(sentencesIn(code)).toEqual([expect.stringMatching(/^says “.*” in no catalogue$/)])
  })

  test.each([
    ['messages', "const say = () => fail('CONFLICT', i18n.t('This was answered already.'))"],
    ['words for those who read the code', "throw new Error('The worker did not start.')"],
    ['what goes into the log', "log('The window crashed again.')"],
    ['SQL', "db.prepare('SELECT id FROM topic WHERE status = ?')"],
    ['types', "type Kind = 'Short break' | 'Long break'"],
    ['what is compared', "const isIt = name === 'Application Support'"],
    ['names', "const options = { title: 'Roadbook' }"],
    ['codes and keys', "const finding = { code: 'time-on-rest-day', kind: 'learn' }"],
  ])('%s are left alone', (_name, code) => {
    expect(sentencesIn(code)).toEqual([])
  })
})

describe('messages of everything but the window', () => {
  test.each([
    ['said when the file is loaded', "const GONE = i18n.t('It is gone.')", 'when the file is loaded'],
    [
      'in a table of constants',
      "const WORDS = { focus: i18n.t('Focus when you like.') }",
      'when the file is loaded',
    ],
    ['not written out', 'const say = () => i18n.t(sentence)', 'no sentence written out'],
    ['put together', 'const say = () => i18n.t(`${what} is gone.`)', 'no sentence written out'],
    ['without its values', "const say = () => i18n.t('{what} is gone.')", 'wants “what” and is given “”'],
    ['with others', "const say = () => i18n.t('{a} is gone.', { b })", 'wants “a” and is given “b”'],
    ['with more', "const say = () => i18n.t('It is gone.', { b })", 'wants “” and is given “b”'],
    [
      'with values from elsewhere',
      "const say = () => i18n.t('{a} is gone.', values)",
      'names its values elsewhere',
    ],
    ['that cannot be read', "const say = () => i18n.t('{a is gone.', { a })", 'cannot be read'],
  ])('are refused: %s', (_name, code, fault) => {
    expect(sentencesIn(code)).toEqual([expect.stringContaining(fault)])
  })

  test('say what they are given', () => {
    expect(
      sentencesIn(
        "const say = () => i18n.t('{count, plural, one {# topic of {name}} other {# topics}}', { count, name: title })",
      ),
    ).toEqual([])
    expect([...placeholdersOf('{count, plural, one {# topic of {name}} other {#}} {at}')].toSorted()).toEqual(
      ['at', 'count', 'name'],
    )
  })
})

test('core, service and the desktop say nothing that is in no catalogue', () => {
  expect(findHardSentences()).toEqual([])
}, 60_000)
