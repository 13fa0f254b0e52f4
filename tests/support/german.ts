/** A test that is spoken to in German: what runs in one process shares its language. */
import { onTestFinished } from 'vitest'
import { ENGLISH, speak } from '#service/words/speak.ts'

export const speakGerman = (): void => {
  onTestFinished(() => speak(ENGLISH))
  speak({ language: 'de', locale: 'de-DE' })
}
