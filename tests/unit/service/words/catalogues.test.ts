/** What the service says in German is what it says in English. */
import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { german } from '#service/words/german.ts'
import { placeholdersOf } from '../../../../scripts/words/sentences.ts'
import { repoFolder } from '../../../support/test-service.ts'

type Sentence = { readonly english: string; readonly words: string; readonly file: string }

const sentences: readonly Sentence[] = globSync('src/**/locales/de.json', { cwd: repoFolder }).flatMap(
  (file) =>
    Object.entries(JSON.parse(readFileSync(join(repoFolder, file), 'utf8')) as Record<string, string>).map(
      ([english, words]) => ({ english, words, file }),
    ),
)

const namesOf = (message: string): readonly string[] => [...placeholdersOf(message)].toSorted()

describe('the German sentences', () => {
  test('are all there', () => {
    expect(sentences.filter(({ words }) => words === '')).toEqual([])
  })

  test('are all loaded', () => {
    // The desktop loads its own.
    const others = sentences.filter(({ file }) => !file.startsWith(join('src', 'main')))
    expect(others.filter(({ english }) => !Object.hasOwn(german, english))).toEqual([])
  })

  test('take the same values', () => {
    expect(
      sentences.filter(({ english, words }) => String(namesOf(english)) !== String(namesOf(words))),
    ).toEqual([])
  })

  // They become one when they are loaded: the last would speak for all.
  test('are the same for the same words', () => {
    const byEnglish = Map.groupBy(sentences, ({ english }) => english)
    const divided = [...byEnglish.values()].filter((all) => new Set(all.map(({ words }) => words)).size > 1)
    expect(divided).toEqual([])
  })

  test('end as the English ones do', () => {
    const hasStop = (text: string): boolean => text.endsWith('.')
    // German lengths end with a stop of their own: “25 Min.”
    const endsWithLength = ({ english, words }: Sentence): boolean =>
      (english.endsWith('}.') && words.endsWith('}')) || /(?:Min|Std)\.$/.test(words)
    expect(
      sentences.filter((one) => hasStop(one.english) !== hasStop(one.words) && !endsWithLength(one)),
    ).toEqual([])
  })
})
