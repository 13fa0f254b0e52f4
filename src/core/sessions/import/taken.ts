/** Time that is taken, in order: what lies in the way is found without looking at all of it. */
import { overlaps } from '../stretch.ts'
import type { Stretch } from '../stretch.ts'

export type Taken<S extends Stretch> = {
  readonly add: (stretch: S) => void
  /** What touches a stretch, in time order. */
  readonly touching: (stretch: Stretch) => S[]
}

/** @param stretches in time order, none over another. */
export const createTaken = <S extends Stretch>(stretches: readonly S[]): Taken<S> => {
  const all = [...stretches]
  /** The first that begins at or after a moment. */
  const indexAt = (startMs: number): number => {
    let [low, high] = [0, all.length]
    while (low < high) {
      const middle = (low + high) >>> 1
      if ((all[middle]?.startMs ?? 0) < startMs) low = middle + 1
      else high = middle
    }
    return low
  }
  return {
    add: (stretch) => {
      all.splice(indexAt(stretch.startMs), 0, stretch)
    },
    touching: (stretch) => {
      const found: S[] = []
      // Nothing overlaps: only the one before it can reach into it.
      for (let index = Math.max(indexAt(stretch.startMs) - 1, 0); index < all.length; index += 1) {
        const other = all[index]
        if (other === undefined || other.startMs >= stretch.endMs) break
        if (overlaps(stretch, other)) found.push(other)
      }
      return found
    },
  }
}
