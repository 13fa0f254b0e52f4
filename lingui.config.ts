/** Where the words of the window live: a catalogue per feature and language, beside what says them. */
import { defineConfig } from '@lingui/conf'
import { formatter } from '@lingui/format-po'

const WINDOW = '<rootDir>/src/renderer'

/** Parts of the app with a catalogue of their own. */
const parts = ['care', 'life', 'plan-changes', 'plan-states', 'sample', 'sessions', 'timer'] as const

const features = [
  'guide',
  'progress',
  'roadmap',
  'sessions',
  'settings',
  'setup',
  'timer',
  'timer-window',
  'today',
  'week',
] as const

const catalogue = (folder: string, others: readonly string[] = []) => ({
  path: `${WINDOW}/${folder}/locales/{locale}`,
  include: [`${WINDOW}/${folder}`],
  exclude: others.map((other) => `${WINDOW}/${folder}/${other}/**`),
})

// oxlint-disable-next-line import/no-default-export -- Lingui reads it from there
export default defineConfig({
  sourceLocale: 'en',
  locales: ['en', 'de'],
  catalogs: [
    catalogue('app', parts),
    ...parts.map((part) => catalogue(`app/${part}`)),
    ...features.map((feature) => catalogue(`features/${feature}`)),
    catalogue('ui'),
  ],
  format: formatter({ origins: true, lineNumbers: false }),
})
