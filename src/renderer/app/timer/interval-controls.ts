import type { TimerView } from '#contract/operations/timer.ts'

/** Whether the interval is under way and its length can be added to. */
export const canExtend = ({ phase, interval }: Pick<TimerView, 'phase' | 'interval'>): boolean =>
  (phase === 'running' || phase === 'paused') && interval !== null && interval.plannedMs !== null

/** Whether it can be ended before its time: finished, skipped. */
export const canEnd = ({ phase }: Pick<TimerView, 'phase'>): boolean =>
  phase === 'running' || phase === 'paused'
