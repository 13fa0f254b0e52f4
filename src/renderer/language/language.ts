/** The language of the window's words. It is chosen before anything is drawn and stays until the window is loaded anew. */
import { i18n } from '@lingui/core'
import type { Settings } from '#contract/operations/app.ts'
import { messages as firstEnglish } from './first.en.ts'

/** What the learner chose; `auto` follows the system. */
export type LanguageSetting = Settings['language']
export type Language = Exclude<LanguageSetting, 'auto'>

/** Known before the settings are read. The setting itself is the service's; this copy only spares a second start. */
const KEPT = 'roadbook-language'

const isGerman = (tag: string): boolean => /^de\b/i.test(tag)

/** The language of a setting, for someone whose system speaks `systemLanguage` (BCP 47). */
export const languageOf = (setting: LanguageSetting, systemLanguage: string): Language =>
  setting === 'auto' ? (isGerman(systemLanguage) ? 'de' : 'en') : setting

/**
 * Which locale dates and numbers are written in: the words are of one language; order, separators and clock follow the
 * learner's region ("en-DE" prints 30 November and 18:00).
 */
export const localeOf = (language: Language, systemLanguage: string): string => {
  const usual = language === 'en' ? 'en-GB' : 'de-DE'
  try {
    const { language: spoken, region } = new Intl.Locale(systemLanguage).maximize()
    if (spoken === language) return systemLanguage
    return region === undefined ? usual : `${language}-${region}`
  } catch {
    return usual
  }
}

/** The locale of this window's dates and numbers, BCP 47. */
export const windowLocale = (): string => localeOf(currentLanguage(), navigator.language)

export const currentLanguage = (): Language => (i18n.locale === 'de' ? 'de' : 'en')

const keptSetting = (): LanguageSetting => {
  const kept = localStorage.getItem(KEPT)
  return kept === 'auto' || kept === 'de' ? kept : 'en'
}

/** What the first screen says, and what the others say. English comes with the app: most windows need no other file. */
const wordsOf = {
  en: { first: () => Promise.resolve({ messages: firstEnglish }), rest: () => import('./rest.en.ts') },
  de: { first: () => import('./first.de.ts'), rest: () => import('./rest.de.ts') },
} as const

/** Puts the language into force with the words of the first screen. Nothing that says anything is loaded before. */
export const beginLanguage = async (): Promise<void> => {
  const language = languageOf(keptSetting(), navigator.language)
  const { messages } = await wordsOf[language].first()
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

/** Loads the window anew when the setting means another language than the one in force. */
export const followLanguage = (setting: LanguageSetting): void => {
  if (setting === keptSetting()) return
  localStorage.setItem(KEPT, setting)
  if (languageOf(setting, navigator.language) !== currentLanguage()) window.location.reload()
}
