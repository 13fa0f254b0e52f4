import { t } from '@lingui/core/macro'
import type { Weekday } from '#core/roadmap/model.ts'
import { WEEKDAYS } from '#core/time/day.ts'
import { useFormat } from '../../../ui/format-context.tsx'
import { weekdayWords } from '../../../ui/weekday-words.ts'
import { bodyFont, textWidth } from '../text-width.ts'
import { PointedChart } from './pointed.tsx'
import { studiedWords } from '../words/chart-table.ts'

const LABELS = 38
const TOP = 4
const BOTTOM = 24
const MOST_CELL = 34
const LABEL_GAP = 10

export type HoursChartProps = {
  readonly byWeekdayHour: readonly (readonly number[])[]
  readonly weekdays: readonly Weekday[]
  readonly hours: readonly number[]
  readonly width: number
}

type Cell = { readonly weekday: Weekday; readonly hour: number; readonly ms: number }

/** A dot for each hour of the week, as large as what was studied in it. */
export const HoursChart = ({ byWeekdayHour, weekdays, hours, width }: HoursChartProps) => {
  const format = useFormat()
  const cellWidth = (width - LABELS) / hours.length
  const rowHeight = Math.min(MOST_CELL, Math.max(22, cellWidth * 1.5))
  const height = TOP + rowHeight * weekdays.length + BOTTOM
  const most = Math.max(...byWeekdayHour.flat(), 1)
  const largest = Math.min(cellWidth, rowHeight) / 2 - 0.5
  const cellOf = (column: number, row: number): Cell | null => {
    const [weekday, hour] = [weekdays[row], hours[column]]
    if (weekday === undefined || hour === undefined) return null
    return { weekday, hour, ms: byWeekdayHour[WEEKDAYS.indexOf(weekday)]?.[hour] ?? 0 }
  }
  const widthOf = (hour: number): number => textWidth(format.time(hour * 60), `12px ${bodyFont()}`)
  // Round hours only, and fewer where it is narrow.
  const step = cellWidth * 3 > Math.max(...hours.map(widthOf)) + LABEL_GAP ? 3 : 6
  return (
    <PointedChart
      width={width}
      itemAt={(x, y) => cellOf(Math.floor((x - LABELS) / cellWidth), Math.floor((y - TOP) / rowHeight))}
      tipOf={({ weekday, hour, ms }: Cell) => ({
        title: `${weekdayWords[weekday].long}, ${format.timeRange(hour * 60, 60)}`,
        lines: [{ label: t`Studied`, value: studiedWords(ms) }],
      })}
    >
      <svg width={width} height={height} viewBox={`0 0 ${width} ${height}`}>
        {weekdays.map((weekday, row) => {
          const y = TOP + rowHeight * (row + 0.5)
          return (
            <g key={weekday}>
              <text x={0} y={y} fontSize={12} dominantBaseline="central" fill="var(--rb-ink-3)">
                {weekdayWords[weekday].short}
              </text>
              <line x1={LABELS} x2={width} y1={y} y2={y} stroke="var(--rb-line)" />
              {hours.map((hour, column) => {
                const ms = cellOf(column, row)?.ms ?? 0
                return (
                  ms > 0 && (
                    <circle
                      key={hour}
                      cx={LABELS + cellWidth * (column + 0.5)}
                      cy={y}
                      r={Math.max(1.25, largest * Math.sqrt(ms / most))}
                      fill="var(--rb-accent)"
                    />
                  )
                )
              })}
            </g>
          )
        })}
        {hours.map(
          (hour, column) =>
            hour % step === 0 && (
              <text
                key={hour}
                x={Math.min(LABELS + cellWidth * column, width - widthOf(hour) / 2)}
                y={height - 6}
                fontSize={12}
                textAnchor="middle"
                fill="var(--rb-ink-3)"
              >
                {format.time(hour * 60)}
              </text>
            ),
        )}
      </svg>
    </PointedChart>
  )
}
