/**
 * Marks the files of the first screen so that Chromium compiles all of their functions while it loads them, beside the page's
 * own thread, instead of each when it is first called: most of them are called before the screen is there. Other browsers see
 * a comment (https://github.com/WICG/explicit-javascript-compile-hints-file-based).
 */
import type { Plugin } from 'vite'

const MARK = '//# allFunctionsCalledOnLoad'

export const compileAheadPlugin = (names: readonly string[]): Plugin => ({
  name: 'compile-first-screen-ahead',
  generateBundle: {
    // After everything else, so that nothing takes the comment off again.
    order: 'post',
    handler: (_options, bundle) => {
      for (const name of names) {
        const chunk = Object.values(bundle).find((file) => file.type === 'chunk' && file.name === name)
        if (chunk?.type !== 'chunk') throw new Error(`the build has no file ${name}`)
        chunk.code = `${MARK}\n${chunk.code}`
      }
    },
  },
})
