/** Sessions come back only where their time is still free. */
import { ok } from '#core/result.ts'
import type { RowImage } from '#db/change-repo.ts'
import { findRow } from '#db/restore-rows.ts'
import { mergeImages } from '#db/row-steps.ts'
import type { RowStep } from '#db/row-steps.ts'
import type { Outcome } from '../failures.ts'
import type { ReadCall } from '../runtime.ts'
import { checkFree } from '../session-checks.ts'

type Times = { readonly startMs: number; readonly endMs: number }

/** Where a session would lie; null when it would be gone, or stay where it is. */
const timesAfter = (steps: readonly RowStep[], former: RowImage | null): Times | null => {
  if (steps.at(-1)?.to === null) return null
  const { start_ms: startMs, end_ms: endMs } = mergeImages([former, ...steps.map(({ to }) => to)])
  if (typeof startMs !== 'number' || typeof endMs !== 'number') return null
  return former?.['start_ms'] === startMs && former['end_ms'] === endMs ? null : { startMs, endMs }
}

/** Fails with the name of the session that is in the way. */
export const checkSessionsFree = (steps: readonly RowStep[], call: ReadCall): Outcome<null> => {
  const ofSessions = steps.filter(({ table }) => table === 'session')
  const ids = [...new Set(ofSessions.map(({ rowId }) => rowId))]
  for (const id of ids) {
    const own = ofSessions.filter(({ rowId }) => rowId === id)
    const times = timesAfter(own, findRow(call.db, 'session', id))
    const free = times === null ? ok(null) : checkFree(times, ids, call)
    if (!free.ok) return free
  }
  return ok(null)
}
