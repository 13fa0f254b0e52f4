import { t } from '@lingui/core/macro'
import { useFormat } from '../../../ui/format-context.tsx'
import { ratioTicks } from '../figures/scales.ts'
import { bodyFont, textWidth } from '../text-width.ts'
import type { RatioRow } from '../words/calibration-words.ts'

const ROW = 36
const LEAST_LABELS = 76
const LABEL_GAP = 8
const LABEL_SIZE = 13.5
const VALUES = 56
const BOTTOM = 26
const EDGE = 14

/** As wide as the boldest of them would be. */
const widthOf = (label: string): number => textWidth(label, `650 ${LABEL_SIZE}px ${bodyFont()}`)

export type RatioChartProps = { readonly rows: readonly RatioRow[]; readonly width: number }

/** Time taken over time estimated by kind of work: a dot where it is likely, a line as far as it may lie. */
export const RatioChart = ({ rows, width }: RatioChartProps) => {
  const format = useFormat()
  const ticks = ratioTicks(rows.flatMap(({ ratio }) => (ratio === null ? [] : [ratio.low, ratio.high])))
  const [low, high] = [Math.log(ticks[0] ?? 0.5), Math.log(ticks.at(-1) ?? 2)]
  const labels = Math.max(LEAST_LABELS, ...rows.map(({ label }) => widthOf(label) + LABEL_GAP))
  const plot = Math.max(1, width - labels - VALUES - 2 * EDGE)
  // Twice as long and half as long are equally far from 1.
  const xOf = (ratio: number): number =>
    labels + EDGE + Math.min(1, Math.max(0, (Math.log(ratio) - low) / (high - low))) * plot
  const bottom = rows.length * ROW
  return (
    <svg width={width} height={bottom + BOTTOM} viewBox={`0 0 ${width} ${bottom + BOTTOM}`}>
      {ticks.map((tick) => (
        <g key={tick}>
          <line
            x1={xOf(tick)}
            x2={xOf(tick)}
            y1={0}
            y2={bottom}
            stroke={tick === 1 ? 'var(--rb-ink-3)' : 'var(--rb-line)'}
            strokeWidth={tick === 1 ? 1.5 : 1}
          />
          <text x={xOf(tick)} y={bottom + 18} fontSize={12} textAnchor="middle" fill="var(--rb-ink-3)">
            {`${format.ratio(tick)} ×`}
          </text>
        </g>
      ))}
      {rows.map(({ key, label, ratio }, row) => {
        const y = ROW * (row + 0.5)
        const isWhole = row === 0
        return (
          <g key={key}>
            <text
              x={0}
              y={y}
              fontSize={LABEL_SIZE}
              fontWeight={isWhole ? 650 : 400}
              dominantBaseline="central"
              fill="var(--rb-ink)"
            >
              {label}
            </text>
            {ratio !== null && (
              <>
                <line
                  x1={xOf(ratio.low)}
                  x2={xOf(ratio.high)}
                  y1={y}
                  y2={y}
                  stroke="var(--rb-accent)"
                  strokeWidth={isWhole ? 3 : 2}
                  strokeLinecap="round"
                />
                <circle cx={xOf(ratio.likely)} cy={y} r={isWhole ? 6.5 : 5} fill="var(--rb-accent)" />
              </>
            )}
            <text
              x={width}
              y={y}
              fontSize={13.5}
              fontWeight={isWhole ? 650 : 500}
              textAnchor="end"
              dominantBaseline="central"
              fill={ratio === null ? 'var(--rb-ink-3)' : 'var(--rb-ink)'}
            >
              {ratio === null ? t`not yet` : `${format.ratio(ratio.likely)} ×`}
            </text>
          </g>
        )
      })}
    </svg>
  )
}
