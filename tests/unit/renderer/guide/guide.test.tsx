import { readdirSync, readFileSync } from 'node:fs'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, test } from 'vitest'
import { guidePages } from '../../../../src/renderer/features/guide/pages.ts'
import { Markdown } from '../../../../src/renderer/features/guide/parts/markdown.tsx'
import { excerptOf, partsOf, searchGuide } from '../../../../src/renderer/features/guide/search.ts'
import { textOf } from '../../../../src/renderer/features/guide/tree-text.ts'

const folder = new URL('../../../../docs/guide/', import.meta.url)
const parts = guidePages.flatMap(partsOf)

const titlesFor = (query: string): string[] => searchGuide(parts, query).map(({ title }) => title)

describe('the guide', () => {
  test('has every page that lies in its folder', () => {
    const files = readdirSync(folder).map((name) => name.replace(/\.md$/, ''))
    expect(guidePages.map(({ name }) => name).toSorted()).toEqual(files.toSorted())
  })

  test.each(guidePages)('shows all that $name says', ({ tree }) => {
    const shown = renderToStaticMarkup(<Markdown node={tree} />)
    const words = (text: string): string[] => text.match(/[\p{L}\p{N}]+/gu) ?? []
    const plain = shown.replace(/<[^>]*>/g, ' ').replace(/&\w+;|&#\w+;/g, ' ')
    const said = new Set(words(plain))
    const [title, ...rest] = tree.children
    expect(title?.type).toBe('heading')
    expect(words(rest.map(textOf).join(' ')).filter((word) => !said.has(word))).toEqual([])
  })

  test.each(guidePages)(
    'draws nothing of $name as mere text that has a form of its own',
    ({ name, tree }) => {
      const shown = renderToStaticMarkup(<Markdown node={tree} />)
      const text = readFileSync(new URL(`${name}.md`, folder), 'utf8').replace(/```[^]*?```/g, '')
      const count = (pattern: RegExp, where: string): number => where.match(pattern)?.length ?? 0
      expect(count(/<h2/g, shown)).toBe(count(/^## /gm, text))
      expect(count(/<table/g, shown)).toBe(count(/^\| ?:?-{3}/gm, text))
      expect(shown.replace(/<pre>[^]*?<\/pre>/g, '')).not.toContain('**')
    },
  )

  test('has headings with names of their own on each page', () => {
    for (const page of guidePages) {
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
})
