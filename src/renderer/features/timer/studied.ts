import type { DaySession } from '#contract/operations/sessions.ts'

/** What was studied on a day when it was read, and from when on the open session goes on counting. */
export type Studied = { readonly ms: number; readonly countedToMs: number | null }

const MINUTE_MS = 60_000

export const studiedOf = (sessions: readonly DaySession[]): Studied => ({
  ms: sessions.reduce((sum, { msThatDay }) => sum + msThatDay, 0),
  countedToMs: sessions.find(({ open }) => open)?.endMs ?? null,
})

/** Whole minutes at a wall time, what the running session has gained since included, and when they change. */
export const studiedAt = (
  { ms, countedToMs }: Studied,
  wallMs: number,
): { readonly minutes: number; readonly changesInMs: number | null } => {
  const totalMs = ms + (countedToMs === null ? 0 : Math.max(0, wallMs - countedToMs))
  return {
    minutes: Math.floor(totalMs / MINUTE_MS),
    changesInMs: countedToMs === null ? null : MINUTE_MS - (totalMs % MINUTE_MS),
  }
}
