/**
 * Fails the build when a component of Mantine is drawn whose looks are not loaded: src/renderer/app/styles.ts names them one
 * by one. Their classes have names of their own ("m_77c9d27d"), which stand in the code and in the styles.
 */
import type { Plugin } from 'vite'

const CLASS = /\bm_[0-9a-f]{6,8}\b/g

const classesIn = (text: string): string[] => text.match(CLASS) ?? []

export const stylesPlugin = (): Plugin => ({
  name: 'styles',
  generateBundle: (_options, bundle) => {
    const styled = new Set<string>()
    const drawn = new Set<string>()
    for (const file of Object.values(bundle)) {
      if (file.type === 'chunk') for (const name of classesIn(file.code)) drawn.add(name)
      else if (file.fileName.endsWith('.css'))
        for (const name of classesIn(String(file.source))) styled.add(name)
    }
    const missing = [...drawn].filter((name) => !styled.has(name))
    if (missing.length > 0)
      throw new Error(
        `styles of these classes are missing in src/renderer/app/styles.ts: ${missing.join(', ')} (look for them in node_modules/@mantine/*/styles)`,
      )
  },
})
