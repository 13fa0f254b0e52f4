/** Where the words of everything but the window live: a catalogue per feature, beside what says them (docs/words.md). */
import { defineConfig } from '@lingui/conf'
import { sentences } from './scripts/words/sentence-catalogue.ts'

const SOURCE = '<rootDir>/src'

/** Parts of the service with a catalogue of their own. */
const parts = [
  'busy',
  'care',
  'changes',
  'data-out',
  'feed',
  'merge',
  'plan-changes',
  'session-import',
  'timer',
] as const

const folders = [
  'core/calendar',
  'core/export',
  'core/planning',
  'core/roadmap',
  'core/sessions',
  'core/words',
  'db',
  'main',
  ...parts.map((part) => `service/${part}`),
] as const

const catalogue = (folder: string, others: readonly string[] = []) => ({
  path: `${SOURCE}/${folder}/locales/{locale}`,
  include: [`${SOURCE}/${folder}`],
  exclude: others.map((other) => `${SOURCE}/${folder}/${other}/**`),
})

// oxlint-disable-next-line import/no-default-export -- Lingui reads it from there
export default defineConfig({
  // English is in the code.
  sourceLocale: 'en',
  locales: ['de'],
  catalogs: [...folders.map((folder) => catalogue(folder)), catalogue('service', parts)],
  format: sentences,
})
