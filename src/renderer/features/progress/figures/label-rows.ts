export type WideLabel = {
  readonly key: string
  /** Where it belongs, px: a leader goes down from its row to there. */
  readonly x: number
  readonly width: number
}

export type PlacedLabel = { readonly key: string; readonly left: number; readonly row: number }

const GAP = 6
/** Between a leader and words that stand beside it. */
const BESIDE = 4

type Placed = WideLabel & PlacedLabel

/** Whether the words of one stand on the words of the other, or on its leader. */
const collides = (a: Placed, b: Placed): boolean => {
  const overlaps = a.left < b.left + b.width + GAP && b.left < a.left + a.width + GAP
  if (a.row === b.row) return overlaps
  const [upper, lower] = a.row > b.row ? [a, b] : [b, a]
  return upper.x > lower.left - BESIDE && upper.x < lower.left + lower.width + BESIDE
}

/** Over its point, or on either side of it; within the edges. */
const leftsOf = ({ x, width }: WideLabel, room: number): readonly number[] =>
  [x - width / 2, x - width - BESIDE, x + BESIDE].map((left) => Math.max(0, Math.min(room - width, left)))

type Choice = { readonly placed: readonly Placed[]; readonly cost: number }

/**
 * Places a few labels over points of a line, so that none stands on another or on its leader: as low as can be, and as
 * near to the middle over their points. Row 0 is the lowest. All ways are tried: there are three labels at most.
 */
export const placeLabels = (labels: readonly WideLabel[], room: number): readonly PlacedLabel[] => {
  let choices: readonly Choice[] = [{ placed: [], cost: 0 }]
  for (const label of labels) {
    choices = choices.flatMap(({ placed, cost }) =>
      labels.flatMap((_, row) =>
        leftsOf(label, room).flatMap((left, way) => {
          const next = { ...label, left, row }
          if (placed.some((other) => collides(next, other))) return []
          return [{ placed: [...placed, next], cost: cost + row * 3 + (way === 0 ? 0 : 1) }]
        }),
      ),
    )
  }
  const best = choices.reduce<Choice | null>(
    (least, choice) => (least === null || choice.cost < least.cost ? choice : least),
    null,
  )
  const placed =
    best?.placed ?? labels.map((label, row) => ({ ...label, left: leftsOf(label, room)[0] ?? 0, row }))
  return placed.map(({ key, left, row }) => ({ key, left, row }))
}
