export type GridLinesProps = {
  /** As many lines as marks of the axis, evenly from top to bottom. */
  readonly count: number
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

/** Level lines behind a chart. Recharts' own grid measures the words of both axes to find them, which takes longer than all the rest. */
export const GridLines = ({ count, left, right, top, bottom }: GridLinesProps) => (
  <g>
    {Array.from({ length: count }, (_, index) => top + ((bottom - top) * index) / Math.max(1, count - 1)).map(
      (y) => (
        <line key={y} x1={left} x2={right} y1={y} y2={y} stroke="var(--rb-line)" />
      ),
    )}
  </g>
)
