/** The log of failures nobody expected: one file, kept small. */
import { appendFileSync, mkdirSync, renameSync, statSync } from 'node:fs'
import { join } from 'node:path'

export type LogEntry = { readonly id: string; readonly op: string; readonly error: unknown }

const MAX_LOG_BYTES = 1_048_576

const sizeOf = (file: string): number => statSync(file, { throwIfNoEntry: false })?.size ?? 0

const describe = (error: unknown): string =>
  error instanceof Error ? (error.stack ?? error.message) : String(error)

/** Writes entries to logs/roadbook.log in the data folder; above 1 MB the former file becomes roadbook.old.log. */
export const createLog =
  (dataFolder: string, clock: () => number): ((entry: LogEntry) => void) =>
  ({ id, op, error }) => {
    const folder = join(dataFolder, 'logs')
    const file = join(folder, 'roadbook.log')
    try {
      mkdirSync(folder, { recursive: true })
      if (sizeOf(file) > MAX_LOG_BYTES) renameSync(file, join(folder, 'roadbook.old.log'))
      appendFileSync(file, `${new Date(clock()).toISOString()} ${id} ${op} ${describe(error)}\n`)
    } catch {
      // A log that cannot be written must not turn a failure into a crash; the disk is likely what failed.
    }
  }
