/** Things one after the other, in the language in force: "a, b and c", "a, b or c". */
import { currentSpeech, i18n } from './i18n.ts'
import { madeOnce } from './made-once.ts'

/** British: no comma before the last. */
const localeOfLists = (): string => {
  const { language, locale } = currentSpeech()
  return language === 'en' ? 'en-GB' : locale
}

const conjunctions = madeOnce((locale) => new Intl.ListFormat(locale, { type: 'conjunction' }))
const disjunctions = madeOnce((locale) => new Intl.ListFormat(locale, { type: 'disjunction' }))

export const andText = (things: readonly string[]): string => conjunctions(localeOfLists()).format(things)

export const orText = (things: readonly string[]): string => disjunctions(localeOfLists()).format(things)

/** A title as it stands in a sentence. */
export const quoted = (title: string): string => i18n.t('“{title}”', { title })

/** At most so many of them, and how many more there are: "a, b and 3 more". */
export const someText = (things: readonly string[], most: number): string =>
  things.length <= most
    ? andText(things)
    : i18n.t('{things} and {count, plural, other {# more}}', {
        things: things.slice(0, most).join(', '),
        count: things.length - most,
      })
