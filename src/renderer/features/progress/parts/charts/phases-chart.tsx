import { t } from '@lingui/core/macro'
import { Bar, BarChart, XAxis, YAxis, type BarShapeProps } from 'recharts'
import type { PhaseProgress } from '#contract/operations/progress.ts'
import { useFormat } from '../../../../ui/format-context.tsx'
import type { Format } from '../../../../ui/format.ts'
import { phaseShare, phaseTopicWords } from '../../words/phase-words.ts'
import { PointedChart } from '../pointed.tsx'
import type { TipProps } from '../tip.tsx'
import { bodyFont, cutWords, textWidth } from '../../text-width.ts'
import { STILL } from './axis.ts'
import { studiedWords } from '../../words/chart-table.ts'

const BAR = 8
const [ROW, LOW_ROW, MANY] = [50, 38, 8]

/** Of many phases each takes less room. */
const rowOf = ({ length }: readonly PhaseProgress[]): number => (length > MANY ? LOW_ROW : ROW)

export type PhasesChartProps = {
  readonly phases: readonly PhaseProgress[]
  /** The one the figures are of; null for all. */
  readonly phaseId: string | null
  readonly width: number
}

/** Each row is as wide as the chart; what is done of it is drawn within. */
const FULL_ROW = (): number => 1

/** How much of each phase is done; its name stands over its bar. */
export const PhasesChart = ({ phases, phaseId, width }: PhasesChartProps) => {
  const format = useFormat()
  const row = rowOf(phases)
  return (
    <PointedChart
      width={width}
      itemAt={(_, y) => phases[Math.floor(y / row)] ?? null}
      tipOf={(phase) => tipOf(phase, format)}
    >
      <BarChart
        layout="vertical"
        width={width}
        height={phases.length * row}
        data={phases}
        margin={{ top: 0, right: 0, bottom: 0, left: 0 }}
        barCategoryGap={0}
        accessibilityLayer={false}
      >
        <XAxis type="number" domain={[0, 1]} hide />
        <YAxis type="category" dataKey="id" width={0} hide />
        <Bar dataKey={FULL_ROW} shape={<PhaseBar fullWidth={width} phaseId={phaseId} />} {...STILL} />
      </BarChart>
    </PointedChart>
  )
}

const tipOf = (phase: PhaseProgress, format: Format): TipProps => {
  const share = phaseShare(phase)
  return {
    title: phase.title,
    lines: [
      { label: t`Effort done`, value: share === null ? '–' : format.percent(share) },
      { label: t`Topics done`, value: phaseTopicWords(phase, format) },
      { label: t`Studied`, value: studiedWords(phase.studiedMs) },
    ],
  }
}

/** The chart hands it its row. */
type PhaseBarProps = Partial<BarShapeProps> & { readonly fullWidth: number; readonly phaseId: string | null }

/** Between a title and its figure. */
const FIGURE_GAP = 12

const PhaseBar = ({ y = 0, height = ROW, payload, fullWidth, phaseId }: PhaseBarProps) => {
  const format = useFormat()
  const phase = payload as PhaseProgress | undefined
  if (phase === undefined) return null
  const share = phaseShare(phase)
  const middle = y + height / 2
  const isOther = phaseId !== null && phaseId !== phase.id
  const weight = phaseId === phase.id ? 650 : 500
  const figure = share === null ? '–' : format.percent(share)
  const looks = { fontSize: 13.5, fill: isOther ? 'var(--rb-ink-3)' : 'var(--rb-ink)' }
  const font = (boldness: number): string => `${boldness} ${looks.fontSize}px ${bodyFont()}`
  return (
    <g>
      <text x={0} y={middle - 4} fontWeight={weight} {...looks}>
        {cutWords(phase.title, font(weight), fullWidth - textWidth(figure, font(500)) - FIGURE_GAP)}
      </text>
      <text x={fullWidth} y={middle - 4} textAnchor="end" fontWeight={500} {...looks}>
        {figure}
      </text>
      <rect
        x={0.5}
        y={middle + 4.5}
        width={fullWidth - 1}
        height={BAR - 1}
        rx={BAR / 2}
        fill="var(--rb-sunken)"
        stroke="var(--rb-line-control)"
      />
      {share !== null && share > 0 && (
        <rect
          x={0}
          y={middle + 4}
          width={Math.max(BAR, fullWidth * share)}
          height={BAR}
          rx={BAR / 2}
          fill="var(--rb-accent)"
        />
      )}
    </g>
  )
}
