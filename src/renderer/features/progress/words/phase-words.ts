import { t } from '@lingui/core/macro'
import type { PhaseProgress, ProgressView } from '#contract/operations/progress.ts'
import type { Format } from '../../../ui/format.ts'
import type { RangeChoice } from '../figures/ranges.ts'
import {
  minutesOf,
  roughWords,
  rounded,
  studiedWords,
  type ChartCsv,
  type ChartTable,
} from './chart-table.ts'
import { rangeWords } from './scope-words.ts'

type Words = Pick<Format, 'percent' | 'count' | 'number' | 'dayMedium'>

/** Share of a phase's effort that is done; null when it has none that counts. */
export const phaseShare = ({ effort }: PhaseProgress): number | null =>
  effort.totalMinutes === 0 ? null : effort.doneMinutes / effort.totalMinutes

export const phaseTopicWords = ({ topics }: PhaseProgress, format: Words): string =>
  t`${format.number(topics.done)} of ${format.count(topics.total, 'topic')}`

/** "2 of 6 phases are done; in the last 4 weeks most time, 12 h, went to “Phase 3”." */
export const phasesSummary = (view: ProgressView, choice: RangeChoice, format: Words): string => {
  const counting = view.phases.filter((phase) => phaseShare(phase) !== null)
  const done = counting.filter(({ topics }) => topics.done === topics.total)
  const first = t`${format.number(done.length)} of ${format.count(counting.length, 'phase')} ${
    done.length === 1 ? 'is' : 'are'
  } done`
  const [most] = [...view.phases].sort((a, b) => b.studiedMs - a.studiedMs)
  if (most === undefined || most.studiedMs === 0) return `${first}.`
  const range = rangeWords(view, choice, format)
  return t`${first}; ${range.charAt(0).toLowerCase()}${range.slice(1)} most time, ${roughWords(
    minutesOf(most.studiedMs),
    format,
  )}, went to “${most.title}”.`
}

export const phasesTable = (phases: readonly PhaseProgress[], format: Words): ChartTable => ({
  caption: t`Phases`,
  columns: [{ label: t`Phase` }, { label: t`Topics done` }, { label: t`Effort done` }, { label: t`Studied` }],
  rows: phases.map((phase) => {
    const share = phaseShare(phase)
    return {
      key: phase.id,
      cells: [
        phase.title,
        t`${format.number(phase.topics.done)} of ${format.number(phase.topics.total)}`,
        share === null ? '–' : format.percent(share),
        studiedWords(phase.studiedMs),
      ],
    }
  }),
})

export const phasesCsv = (phases: readonly PhaseProgress[]): ChartCsv => ({
  header: [
    'phase',
    'topics_done',
    'topics_total',
    'effort_done_minutes',
    'effort_total_minutes',
    'effort_done_share',
    'studied_minutes',
  ],
  rows: phases.map((phase) => [
    phase.title,
    phase.topics.done,
    phase.topics.total,
    phase.effort.doneMinutes,
    phase.effort.totalMinutes,
    rounded(phaseShare(phase)),
    minutesOf(phase.studiedMs),
  ]),
})
