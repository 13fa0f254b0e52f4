/** Medians, and how far the values lie apart. */
export const median = (values: readonly number[]): number => {
  const sorted = values.toSorted((a, b) => a - b)
  const middle = Math.floor(sorted.length / 2)
  const [low, high] = [sorted[middle - (sorted.length % 2 === 0 ? 1 : 0)], sorted[middle]]
  return ((low ?? Number.NaN) + (high ?? Number.NaN)) / 2
}

/** One line of the result: what was measured, over its floor, and what it should be at most. */
export type Figure = {
  readonly name: string
  /** Pairs in the order they were measured, one right after the other: what slows one slows the other. */
  readonly pairs: readonly { readonly value: number; readonly floor: number }[]
  readonly unit: string
  /** At most; null where there is no aim. */
  readonly target: number | null
}

export const ratioOf = ({ pairs }: Figure): number => median(pairs.map(({ value, floor }) => value / floor))

const digits = (value: number): string => (value < 10 ? value.toFixed(2) : value.toFixed(0))

/** "Today interactive | 312 (290-350) ms | 201 (195-220) ms | 1.55 (1.40-1.70) | 1.8 | kept" */
export const lineOf = (figure: Figure): string => {
  const { name, pairs, unit, target } = figure
  const spread = (values: readonly number[]): string =>
    `${digits(median(values))} (${digits(Math.min(...values))}–${digits(Math.max(...values))})`
  const ratio = ratioOf(figure)
  const verdict = target === null ? '' : ratio <= target ? 'kept' : 'missed'
  return [
    name,
    `${spread(pairs.map(({ value }) => value))} ${unit}`,
    `${spread(pairs.map(({ floor }) => floor))} ${unit}`,
    spread(pairs.map(({ value, floor }) => value / floor)),
    target === null ? '' : String(target),
    verdict,
  ].join(' | ')
}
