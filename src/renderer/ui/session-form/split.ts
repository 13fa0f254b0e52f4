import { clockTyped, nextTime, type Stretch } from './when.ts'

const MS_PER_MINUTE = 60_000

/** Where a session can be cut: at the whole minutes that clocks show inside it. */
export type SplitRange = { readonly firstMs: number; readonly lastMs: number }

/** Null for a session without a whole minute inside. */
export const splitRange = ({ startMs, endMs }: Stretch): SplitRange | null => {
  const firstMs = startMs - (startMs % MS_PER_MINUTE) + MS_PER_MINUTE
  const lastMs = endMs - 1 - ((endMs - 1) % MS_PER_MINUTE)
  return firstMs <= lastMs ? { firstMs, lastMs } : null
}

/** The middle, to begin with. */
export const middleOf = ({ firstMs, lastMs }: SplitRange): number => {
  const half = (lastMs - firstMs) / 2
  return firstMs + half - (half % MS_PER_MINUTE)
}

/** The first moment in the session at which clocks show this minute; null when they never do. */
export const splitAt = (minute: number, session: Stretch, zone: string): number | null => {
  const { ms } = nextTime(session.startMs, clockTyped(minute, null), zone)
  return ms < session.endMs ? ms : null
}
