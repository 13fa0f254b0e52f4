/** What findings put into their sentences. */
import { i18n } from '../../words/i18n.ts'
import { someText } from '../../words/lists.ts'
import { decimalText, tenths, tenthsText } from '../../words/numbers.ts'
import type { EstimateUnit, Range } from '../model.ts'

/** "14-15", "14". */
export const rangeText = ({ min, max }: Range): string =>
  tenths(min) === tenths(max) ? tenthsText(min) : `${tenthsText(min)}-${tenthsText(max)}`

/** "14-15 study days", "1 study day". */
export const studyDaysText = (range: Range): string =>
  i18n.t('{count, plural, one {{days} study day} other {{days} study days}}', {
    // A range is never one.
    count: tenths(range.min) === tenths(range.max) ? tenths(range.max) : 2,
    days: rangeText(range),
  })

/** "9.0-10.9", "4.1": always one decimal. */
export const decimalRangeText = ({ min, max }: Range): string =>
  min.toFixed(1) === max.toFixed(1) ? decimalText(min) : `${decimalText(min)}-${decimalText(max)}`

/** "1 week", "4 weeks". */
export const amountText = (count: number, unit: EstimateUnit): string =>
  i18n.t(
    '{unit, select, minute {{count, plural, one {{number} minute} other {{number} minutes}}} hour {{count, plural, one {{number} hour} other {{number} hours}}} day {{count, plural, one {{number} day} other {{number} days}}} week {{count, plural, one {{number} week} other {{number} weeks}}} other {{count, plural, one {{number} month} other {{number} months}}}}',
    { unit, count, number: tenthsText(count) },
  )

const shown = 5

/** At most five of them, and how many more there are. */
export const joinSome = (words: readonly string[]): string => someText(words, shown)

/** "line 3", "lines 3, 4 and 5". */
export const linesText = (lines: readonly number[]): string =>
  i18n.t('{count, plural, one {line {lines}} other {lines {lines}}}', {
    count: lines.length,
    lines: joinSome(lines.map(String)),
  })
