import { plural, t } from '@lingui/core/macro'
import type { Format } from '../../../ui/format.ts'
import { lengthWords } from '../../../ui/session-words.ts'
import { LEVELS } from '../figures/scales.ts'
import type { Year, YearDay } from '../figures/year.ts'
import { minutesOf, type ChartCsv, type ChartTable } from './chart-table.ts'

type Words = Pick<Format, 'dayMedium' | 'dayWithWeekday' | 'number'>

export const studiedIn = ({ weeks }: Year): readonly YearDay[] =>
  weeks.flatMap(({ days }) => days.flatMap((day) => (day !== null && day.studiedMs > 0 ? [day] : [])))

/** "Study on 214 of 366 days from … to …, in “Phase 1”; longest on Sat, 12 Mar 2026 (5 h 20 min)." */
export const yearSummary = (year: Year, phaseTitle: string | null, format: Words): string => {
  const days = studiedIn(year)
  const all = year.weeks.reduce((sum, week) => sum + week.days.filter((day) => day !== null).length, 0)
  const [from, to] = [format.dayMedium(year.from), format.dayMedium(year.to)]
  const [longest] = [...days].sort((a, b) => b.studiedMs - a.studiedMs)
  if (longest === undefined) {
    return phaseTitle === null
      ? t`No study from ${from} to ${to}.`
      : t`No study in “${phaseTitle}” from ${from} to ${to}.`
  }
  const count = format.number(days.length)
  const [longestDay, time] = [format.dayWithWeekday(longest.day), lengthWords(longest.studiedMs)]
  return phaseTitle === null
    ? t`You studied on ${count} of ${plural(all, { one: '# day', other: '# days' })} from ${from} to ${to}; the longest was ${longestDay} with ${time}.`
    : t`You studied in “${phaseTitle}” on ${count} of ${plural(all, { one: '# day', other: '# days' })} from ${from} to ${to}; the longest was ${longestDay} with ${time}.`
}

/** What the sizes mean: "up to 45 min", … "more". */
export const levelWords = (step: number, format: Pick<Format, 'duration'>): readonly string[] =>
  Array.from({ length: LEVELS }, (_, index) => {
    const isLast = index === LEVELS - 1
    const time = format.duration((isLast ? index : index + 1) * step)
    return isLast ? t`over ${time}` : t`up to ${time}`
  })

/** Days with study, the latest first. */
export const yearTable = (year: Year, format: Words): ChartTable => ({
  caption: t`Days with study`,
  columns: [{ label: t`Day` }, { label: t`Studied` }],
  rows: [...studiedIn(year)]
    .sort((a, b) => (a.day < b.day ? 1 : -1))
    .map(({ day, studiedMs }) => ({
      key: day,
      cells: [format.dayWithWeekday(day), lengthWords(studiedMs)],
    })),
})

export const yearCsv = (year: Year): ChartCsv => ({
  header: ['date', 'studied_minutes'],
  rows: studiedIn(year).map(({ day, studiedMs }) => [day, minutesOf(studiedMs)]),
})
