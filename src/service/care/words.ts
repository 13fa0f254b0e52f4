/** What is said about the data and its backups. */
import type { Contents } from '#core/care/model.ts'
import type { FileProblem } from '#db/care/foreign-file.ts'

export const FILE_PROBLEMS: Readonly<Record<FileProblem, string>> = {
  missing: 'This backup is not there any more.',
  'too-large': 'This file is far too large to be a backup of Roadbook.',
  'not-a-database': 'This is not a backup of Roadbook: it is no database at all, or it is empty.',
  foreign: 'This is the database of another program, not a backup of Roadbook.',
  newer: 'A newer version of Roadbook made this backup. Update Roadbook to use it.',
  damaged: 'This backup is damaged and cannot be used as it is.',
  altered: 'Another program changed how this file is built. Roadbook does not use it, to be safe.',
}

const count = (number: number, one: string, many = `${one}s`): string =>
  `${number.toLocaleString('en')} ${number === 1 ? one : many}`

/** "83 topics, 12 of them done, and 41 sessions" */
export const contentsWords = ({ topics, topicsDone, sessions }: Contents): string =>
  `${count(topics, 'topic')}, ${topicsDone.toLocaleString('en')} of them done, and ${count(sessions, 'session')}`

/** Null unless the one holds less than the other. */
export const lessWords = (contents: Contents, now: Contents): string | null => {
  const less = [
    ...(contents.sessions < now.sessions ? [count(now.sessions - contents.sessions, 'session')] : []),
    ...(contents.topics < now.topics ? [count(now.topics - contents.topics, 'topic')] : []),
    ...(contents.topicsDone < now.topicsDone
      ? [`${count(now.topicsDone - contents.topicsDone, 'topic')} ticked off`]
      : []),
  ]
  if (less.length === 0) return null
  const [last, ...first] = less.toReversed()
  const listed = first.length === 0 ? last : `${first.toReversed().join(', ')} and ${last}`
  return `It has ${listed} fewer than there are now. What there is now is kept as a backup first.`
}
