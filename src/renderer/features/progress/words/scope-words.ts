import { t } from '@lingui/core/macro'
import type { ProgressView } from '#contract/operations/progress.ts'
import type { Format } from '../../../ui/format.ts'
import type { RangeChoice } from '../figures/ranges.ts'

export const rangeLabels: Readonly<Record<RangeChoice, string>> = {
  '4-weeks': t`4 weeks`,
  '3-months': t`3 months`,
  year: t`1 year`,
  all: t`Everything`,
  own: t`Own range`,
}

type Lasts = Readonly<Partial<Record<RangeChoice, string>>>

const lasts: Lasts = {
  '4-weeks': t({ message: 'In the last 4 weeks', comment: 'Begins a sentence: So far you studied 32 h.' }),
  '3-months': t({ message: 'In the last 3 months', comment: 'Begins a sentence: So far you studied 32 h.' }),
  year: t({ message: 'In the last year', comment: 'Begins a sentence: So far you studied 32 h.' }),
  all: t({ message: 'So far', comment: 'Begins a sentence: So far you studied 32 h.' }),
}

const lastsWithin: Lasts = {
  '4-weeks': t({
    message: 'in the last 4 weeks',
    comment: 'Within a sentence: 2 of 6 phases are done; so far most time went to Phase 3.',
  }),
  '3-months': t({
    message: 'in the last 3 months',
    comment: 'Within a sentence: 2 of 6 phases are done; so far most time went to Phase 3.',
  }),
  year: t({
    message: 'in the last year',
    comment: 'Within a sentence: 2 of 6 phases are done; so far most time went to Phase 3.',
  }),
  all: t({
    message: 'so far',
    comment: 'Within a sentence: 2 of 6 phases are done; so far most time went to Phase 3.',
  }),
}

export const phaseTitleOf = ({ phaseId, phases }: ProgressView): string | null =>
  phases.find(({ id }) => id === phaseId)?.title ?? null

/** Which days it is about, as a sentence begins: "In the last 4 weeks", "From 3 Mar to 4 Apr 2026". */
export const rangeWords = (
  { range }: Pick<ProgressView, 'range'>,
  choice: RangeChoice,
  format: Pick<Format, 'dayMedium'>,
): string => {
  const [from, to] = [format.dayMedium(range.from), format.dayMedium(range.to)]
  return (
    lasts[choice] ??
    t({ message: `From ${from} to ${to}`, comment: 'Begins a sentence: So far you studied 32 h.' })
  )
}

/** The same within a sentence: "in the last 4 weeks". */
export const rangeWithin = (
  { range }: Pick<ProgressView, 'range'>,
  choice: RangeChoice,
  format: Pick<Format, 'dayMedium'>,
): string => {
  const [from, to] = [format.dayMedium(range.from), format.dayMedium(range.to)]
  return (
    lastsWithin[choice] ??
    t({
      message: `from ${from} to ${to}`,
      comment: 'Within a sentence: 2 of 6 phases are done; so far most time went to Phase 3.',
    })
  )
}

/** The phase a sentence is about, and whether it is about one: for `select`. */
export const phaseOf = (view: ProgressView): { readonly scope: 'phase' | 'all'; readonly phase: string } => {
  const phase = phaseTitleOf(view)
  return phase === null ? { scope: 'all', phase: '' } : { scope: 'phase', phase }
}

/** Under the title of a picture: "1 Sept – 27 Nov 2026 · Phase 1". */
export const scopeLine = (
  days: { readonly from: string; readonly to: string },
  phaseTitle: string | null,
  format: Pick<Format, 'dayRangeWithYear'>,
): string =>
  [format.dayRangeWithYear(days.from, days.to), ...(phaseTitle === null ? [] : [phaseTitle])].join(' · ')
