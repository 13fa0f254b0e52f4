/** What is said about the data and its backups. */
import type { Contents } from '#core/care/model.ts'
import { andText } from '#core/words/lists.ts'
import { numberText } from '#core/words/numbers.ts'
import { i18n } from '#core/words/i18n.ts'
import type { FileProblem } from '#db/care/foreign-file.ts'

export const fileProblemText = (problem: FileProblem): string => {
  switch (problem) {
    case 'missing':
      return i18n.t('This backup is not there any more.')
    case 'too-large':
      return i18n.t('This file is far too large to be a backup of Roadbook.')
    case 'not-a-database':
      return i18n.t('This is not a backup of Roadbook: it is no database at all, or it is empty.')
    case 'foreign':
      return i18n.t('This is the database of another program, not a backup of Roadbook.')
    case 'newer':
      return i18n.t('A newer version of Roadbook made this backup. Update Roadbook to use it.')
    case 'damaged':
      return i18n.t('This backup is damaged and cannot be used as it is.')
    case 'altered':
      return i18n.t('Another program changed how this file is built. Roadbook does not use it, to be safe.')
  }
}

/** "83 topics, 12 of them done, and 41 sessions" */
export const contentsWords = ({ topics, topicsDone, sessions }: Contents): string =>
  i18n.t(
    '{topics, plural, one {# topic} other {# topics}}, {done} of them done, and {sessions, plural, one {# session} other {# sessions}}',
    { topics, done: numberText(topicsDone), sessions },
  )

/** Words for what is lacking; none where nothing is. */
const lacking = (count: number, words: (count: number) => string): string[] =>
  count > 0 ? [words(count)] : []

/** Null unless the one holds less than the other. */
export const lessWords = (contents: Contents, now: Contents): string | null => {
  const less = [
    ...lacking(now.sessions - contents.sessions, (count) =>
      i18n.t('{count, plural, one {# session} other {# sessions}}', { count }),
    ),
    ...lacking(now.topics - contents.topics, (count) =>
      i18n.t('{count, plural, one {# topic} other {# topics}}', { count }),
    ),
    ...lacking(now.topicsDone - contents.topicsDone, (count) =>
      i18n.t('{count, plural, one {# topic} other {# topics}} ticked off', { count }),
    ),
  ]
  return less.length === 0
    ? null
    : i18n.t('It has {what} fewer than there are now. What there is now is kept as a backup first.', {
        what: andText(less),
      })
}
