import type { Format } from '../../../../ui/format.ts'
import type { TimeTick } from '../../figures/time-ticks.ts'
import { dayFromNumber } from '#core/time/day.ts'

export const TICK_SIZE = 12

/** Shared by all axes: quiet words, no marks. */
export const axisLook = {
  tick: { fill: 'var(--rb-ink-3)', fontSize: TICK_SIZE },
  tickLine: false,
  axisLine: false,
  interval: 0,
  zIndex: 0,
} as const

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
