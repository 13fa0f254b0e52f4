import { AWAY_MS, CLOCK_JUMP_MS } from './limits.ts'
import type { MonoModel, Now } from './model.ts'

/** What went by between two readings of the clocks. */
export type Observed = {
  /** Time that passed, sleep included. */
  readonly realMs: number
  /** Time the computer was awake, as far as that can be told. */
  readonly awakeMs: number
  /** By how much the wall clock was set; 0 when it was not. */
  readonly jumpMs: number
}

/**
 * Reads time from clocks, never from ticks: however many were missed, the difference is the same. A monotonic clock that
 * stops in sleep cannot tell sleep from a wall clock set forward; from a minute on that is taken for sleep.
 */
export const observe = (before: Now, now: Now, model: MonoModel): Observed => {
  const mono = Math.max(0, now.mono - before.mono)
  const ahead = now.wall - before.wall - mono
  if (model === 'stops-in-sleep' && ahead > AWAY_MS) {
    return { realMs: mono + ahead, awakeMs: mono, jumpMs: 0 }
  }
  return { realMs: mono, awakeMs: mono, jumpMs: Math.abs(ahead) > CLOCK_JUMP_MS ? ahead : 0 }
}
