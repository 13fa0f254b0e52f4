import { globSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { describe, expect, test } from 'vitest'

const renderer = resolve(import.meta.dirname, '../../../../src/renderer')

type Said = { readonly key: string; readonly words: string; readonly file: string }

const textOf = (entry: string, field: 'msgctxt' | 'msgid' | 'msgstr'): string =>
  new RegExp(`^${field} "(.*)"$`, 'm').exec(entry)?.[1] ?? ''

/** What a catalogue says for what, with its context. */
const saidIn = (file: string): readonly Said[] =>
  readFileSync(resolve(renderer, file), 'utf8')
    .split('\n\n')
    .map((entry) => ({
      key: [textOf(entry, 'msgid'), textOf(entry, 'msgctxt')].join(' | '),
      words: textOf(entry, 'msgstr'),
      file,
    }))
    .filter(({ words }) => words !== '')

describe('the catalogues of a language', () => {
  // They become one when the window loads them: the last would speak for all.
  test.each(['de'])('say the same for the same words and context, in "%s"', (language) => {
    const byKey = Map.groupBy(
      globSync(`**/locales/${language}.po`, { cwd: renderer }).flatMap(saidIn),
      ({ key }) => key,
    )
    const divided = [...byKey.values()].filter((all) => new Set(all.map(({ words }) => words)).size > 1)
    expect(divided).toEqual([])
  })
})
