import { i18n } from '../words/i18n.ts'

/** Says that a document holds more than `limits.bytes`; also said before a file is read at all. */
export const tooLargeDocument = (): string =>
  i18n.t('This file is larger than 1 MiB. Split it into several roadmaps and try again.')
