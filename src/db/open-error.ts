import { accessSync, constants, existsSync } from 'node:fs'
import { i18n } from '#core/words/i18n.ts'

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
    i18n.t('Roadbook is already open in another window or browser. Use that one, or close it and try again.'),
  FROM_FUTURE: (file) =>
    i18n.t('A newer version of Roadbook wrote {file}. Nothing was changed. Update Roadbook to open it.', {
      file,
    }),
  CORRUPT: (file) => i18n.t('The database {file} is damaged. It was left as it is.', { file }),
  READ_ONLY: (file) =>
    i18n.t('Roadbook may not write to {file}. Allow writing to its folder, or choose another data folder.', {
      file,
    }),
  DISK_FULL: (file) =>
    i18n.t('The disk that holds {file} is full or failing. Make some room and try again.', { file }),
  UNSUPPORTED: (file) =>
    i18n.t('{file} belongs to another program. Nothing was changed. Choose another data folder.', { file }),
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
  message: [
    i18n.t('The database {file} is missing or empty although Roadbook has been used in this folder.', {
      file,
    }),
    setAside === null
      ? i18n.t('Nothing was changed.')
      : i18n.t('Its last changes were kept as {file}.', { file: setAside }),
    i18n.t('Put the file back, or go back to a backup.'),
  ].join(' '),
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
  return {
    code: 'INTERNAL',
    message: i18n.t('The database {file} could not be opened.', { file }),
    cause: error,
  }
}
