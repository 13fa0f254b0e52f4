/**
 * `import trees from 'virtual:guide'` gives the syntax trees of the pages under docs/guide by their names: Markdown is read
 * when the window is built, so that the window neither carries a reader nor ever turns text into HTML.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Root } from 'mdast'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { gfmFromMarkdown } from 'mdast-util-gfm'
import { gfm } from 'micromark-extension-gfm'

const NAME = 'virtual:guide'
/** By convention, what begins so is left alone by other plugins. */
const RESOLVED = `\0${NAME}`
const folder = fileURLToPath(new URL('../docs/guide', import.meta.url))

const treeOf = (file: string): Root =>
  fromMarkdown(readFileSync(join(folder, file), 'utf8'), {
    extensions: [gfm()],
    mdastExtensions: [gfmFromMarkdown()],
  })

/** The tree without the places of its nodes in the text. */
const withoutPlaces = (key: string, value: unknown): unknown => (key === 'position' ? undefined : value)

const readTrees = (): string => {
  const files = readdirSync(folder).filter((file) => file.endsWith('.md'))
  const trees = Object.fromEntries(files.map((file) => [file.slice(0, -'.md'.length), treeOf(file)]))
  return `export default ${JSON.stringify(trees, withoutPlaces)}`
}

type Plugin = {
  readonly name: string
  readonly resolveId: (id: string) => string | null
  readonly load: (id: string) => string | null
}

export const guidePlugin = (): Plugin => ({
  name: 'guide',
  resolveId: (id) => (id === NAME ? RESOLVED : null),
  load: (id) => (id === RESOLVED ? readTrees() : null),
})
