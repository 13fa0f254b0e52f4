/** What is said about the data and its backups in a terminal. */
import type { BackupView, OpeningProblem, Remedy } from '#contract/operations/care.ts'
import type { BackupKind, Contents } from '#core/care/model.ts'
import { dayAt } from '#core/time/zone.ts'
import { whenText } from './change-text.ts'
import { alignColumns, count } from './layout.ts'

const REMEDIES: Readonly<Record<Remedy, string>> = {
  retry: 'try again once that is put right',
  restore: 'go back to a backup: roadbook backup --list, then roadbook restore NAME',
  salvage: 'save what can still be read: roadbook restore --salvage',
  'start-empty': 'start empty, with the old file kept in a folder of its own: roadbook restore --empty',
  'other-folder': 'use another data folder: --data DIR',
}

/** What happened, what is safe, and the choices. */
export const problemText = ({ message, safe, remedies }: OpeningProblem): string =>
  [message, safe, 'You can:', ...remedies.map((remedy) => `  - ${REMEDIES[remedy]}`)].join('\n')

const KINDS: Readonly<Record<BackupKind, string>> = {
  auto: 'by itself',
  manual: 'by you',
  'before-upgrade': 'before an upgrade',
  'before-restore': 'before restoring',
  'before-import': 'before an import',
  'before-replan': 'before replanning',
  'before-removal': 'before a removal',
  'before-reset': 'before a reset',
  other: 'put here by hand',
}

export const bytesText = (bytes: number): string =>
  bytes < 1_048_576 ? `${Math.max(1, Math.round(bytes / 1024))} KB` : `${(bytes / 1_048_576).toFixed(1)} MB`

export const contentsText = ({ topics, topicsDone, sessions, lastStudied }: Contents): string => {
  const last =
    lastStudied === null
      ? ''
      : `, last studied ${dayAt({ instantMs: lastStudied.atMs, zone: lastStudied.zone, dayStartMinute: 0 })}`
  return `${count(topics, 'topic')}, ${topicsDone} done, ${count(sessions, 'session')}${last}`
}

export const backupsText = (backups: readonly BackupView[], zone: string): string =>
  backups.length === 0
    ? 'There are no backups yet.\n'
    : `${alignColumns(
        backups.map(({ name, kind, atMs, bytes, contents, problem }) => [
          whenText(atMs, zone),
          KINDS[kind],
          bytesText(bytes),
          `${problem ?? (contents === null ? '' : contentsText(contents))}\n    ${name}`,
        ]),
        '',
      ).join('\n')}\n`

export const madeText = ({ name, bytes, contents }: BackupView, dataFolder: string): string =>
  `Made and checked the backup ${name} (${bytesText(bytes)}) in the folder backups of ${dataFolder}.\n${
    contents === null ? '' : `It holds ${contentsText(contents)}.\n`
  }`
