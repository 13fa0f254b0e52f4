/** A stretch of time, UTC ms, without its last moment: 14:00–14:25 and 14:25–14:30 do not overlap. */
export type Stretch = { readonly startMs: number; readonly endMs: number }

/** A stretch that has no length yet, because it has only just begun, holds its place all the same. */
const endOf = ({ startMs, endMs }: Stretch): number => Math.max(endMs, startMs + 1)

export const overlaps = (left: Stretch, right: Stretch): boolean =>
  left.startMs < endOf(right) && right.startMs < endOf(left)

/** The earliest of the others that a stretch overlaps; null when it has its time for itself. */
export const findOverlap = <S extends Stretch>(stretch: Stretch, others: readonly S[]): S | null =>
  others
    .filter((other) => overlaps(stretch, other))
    .reduce<S | null>(
      (first, other) => (first === null || other.startMs < first.startMs ? other : first),
      null,
    )

/**
 * The first moment at or after `startMs` from where `lengthMs` are free. What was measured while the clock on the wall
 * was set back keeps its length and moves behind what is there.
 */
export const placeFree = (startMs: number, lengthMs: number, taken: readonly Stretch[]): number => {
  let place = startMs
  for (const other of taken.toSorted((left, right) => left.startMs - right.startMs)) {
    if (overlaps({ startMs: place, endMs: place + lengthMs }, other)) place = endOf(other)
  }
  return place
}

const MINUTE_MS = 60_000

/** Minutes that are full: 24 min 59 s are 24. */
export const wholeMinutes = (ms: number): number => Math.floor(ms / MINUTE_MS)
