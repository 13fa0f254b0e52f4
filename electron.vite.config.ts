import { resolve } from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'electron-vite'

const root = import.meta.dirname

// Everything but Electron and the native SQLite binding is bundled: better-sqlite3 finds its binary by __dirname.
const external = ['electron', /^electron\//, 'better-sqlite3']

export default defineConfig({
  main: {
    build: {
      outDir: resolve(root, 'out/main'),
      sourcemap: false,
      rolldownOptions: {
        external: [...external, /^node:/],
        input: {
          index: resolve(root, 'src/main/index.ts'),
          'reading-worker': resolve(root, 'src/service/reading/worker.ts'),
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
    plugins: [react()],
    server: { host: '127.0.0.1' },
    build: {
      outDir: resolve(root, 'out/renderer'),
      emptyOutDir: true,
      sourcemap: false,
      minify: true,
      // The content security policy allows no data: fonts; files keep it simple.
      assetsInlineLimit: 0,
      rolldownOptions: {
        input: { index: resolve(root, 'src/renderer/index.html') },
        output: {
          // zod's settings must be made before the first schema, so they travel in its chunk.
          codeSplitting: { groups: [{ name: 'zod', test: /node_modules[\\/]zod[\\/]|zod-without-eval/ }] },
        },
      },
    },
  },
})
