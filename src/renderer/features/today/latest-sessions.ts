import type { DaySession } from '#contract/operations/sessions.ts'

/** As many as are looked over at a glance; the Sessions screen has the rest. */
const MOST_SHOWN = 5

/** The latest sessions of the day, in the order they happened, and how many came before them. */
export const latestSessions = (
  sessions: readonly DaySession[],
): { readonly shown: readonly DaySession[]; readonly hidden: number } => ({
  shown: sessions.slice(-MOST_SHOWN),
  hidden: Math.max(sessions.length - MOST_SHOWN, 0),
})
