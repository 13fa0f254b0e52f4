/** What is said, and offered, when the database cannot be opened. */
import type { OpeningProblem, Remedy } from '#contract/operations/care.ts'
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

const CAN_BE_READ = 'what can still be read of it can be saved into a new file'

const SAFE: Readonly<Record<Kind, (hasBackups: boolean) => string>> = {
  damaged: (hasBackups) =>
    hasBackups ? `Your backups are safe, and ${CAN_BE_READ}.` : `There is no backup, but ${CAN_BE_READ}.`,
  lost: (hasBackups) =>
    hasBackups
      ? 'Your backups are safe.'
      : 'There is no backup in this folder. If you moved the file, put it back.',
  newer: () => 'It is whole: the newer version can open it.',
  foreign: () => 'Roadbook has written nothing there.',
  'read-only': () => 'What was saved before is safe.',
  'disk-full': () => 'What was saved before is safe.',
  busy: () => 'Everything is safe: the other window goes on saving.',
  unexpected: (hasBackups) =>
    hasBackups ? 'The file and your backups are as they were.' : 'The file is as it was.',
}

export const openingProblem = (error: OpenError, hasBackups: boolean): OpeningProblem => {
  const kind = kindOf(error)
  const remedies = REMEDIES[kind].filter((remedy) => remedy !== 'restore' || hasBackups)
  return { kind, code: error.code, message: error.message, safe: SAFE[kind](hasBackups), remedies }
}
