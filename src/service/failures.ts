/** Failures as they cross the bridge, and which of them a thrown error means. */
import type { ErrorCode, Failure } from '#contract/errors.ts'
import { err } from '#core/result.ts'
import type { Result } from '#core/result.ts'
import { i18n } from '#core/words/i18n.ts'
import { storageCodeOf } from '#db/open-error.ts'
import type { OpenError } from '#db/open-error.ts'

/** What a handler gives back. */
export type Outcome<T> = Result<T, Failure>

export const fail = (code: Exclude<ErrorCode, 'INTERNAL'>, message: string): { ok: false; error: Failure } =>
  err({ code, message })

const GONE = {
  'busy time': () =>
    i18n.t('This busy time is not there any more. It may have been removed in another window.'),
  calendar: () => i18n.t('This calendar is not there any more. It may have been removed in another window.'),
  'checklist item': () =>
    i18n.t('This checklist item is not there any more. It may have been removed in another window.'),
  file: () => i18n.t('This file is not there any more. It may have been removed in another window.'),
  phase: () => i18n.t('This phase is not there any more. It may have been removed in another window.'),
  plan: () => i18n.t('This plan is not there any more. It may have been removed in another window.'),
  project: () => i18n.t('This project is not there any more. It may have been removed in another window.'),
  roadmap: () => i18n.t('This roadmap is not there any more. It may have been removed in another window.'),
  session: () => i18n.t('This session is not there any more. It may have been removed in another window.'),
  slot: () => i18n.t('This slot is not there any more. It may have been removed in another window.'),
  topic: () => i18n.t('This topic is not there any more. It may have been removed in another window.'),
} as const

export const notFound = (what: keyof typeof GONE): { ok: false; error: Failure } =>
  fail('NOT_FOUND', GONE[what]())

const STORAGE_MESSAGES = {
  BUSY: () => i18n.t('Another program is using the database. Nothing was changed; try again in a moment.'),
  DISK_FULL: () => i18n.t('The disk is full or failing. Nothing was changed; make some room and try again.'),
  CORRUPT: () =>
    i18n.t(
      'The database is damaged. Close Roadbook, move roadbook.db and roadbook.db-wal away together, and put a backup in their place.',
    ),
  READ_ONLY: () =>
    i18n.t('Roadbook may not write to its database. Nothing was changed; allow writing to the data folder.'),
  UNSUPPORTED: () => i18n.t('The database belongs to another program.'),
} as const

/** What a thrown error means for the learner; null when it is not one that is known. */
export const failureOfStorage = (error: unknown): Failure | null => {
  const code = storageCodeOf(error)
  return code === null ? null : { code, message: STORAGE_MESSAGES[code]() }
}

/** An error nobody expected: the learner gets a number, the log the rest. */
export const internalFailure = (id: string): Failure => ({
  code: 'INTERNAL',
  message: i18n.t(
    'Something went wrong inside Roadbook. Nothing was changed; the log tells more under this number.',
  ),
  id,
})

export const failureOfOpening = (error: OpenError): Failure => ({ code: error.code, message: error.message })
