import { Trans } from '@lingui/react/macro'
import { dayFromNumber } from '#core/time/day.ts'
import { useFormat } from '../../../../ui/format-context.tsx'
import type { Format } from '../../../../ui/format.ts'
import type { BurnUpDrawing, FinishDate } from '../../figures/burn-up.ts'
import { placeLabels, type PlacedLabel } from '../../figures/label-rows.ts'
import { bodyFont, textWidth } from '../../text-width.ts'

const ROW = 18
const FONT_SIZE = 12
/** Where it is narrower only one date has words; the others stand beside the chart. */
const LEAST_FOR_ALL_DATES = 460

export type FinishLabel = {
  readonly date: FinishDate
  readonly x: number
  readonly words: string
  /** Null where there is no room for words. */
  readonly place: PlacedLabel | null
}

/** "18 May 2027 · 50%", or which of the estimates it is by. */
const finishWords = ({ day, chance }: FinishDate, format: Pick<Format, 'dayMedium' | 'percent'>): string =>
  `${format.dayMedium(dayFromNumber(day))} · ${typeof chance === 'number' ? format.percent(chance) : chance}`

const weightOf = ({ isOwn }: FinishDate): number => (isOwn ? 650 : 400)

type Room = {
  readonly xOf: (day: number) => number
  /** Width of the plot, px. */
  readonly room: number
  readonly format: Pick<Format, 'dayMedium' | 'percent'>
}

/** The dates over the line where everything is done; none while that line is not shown. */
export const finishLabels = (drawing: BurnUpDrawing, { xOf, room, format }: Room): readonly FinishLabel[] => {
  if (drawing.ticks.at(-1) !== 1) return []
  const wide = drawing.dates
    .filter(({ isOwn }) => isOwn || room >= LEAST_FOR_ALL_DATES)
    .map((date) => ({
      key: date.key,
      x: xOf(date.day),
      width: textWidth(finishWords(date, format), `${weightOf(date)} ${FONT_SIZE}px ${bodyFont()}`),
    }))
  const places = placeLabels(wide, room)
  return drawing.dates.map((date) => ({
    date,
    x: xOf(date.day),
    words: finishWords(date, format),
    place: places.find(({ key }) => key === date.key) ?? null,
  }))
}

/** Height that the dates take above the plot. */
export const roomFor = (labels: readonly FinishLabel[]): number =>
  labels.reduce((most, { place }) => Math.max(most, (place?.row ?? -1) + 1), 0) * ROW + 14

/** The dates of the forecast. Drawn from the corner of the plot. */
export const FinishMarks = ({ labels }: { readonly labels: readonly FinishLabel[] }) => (
  <g>
    {labels.map(({ date, x, words, place }) => {
      const { key, isOwn } = date
      const y = -10 - (place?.row ?? 0) * ROW
      return (
        <g key={key}>
          {place !== null && <line x1={x} x2={x} y1={y + 4} y2={0} stroke="var(--rb-accent)" />}
          <circle
            cx={x}
            cy={0}
            r={isOwn ? 5 : 3.5}
            fill={isOwn ? 'var(--rb-accent)' : 'var(--rb-paper)'}
            stroke="var(--rb-accent)"
            strokeWidth={1.5}
          />
          {place !== null && (
            <text
              x={place.left}
              y={y}
              fontSize={FONT_SIZE}
              fontWeight={weightOf(date)}
              fill={isOwn ? 'var(--rb-ink)' : 'var(--rb-ink-2)'}
            >
              {words}
            </text>
          )}
        </g>
      )
    })}
  </g>
)

export type NowMarkProps = {
  readonly drawing: BurnUpDrawing
  readonly x: number
  readonly width: number
  readonly height: number
}

const LABEL_WIDTH = 56

/** How far it is today. After and below it nothing is drawn, so that is where its words stand, but for the edges. */
export const NowMark = ({ drawing, x, width, height }: NowMarkProps) => {
  const format = useFormat()
  const { now, ticks } = drawing
  if (now === null) return null
  const [low = 0, high = 1] = [ticks[0], ticks.at(-1)]
  const y = (1 - (now.share - low) / (high - low)) * height
  const isAtEnd = x + LABEL_WIDTH > width
  const isAtBottom = y + 48 > height
  const side = { textAnchor: isAtEnd ? 'end' : 'start', x: x + (isAtEnd ? -8 : 8) } as const
  return (
    <g>
      <line x1={x} x2={x} y1={0} y2={height} stroke="var(--rb-ink-3)" />
      <text {...side} y={isAtBottom ? 16 : height - 8} fontSize={FONT_SIZE} fill="var(--rb-ink-3)">
        <Trans>Today</Trans>
      </text>
      <circle cx={x} cy={y} r={5} fill="var(--rb-accent)" stroke="var(--rb-paper)" strokeWidth={2} />
      <text
        {...side}
        y={isAtBottom ? y - 10 : y + 20}
        fontSize={14}
        fontWeight={650}
        fill="var(--rb-accent)"
        stroke="var(--rb-paper)"
        strokeWidth={4}
        paintOrder="stroke"
      >
        {format.percent(now.share)}
      </text>
    </g>
  )
}
