/**
 * `import trees from 'virtual:guide/en'` gives the syntax trees of the pages under docs/guide by their names, `/de` those
 * under docs/guide/de, and so on: Markdown is read when the window is built, so that the window neither carries a reader
 * nor ever turns text into HTML.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Root } from 'mdast'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { gfmFromMarkdown } from 'mdast-util-gfm'
import { gfm } from 'micromark-extension-gfm'

const NAME = 'virtual:guide/'
/** By convention, what begins so is left alone by other plugins. */
const RESOLVED = `\0${NAME}`
const guide = fileURLToPath(new URL('../docs/guide', import.meta.url))

/** English is what the pages were written in: they lie at the top. */
const folderOf = (language: string): string => (language === 'en' ? guide : join(guide, language))

const treeOf = (file: string): Root =>
  fromMarkdown(readFileSync(file, 'utf8'), {
    extensions: [gfm()],
    mdastExtensions: [gfmFromMarkdown()],
  })

/** The tree without the places of its nodes in the text. */
const withoutPlaces = (key: string, value: unknown): unknown => (key === 'position' ? undefined : value)

const readTrees = (language: string): string => {
  const folder = folderOf(language)
  const files = readdirSync(folder).filter((file) => file.endsWith('.md'))
  const trees = Object.fromEntries(
    files.map((file) => [file.slice(0, -'.md'.length), treeOf(join(folder, file))]),
  )
  return `export default ${JSON.stringify(trees, withoutPlaces)}`
}

type Plugin = {
  readonly name: string
  readonly resolveId: (id: string) => string | null
  readonly load: (id: string) => string | null
}

export const guidePlugin = (): Plugin => ({
  name: 'guide',
  resolveId: (id) => (id.startsWith(NAME) ? `\0${id}` : null),
  load: (id) => (id.startsWith(RESOLVED) ? readTrees(id.slice(RESOLVED.length)) : null),
})
