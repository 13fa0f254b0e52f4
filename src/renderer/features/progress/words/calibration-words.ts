import { plural, t } from '@lingui/core/macro'
import type { CalibrationView, LikelyRatio } from '#contract/operations/progress.ts'
import type { StudyKind } from '#core/planning/model.ts'
import type { Format } from '../../../ui/format.ts'
import { kinds } from '../../../ui/kind-mark.tsx'
import { rounded, type ChartCsv, type ChartTable } from './chart-table.ts'

type Words = Pick<Format, 'ratio' | 'duration'>

export const STUDY_KINDS = ['learn', 'practice', 'build', 'review'] as const satisfies readonly StudyKind[]

export type RatioRow = { readonly key: string; readonly label: string; readonly ratio: LikelyRatio | null }

/** The whole first, then each kind of work. */
export const ratioRows = ({ overall, byKind }: CalibrationView): readonly RatioRow[] => [
  { key: 'overall', label: t`All work`, ratio: overall },
  ...STUDY_KINDS.map((kind) => ({ key: kind, label: kinds[kind].label, ratio: byKind[kind] ?? null })),
]

const NEAR = 0.05

/** "Topics take you 1.2 times their estimate, with eight chances in ten between 1.1 and 1.3; 28 topics say so." */
export const calibrationSummary = (
  { overall, topics }: CalibrationView,
  { isNarrowed }: { readonly isNarrowed: boolean },
  format: Words,
): string => {
  if (overall === null) return t`Nothing is known yet: no topic was timed to its end.`
  const ratio = format.ratio(overall.likely)
  const [low, high] = [format.ratio(overall.low), format.ratio(overall.high)]
  if (Math.abs(overall.likely - 1) < NEAR) {
    return isNarrowed
      ? t`Over the whole time and all phases topics take you about as long as estimated, with eight chances in ten between ${low} and ${high} times; that comes from ${plural(topics, { one: '# topic', other: '# topics' })} timed to the end.`
      : t`Topics take you about as long as estimated, with eight chances in ten between ${low} and ${high} times; that comes from ${plural(topics, { one: '# topic', other: '# topics' })} timed to the end.`
  }
  // It is of all topics that were timed: fewer would say less.
  return isNarrowed
    ? t`Over the whole time and all phases topics are likely to take you ${ratio} times their estimate, with eight chances in ten between ${low} and ${high} times; that comes from ${plural(topics, { one: '# topic', other: '# topics' })} timed to the end.`
    : t`Topics are likely to take you ${ratio} times their estimate, with eight chances in ten between ${low} and ${high} times; that comes from ${plural(topics, { one: '# topic', other: '# topics' })} timed to the end.`
}

/** What would change: "Plan a study day as 4 h 10 min, not 3 h 30 min". Null when there is nothing to change. */
export const calibrateWords = (
  { suggestedMinutesPerStudyDay, minutesPerStudyDay }: CalibrationView,
  format: Words,
): string | null => {
  if (suggestedMinutesPerStudyDay === null) return null
  const [wanted, present] = [
    format.duration(suggestedMinutesPerStudyDay),
    format.duration(minutesPerStudyDay),
  ]
  return t`Plan a study day as ${wanted}, not ${present}`
}

export const calibrationTable = (view: CalibrationView, format: Words): ChartTable => ({
  caption: t`Time taken over time estimated`,
  columns: [{ label: t`Work` }, { label: t`Likely` }, { label: t`Between` }],
  rows: ratioRows(view).map(({ key, label, ratio }) => ({
    key,
    cells: [
      label,
      ratio === null ? t`Not known yet` : `${format.ratio(ratio.likely)} ×`,
      ratio === null ? '–' : `${format.ratio(ratio.low)}–${format.ratio(ratio.high)} ×`,
    ],
  })),
})

export const calibrationCsv = (view: CalibrationView): ChartCsv => ({
  header: ['work', 'likely_ratio', 'low', 'high'],
  rows: ratioRows(view).map(({ key, ratio }) => [
    key,
    rounded(ratio?.likely ?? null),
    rounded(ratio?.low ?? null),
    rounded(ratio?.high ?? null),
  ]),
})
