/** The language of the window's words. It is chosen before anything is drawn and stays until the window is loaded anew. */
import { i18n } from '@lingui/core'
import { languageOf, localeOf } from '#core/words/language.ts'
import type { Language } from '#core/words/language.ts'
import { messages as firstEnglish } from './first.en.ts'
import { sayValuesLiterally } from './literal-values.ts'

/** What the service spoke last, so that the window need not begin anew once that has answered. */
const KEPT = 'roadbook-language'

/** The locale of this window's dates and numbers, BCP 47. */
export const windowLocale = (): string => localeOf(currentLanguage(), navigator.language)

export const currentLanguage = (): Language => (i18n.locale === 'de' ? 'de' : 'en')

const keptLanguage = (): Language | null => {
  const kept = localStorage.getItem(KEPT)
  return kept === 'en' || kept === 'de' ? kept : null
}

/** What the first screen says, and what the others say. English comes with the app: most windows need no other file. */
const wordsOf = {
  en: { first: () => Promise.resolve({ messages: firstEnglish }), rest: () => import('./rest.en.ts') },
  de: { first: () => import('./first.de.ts'), rest: () => import('./rest.de.ts') },
} as const

/** Puts the language into force with the words of the first screen. Nothing that says anything is loaded before. */
export const beginLanguage = async (): Promise<void> => {
  const language = keptLanguage() ?? languageOf('auto', navigator.language)
  const { messages } = await wordsOf[language].first()
  sayValuesLiterally(i18n)
  i18n.loadAndActivate({ locale: language, locales: [localeOf(language, navigator.language)], messages })
  document.documentElement.lang = language
}

let rest: Promise<void> | null = null

const readRest = async (): Promise<void> => {
  const language = currentLanguage()
  const { messages } = await wordsOf[language].rest()
  i18n.load(language, messages)
}

/** The words of everything but the first screen; before a part of it is loaded, which may put words into constants. */
export const restOfWords = async (): Promise<void> => {
  rest ??= readRest()
  try {
    await rest
  } catch (error) {
    rest = null
    throw error
  }
}

/** Loads the window anew when the service speaks another language than it does. */
export const followLanguage = (language: Language): void => {
  if (language !== keptLanguage()) localStorage.setItem(KEPT, language)
  // Where nothing can be kept, it would begin in the wrong language again, and again.
  if (language !== currentLanguage() && language === keptLanguage()) window.location.reload()
}
