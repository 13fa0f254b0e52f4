import { t } from '@lingui/core/macro'
import type { ProgressView } from '#contract/operations/progress.ts'
import type { Format } from '../../../ui/format.ts'
import type { RangeChoice } from '../figures/ranges.ts'

export const rangeLabels: Readonly<Record<RangeChoice, string>> = {
  '4-weeks': '4 weeks',
  '3-months': '3 months',
  year: '1 year',
  all: t`Everything`,
  own: t`Own range`,
}

const lasts: Readonly<Partial<Record<RangeChoice, string>>> = {
  '4-weeks': t`In the last 4 weeks`,
  '3-months': t`In the last 3 months`,
  year: t`In the last year`,
  all: t`So far`,
}

export const phaseTitleOf = ({ phaseId, phases }: ProgressView): string | null =>
  phases.find(({ id }) => id === phaseId)?.title ?? null

/** Which days it is about, as a sentence begins: "In the last 4 weeks", "From 3 Mar to 4 Apr 2026". */
export const rangeWords = (
  { range }: Pick<ProgressView, 'range'>,
  choice: RangeChoice,
  format: Pick<Format, 'dayMedium'>,
): string => lasts[choice] ?? t`From ${format.dayMedium(range.from)} to ${format.dayMedium(range.to)}`

/** "So far, in “Phase 1”,": the same with the phase. */
export const scopeWords = (
  view: ProgressView,
  choice: RangeChoice,
  format: Pick<Format, 'dayMedium'>,
): string => {
  const phase = phaseTitleOf(view)
  const range = rangeWords(view, choice, format)
  return phase === null ? range : t`${range}, in “${phase}”,`
}

/** Under the title of a picture: "1 Sept – 27 Nov 2026 · Phase 1". */
export const scopeLine = (
  days: { readonly from: string; readonly to: string },
  phaseTitle: string | null,
  format: Pick<Format, 'dayRangeWithYear'>,
): string =>
  [format.dayRangeWithYear(days.from, days.to), ...(phaseTitle === null ? [] : [phaseTitle])].join(' · ')
