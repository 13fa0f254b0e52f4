/** How often a running timer is written down: what a crash can lose. */
export const HEARTBEAT_MS = 10_000

/** Silence longer than this, two and a half heartbeats, is noted as a gap. */
export const GAP_MS = 25_000

/** Focus time that nobody saw pass counts up to this long; after a longer gap the learner is asked. */
export const AWAY_MS = 60_000

/** Clocks that differ by more than this between two readings: one of them was set. */
export const CLOCK_JUMP_MS = 2_000

/** A session shorter than this was a slip of the hand and is not kept. */
export const SLIP_MS = 5_000

/** Overtime stops and asks after this long without a word. */
export const LONG_OVERTIME_MS = 3_600_000

/** One stretch of counting up stops and asks after this long. */
export const LONG_COUNT_UP_MS = 3 * 3_600_000

/** Focus intervals that begin by themselves, one after the other, before the timer waits for the learner. */
export const MOST_UNATTENDED = 4

/** The count towards the long break begins again after this long without an interval. */
export const CYCLE_PAUSE_MS = 3_600_000

/** No session is longer. */
export const MAX_SESSION_MS = 86_400_000

/** No interval is made longer than this. */
export const MAX_INTERVAL_MS = 12 * 3_600_000
