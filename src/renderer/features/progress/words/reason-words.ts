import { plural, t } from '@lingui/core/macro'
import type { ForecastView } from '#contract/operations/forecast.ts'
import type { Format } from '../../../ui/format.ts'
import { roughWords } from './chart-table.ts'

type Words = Pick<Format, 'percent' | 'ratio' | 'number'>

export type Reason = { readonly label: string; readonly value: string; readonly note: string }

/** Why this date: the pace that was kept, the ratio, and what is left. */
export const reasonsOf = ({ reasons }: ForecastView, format: Words): readonly Reason[] => {
  if (reasons === null) return []
  const { weeks, kept, ratio, topicsLeft, minutesLeft } = reasons
  return [
    {
      label: t`Pace kept`,
      value: format.percent(kept),
      note: plural(weeks, {
        one: 'of the plan’s study time, going by # week',
        other: 'of the plan’s study time, going by # weeks',
      }),
    },
    {
      label: t`Your ratio`,
      value: `${format.ratio(ratio)} ×`,
      note: t`time taken over time estimated`,
    },
    {
      label: t`Left`,
      value: roughWords(minutesLeft, format),
      note: plural(topicsLeft, {
        one: 'for # topic, at that ratio',
        other: 'for # topics, at that ratio',
      }),
    },
  ]
}

/** What it takes until the date goes by the learner's own pace; null when it does. */
export const needsWords = ({ needs }: ForecastView): string | null => {
  switch (needs) {
    case 'week':
      return t`This is the plan’s own range. Once a week of the plan is over and three topics are done, the date goes by the pace you really keep.`
    case 'topics':
      return t`This is the plan’s own range. Once three topics are done, the date goes by the pace you really keep.`
    case 'study':
      return t`This is the plan’s own range: nothing was studied in the plan’s weeks so far. With study in them, the date goes by the pace you really keep.`
    case 'resume':
      return t`While the plan is paused nothing is planned, and there is no date. It comes back with the plan.`
    case 'nothing':
      return t`Nothing is left to forecast.`
    default:
      return null
  }
}

/** The method in three sentences, as docs/forecast.md begins. */
export const METHOD = [
  t`Roadbook plays the rest of your roadmap ten thousand times.`,
  t`Each time it draws how long the topics that are left may take, from their estimates and from how your own topics went so far, and how much you study in the weeks to come, from the weeks you really had.`,
  t`The day by which half of these runs are done is your date, and those by which a tenth and nine tenths are done are its range.`,
].join(' ')
