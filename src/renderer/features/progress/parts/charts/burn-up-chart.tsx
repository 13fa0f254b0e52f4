import { t } from '@lingui/core/macro'
import { useId, useMemo } from 'react'
import { Area, ComposedChart, Line, XAxis, YAxis } from 'recharts'
import { dayFromNumber } from '#core/time/day.ts'
import { useFormat } from '../../../../ui/format-context.tsx'
import type { Format } from '../../../../ui/format.ts'
import { burnUpAt, burnUpDrawing, type BurnUpLines, type Frame } from '../../figures/burn-up.ts'
import { timeTicks } from '../../figures/time-ticks.ts'
import { PointedChart, type Mark } from '../pointed.tsx'
import type { TipProps } from '../tip.tsx'
import { FinishMarks, finishLabels, NowMark, roomFor } from './burn-up-marks.tsx'
import { GridLines } from './grid-lines.tsx'
import { axisLook, axisWidth, STILL, tickWords } from './axis.ts'

const BOTTOM = 26
const RIGHT = 14
const LEAST_Y_WIDTH = 44
const PX_PER_TICK = 64
/** Closer points than this nobody sees. */
const PX_PER_POINT = 2

export type BurnUpChartProps = {
  readonly lines: BurnUpLines
  readonly frame: Frame
  readonly width: number
  readonly height: number
}

/** Done, the plan, the roadmap’s own band and the forecast, in shares of the effort. */
export const BurnUpChart = ({ lines, frame, width, height }: BurnUpChartProps) => {
  const format = useFormat()
  const hatch = `hatch-${useId().replaceAll(/\W/g, '')}`
  const yWidth = axisWidth([format.percent(1)], LEAST_Y_WIDTH)
  const plotWidth = Math.max(1, width - yWidth - RIGHT)
  const drawing = useMemo(
    () => burnUpDrawing(lines, frame, plotWidth / PX_PER_POINT),
    [lines, frame, plotWidth],
  )
  const ticks = useMemo(
    () => timeTicks(frame.first, frame.last, Math.max(2, Math.floor(plotWidth / PX_PER_TICK))),
    [frame, plotWidth],
  )
  const xOf = (day: number): number =>
    ((day - drawing.first) / Math.max(1, drawing.last - drawing.first)) * plotWidth
  const labels = finishLabels(drawing, { xOf, room: plotWidth, format })
  const top = roomFor(labels)
  const dayAt = (x: number): number | null => {
    const share = (x - yWidth) / plotWidth
    return share < 0 || share > 1 ? null : Math.round(frame.first + share * (frame.last - frame.first))
  }
  const markOf = (day: number): Mark => ({
    left: yWidth + xOf(day) - 0.5,
    width: 1,
    top,
    height: height - top - BOTTOM,
  })
  const plot = { top, bottom: height - BOTTOM }
  const [bottomShare = 0, topShare = 1] = [drawing.ticks[0], drawing.ticks.at(-1)]
  return (
    <PointedChart width={width} itemAt={dayAt} tipOf={(day) => tipOf(lines, day, format)} markOf={markOf}>
      <ComposedChart
        width={width}
        height={height}
        data={drawing.rows}
        margin={{ top, right: RIGHT, bottom: 0, left: 0 }}
        accessibilityLayer={false}
      >
        <defs>
          <pattern
            id={hatch}
            width={7}
            height={7}
            patternUnits="userSpaceOnUse"
            patternTransform="rotate(45)"
          >
            <line x1={0} x2={0} y1={0} y2={7} stroke="var(--rb-line-strong)" strokeWidth={1.5} />
          </pattern>
        </defs>
        <GridLines count={drawing.ticks.length} left={yWidth} right={width - RIGHT} {...plot} />
        <XAxis
          {...axisLook}
          dataKey="day"
          type="number"
          height={BOTTOM}
          domain={[drawing.first, drawing.last]}
          allowDataOverflow
          axisLine={{ stroke: 'var(--rb-line-control)' }}
          ticks={ticks.map(({ day }) => day)}
          tickFormatter={(_, index) => {
            const tick = ticks[index]
            return tick === undefined ? '' : tickWords(tick, format)
          }}
        />
        <YAxis
          {...axisLook}
          width={yWidth}
          domain={[bottomShare, topShare]}
          allowDataOverflow
          ticks={[...drawing.ticks]}
          tickFormatter={(share: number) => format.percent(share)}
        />
        {drawing.hasBand && (
          <Area
            dataKey="band"
            type="linear"
            fill={`url(#${hatch})`}
            fillOpacity={1}
            stroke="var(--rb-line-control)"
            strokeWidth={1}
            connectNulls
            activeDot={false}
            {...STILL}
          />
        )}
        {drawing.hasCone && (
          <Area
            dataKey="cone"
            type="linear"
            fill="var(--rb-accent-soft)"
            fillOpacity={0.85}
            stroke="var(--rb-accent)"
            strokeWidth={1}
            connectNulls
            activeDot={false}
            {...STILL}
          />
        )}
        <Line
          dataKey="plan"
          type="linear"
          stroke="var(--rb-ink-2)"
          strokeWidth={1.75}
          strokeDasharray="6 4"
          dot={false}
          activeDot={false}
          connectNulls
          {...STILL}
        />
        {drawing.hasCone && (
          <Line
            dataKey="likely"
            type="linear"
            stroke="var(--rb-accent)"
            strokeWidth={2}
            strokeDasharray="1.5 4"
            strokeLinecap="round"
            dot={false}
            activeDot={false}
            connectNulls
            {...STILL}
          />
        )}
        <Line
          dataKey="real"
          type={drawing.hasSteps ? 'stepAfter' : 'linear'}
          stroke="var(--rb-accent)"
          strokeWidth={3}
          strokeLinejoin="round"
          dot={false}
          activeDot={false}
          connectNulls
          {...STILL}
        />
        <g transform={`translate(${yWidth} ${top})`}>
          <FinishMarks labels={labels} />
          <NowMark
            drawing={drawing}
            x={xOf(drawing.today)}
            width={plotWidth}
            height={height - top - BOTTOM}
          />
        </g>
      </ComposedChart>
    </PointedChart>
  )
}

/** All there is to say of a day. */
const tipOf = (lines: BurnUpLines, day: number, format: Format): TipProps => {
  const { real, plan, cone } = burnUpAt(lines, day)
  return {
    title: format.dayWithWeekday(dayFromNumber(day)),
    lines: [
      ...(real === null ? [] : [{ label: t`Done`, value: format.percent(real) }]),
      ...(plan === null ? [] : [{ label: t`Plan`, value: format.percent(plan) }]),
      ...(cone === null
        ? []
        : [
            { label: t`Forecast`, value: format.percent(cone.p50) },
            {
              label: t`Eight times in ten`,
              value: `${format.percent(cone.p10)}–${format.percent(cone.p90)}`,
            },
          ]),
    ],
  }
}
