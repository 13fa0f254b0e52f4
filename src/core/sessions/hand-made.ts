/** What a learner may write down by hand. */
import { MAX_SESSION_MS } from '../timer/limits.ts'
import type { Stretch } from './stretch.ts'

/** A session that was written, cut or moved by hand lasts at least this long. */
export const LEAST_SESSION_MS = 1000

/** Why a session cannot be so; null when it can. `nothing`: it does not end after it begins. */
export type Refusal = 'nothing' | 'too-short' | 'too-long' | 'future'

export const refuseTimes = ({ startMs, endMs }: Stretch, nowMs: number): Refusal | null => {
  const ms = endMs - startMs
  if (ms <= 0) return 'nothing'
  if (ms < LEAST_SESSION_MS) return 'too-short'
  if (ms > MAX_SESSION_MS) return 'too-long'
  return endMs > nowMs ? 'future' : null
}

/** Whether a session can be cut in two there. */
export const canSplit = ({ startMs, endMs }: Stretch, atMs: number): boolean =>
  atMs - startMs >= LEAST_SESSION_MS && endMs - atMs >= LEAST_SESSION_MS
