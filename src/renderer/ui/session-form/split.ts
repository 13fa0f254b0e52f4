import { canSplit, LEAST_SESSION_MS } from '#core/sessions/hand-made.ts'
import { clockTyped, nextTime, type Stretch } from './when.ts'

const MS_PER_MINUTE = 60_000

/** Where a session can be cut: at the whole minutes that clocks show inside it, a second or more from its ends. */
export type SplitRange = { readonly firstMs: number; readonly lastMs: number }

/** Null for a session without such a minute. */
export const splitRange = ({ startMs, endMs }: Stretch): SplitRange | null => {
  const earliestMs = startMs + LEAST_SESSION_MS
  const latestMs = endMs - LEAST_SESSION_MS
  const firstMs = Math.ceil(earliestMs / MS_PER_MINUTE) * MS_PER_MINUTE
  const lastMs = Math.floor(latestMs / MS_PER_MINUTE) * MS_PER_MINUTE
  return firstMs <= lastMs ? { firstMs, lastMs } : null
}

/** The middle, to begin with. */
export const middleOf = ({ firstMs, lastMs }: SplitRange): number => {
  const half = (lastMs - firstMs) / 2
  return firstMs + half - (half % MS_PER_MINUTE)
}

/** The first moment in the session at which clocks show this minute; null when it cannot be cut then. */
export const splitAt = (minute: number, session: Stretch, zone: string): number | null => {
  const { ms } = nextTime(session.startMs, clockTyped(minute, null), zone)
  return canSplit(session, ms) ? ms : null
}
