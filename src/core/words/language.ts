/** Languages that Roadbook speaks, and which of them someone gets. */

export type Language = 'en' | 'de'

/** What the learner chose; `auto` follows the system where it is spoken, else English. */
export type LanguageSetting = Language | 'auto'

const isGerman = (tag: string): boolean => /^de\b/i.test(tag)

/** The language of a setting, for someone whose system speaks `systemLocale` (BCP 47). */
export const languageOf = (setting: LanguageSetting, systemLocale: string): Language =>
  setting === 'auto' ? (isGerman(systemLocale) ? 'de' : 'en') : setting

/**
 * Which locale dates and numbers are written in: the words are of one language; order, separators and clock follow the
 * learner's region ("en-DE" prints 30 November and 18:00).
 */
export const localeOf = (language: Language, systemLocale: string): string => {
  const usual = language === 'en' ? 'en-GB' : 'de-DE'
  try {
    const { language: spoken, region } = new Intl.Locale(systemLocale).maximize()
    if (spoken === language) return systemLocale
    return region === undefined ? usual : `${language}-${region}`
  } catch {
    return usual
  }
}
