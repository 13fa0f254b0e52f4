/**
 * What everything but the window says (docs/words.md). The key of a message is its English sentence, so that English needs
 * no catalogue:
 *
 *     i18n.t('Slots of “{title}” give way to what is pinned in this plan.', { title })
 *
 * The language is ambient, like the locale of a process: the service alone sets it (src/service/words), at its start and
 * when the learner chooses another. In one language the same input says the same.
 */
import { setupI18n } from '@lingui/core'
import type { Language } from './language.ts'
import { literalValues } from './literally.ts'

export const lingui = /* @__PURE__ */ setupI18n({ locale: 'en', locales: ['en'], messages: { en: {} } })

export type Values = Readonly<Record<string, string | number>>

/** Under the name that Lingui's extractor looks for. */
export const i18n = {
  /** The sentence in the language in force; its values by name, numbers of things by ICU's `plural`. */
  t: (sentence: string, values: Values = {}): string => lingui._(sentence, literalValues(values)),
} as const

/** A language, and the locale (BCP 47) its dates and numbers are written in. */
export type Speech = { readonly language: Language; readonly locale: string }

/** What is spoken now; threads are told. */
export const currentSpeech = (): Speech => {
  const { locale, locales } = lingui
  const language = locale === 'de' ? 'de' : 'en'
  return { language, locale: typeof locales === 'string' ? locales : (locales?.[0] ?? language) }
}
