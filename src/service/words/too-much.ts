import { i18n } from '#core/words/i18n.ts'

/** Why a host does not take a call: it is larger than any that a window would send. */
export const tooMuch = (): string => i18n.t('That is more than Roadbook takes at once.')
