/** Turns what the window says into keys of its catalogues, and catalogues into code (lingui.config.ts). */
import { existsSync, readFileSync } from 'node:fs'
import { dirname, join, normalize } from 'node:path'
import babel from '@rolldown/plugin-babel'
import { lingui, linguiTransformerBabelPreset } from '@lingui/vite-plugin'
import type { Plugin, Rolldown } from 'vite'
import linguiConfig from '../lingui.config.ts'

// It would like its own native transformer better, which is not installed where npm runs on a Node older than 22.19.
process.env['LINGUI_SUPPRESS_BABEL_WARNING'] = '1'

export const wordsPlugins = () => [lingui(), babel({ presets: [linguiTransformerBabelPreset()] })]

const isOurs = (id: string): boolean => /[\\/]src[\\/]renderer[\\/][^?]+\.tsx?$/.test(id)

const saysSomething = (file: string): boolean =>
  /from '@lingui\/(?:core|react)\/macro'/.test(readFileSync(file, 'utf8'))

/** The catalogue that a file's words are in: of the nearest folder that has one. */
const catalogueOf = (file: string, language: string): string | null => {
  for (let folder = dirname(file); dirname(folder) !== folder; folder = dirname(folder)) {
    const catalogue = join(folder, 'locales', `${language}.po`)
    if (existsSync(catalogue)) return catalogue
  }
  return null
}

const modulesOf = (bundle: Rolldown.OutputBundle, names: readonly string[]): string[] =>
  Object.values(bundle)
    .filter((file) => file.type === 'chunk')
    .filter(({ name }) => names.includes(name))
    .flatMap(({ moduleIds }) => moduleIds)

/** What core says is in catalogues of the service: in the window it would be English whatever is spoken. */
const CORE_WORDS = /[\\/]src[\\/]core[\\/]words[\\/]i18n\.ts$/

/** Fails the build when the window holds core that says something: the window says it itself, or the service does. */
export const coreWordsPlugin = (): Plugin => ({
  name: 'core-words',
  generateBundle(_options, bundle) {
    const found = Object.values(bundle)
      .filter((file) => file.type === 'chunk')
      .flatMap(({ moduleIds }) => moduleIds)
      .find((id) => CORE_WORDS.test(id))
    if (found === undefined) return
    const importers = this.getModuleInfo(found)?.importers ?? []
    throw new Error(`the window holds what only the service can say:\n${importers.join('\n')}`)
  },
})

/**
 * Fails the build when the first screen says something whose words come later: it would show a key in its place. English
 * words come with the `main` file, those of other languages in a `first.xx` of their own (src/renderer/language).
 */
export const firstWordsPlugin = (): Plugin => ({
  name: 'first-words',
  generateBundle: (_options, bundle) => {
    const saying = modulesOf(bundle, ['main', 'first']).filter((id) => isOurs(id) && saysSomething(id))
    if (saying.length === 0) throw new Error('there is no file “first” in the build, or it says nothing')
    for (const language of linguiConfig.locales) {
      const loaded = new Set(modulesOf(bundle, ['main', `first.${language}`]).map((id) => normalize(id)))
      const late = saying.filter((id) => !loaded.has(catalogueOf(normalize(id), language) ?? ''))
      if (late.length > 0)
        throw new Error(
          `the first screen holds words that src/renderer/language/first.${language}.ts does not:\n${late.join('\n')}`,
        )
    }
  },
})
