/** How many of things that stand in another order were really moved. */

/**
 * The fewest entries that have to be taken out for the rest to rise: of [0, 2, 3, 1] it is one. `positions` are the former
 * ones, in the order of now; each once.
 */
export const countDisplaced = (positions: readonly number[]): number => {
  // Ends of rising runs by their length: a run of n + 1 entries can end no lower than ends[n].
  const ends: number[] = []
  for (const position of positions) {
    let [low, high] = [0, ends.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if ((ends[middle] ?? 0) < position) low = middle + 1
      else high = middle
    }
    ends[low] = position
  }
  return positions.length - ends.length
}
