import { plural, t } from '@lingui/core/macro'
import type { TimerView } from '#contract/operations/timer.ts'

/** How one of the intervals before the long break is drawn. */
export type CycleDot = { readonly at: number; readonly state: 'done' | 'now' | 'open' }

type Counted = Pick<TimerView, 'cycle' | 'interval' | 'due' | 'phase'>

/** How many of this round are done: all of them while the long break is on or due. */
const doneInRound = ({ cycle: { done, every }, interval, due, phase }: Counted): number => {
  const rest = done % every
  const isRoundOver =
    rest === 0 && done > 0 && (interval?.kind === 'long-break' || (phase === 'idle' && due === 'long-break'))
  return isRoundOver ? every : rest
}

/** One dot per focus interval up to the long break; none when there are no long breaks. */
export const cycleDots = (timer: Counted): readonly CycleDot[] => {
  const { every } = timer.cycle
  if (every === 0) return []
  const done = doneInRound(timer)
  const isFocusing = timer.interval?.kind === 'focus'
  return Array.from({ length: every }, (_, at) => {
    if (at < done) return { at, state: 'done' }
    return { at, state: at === done && isFocusing ? 'now' : 'open' }
  })
}

/** The dots in words: "2 of 4 before the long break". */
export const cycleText = (timer: Counted): string => {
  const { done, every } = timer.cycle
  if (every === 0) return plural(done, { one: '# focus interval done', other: '# focus intervals done' })
  const count = doneInRound(timer)
  return t`${count} of ${every} before the long break`
}
