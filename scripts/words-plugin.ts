/** Turns what the window says into keys of its catalogues, and catalogues into code (lingui.config.ts). */
import babel from '@rolldown/plugin-babel'
import { lingui, linguiTransformerBabelPreset } from '@lingui/vite-plugin'

// It would like its own native transformer better, which is not installed where npm runs on a Node older than 22.19.
process.env['LINGUI_SUPPRESS_BABEL_WARNING'] = '1'

export const wordsPlugins = () => [lingui(), babel({ presets: [linguiTransformerBabelPreset()] })]
