/** Failures as they cross the bridge, and which of them a thrown error means. */
import type { ErrorCode, Failure } from '#contract/errors.ts'
import { err } from '#core/result.ts'
import type { Result } from '#core/result.ts'
import { storageCodeOf } from '#db/open-error.ts'
import type { OpenError } from '#db/open-error.ts'

/** What a handler gives back. */
export type Outcome<T> = Result<T, Failure>

export const fail = (code: Exclude<ErrorCode, 'INTERNAL'>, message: string): { ok: false; error: Failure } =>
  err({ code, message })

export const notFound = (what: string): { ok: false; error: Failure } =>
  fail('NOT_FOUND', `This ${what} is not there any more. It may have been removed in another window.`)

const STORAGE_MESSAGES = {
  BUSY: 'Another program is using the database. Nothing was changed; try again in a moment.',
  DISK_FULL: 'The disk is full or failing. Nothing was changed; make some room and try again.',
  CORRUPT:
    'The database is damaged. Close Roadbook, move roadbook.db and roadbook.db-wal away together, and put a backup in their place.',
  READ_ONLY: 'Roadbook may not write to its database. Nothing was changed; allow writing to the data folder.',
  UNSUPPORTED: 'The database belongs to another program.',
} as const

/** What a thrown error means for the learner; null when it is not one that is known. */
export const failureOfStorage = (error: unknown): Failure | null => {
  const code = storageCodeOf(error)
  return code === null ? null : { code, message: STORAGE_MESSAGES[code] }
}

/** An error nobody expected: the learner gets a number, the log the rest. */
export const internalFailure = (id: string): Failure => ({
  code: 'INTERNAL',
  message: 'Something went wrong inside Roadbook. Nothing was changed; the log tells more under this number.',
  id,
})

export const failureOfOpening = (error: OpenError): Failure => ({ code: error.code, message: error.message })
