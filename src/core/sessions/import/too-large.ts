import { i18n } from '../../words/i18n.ts'

/** Says that a file holds more than `importLimits.characters`. */
export const importTooLarge = (): string =>
  i18n.t('This file is larger than 25 MB. Export fewer years at a time and try again.')
