import { t } from '@lingui/core/macro'
import { Trans } from '@lingui/react/macro'
import { useMemo } from 'react'
import type { ProgressView } from '#contract/operations/progress.ts'
import { useFormat } from '../../../ui/format-context.tsx'
import { KindMark } from '../../../ui/kind-mark.tsx'
import { useCharts } from '../charts.ts'
import { hasOutlines, timeBars, type BarSpan } from '../figures/week-bars.ts'
import { useProgressStore } from '../store.ts'
import { useWidth } from '../use-width.ts'
import { STUDY_KINDS } from '../words/calibration-words.ts'
import { phaseTitleOf, scopeLine } from '../words/scope-words.ts'
import { weeksCsv, weeksSummary, weeksTable } from '../words/week-words.ts'
import type { LegendItem } from './legend.tsx'
import { NothingYet } from './nothing-yet.tsx'
import { ChartSection } from './section.tsx'
import classes from './weeks-section.module.css'
import { studiedWords } from '../words/chart-table.ts'

const HEIGHT = 240
/** A bar and its gap take at least so many px. */
const PX_PER_BAR = 5
/** What the axis and the edge take of the width. */
const BESIDE = 60

/** Narrow bars have the plan as an edge only. */
const legendOf = (isNarrow: boolean): readonly LegendItem[] => [
  { label: t`Studied`, sign: 'filled' },
  { label: t`Planned`, sign: isNarrow ? 'edge' : 'outlined' },
]

const spanNotes: Readonly<Record<BarSpan, string>> = {
  week: t`A bar for each week.`,
  month: t`A bar for each month; a week counts where it begins. The table has every week.`,
  quarter: t`A bar for each quarter; a week counts where it begins. The table has every week.`,
  year: t`A bar for each year; a week counts where it begins. The table has every week.`,
}

/** What was planned and what was studied, week by week. */
export const WeeksSection = ({ view }: { readonly view: ProgressView }) => {
  const format = useFormat()
  const charts = useCharts()
  const choice = useProgressStore((store) => store.shownChoice)
  const [measure, width] = useWidth()
  const bars = useMemo(
    () => timeBars(view.weeks, Math.max(4, Math.floor((width - BESIDE) / PX_PER_BAR))),
    [view.weeks, width],
  )
  const isEmpty = view.weeks.every((week) => week.plannedMinutes === 0 && week.studiedMs === 0)
  return (
    <ChartSection
      name="weeks"
      title={t`Planned and studied`}
      summary={weeksSummary(view, choice, format)}
      scope={scopeLine(view.range, phaseTitleOf(view), format)}
      legend={legendOf(width > 0 && !hasOutlines(bars.bars.length, width - BESIDE))}
      table={() => weeksTable(view.weeks, format)}
      csv={() => weeksCsv(view.weeks)}
      empty={
        isEmpty ? (
          <NothingYet>
            <Trans>What you study each week will stand here beside what was planned for it.</Trans>
          </NothingYet>
        ) : null
      }
      footer={!isEmpty && <Kinds view={view} note={spanNotes[bars.span]} />}
    >
      <div ref={measure} style={{ height: HEIGHT }}>
        {charts !== null && width > 0 && <charts.WeeksChart bars={bars} width={width} height={HEIGHT} />}
      </div>
    </ChartSection>
  )
}

const Kinds = ({ view, note }: { readonly view: ProgressView; readonly note: string }) => {
  const studied = STUDY_KINDS.filter((kind) => view.studied.byKind[kind] > 0)
  return (
    <div className={classes.footer}>
      <ul className={classes.kinds} aria-label={t`Studied by kind of work`}>
        {studied.map((kind) => (
          <li key={kind} className={classes.kind}>
            <KindMark kind={kind} /> {studiedWords(view.studied.byKind[kind])}
          </li>
        ))}
      </ul>
      <p className={classes.note}>{note}</p>
    </div>
  )
}
