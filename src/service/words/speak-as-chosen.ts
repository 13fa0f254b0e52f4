/** The language that a service speaks in: the learner's, as far as it is known. */
import type { LanguageSetting } from '#core/words/language.ts'
import type { Db } from '#db/database.ts'
import type { ServiceOptions } from '../service.ts'
import { loadSettings } from '../settings.ts'
import { ENGLISH, speak, speechOf } from './speak.ts'

export const processLocale = (): string => new Intl.DateTimeFormat().resolvedOptions().locale

type Listener = Pick<ServiceOptions, 'host' | 'locale' | 'systemLanguage'>

const speakTo = (
  { host, locale = processLocale(), systemLanguage = locale }: Listener,
  setting: LanguageSetting,
): void => speak(host === 'cli' ? ENGLISH : speechOf(setting, { language: systemLanguage, locale }))

/** While the settings cannot be read: the language of the system. */
export const speakAsSystem = (listener: Listener): void => speakTo(listener, 'auto')

export const speakAsChosen = (db: Db, listener: Listener): void =>
  speakTo(
    listener,
    db.read((handle) => loadSettings(handle).language),
  )
