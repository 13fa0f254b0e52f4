import type { BackupKind, Contents } from '#core/care/model.ts'
import type { Format } from '../../ui/format.ts'

/** Why a backup was made. */
export const KIND_WORDS: Readonly<Record<BackupKind, string>> = {
  auto: 'Made by itself',
  manual: 'Made by you',
  'before-upgrade': 'Before an upgrade',
  'before-restore': 'Before restoring',
  'before-import': 'Before an import',
  'before-replan': 'Before replanning',
  'before-removal': 'Before a removal',
  'before-reset': 'Before starting over',
  other: 'Put here by hand',
}

/** "1.2 MB" */
export const bytesWords = (bytes: number): string =>
  bytes < 1_048_576 ? `${Math.max(1, Math.round(bytes / 1024))} KB` : `${(bytes / 1_048_576).toFixed(1)} MB`

const count = (number: number, one: string): string =>
  `${number.toLocaleString('en')} ${number === 1 ? one : `${one}s`}`

/** "83 topics, 12 done · 41 sessions" */
export const contentsWords = ({ topics, topicsDone, sessions }: Contents): string =>
  `${count(topics, 'topic')}, ${topicsDone.toLocaleString('en')} done · ${count(sessions, 'session')}`

export const lastDayWords = ({ lastStudied }: Contents, format: Format): string =>
  lastStudied === null ? 'Nothing studied yet' : format.instantDay(lastStudied.atMs, lastStudied.zone)

/** Rows of a comparison: what it is, and how to say it of some contents. */
export const comparedRows = (
  format: Format,
): readonly { readonly label: string; readonly of: (contents: Contents) => string }[] => [
  { label: 'Roadmap', of: ({ title }) => title ?? 'None' },
  { label: 'Topics', of: ({ topics }) => topics.toLocaleString('en') },
  { label: 'Topics done', of: ({ topicsDone }) => topicsDone.toLocaleString('en') },
  { label: 'Sessions', of: ({ sessions }) => sessions.toLocaleString('en') },
  { label: 'Time studied', of: ({ studiedMinutes }) => format.duration(studiedMinutes) },
  { label: 'Last studied', of: (contents) => lastDayWords(contents, format) },
]
