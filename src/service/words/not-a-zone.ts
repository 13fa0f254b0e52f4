import { i18n } from '#core/words/i18n.ts'

/** Why a zone that was typed is not taken. */
export const notAZone = (zone: string): string =>
  i18n.t('"{zone}" is no time zone. Write one like Europe/Berlin.', { zone })
