/** A folder inside the data folder for files that are being made: what is finished is renamed, never copied, from there. */
import { mkdirSync, readdirSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'

export const WORK_PREFIX = 'care-'
/** What a process that was killed left. Another one may be at work in its own folder. */
const LEFT_AFTER_MS = 3_600_000

/** Removes what others left, and says where this run works. */
export const workFolderIn = (dataFolder: string, runId: string): string => {
  try {
    for (const name of readdirSync(dataFolder)) {
      const path = join(dataFolder, name)
      if (name.startsWith(WORK_PREFIX) && Date.now() - statSync(path).mtimeMs > LEFT_AFTER_MS)
        rmSync(path, { recursive: true, force: true })
    }
  } catch {
    // Only in the way.
  }
  return join(dataFolder, `${WORK_PREFIX}${runId}`)
}

/** Unfinished backups that nobody is making any more. */
export const removeLeftParts = (folder: string): void => {
  try {
    for (const name of readdirSync(folder)) {
      const path = join(folder, name)
      if (name.includes('.db.part') && Date.now() - statSync(path).mtimeMs > LEFT_AFTER_MS)
        rmSync(path, { force: true })
    }
  } catch {
    // Only in the way.
  }
}

export const newFolderIn = (workFolder: string, newId: () => string): string => {
  const folder = join(workFolder, newId())
  mkdirSync(folder, { recursive: true })
  return folder
}

/** Work in a new folder that goes when it is done. */
export const inNewFolder = async <T>(
  { workFolder, newId }: { readonly workFolder: string; readonly newId: () => string },
  work: (folder: string) => Promise<T>,
): Promise<T> => {
  const folder = newFolderIn(workFolder, newId)
  try {
    return await work(folder)
  } finally {
    removeWorkFolder(folder)
  }
}

export const removeWorkFolder = (workFolder: string): void => {
  try {
    rmSync(workFolder, { recursive: true, force: true })
  } catch {
    // The next start removes it.
  }
}
