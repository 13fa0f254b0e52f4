import { t } from '@lingui/core/macro'
import { useMemo } from 'react'
import type { ForecastView } from '#contract/operations/forecast.ts'
import type { ProgressView } from '#contract/operations/progress.ts'
import { useFormat } from '../../../ui/format-context.tsx'
import { loaded, type Load } from '../../../ui/load.ts'
import { useCharts } from '../charts.ts'
import { burnUpLines, frameOf } from '../figures/burn-up.ts'
import { useProgressStore } from '../store.ts'
import { useWidth } from '../use-width.ts'
import { burnUpCsv, burnUpNote, burnUpSummary, burnUpTable } from '../words/burn-up-words.ts'
import { phaseTitleOf, scopeLine } from '../words/scope-words.ts'
import { dayFromNumber } from '#core/time/day.ts'
import classes from './aside.module.css'
import type { LegendItem } from './legend.tsx'
import { ChartSection } from './section.tsx'
import { WhyDate } from './why-date.tsx'

const [TALL, LOW, NARROW] = [400, 320, 520]

export type BurnUpSectionProps = {
  readonly view: ProgressView
  readonly forecast: Load<ForecastView | null>
}

/** The heart of the screen: how far it is, where the plan is, and where it leads. */
export const BurnUpSection = ({ view, forecast }: BurnUpSectionProps) => {
  const format = useFormat()
  const charts = useCharts()
  const choice = useProgressStore((store) => store.shownChoice)
  const [measure, width] = useWidth()
  const ahead = loaded(forecast) ?? null
  const lines = useMemo(() => burnUpLines(view, ahead), [view, ahead])
  const frame = useMemo(() => frameOf(lines, { choice, ...view.range }), [lines, choice, view.range])
  const height = width < NARROW ? LOW : TALL
  const phase = phaseTitleOf(view)
  const ownTime = lines.band?.raw.replace('-', '–')
  const legend: LegendItem[] = [
    { label: t`Done`, sign: 'line' },
    { label: t`Plan`, sign: 'dashed' },
    ...(lines.cone.length > 0 ? [{ label: t`Forecast and its range`, sign: 'cone' } as const] : []),
    ...(ownTime === undefined ? [] : [{ label: t`The roadmap’s own ${ownTime}`, sign: 'hatched' } as const]),
  ]
  return (
    <div className={classes.columns}>
      <ChartSection
        name="burn-up"
        title={t`Burn-up`}
        summary={burnUpSummary(view, { lines, choice, forecast: ahead }, format)}
        scope={scopeLine({ from: dayFromNumber(frame.first), to: dayFromNumber(frame.last) }, phase, format)}
        legend={legend}
        table={() => burnUpTable(lines, frame, format)}
        csv={() => burnUpCsv(lines)}
        footer={<p className={classes.note}>{burnUpNote(view, format)}</p>}
      >
        <div ref={measure} style={{ height }}>
          {charts !== null && width > 0 && (
            <charts.BurnUpChart lines={lines} frame={frame} width={width} height={height} />
          )}
        </div>
      </ChartSection>
      <WhyDate view={view} forecast={forecast} />
    </div>
  )
}
