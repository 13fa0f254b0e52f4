/** Numbers in the language in force. Inside plurals `#` is one of these already. */
import { currentSpeech } from './i18n.ts'
import { madeOnce } from './made-once.ts'

const formatOf = madeOnce((locale) => new Intl.NumberFormat(locale, { maximumFractionDigits: 2 }))

/** "1,200" and "2.5"; in German "1.200" and "2,5". */
export const numberText = (value: number): string => formatOf(currentSpeech().locale).format(value)
