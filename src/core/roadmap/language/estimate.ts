import type { Estimate, EstimateUnit } from '../model.ts'
import { squeeze } from './text.ts'
import { numberWords, perWords, unitWords } from '../words/units.ts'

/** An amount found in a text; `per` is set for rates such as "4-12 hours/week". */
export type Amount = Estimate & {
  readonly per: EstimateUnit | null
  /** Where it stands in the text that was searched. */
  readonly index: number
  readonly length: number
}

const allUnits: (readonly [string, EstimateUnit | 'year'])[] = (
  ['minute', 'hour', 'day', 'week', 'month', 'year'] as const
).flatMap((unit) => unitWords[unit].map((word) => [word, unit] as const))
const unitByWord = new Map(allUnits)

/** Latin words end where the letters do; that is said once for all of them, as it is slow to compile. */
const wordPattern = (words: readonly string[]): string => {
  const longestFirst = words.toSorted((a, b) => b.length - a.length)
  const latin = longestFirst.filter((word) => /^\p{Script=Latin}/u.test(word))
  const others = longestFirst.filter((word) => !latin.includes(word))
  return [`(?:${latin.join('|')})(?!\\p{L})`, ...others].join('|')
}
const unitPattern = wordPattern(allUnits.map(([word]) => word))
const rangeMark = `\\s*(?:-|–|—|−|‑|~|～|to|bis|a|à|or|oder|至|到)\\s*`
const perPattern = wordPattern(perWords)

const amountPattern = (number: string): RegExp =>
  new RegExp(
    `(?<![\\p{L}\\p{N}.,])(${number})(?:\\s*(?:${unitPattern})?${rangeMark}(${number}))?\\s*\\+?[\\s-]*(${unitPattern})` +
      `(?:\\s*(\\d{1,2})\\s*(?:m|min)(?!\\p{L})|(?<=h)(\\d{2})(?!\\d))?(?:\\s*(?:${perPattern})\\s*(${unitPattern}))?`,
    'giu',
  )

const digits = '\\d+(?:[.,]\\d+)?'
const numberWordPattern = new RegExp(`(?<!\\p{L})(?:${Object.keys(numberWords).join('|')})(?!\\p{L})`, 'iu')
/** Far faster than the other one: it can only begin at a digit. */
const digitAmounts = amountPattern(digits)
const spelledAmounts = amountPattern(`${digits}|${numberWordPattern.source}`)

const toNumber = (text: string): number => numberWords[text.toLowerCase()] ?? Number(text.replace(',', '.'))

const toUnit = (word: string): { unit: EstimateUnit; factor: number } => {
  const unit = unitByWord.get(word.toLowerCase()) ?? 'day'
  return unit === 'year' ? { unit: 'month', factor: 12 } : { unit, factor: 1 }
}

const toAmount = (match: RegExpExecArray): Amount => {
  const [raw, first = '0', second, unitWord = 'day', spacedMinutes, bareMinutes, perWord] = match
  const minutes = spacedMinutes ?? bareMinutes
  const { unit, factor } = toUnit(unitWord)
  const extra = unit === 'hour' && minutes !== undefined ? Number(minutes) / 60 : 0
  const low = toNumber(first) * factor + extra
  const high = second === undefined ? low : toNumber(second) * factor
  return {
    raw: squeeze(raw),
    min: Math.min(low, high),
    max: Math.max(low, high),
    unit,
    per: perWord === undefined ? null : toUnit(perWord).unit,
    index: match.index,
    length: raw.length,
  }
}

/** Every amount with a unit in the text: "3-4 days", "2h", "10 to 12 weeks", "4–12 hours/week", "3个月". */
export const findAmounts = (text: string): Amount[] => {
  const spelled = numberWordPattern.test(text)
  if (!spelled && !/\d/.test(text)) return []
  const matches = text.matchAll(spelled ? spelledAmounts : digitAmounts)
  return Array.from(matches, toAmount).filter(({ max }) => max > 0)
}

/** The first amount of effort that is not a rate. */
export const findEstimate = (text: string): Estimate | null => {
  const found = findAmounts(text).find(({ per }) => per === null)
  return found === undefined ? null : asEstimate(found)
}

/** Drops what only matters while searching. */
export const asEstimate = ({ raw, min, max, unit }: Estimate): Estimate => ({ raw, min, max, unit })

const bareNumbers = new RegExp(
  `^[~≈<>\\s]*(\\d+(?:[.,]\\d+)?)(?:${rangeMark}(\\d+(?:[.,]\\d+)?))?\\s*\\+?$`,
  'u',
)

/** A figure or range without a unit, as in a cell: "3", "1-2". */
export const parseFigures = (text: string): { min: number; max: number } | null => {
  const match = bareNumbers.exec(squeeze(text))
  if (match === null) return null
  const low = toNumber(match[1] ?? '0')
  return { min: low, max: match[2] === undefined ? low : toNumber(match[2]) }
}

const clockRange =
  /(\d{1,2})(?:[:.h](\d{2}))?\s*(am|pm)?\s*(?:-|–|—|to|bis)\s*(\d{1,2})(?:[:.h](\d{2}))?\s*(am|pm)?/iu

/** "9:30–11:00 AM" is an hour and a half. At least one side needs minutes or am/pm to be a time of day. */
export const parseClockRange = (text: string): Estimate | null => {
  const match = clockRange.exec(text)
  if (match === null) return null
  const [raw, fromHour, fromMinute, fromHalf, toHour, toMinute, toHalf] = match
  if (fromMinute === undefined && toMinute === undefined && toHalf === undefined) return null
  const minutesOf = (hour = '0', minute = '0', half = ''): number =>
    ((Number(hour) % 12) + (half.toLowerCase() === 'pm' || (half === '' && Number(hour) >= 12) ? 12 : 0)) *
      60 +
    Number(minute)
  const halfDay = 12 * 60
  const span = minutesOf(toHour, toMinute, toHalf) - minutesOf(fromHour, fromMinute, fromHalf ?? toHalf)
  const minutes = [span, span + halfDay, span + 2 * halfDay].find((length) => length > 0) ?? 0
  return minutes > 0 && minutes <= halfDay
    ? { raw: squeeze(raw), min: minutes / 60, max: minutes / 60, unit: 'hour' }
    : null
}
