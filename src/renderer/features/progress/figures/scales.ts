/** Round steps for axes and levels. */

const MINUTE_STEPS = [5, 10, 15, 30, 60, 120, 180, 300, 600, 1200, 1800, 3000, 6000, 12_000, 30_000]

/** Marks of an axis of minutes from 0 up to at least `most`, at most `count` steps apart. */
export const minuteTicks = (most: number, count = 4): readonly number[] => {
  const step = MINUTE_STEPS.find((size) => size * count >= most) ?? Math.ceil(most / count / 60_000) * 60_000
  return Array.from({ length: Math.max(1, Math.ceil(most / step)) + 1 }, (_, index) => index * step)
}

const SHARE_STEPS = [0.01, 0.02, 0.05, 0.1, 0.25]

/** Marks of an axis of shares that holds both values, within 0 and 1: every quarter, or finer where less is shown. */
export const shareTicks = (low: number, high: number): readonly number[] => {
  const span = high - low
  const step = SHARE_STEPS.find((size) => span / size <= 5) ?? 0.25
  const most = Math.round(1 / step)
  const first = Math.min(most - 1, Math.max(0, Math.floor(low / step + 1e-9)))
  const last = Math.min(most, Math.max(first + 1, Math.ceil(high / step - 1e-9)))
  return Array.from(
    { length: last - first + 1 },
    (_, index) => Math.round((first + index) * step * 100) / 100,
  )
}

export const LEVELS = 4
const LEVEL_STEPS = [5, 10, 15, 20, 30, 45, 60, 90, 120, 180, 240, 360]

/** Minutes by which the levels of a heatmap rise, so that four of them hold the longest day. */
export const levelStep = (mostMinutes: number): number =>
  LEVEL_STEPS.find((step) => step * LEVELS >= mostMinutes) ?? 360

/** 0 without study, else 1 to 4. */
export const levelOf = (minutes: number, step: number): number =>
  minutes <= 0 ? 0 : Math.min(LEVELS, Math.max(1, Math.ceil(minutes / step)))

const RATIOS = [0.25, 0.5, 0.67, 0.8, 1, 1.25, 1.5, 2, 3, 4]

/** Marks of an axis of ratios: 1, and as far to both sides as the values reach. */
export const ratioTicks = (values: readonly number[]): readonly number[] => {
  const [least, most] = [Math.min(0.85, ...values), Math.max(1.2, ...values)]
  const first = RATIOS.findLastIndex((ratio) => ratio <= least)
  const last = RATIOS.findIndex((ratio) => ratio >= most)
  const [from, to] = [Math.max(0, first), last < 0 ? RATIOS.length - 1 : last]
  const shown = RATIOS.slice(from, to + 1)
  // Of many every second one, but always 1.
  return shown.length <= 6
    ? shown
    : shown.filter((ratio, index) => ratio === 1 || index % 2 === shown.indexOf(1) % 2)
}
