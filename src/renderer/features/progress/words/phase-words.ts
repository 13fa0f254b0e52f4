import { plural, t } from '@lingui/core/macro'
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
import { rangeWithin } from './scope-words.ts'

type Words = Pick<Format, 'percent' | 'number' | 'dayMedium'>

/** Share of a phase's effort that is done; null when it has none that counts. */
export const phaseShare = ({ effort }: PhaseProgress): number | null =>
  effort.totalMinutes === 0 ? null : effort.doneMinutes / effort.totalMinutes

export const phaseTopicWords = ({ topics }: PhaseProgress, format: Words): string => {
  const done = format.number(topics.done)
  return plural(topics.total, { one: `${done} of # topic`, other: `${done} of # topics` })
}

/** "2 of 6 phases are done; in the last 4 weeks most time, 12 h, went to “Phase 3”." */
export const phasesSummary = (view: ProgressView, choice: RangeChoice, format: Words): string => {
  const counting = view.phases.filter((phase) => phaseShare(phase) !== null)
  const total = counting.length
  const done = counting.filter(({ topics }) => topics.done === topics.total).length
  const standing = plural(done, {
    one: `# of ${plural(total, { one: '# phase', other: '# phases' })} is done`,
    other: `# of ${plural(total, { one: '# phase', other: '# phases' })} are done`,
  })
  const [most] = [...view.phases].sort((a, b) => b.studiedMs - a.studiedMs)
  if (most === undefined || most.studiedMs === 0) return `${standing}.`
  const when = rangeWithin(view, choice, format)
  const time = roughWords(minutesOf(most.studiedMs), format)
  const phase = most.title
  return t`${standing}; ${when} most time, ${time}, went to “${phase}”.`
}

export const phasesTable = (phases: readonly PhaseProgress[], format: Words): ChartTable => ({
  caption: t`Phases`,
  columns: [{ label: t`Phase` }, { label: t`Topics done` }, { label: t`Effort done` }, { label: t`Studied` }],
  rows: phases.map((phase) => {
    const share = phaseShare(phase)
    const [done, total] = [format.number(phase.topics.done), format.number(phase.topics.total)]
    return {
      key: phase.id,
      cells: [
        phase.title,
        t`${done} of ${total}`,
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
