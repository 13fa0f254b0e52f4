/** Things one after the other, in the language in force: "a, b and c", "a, b or c". */
import { currentSpeech } from './i18n.ts'
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
