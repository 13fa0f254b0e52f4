import { statSync } from 'node:fs'
import { dirname } from 'node:path'
import type { App } from 'electron'
import type { DesktopMemory } from './desktop-memory.ts'

export type LastFolderOptions = {
  readonly memory: Pick<DesktopMemory, 'get' | 'set'>
  readonly app: Pick<App, 'getPath'>
  readonly home: string
}

/** Where dialogs for files begin: Electron remembers nothing of them, and would begin among the downloads each time. */
export type LastFolder = {
  /** Where the learner was the last time, else their documents. */
  readonly get: () => string
  /** They chose this file. */
  readonly chose: (file: string) => void
}

const isFolder = (path: string): boolean => {
  try {
    return statSync(path).isDirectory()
  } catch {
    return false
  }
}

export const createLastFolder = ({ memory, app, home }: LastFolderOptions): LastFolder => {
  const documents = (): string | null => {
    try {
      return app.getPath('documents')
    } catch {
      // Not every desktop has such a folder.
      return null
    }
  }
  return {
    get: () =>
      [memory.get().folder, documents()].find((path) => typeof path === 'string' && isFolder(path)) ?? home,
    chose: (file) => memory.set({ folder: dirname(file) }),
  }
}
