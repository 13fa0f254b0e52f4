import { i18n } from '../../words/i18n.ts'
import { tenths } from '../../words/numbers.ts'
import { weeksPerMonth } from '../effort/effort.ts'
import { decimalRangeText, rangeText, studyDaysText } from './finding-text.ts'
import type { Finding, Range, Roadmap } from '../model.ts'
import { chosenBlocks, daysOf, isStated, topicsOf } from '../effort/roadmap-effort.ts'

/** Five study days a week are what most people manage: a total that holds at five needs no remark. */
const usualDaysPerWeek = 5
/** A total is not exact to the day. */
const tolerance = 1.01
/** Topics that fill less than this part of the total leave most of it unplanned. */
const smallPart = 0.5

const weeksPerUnit = { week: 1, month: weeksPerMonth } as const

type Comparison = {
  readonly days: Range
  readonly total: Range
  readonly raw: string
  readonly unit: keyof typeof weeksPerUnit
}

/** How long the study days take at a pace, in the unit of the total. */
const lengthAt = ({ days, unit }: Comparison, daysPerWeek: number): Range => ({
  min: days.min / daysPerWeek / weeksPerUnit[unit],
  max: days.max / daysPerWeek / weeksPerUnit[unit],
})

const verdictOf = (comparison: Comparison): string => {
  const { days, total } = comparison
  const middle = (days.min + days.max) / 2
  const keeps = (daysPerWeek: number): boolean =>
    lengthAt({ ...comparison, days: { min: middle, max: middle } }, daysPerWeek).max <= total.max * tolerance
  const needed = [5, 6, 7].find((daysPerWeek) => keeps(daysPerWeek))
  if (needed === undefined) return i18n.t('Even 7 study days a week are too few.')
  return needed === usualDaysPerWeek
    ? i18n.t('At 5 study days a week only the longest estimates do not fit.')
    : i18n.t('It takes about {needed} study days a week to keep it.', { needed })
}

const tooLong = (comparison: Comparison): string => {
  const { days, raw, unit } = comparison
  const lengthText = (daysPerWeek: number): string => decimalRangeText(lengthAt(comparison, daysPerWeek))
  const lengths = i18n.t(
    '“{raw}” for {days}: {five} at 5 study days a week, {six} at 6 and {seven} at 7 (in {unit, select, week {weeks} other {months}}).',
    {
      raw,
      days: studyDaysText(days),
      five: lengthText(5),
      six: lengthText(6),
      seven: lengthText(7),
      unit,
    },
  )
  return `${lengths} ${verdictOf(comparison)}`
}

const tooShort = (comparison: Comparison): string => {
  const { days, total, raw, unit } = comparison
  const length = lengthAt(comparison, usualDaysPerWeek)
  return i18n.t(
    '“{raw}” is stated, but the topics need only {days}: at 5 study days a week they fill {filled} of {total} {unit, select, week {weeks} other {months}}. Nothing is planned for the rest.',
    {
      raw,
      days: studyDaysText(days),
      filled: tenths(length.max) === 0 ? i18n.t('less than 0.1') : rangeText(length),
      total: rangeText(total),
      unit,
    },
  )
}

/** The stated total against the study days, at five, six and seven of them a week. */
export const totalAgainstDays = (roadmap: Roadmap, totalLine: number): Finding[] => {
  const { total } = roadmap
  const topics = topicsOf(chosenBlocks(roadmap))
  if (total === null || (total.unit !== 'week' && total.unit !== 'month') || !isStated(topics)) return []
  const { raw, unit, min, max } = total
  const comparison = { days: daysOf(topics), total: { min, max }, raw, unit }
  const usual = lengthAt(comparison, usualDaysPerWeek)
  const finding = (message: string): Finding[] => [{ line: totalLine, code: 'total-against-days', message }]
  if (usual.max > max * tolerance) return finding(tooLong(comparison))
  return usual.max < min * smallPart ? finding(tooShort(comparison)) : []
}
