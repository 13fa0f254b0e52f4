/** Writes that the learner can take back. */
import { ok } from '#core/result.ts'
import { beginRecording, dropChange, endRecording, findRecording } from '#db/change-repo.ts'
import type { Outcome } from '../failures.ts'
import type { WriteCall } from '../runtime.ts'

/** How many changes can be taken back. */
const KEPT_CHANGES = 50

/** What a write gave, and what to undo it by; null when it changed nothing. */
export type Recorded<T> = { readonly value: T; readonly changeId: string | null }

/**
 * Records all that `work` writes as one change, named for the learner ("Decorators: done"). Within another change it is a
 * part of that one. Work that fails, or throws, takes the call with it as ever.
 */
export const recordChange = <T>(
  call: WriteCall,
  label: string | ((value: T) => string),
  work: () => Outcome<T>,
): Outcome<Recorded<T>> => {
  const { db, runtime, nowMs } = call
  const outer = findRecording(db)
  const id = outer ?? runtime.newId()
  if (outer === null) beginRecording(db, { id, label: '', atMs: nowMs, tzVersion: runtime.tzVersion })
  const done = work()
  if (!done.ok) {
    if (outer === null) dropChange(db, id)
    return done
  }
  if (outer !== null) return ok({ value: done.value, changeId: outer })
  const text = typeof label === 'string' ? label : label(done.value)
  const isChange = endRecording(db, { id, label: text, keep: KEPT_CHANGES })
  return ok({ value: done.value, changeId: isChange ? id : null })
}
