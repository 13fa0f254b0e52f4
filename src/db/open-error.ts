import { accessSync, constants, existsSync } from 'node:fs'

/** Why a database could not be opened, in a closed list; the sentence is for the learner and names the file. */
export type OpenErrorCode =
  'BUSY' | 'FROM_FUTURE' | 'CORRUPT' | 'READ_ONLY' | 'DISK_FULL' | 'UNSUPPORTED' | 'INTERNAL'

export type OpenError = {
  readonly code: OpenErrorCode
  readonly message: string
  /** What was thrown, for the log; nothing that the learner reads. */
  readonly cause?: unknown
  /** The file is gone or empty: there is nothing in it to save. */
  readonly isLost?: boolean
}

const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : ''

const NO_ACCESS = [
  'SQLITE_READONLY',
  'SQLITE_CANTOPEN',
  'SQLITE_PERM',
  'EACCES',
  'EPERM',
  'EROFS',
  'ENOTDIR',
  'EEXIST',
]

/** Which of the closed codes a thrown SQLite or file system error means; null for one that is not known. */
export const storageCodeOf = (error: unknown): Exclude<OpenErrorCode, 'FROM_FUTURE' | 'INTERNAL'> | null => {
  const code = codeOf(error)
  if (code.startsWith('SQLITE_BUSY') || code.startsWith('SQLITE_LOCKED')) return 'BUSY'
  if (code === 'SQLITE_FULL' || code === 'ENOSPC' || code.startsWith('SQLITE_IOERR')) return 'DISK_FULL'
  if (code.startsWith('SQLITE_CORRUPT') || code === 'SQLITE_NOTADB') return 'CORRUPT'
  return NO_ACCESS.some((prefix) => code.startsWith(prefix)) ? 'READ_ONLY' : null
}

const sentences: Record<Exclude<OpenErrorCode, 'INTERNAL'>, (file: string) => string> = {
  BUSY: () =>
    'Roadbook is already open in another window or browser. Use that one, or close it and try again.',
  FROM_FUTURE: (file) =>
    `A newer version of Roadbook wrote ${file}. Nothing was changed. Update Roadbook to open it.`,
  CORRUPT: (file) => `The database ${file} is damaged. It was left as it is.`,
  READ_ONLY: (file) =>
    `Roadbook may not write to ${file}. Allow writing to its folder, or choose another data folder.`,
  DISK_FULL: (file) => `The disk that holds ${file} is full or failing. Make some room and try again.`,
  UNSUPPORTED: (file) =>
    `${file} belongs to another program. Nothing was changed. Choose another data folder.`,
}

export const openError = (
  code: Exclude<OpenErrorCode, 'INTERNAL'>,
  file: string,
  cause?: unknown,
): OpenError => ({
  code,
  message: sentences[code](file),
  ...(cause === undefined ? {} : { cause }),
})

/** The database is gone or empty although Roadbook was used here: never taken for a first run. `setAside`: its log. */
export const lostError = (file: string, setAside: string | null = null): OpenError => ({
  code: 'CORRUPT',
  isLost: true,
  message: `The database ${file} is missing or empty although Roadbook has been used in this folder. ${setAside === null ? 'Nothing was changed.' : `Its last changes were kept as ${setAside}.`} Put the file back, or go back to a backup.`,
})

const isReadOnly = (file: string): boolean => {
  if (!existsSync(file)) return false
  try {
    accessSync(file, constants.W_OK)
    return false
  } catch {
    return true
  }
}

export const openErrorFrom = (error: unknown, file: string): OpenError => {
  const code = storageCodeOf(error)
  // The lock on a file that may only be read fails like a failing disk.
  if (code === 'DISK_FULL' && isReadOnly(file)) return openError('READ_ONLY', file, error)
  if (code !== null) return openError(code, file, error)
  return { code: 'INTERNAL', message: `The database ${file} could not be opened.`, cause: error }
}
