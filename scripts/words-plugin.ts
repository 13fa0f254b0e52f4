/** Turns what the window says into keys of its catalogues, and catalogues into code (lingui.config.ts). */
import { readFileSync } from 'node:fs'
import { relative, sep } from 'node:path'
import babel from '@rolldown/plugin-babel'
import { lingui, linguiTransformerBabelPreset } from '@lingui/vite-plugin'
import type { Plugin } from 'vite'

// It would like its own native transformer better, which is not installed where npm runs on a Node older than 22.19.
process.env['LINGUI_SUPPRESS_BABEL_WARNING'] = '1'

export const wordsPlugins = () => [lingui(), babel({ presets: [linguiTransformerBabelPreset()] })]

/** Whose words `src/renderer/language/first.*.ts` holds. */
const FIRST =
  /^src\/renderer\/(?:[^/]+|app\/[^/]+|app\/(?:calendar|desktop|life|plan-changes|plan-states|timer)\/.+|ui\/.+|features\/today\/.+)$/

const saysSomething = (file: string): boolean =>
  /from '@lingui\/(?:core|react)\/macro'/.test(readFileSync(file, 'utf8'))

/**
 * Fails the build when the first screen says something whose words come later: it would show a key in its place.
 * `chunk`: the name of the file that holds the first screen.
 */
export const firstWordsPlugin = (chunk: string): Plugin => ({
  name: 'first-words',
  generateBundle: (_options, bundle) => {
    const first = Object.values(bundle).find((file) => file.type === 'chunk' && file.name === chunk)
    if (first?.type !== 'chunk') throw new Error(`there is no file “${chunk}” in the build`)
    const late = first.moduleIds
      .filter((id) => /\/src\/renderer\/[^?]+\.tsx?$/.test(id.split(sep).join('/')))
      .filter((id) => !FIRST.test(relative('.', id).split(sep).join('/')) && saysSomething(id))
    if (late.length > 0)
      throw new Error(
        `the first screen holds words whose catalogues are in src/renderer/language/rest.*.ts:\n${late.join('\n')}`,
      )
  },
})
