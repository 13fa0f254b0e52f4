import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { onTestFinished } from 'vitest'

/** A new empty folder, and how to remove it. */
export const createTempFolder = (): { readonly path: string; readonly remove: () => void } => {
  const path = mkdtempSync(join(tmpdir(), 'roadbook-'))
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) }
}

/** A new empty folder that is removed when the test ends. */
export const tempFolder = (): string => {
  const { path, remove } = createTempFolder()
  onTestFinished(remove)
  return path
}

/** Writes files given by relative path, making folders as needed. */
export const writeFiles = (folder: string, files: Readonly<Record<string, string>>): void => {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), text)
  }
}
