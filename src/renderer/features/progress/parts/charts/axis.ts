import type { Format } from '../../../../ui/format.ts'
import type { TimeTick } from '../../figures/time-ticks.ts'
import { dayFromNumber } from '#core/time/day.ts'
import { bodyFont, textWidth } from '../../text-width.ts'

export const TICK_SIZE = 12

/** Shared by all axes: quiet words, no marks. */
export const axisLook = {
  tick: { fill: 'var(--rb-ink-3)', fontSize: TICK_SIZE },
  tickLine: false,
  axisLine: false,
  interval: 0,
  zIndex: 0,
} as const

/** Between the words of an upright axis and its line. */
const BESIDE_AXIS = 10

/** How wide an upright axis is, so that its words have room: at least as wide as given. */
export const axisWidth = (words: readonly string[], least: number): number =>
  words.reduce(
    (most, label) =>
      Math.max(most, Math.ceil(textWidth(label, `${TICK_SIZE}px ${bodyFont()}`)) + BESIDE_AXIS),
    least,
  )

/** Nothing moves: what is drawn is there. And it is drawn in the order it is written: layers would cost another drawing. */
export const STILL = { isAnimationActive: false, animationDuration: 0, zIndex: 0 } as const

/** "Nov", "2027" where a year begins on a long road, "23 Nov" on a short one. */
export const tickWords = (
  { day, kind }: TimeTick,
  format: Pick<Format, 'dayShort' | 'monthShort'>,
): string => {
  const iso = dayFromNumber(day)
  if (kind === 'year') return iso.slice(0, 4)
  return kind === 'month' ? format.monthShort(iso) : format.dayShort(iso)
}
