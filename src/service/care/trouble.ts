/** Whether what is done now can be stored. */
import type { Failure } from '#contract/errors.ts'

/** Failures of the place where the data lies, not of what was asked for. */
const OF_STORAGE: ReadonlySet<Failure['code']> = new Set(['DISK_FULL', 'READ_ONLY', 'CORRUPT'])

export type Trouble = {
  readonly now: () => Failure | null
  /** What became of a write: null when it was stored. */
  readonly note: (failure: Failure | null) => void
}

export const createTrouble = (onChange: () => void): Trouble => {
  let current: Failure | null = null
  return {
    now: () => current,
    note: (failure) => {
      // A write that was refused for a reason of its own says nothing.
      if (failure !== null && !OF_STORAGE.has(failure.code)) return
      const isNews = current?.code !== failure?.code
      current = failure
      if (isNews) onChange()
    },
  }
}
