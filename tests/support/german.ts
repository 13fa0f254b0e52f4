/** A test that is spoken to in German: what runs in one process shares its language. */
import { onTestFinished } from 'vitest'
import { german } from '#service/words/german.ts'
import { ENGLISH, speak, speakAlso } from '#service/words/speak.ts'

speakAlso('de', german)

export const speakGerman = (): void => {
  onTestFinished(() => speak(ENGLISH))
  speak({ language: 'de', locale: 'de-DE' })
}
