import { readdirSync, readFileSync } from 'node:fs'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, test } from 'vitest'
import { readGuide } from '../../../../src/renderer/features/guide/pages.ts'
import { Markdown } from '../../../../src/renderer/features/guide/parts/markdown.tsx'
import { excerptOf, partsOf, searchGuide } from '../../../../src/renderer/features/guide/search.ts'
import { textOf } from '../../../../src/renderer/features/guide/tree-text.ts'

const folders = {
  en: new URL('../../../../docs/guide/', import.meta.url),
  de: new URL('../../../../docs/guide/de/', import.meta.url),
}
const english = await readGuide('en')
const german = await readGuide('de')
const parts = english.flatMap(partsOf)

const titlesFor = (query: string): string[] => searchGuide(parts, query).map(({ title }) => title)

const everyPage = [
  ...english.map((page) => ({ ...page, language: 'en' as const })),
  ...german.map((page) => ({ ...page, language: 'de' as const })),
]

describe('the guide', () => {
  test.each([
    ['en', english],
    ['de', german],
  ] as const)('has every page that lies in its folder, in "%s"', (language, pages) => {
    const files = readdirSync(folders[language]).filter((name) => name.endsWith('.md'))
    expect(pages.map(({ name }) => `${name}.md`).toSorted()).toEqual(files.toSorted())
  })

  test('has the same pages in every language, with as many parts', () => {
    const shape = (pages: typeof english): unknown => pages.map((page) => [page.name, partsOf(page).length])
    expect(shape(german)).toEqual(shape(english))
    expect(german.filter(({ title }, index) => title === english[index]?.title)).toEqual([])
  })

  test.each(everyPage)('shows all that $name says in "$language"', ({ tree }) => {
    const shown = renderToStaticMarkup(<Markdown node={tree} />)
    const words = (text: string): string[] => text.match(/[\p{L}\p{N}]+/gu) ?? []
    const plain = shown.replace(/<[^>]*>/g, ' ').replace(/&\w+;|&#\w+;/g, ' ')
    const said = new Set(words(plain))
    const [title, ...rest] = tree.children
    expect(title?.type).toBe('heading')
    expect(words(rest.map(textOf).join(' ')).filter((word) => !said.has(word))).toEqual([])
  })

  test.each(everyPage)(
    'draws nothing of $name in "$language" as mere text that has a form of its own',
    ({ name, language, tree }) => {
      const shown = renderToStaticMarkup(<Markdown node={tree} />)
      const text = readFileSync(new URL(`${name}.md`, folders[language]), 'utf8').replace(/```[^]*?```/g, '')
      const count = (pattern: RegExp, where: string): number => where.match(pattern)?.length ?? 0
      expect(count(/<h2/g, shown)).toBe(count(/^## /gm, text))
      expect(count(/<table/g, shown)).toBe(count(/^\| ?:?-{3}/gm, text))
      expect(shown.replace(/<pre>[^]*?<\/pre>/g, '')).not.toContain('**')
    },
  )

  test('has headings with names of their own on each page', () => {
    for (const page of everyPage) {
      const slugs = partsOf(page).map(({ slug }) => slug)
      expect(new Set(slugs).size).toBe(slugs.length)
    }
  })
})

describe('searching the guide', () => {
  test('finds a part by words of its heading first', () => {
    expect(titlesFor('single keys')[0]).toBe('Single keys')
    expect(titlesFor('forecast').length).toBeGreaterThan(0)
  })

  test('needs all words, in any order and case', () => {
    expect(titlesFor('LIFE happens')).toContain('When life happens')
    expect(titlesFor('happens life')).toContain('When life happens')
    expect(titlesFor('life zebra')).toEqual([])
  })

  test('finds nothing for nothing', () => {
    expect(titlesFor('  ')).toEqual([])
  })

  test('shows the words where they stand', () => {
    const [hit] = searchGuide(parts, 'asleep crash')
    const [found] = searchGuide(parts, 'ten seconds')
    expect(hit).toBeUndefined()
    expect(found === undefined ? '' : excerptOf(found, 'ten seconds')).toMatch(/every ten seconds/)
  })

  test('is in the language of the pages, with or without marks on letters', () => {
    const found = (query: string): string[] =>
      searchGuide(german.flatMap(partsOf), query).map(({ title }) => title)
    expect(found('dazwischenkommt')[0]).toBe('Wenn etwas dazwischenkommt')
    expect(found('rückgängig')).toEqual(found('ruckgangig'))
    expect(found('rückgängig').length).toBeGreaterThan(0)
  })
})
