/** The language of what core, service and hosts say in this process. */
import { compileMessage } from '@lingui/message-utils/compileMessage'
import { lingui } from '#core/words/i18n.ts'
import type { Speech } from '#core/words/i18n.ts'
import { languageOf, localeOf } from '#core/words/language.ts'
import type { Language, LanguageSetting } from '#core/words/language.ts'
import { madeOnce } from '#core/words/made-once.ts'

// Catalogues are loaded as they are written, bundled or not; each message is compiled when it is said for the first time.
lingui.setMessagesCompiler(madeOnce(compileMessage))

/** Words of a language, of a part of the app. */
export const speakAlso = (
  language: Exclude<Language, 'en'>,
  sentences: Readonly<Record<string, string>>,
): void => lingui.load(language, { ...sentences })

/** Loads German; what only ever speaks English does without. */
export const learnGerman = async (): Promise<void> => {
  const { german } = await import('./german.ts')
  speakAlso('de', german)
}

/** From here on this process, or this thread, speaks so. */
export const speak = ({ language, locale }: Speech): void => lingui.activate(language, [locale])

/** What is known of the learner's system, in BCP 47. */
export type SystemSpeech = {
  /** What it speaks. */
  readonly language: string
  /** How it writes dates and numbers. */
  readonly locale: string
}

/** How the learner is spoken to. */
export const speechOf = (setting: LanguageSetting, system: SystemSpeech): Speech => {
  const language = languageOf(setting, system.language)
  return language === 'en' ? ENGLISH : { language, locale: localeOf(language, system.locale) }
}

/** Written the same everywhere: programs read what the command line prints. */
export const ENGLISH: Speech = { language: 'en', locale: 'en' }
