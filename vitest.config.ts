import { wordsPlugins } from './scripts/words-plugin.ts'
import { defineConfig } from 'vitest/config'
import { guidePlugin } from './scripts/guide-plugin.ts'

/** Tests that replace globals or modules, or load screens whose stores are modules: each file by itself. */
const BY_THEMSELVES = ['tests/unit/{renderer,main,web,preload}/**/*.test.{ts,tsx}']

export default defineConfig({
  plugins: [wordsPlugins(), guidePlugin()],
  test: {
    environment: 'node',
    pool: 'threads',
    maxWorkers: 2,
    testTimeout: 20_000,
    projects: [
      {
        extends: true,
        test: {
          name: 'screens and hosts',
          include: BY_THEMSELVES,
          setupFiles: ['tests/support/english.ts'],
          benchmark: { include: [] },
        },
      },
      {
        extends: true,
        test: {
          name: 'core, database, service',
          include: ['tests/{unit,migrations,conformance,regression,reliability,simulation}/**/*.test.ts'],
          exclude: BY_THEMSELVES,
          benchmark: { include: ['tests/bench/**/*.bench.ts'] },
          // Loading what they test again for each file takes longer than most of the tests.
          isolate: false,
        },
      },
    ],
  },
})
