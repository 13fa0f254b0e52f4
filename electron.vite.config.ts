import { resolve } from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'electron-vite'
import { compileAheadPlugin } from './scripts/compile-ahead-plugin.ts'
import { guidePlugin } from './scripts/guide-plugin.ts'
import { listLicences } from './scripts/list-licences.ts'
import { preloadPlugin } from './scripts/preload-plugin.ts'
import { stylesPlugin } from './scripts/styles-plugin.ts'
import { coreWordsPlugin, firstWordsPlugin, wordsPlugins } from './scripts/words-plugin.ts'

const root = import.meta.dirname

/** What draws the window: an entry beside index.html, which imports it once the words are there. */
const firstScreen = resolve(root, 'src/renderer/app/start.tsx')

// Everything but Electron and the native SQLite binding is bundled: better-sqlite3 finds its binary by __dirname.
/** Beside the bundle: what is packed as it is. */
const packed = [resolve(root, 'node_modules/better-sqlite3/package.json')]

const external = ['electron', /^electron\//, 'better-sqlite3']

export default defineConfig({
  main: {
    plugins: [listLicences(resolve(root, 'out/licences/main.json'), packed)],
    build: {
      outDir: resolve(root, 'out/main'),
      sourcemap: false,
      rolldownOptions: {
        external: [...external, /^node:/],
        input: {
          index: resolve(root, 'src/main/index.ts'),
          'reading-worker': resolve(root, 'src/service/reading/worker.ts'),
          'care-worker': resolve(root, 'src/service/care/worker.ts'),
        },
        output: { entryFileNames: '[name].js', chunkFileNames: 'chunks/[name]-[hash].js' },
      },
    },
  },
  preload: {
    build: {
      outDir: resolve(root, 'out/preload'),
      sourcemap: false,
      externalizeDeps: false,
      rolldownOptions: {
        external,
        input: { index: resolve(root, 'src/preload/index.ts') },
        // A sandboxed preload script must be one CommonJS file, although the package is ESM.
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: resolve(root, 'src/renderer'),
    plugins: [
      wordsPlugins(),
      react(),
      guidePlugin(),
      preloadPlugin(firstScreen),
      firstWordsPlugin(),
      coreWordsPlugin(),
      stylesPlugin(),
      compileAheadPlugin(['main', 'first']),
      listLicences(resolve(root, 'out/licences/renderer.json')),
    ],
    resolve: {
      alias: [
        // The window's browser has a Temporal of its own nearly always: it should not load another one that it never uses.
        { find: /^temporal-polyfill$/, replacement: resolve(root, 'src/renderer/temporal.ts') },
        { find: /^zod$/, replacement: resolve(root, 'src/renderer/zod.ts') },
      ],
    },
    server: { host: '127.0.0.1' },
    build: {
      outDir: resolve(root, 'out/renderer'),
      emptyOutDir: true,
      sourcemap: false,
      minify: true,
      // The content security policy allows no data: fonts; files keep it simple.
      assetsInlineLimit: 0,
      rolldownOptions: {
        input: {
          index: resolve(root, 'src/renderer/index.html'),
          app: firstScreen,
        },
        preserveEntrySignatures: 'allow-extension',
        output: {
          codeSplitting: {
            groups: [
              // Loaded before anything that puts words into constants.
              {
                name: 'main',
                test: /renderer\/(?:main\.tsx|bridge\.ts|http-transport\.ts|event-stream\.ts|reply-shape\.ts|language\/)|locales\/en\.po|contract\/(?:client|first-reads)|@lingui\/(?:core|message-utils)|index\.html|rolldown\/runtime/,
                tags: ['$initial'],
                priority: 2,
              },
              // All of the first screen in one file: a hundred small ones take longer to fetch than they take to run.
              { name: 'first', tags: ['$initial'], priority: 1 },
              // So is what several of the others are made of, for the same reason; fields for days and times come with forms.
              {
                name: 'parts',
                test: /node_modules\/(?:@mantine\/(?:core|hooks)|@tabler|@floating-ui|react-remove-scroll)\/(?!.*\/(?:NumberInput|Select|Combobox|SimpleGrid|Slider)\/)|src\/renderer\/(?:app|ui)\/(?!.*(?:form|dialog))/,
                minShareCount: 3,
                priority: 0.5,
              },
              {
                name: 'fields',
                test: /node_modules\/(?:@mantine\/dates|dayjs|react-number-format)\/|\/(?:NumberInput|Select|Combobox|SimpleGrid)\//,
                minShareCount: 2,
              },
            ],
          },
        },
      },
    },
  },
})
