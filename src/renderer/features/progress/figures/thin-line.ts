/** A value that holds from a day (number) on. */
export type DayValue = { readonly day: number; readonly value: number }

/**
 * Of a line that only steps, the points that can be seen on so many pixels: of those that fall on the same pixel the last.
 * First and last point always stay.
 */
export const thinSteps = (
  line: readonly DayValue[],
  { first, last, pixels }: { readonly first: number; readonly last: number; readonly pixels: number },
): readonly DayValue[] => {
  if (line.length <= pixels) return line
  const pixelOf = (day: number): number => Math.floor(((day - first) / Math.max(1, last - first)) * pixels)
  return line.filter(({ day }, index) => {
    const next = line[index + 1]
    return index === 0 || next === undefined || pixelOf(next.day) !== pixelOf(day)
  })
}

/** Value of a stepping line by the end of a day; null before its first. */
export const stepAt = (line: readonly DayValue[], day: number): number | null => {
  let [low, high] = [0, line.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((line[middle]?.day ?? Infinity) <= day) low = middle + 1
    else high = middle
  }
  return line[low - 1]?.value ?? null
}

/** Days without a point up to which a line may slope: weekends, not holidays. */
const MOST_SLOPE_DAYS = 4

/** A stepping line with many small steps, made ready to be drawn sloping: where it stands still for long it stays level. */
export const sloping = (line: readonly DayValue[]): readonly DayValue[] =>
  line.flatMap((point, index) => {
    const former = line[index - 1]
    return former !== undefined && point.day - former.day > MOST_SLOPE_DAYS
      ? [{ day: point.day - 1, value: former.value }, point]
      : [point]
  })

/** The part of a stepping line between two days, with a point at its left edge and one at its right. */
export const cutSteps = (line: readonly DayValue[], first: number, last: number): readonly DayValue[] => {
  const end = Math.min(last, line.at(-1)?.day ?? last)
  const before = stepAt(line, first)
  const within = line.filter(({ day }) => day > first && day <= end)
  const after = within.at(-1)?.value ?? before
  return [
    ...(before === null ? [] : [{ day: first, value: before }]),
    ...within,
    ...(after === null || end <= (within.at(-1)?.day ?? first) ? [] : [{ day: end, value: after }]),
  ]
}
