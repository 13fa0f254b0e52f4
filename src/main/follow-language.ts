import { currentSpeech } from '#core/words/i18n.ts'
import type { Language } from '#core/words/language.ts'
import type { Service } from '#service/service.ts'

/** Says it now, and again whenever the learner has chosen another language. Returns how to stop. */
export const followLanguage = (service: Pick<Service, 'subscribe'>, say: () => void): (() => void) => {
  let said: Language | null = null
  const look = (): void => {
    const { language } = currentSpeech()
    if (language === said) return
    said = language
    say()
  }
  look()
  return service.subscribe((event) => {
    if (event.type === 'changed' && event.areas.includes('settings')) look()
  })
}
