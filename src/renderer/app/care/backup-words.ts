import { plural, t } from '@lingui/core/macro'
import type { BackupKind, Contents } from '#core/care/model.ts'
import type { Format } from '../../ui/format.ts'

/** Why a backup was made. */
export const KIND_WORDS: Readonly<Record<BackupKind, string>> = {
  auto: t`Made by itself`,
  manual: t`Made by you`,
  'before-upgrade': t`Before an upgrade`,
  'before-restore': t`Before restoring`,
  'before-import': t`Before an import`,
  'before-replan': t`Before replanning`,
  'before-removal': t`Before a removal`,
  'before-reset': t`Before starting over`,
  other: t`Put here by hand`,
}

/** "1.2 MB" */
export const bytesWords = (bytes: number, { locale }: Format): string => {
  const kilobytes = Math.max(1, Math.round(bytes / 1024))
  if (bytes < 1_048_576) return t`${kilobytes} KB`
  const digits = { minimumFractionDigits: 1, maximumFractionDigits: 1 }
  const megabytes = (bytes / 1_048_576).toLocaleString(locale, digits)
  return t`${megabytes} MB`
}

/** "83 topics, 12 done · 41 sessions" */
export const contentsWords = ({ topics, topicsDone, sessions }: Contents, format: Format): string => {
  const done = format.number(topicsDone)
  return [
    plural(topics, { one: `# topic, ${done} done`, other: `# topics, ${done} done` }),
    plural(sessions, { one: '# session', other: '# sessions' }),
  ].join(' · ')
}

export const lastDayWords = ({ lastStudied }: Contents, format: Format): string =>
  lastStudied === null ? t`Nothing studied yet` : format.instantDay(lastStudied.atMs, lastStudied.zone)

/** Rows of a comparison: what it is, and how to say it of some contents. */
export const comparedRows = (
  format: Format,
): readonly { readonly label: string; readonly of: (contents: Contents) => string }[] => [
  { label: t`Roadmap`, of: ({ title }) => title ?? t`None` },
  { label: t`Topics`, of: ({ topics }) => format.number(topics) },
  { label: t`Topics done`, of: ({ topicsDone }) => format.number(topicsDone) },
  { label: t`Sessions`, of: ({ sessions }) => format.number(sessions) },
  { label: t`Time studied`, of: ({ studiedMinutes }) => format.duration(studiedMinutes) },
  { label: t`Last studied`, of: (contents) => lastDayWords(contents, format) },
]
