import { t } from '@lingui/core/macro'
import type { Weekday } from '#core/roadmap/model.ts'
import { useFormat } from '../../../ui/format-context.tsx'
import { weekdayWords } from '../../../ui/weekday-words.ts'
import { LEVELS, levelOf } from '../figures/scales.ts'
import { monthColumns, type Year, type YearDay, type YearWeek } from '../figures/year.ts'
import { PointedChart } from './pointed.tsx'
import { studiedWords } from '../words/chart-table.ts'

const LABELS = 34
const TOP = 20
const MOST_CELL = 19
/** Below this a day is too small to be told from the next: the year breaks into halves. */
const LEAST_CELL = 10
const GAP_BETWEEN = 14

export type YearChartProps = {
  readonly year: Year
  readonly weekdays: readonly Weekday[]
  /** Minutes by which levels rise. */
  readonly step: number
  readonly today: string
  /** Before it there was nothing to study. */
  readonly firstDay: string
  readonly width: number
}

/** A year of days: the more was studied, the more of its field is filled. */
export const YearChart = ({ year, width, ...how }: YearChartProps) => {
  const isBroken = (width - LABELS) / year.weeks.length < LEAST_CELL
  const perRow = isBroken ? Math.ceil(year.weeks.length / 2) : year.weeks.length
  const cell = Math.min(MOST_CELL, (width - LABELS) / perRow)
  const parts = isBroken ? [year.weeks.slice(0, perRow), year.weeks.slice(perRow)] : [year.weeks]
  const partHeight = TOP + cell * 7
  const height = partHeight * parts.length + GAP_BETWEEN * (parts.length - 1)
  const format = useFormat()
  const dayAt = (x: number, y: number): YearDay | null => {
    const part = Math.floor(y / (partHeight + GAP_BETWEEN))
    const row = Math.floor((y - part * (partHeight + GAP_BETWEEN) - TOP) / cell)
    return parts[part]?.[Math.floor((x - LABELS) / cell)]?.days[row] ?? null
  }
  return (
    <PointedChart
      width={width}
      itemAt={dayAt}
      tipOf={({ day, studiedMs }: YearDay) => ({
        title: format.dayWithWeekday(day),
        lines: [{ label: t`Studied`, value: studiedWords(studiedMs) }],
      })}
    >
      <svg width={width} height={height} viewBox={`0 0 ${width} ${height}`}>
        {parts.map((weeks, part) => (
          <g key={weeks[0]?.from ?? 'none'} transform={`translate(0 ${part * (partHeight + GAP_BETWEEN)})`}>
            <Weeks weeks={weeks} cell={cell} {...how} />
          </g>
        ))}
      </svg>
    </PointedChart>
  )
}

type WeeksProps = Omit<YearChartProps, 'year' | 'width'> & {
  readonly weeks: readonly YearWeek[]
  readonly cell: number
}

const Weeks = ({ weeks, weekdays, cell, step, today, firstDay }: WeeksProps) => {
  const format = useFormat()
  return (
    <>
      {monthColumns(weeks).map(({ index, day }) => (
        <text key={day} x={LABELS + index * cell} y={12} fontSize={12} fill="var(--rb-ink-3)">
          {day.slice(5, 7) === '01' ? day.slice(0, 4) : format.monthShort(day)}
        </text>
      ))}
      {weekdays.map(
        (weekday, row) =>
          row % 2 === 0 && (
            <text
              key={weekday}
              x={0}
              y={TOP + cell * (row + 0.5)}
              fontSize={12}
              dominantBaseline="central"
              fill="var(--rb-ink-3)"
            >
              {weekdayWords[weekday].short}
            </text>
          ),
      )}
      {fieldPaths({ weeks, cell, step, today, firstDay }).map(({ key, d, ...looks }) => (
        <path key={key} d={d} {...looks} />
      ))}
    </>
  )
}

/** Share of a field's side that is filled, by level. */
const sides = [0, 0.42, 0.62, 0.82, 1]

const fieldOf = (cell: number): number => cell - Math.max(1.5, cell * 0.14)

const square = (x: number, y: number, side: number): string => `M${x} ${y}h${side}v${side}h${-side}z`

type FieldPath = {
  readonly key: string
  readonly d: string
  readonly fill: string
  readonly stroke?: string
  readonly strokeWidth?: number
}

/** Round corners of squares that are drawn together. */
const rounded = (colour: string) =>
  ({ fill: colour, stroke: colour, strokeWidth: 1, strokeLinejoin: 'round' }) as const

/** All fields of one look in one path: a year of shapes of their own would be slow to draw and to look through. */
const fieldPaths = ({
  weeks,
  cell,
  step,
  today,
  firstDay,
}: Omit<WeeksProps, 'weekdays'>): readonly FieldPath[] => {
  const field = fieldOf(cell)
  const paths = { before: '', empty: '', filled: '', today: '' }
  for (const [column, { days }] of weeks.entries()) {
    for (const [row, day] of days.entries()) {
      if (day === null) continue
      const [x, y] = [LABELS + column * cell, TOP + row * cell]
      const level = levelOf(day.studiedMs / 60_000, step)
      const side = field * (sides[level] ?? 0) - 1
      const inset = (field - side) / 2
      if (day.day < firstDay) paths.before += square(x + field / 2 - 0.5, y + field / 2 - 0.5, 1)
      else paths.empty += square(x + 0.5, y + 0.5, field - 1)
      if (level > 0) paths.filled += square(x + inset, y + inset, side)
      if (day.day === today) paths.today += square(x - 0.75, y - 0.75, field + 1.5)
    }
  }
  return [
    { key: 'before', d: paths.before, ...rounded('var(--rb-line-strong)') },
    { key: 'empty', d: paths.empty, ...rounded('var(--rb-hover)') },
    { key: 'filled', d: paths.filled, ...rounded('var(--rb-accent)') },
    { key: 'today', d: paths.today, fill: 'none', stroke: 'var(--rb-ink)', strokeWidth: 1.5 },
  ]
}

/** What the sizes mean, one field for each level. */
export const LevelSign = ({ level }: { readonly level: number }) => {
  const side = 13 * (sides[Math.min(level, LEVELS)] ?? 0) - 1
  return (
    <svg width={14} height={14} viewBox="0 0 14 14" aria-hidden="true">
      <path d={square(1, 1, 12)} {...rounded('var(--rb-hover)')} />
      <path d={square(7 - side / 2, 7 - side / 2, side)} {...rounded('var(--rb-accent)')} />
    </svg>
  )
}
