import type { TimerView } from '#contract/operations/timer.ts'
import type { TodayView } from '#contract/operations/views.ts'
import { isFocus } from '../../app/timer/clock-face.ts'

/** What was studied today, as it was read. */
export type Studied = {
  readonly countedMs: number
  /** Up to when the open session is counted in it (UTC ms); null when none is open. */
  readonly openEndMs: number | null
}

export const studiedOf = ({ sessions }: Pick<TodayView, 'sessions'>): Studied => ({
  countedMs: sessions.reduce((sum, { msThatDay }) => sum + msThatDay, 0),
  openEndMs: sessions.find(({ open }) => open)?.endMs ?? null,
})

const MINUTE_MS = 60_000

/** Whole minutes studied today at a wall time (UTC ms), and until there is another; null while nothing counts. */
export const studiedAt = (
  { countedMs, openEndMs }: Studied,
  timer: Pick<TimerView, 'phase' | 'interval'>,
  wallMs: number,
): { readonly minutes: number; readonly changesInMs: number | null } => {
  const counts = openEndMs !== null && timer.phase === 'running' && isFocus(timer)
  const totalMs = countedMs + (counts ? Math.max(0, wallMs - openEndMs) : 0)
  return {
    minutes: Math.floor(totalMs / MINUTE_MS),
    changesInMs: counts ? MINUTE_MS - (totalMs % MINUTE_MS) : null,
  }
}
