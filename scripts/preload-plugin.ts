/**
 * Lets the browser fetch the first screen's files while the words are read: index.html names what its entry imports by
 * itself, and the first screen is imported after the words.
 */
import { relative } from 'node:path'
import type { HtmlTagDescriptor, Plugin, Rolldown } from 'vite'

const isChunk = (file: Rolldown.OutputAsset | Rolldown.OutputChunk): file is Rolldown.OutputChunk =>
  file.type === 'chunk'

const linkTo = (rel: 'modulepreload' | 'stylesheet', file: string): HtmlTagDescriptor => ({
  tag: 'link',
  attrs: { rel, crossorigin: true, href: `./${file}` },
  injectTo: 'head',
})

/** `entry`: the module of the first screen, an entry of its own. */
export const preloadPlugin = (entry: string): Plugin => ({
  name: 'preload-first-screen',
  transformIndexHtml: {
    order: 'post',
    handler: (html, { bundle }) => {
      const chunks = Object.values(bundle ?? {}).filter(isChunk)
      const first = chunks.find(({ facadeModuleId }) => facadeModuleId === entry)
      if (first === undefined) throw new Error(`${relative('.', entry)} is not an entry of the build`)
      const needed = [first, ...chunks.filter(({ fileName }) => first.imports.includes(fileName))]
      const styles = needed.flatMap(({ viteMetadata }) => [...(viteMetadata?.importedCss ?? [])])
      const isNamed = (file: string): boolean => html.includes(file)
      return [
        ...needed
          .map(({ fileName }) => fileName)
          .filter((file) => !isNamed(file))
          .map((file) => linkTo('modulepreload', file)),
        ...styles.filter((file) => !isNamed(file)).map((file) => linkTo('stylesheet', file)),
      ]
    },
  },
})
