/** What is said, and offered, when the database cannot be opened. */
import type { OpeningProblem, Remedy } from '#contract/operations/care.ts'
import { i18n } from '#core/words/i18n.ts'
import type { OpenError } from '#db/open-error.ts'

type Kind = OpeningProblem['kind']

const kindOf = ({ code, isLost }: OpenError): Kind => {
  switch (code) {
    case 'CORRUPT':
      return isLost === true ? 'lost' : 'damaged'
    case 'FROM_FUTURE':
      return 'newer'
    case 'UNSUPPORTED':
      return 'foreign'
    case 'READ_ONLY':
      return 'read-only'
    case 'DISK_FULL':
      return 'disk-full'
    case 'BUSY':
      return 'busy'
    case 'INTERNAL':
      return 'unexpected'
  }
}

const REMEDIES: Readonly<Record<Kind, readonly Remedy[]>> = {
  damaged: ['restore', 'salvage', 'retry', 'start-empty', 'other-folder'],
  lost: ['restore', 'retry', 'start-empty', 'other-folder'],
  newer: ['retry', 'restore', 'other-folder'],
  foreign: ['other-folder', 'retry'],
  'read-only': ['retry', 'other-folder'],
  'disk-full': ['retry', 'other-folder'],
  busy: ['retry', 'other-folder'],
  unexpected: ['retry', 'restore', 'other-folder'],
}

const SAFE: Readonly<Record<Kind, (hasBackups: boolean) => string>> = {
  damaged: (hasBackups) =>
    hasBackups
      ? i18n.t('Your backups are safe, and what can still be read of it can be saved into a new file.')
      : i18n.t('There is no backup, but what can still be read of it can be saved into a new file.'),
  lost: (hasBackups) =>
    hasBackups
      ? i18n.t('Your backups are safe.')
      : i18n.t('There is no backup in this folder. If you moved the file, put it back.'),
  newer: () => i18n.t('It is whole: the newer version can open it.'),
  foreign: () => i18n.t('Roadbook has written nothing there.'),
  'read-only': () => i18n.t('What was saved before is safe.'),
  'disk-full': () => i18n.t('What was saved before is safe.'),
  busy: () => i18n.t('Everything is safe: the other window goes on saving.'),
  unexpected: (hasBackups) =>
    hasBackups ? i18n.t('The file and your backups are as they were.') : i18n.t('The file is as it was.'),
}

export const openingProblem = (error: OpenError, hasBackups: boolean): OpeningProblem => {
  const kind = kindOf(error)
  const remedies = REMEDIES[kind].filter((remedy) => remedy !== 'restore' || hasBackups)
  return { kind, code: error.code, message: error.message, safe: SAFE[kind](hasBackups), remedies }
}
