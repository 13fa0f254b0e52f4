/** Numbers in the language in force. Inside plurals `#` is one of these already. */
import { currentSpeech } from './i18n.ts'
import { madeOnce } from './made-once.ts'

const formatOf = madeOnce((locale) => new Intl.NumberFormat(locale, { maximumFractionDigits: 2 }))

/** "1,200" and "2.5"; in German "1.200" and "2,5". */
export const numberText = (value: number): string => formatOf(currentSpeech().locale).format(value)

const plainFormatOf = madeOnce(
  (locale) => new Intl.NumberFormat(locale, { maximumFractionDigits: 1, useGrouping: false }),
)
const decimalFormatOf = madeOnce(
  (locale) =>
    new Intl.NumberFormat(locale, {
      minimumFractionDigits: 1,
      maximumFractionDigits: 1,
      useGrouping: false,
    }),
)

/** As the text says it, so that what is said and what is compared agree. */
export const tenths = (value: number): number => Math.round(value * 10) / 10

/** "14", "14.5": at most one decimal. */
export const tenthsText = (value: number): string =>
  plainFormatOf(currentSpeech().locale).format(tenths(value))

/** "9.0", "10.9": always one decimal. */
export const decimalText = (value: number): string =>
  decimalFormatOf(currentSpeech().locale).format(Number(value.toFixed(1)))
