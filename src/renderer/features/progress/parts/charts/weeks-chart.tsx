import { t } from '@lingui/core/macro'
import { useMemo } from 'react'
import { Bar, BarChart, XAxis, YAxis, type BarShapeProps } from 'recharts'
import { useFormat } from '../../../../ui/format-context.tsx'
import type { Format } from '../../../../ui/format.ts'
import { minuteTicks } from '../../figures/scales.ts'
import {
  BAR_SHARE,
  barTicks,
  hasOutlines,
  type BarSpan,
  type TimeBar,
  type TimeBars,
} from '../../figures/week-bars.ts'
import { keptWords, spanWords } from '../../words/week-words.ts'
import { PointedChart } from '../pointed.tsx'
import type { TipProps } from '../tip.tsx'
import { GridLines } from './grid-lines.tsx'
import { axisLook, axisWidth, STILL } from './axis.ts'
import { studiedWords } from '../../words/chart-table.ts'

const LEAST_Y_WIDTH = 52
const RIGHT = 8
const TOP = 8
const BOTTOM = 26
const PX_PER_TICK = 52

export type WeeksChartProps = {
  readonly bars: TimeBars
  readonly width: number
  readonly height: number
}

const MINUTE_MS = 60_000

const NO_BAR: TimeBar = { from: '', plannedMinutes: 0, studiedMs: 0, weeks: 0 }

/** What a bar is drawn as tall as. */
const most = ({ plannedMinutes, studiedMs }: TimeBar): number =>
  Math.max(plannedMinutes, studiedMs / MINUTE_MS)

/** Planned outlined, studied filled, as in the week. */
export const WeeksChart = ({ bars: { span, bars }, width, height }: WeeksChartProps) => {
  const format = useFormat()
  const ticks = minuteTicks(bars.reduce((max, bar) => Math.max(max, most(bar)), 60))
  // The chart breaks words at spaces.
  const tickWords = (minutes: number): string =>
    axisMinutes(minutes, ticks[1] ?? 60, format).replaceAll(' ', '\u00A0')
  const yWidth = axisWidth(ticks.map(tickWords), LEAST_Y_WIDTH)
  const plotWidth = Math.max(1, width - yWidth - RIGHT)
  const marks = useMemo(
    () => barTicks(bars, span, Math.max(2, Math.floor(plotWidth / PX_PER_TICK))),
    [bars, span, plotWidth],
  )
  const bandWidth = plotWidth / Math.max(1, bars.length)
  return (
    <PointedChart
      width={width}
      itemAt={(x) => {
        const index = Math.floor((x - yWidth) / bandWidth)
        return bars[index] === undefined ? null : index
      }}
      tipOf={(index) => tipOf(bars[index] ?? NO_BAR, span, format)}
      markOf={(index) => ({
        left: yWidth + index * bandWidth,
        width: bandWidth,
        top: TOP,
        height: height - TOP - BOTTOM,
      })}
    >
      <BarChart
        width={width}
        height={height}
        data={bars}
        margin={{ top: TOP, right: RIGHT, bottom: 0, left: 0 }}
        barCategoryGap={0}
        accessibilityLayer={false}
      >
        <GridLines
          count={ticks.length}
          left={yWidth}
          right={width - RIGHT}
          top={TOP}
          bottom={height - BOTTOM}
        />
        <XAxis
          {...axisLook}
          dataKey="from"
          height={BOTTOM}
          axisLine={{ stroke: 'var(--rb-line-control)' }}
          ticks={marks.map(({ from }) => from)}
          tickFormatter={(_, index) => markWords(marks[index], format)}
        />
        <YAxis
          {...axisLook}
          width={yWidth}
          domain={[0, ticks.at(-1) ?? 60]}
          ticks={[...ticks]}
          tickFormatter={tickWords}
        />
        <Bar dataKey={most} shape={PlannedAndStudied} {...STILL} />
      </BarChart>
    </PointedChart>
  )
}

const tipOf = (bar: TimeBar, span: BarSpan, format: Format): TipProps => ({
  title: spanWords(span, bar.from, format),
  lines: [
    { label: t`Studied`, value: studiedWords(bar.studiedMs) },
    { label: t`Planned`, value: format.duration(bar.plannedMinutes) },
    { label: t`Of the plan`, value: keptWords(bar, format) },
  ],
})

/** "10 h", or "30 min" where the marks are closer than hours: one unit for all of them. */
const axisMinutes = (minutes: number, step: number, format: Pick<Format, 'number'>): string => {
  if (minutes === 0) return '0'
  const [hours, rest] = [format.number(minutes / 60), format.number(minutes)]
  return step % 60 === 0 ? t`${hours} h` : t`${rest} min`
}

const markWords = (
  mark: ReturnType<typeof barTicks>[number] | undefined,
  format: Pick<Format, 'dayShort' | 'monthShort'>,
): string => {
  if (mark === undefined) return ''
  if (mark.kind === 'year') return mark.from.slice(0, 4)
  return mark.kind === 'month' ? format.monthShort(mark.from) : format.dayShort(mark.from)
}

const MOST_WIDTH = 34

type Outline = {
  readonly middle: number
  readonly outer: number
  readonly inner: number
  readonly base: number
  readonly top: number
  /** The filled bar goes through its top. */
  readonly isCut: boolean
}

const outlineOf = ({ middle, outer, inner, base, top, isCut }: Outline): string => {
  const [left, right] = [middle - outer / 2, middle + outer / 2]
  if (!isCut) return `M${left} ${base}V${top}H${right}V${base}`
  return `M${left} ${base}V${top}H${middle - inner / 2}M${middle + inner / 2} ${top}H${right}V${base}`
}

const PlannedAndStudied = (props: BarShapeProps) => {
  const { x, y, width, height } = props
  const bar = props.payload as TimeBar
  const tall = most(bar)
  if (tall === 0 || width <= 0) return <g />
  const perMinute = height / tall
  const base = y + height
  const isOutlined = hasOutlines(1, width)
  const outer = Math.min(MOST_WIDTH, width * (isOutlined ? BAR_SHARE : 1))
  const middle = x + width / 2
  const planned = bar.plannedMinutes * perMinute
  const studied = (bar.studiedMs / MINUTE_MS) * perMinute
  const planLine = { x1: x, x2: x + width, y1: base - planned, y2: base - planned }
  const inner = isOutlined ? outer - 5 : Math.max(1, outer - 1)
  return (
    <g>
      {studied > 0 && (
        <rect
          x={middle - inner / 2}
          y={base - studied}
          width={inner}
          height={studied}
          rx={isOutlined ? 1.5 : 0}
          fill="var(--rb-accent)"
        />
      )}
      {planned > 0 && isOutlined && studied > planned && (
        // On what goes beyond the plan its edge is cut out.
        <line
          x1={middle - inner / 2}
          x2={middle + inner / 2}
          y1={base - planned}
          y2={base - planned}
          stroke="var(--rb-paper)"
          strokeWidth={2}
        />
      )}
      {planned > 0 &&
        (isOutlined ? (
          <path
            d={outlineOf({ middle, outer, inner, base, top: base - planned, isCut: studied > planned })}
            fill="none"
            stroke="var(--rb-ink-2)"
            strokeWidth={1.5}
          />
        ) : (
          <>
            <line {...planLine} stroke="var(--rb-paper)" strokeWidth={4} />
            <line {...planLine} stroke="var(--rb-ink-2)" strokeWidth={1.75} />
          </>
        ))}
    </g>
  )
}
