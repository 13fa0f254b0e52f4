import { onTestFinished } from 'vitest'
import { createTempFolder } from './temp-folder.ts'

/** A folder for the test that runs; gone when it ends. */
export const testFolder = (): string => {
  const { path, remove } = createTempFolder()
  onTestFinished(remove)
  return path
}
