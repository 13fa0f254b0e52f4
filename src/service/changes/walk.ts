/** The steps of a change, back or forth: all of them or none. */
import { ok } from '#core/result.ts'
import { beginRecording, dropChange, listChangedRows, listChanges, listSharedRows } from '#db/change-repo.ts'
import type { ChangedRow, StoredChange } from '#db/change-repo.ts'
import { findPlan } from '#db/plan-repo.ts'
import { findRow, restoreRows } from '#db/restore-rows.ts'
import type { RowStep } from '#db/row-steps.ts'
import { fail } from '../failures.ts'
import type { Outcome } from '../failures.ts'
import { refreshBusy, refreshPlan } from '../refresh-instants.ts'
import type { WriteCall } from '../runtime.ts'
import { areasOf } from './areas.ts'
import { changedSince } from './as-left.ts'
import { joinBegun } from './begun-since.ts'
import { changedSinceText, clashText, inTheWay, lostText } from './change-words.ts'
import { withoutLoose } from './loose-steps.ts'
import { watchClashes } from './plan-clashes.ts'
import { checkSessionsFree } from './sessions-free.ts'
import { outOfTurn } from './turns.ts'

const keyOf = ({ table, rowId }: Pick<RowStep, 'table' | 'rowId'>): string => `${table} ${rowId}`

type Walk = {
  readonly steps: readonly RowStep[]
  /** The changes out of turn, latest turn first. */
  readonly others: readonly StoredChange[]
}

/** Does the steps and nothing else: what would go along with a row of theirs is not given up for it. */
const restore = ({ steps, others }: Walk, call: WriteCall): Outcome<null> => {
  const { db, runtime, nowMs } = call
  const id = runtime.newId()
  beginRecording(db, { id, label: '', atMs: nowMs, tzVersion: runtime.tzVersion })
  if (!restoreRows(db, steps, nowMs)) return fail('CONFLICT', inTheWay())
  const own = new Set(steps.map(keyOf))
  const lost = listChangedRows(db, id).filter((row) => !own.has(keyOf(row)))
  if (lost.length === 0) {
    dropChange(db, id)
    return ok(null)
  }
  const keys = new Set(lost.map(keyOf))
  const makers = others.filter((other) =>
    listSharedRows(db, id, [other.id]).some((row) => keys.has(keyOf(row))),
  )
  return fail('CONFLICT', lostText(makers, lost))
}

/** As `restore`, and what comes back lies over nothing that came to lie there since. */
const restoreFree = (walking: Walk, call: WriteCall): Outcome<null> => {
  // In turn, everything is as it was when the change was made.
  const clashSince = walking.others.length === 0 ? null : watchClashes(call)
  const restored = restore(walking, call)
  if (!restored.ok || clashSince === null) return restored
  const clash = clashSince(new Set(walking.steps.map(({ rowId }) => rowId)))
  return clash === null ? restored : fail('CONFLICT', clashText(clash))
}

/** Instants that were worked out with other time zone rules are worked out again. */
const refreshRestored = (steps: readonly RowStep[], { db, runtime, nowMs }: WriteCall): void => {
  const ids = steps.map(({ table, rowId }) =>
    table === 'slot' ? findRow(db, table, rowId)?.['plan_id'] : table === 'plan' ? rowId : null,
  )
  for (const id of new Set(ids)) {
    const plan = typeof id === 'string' ? findPlan(db, id) : null
    if (plan !== null) refreshPlan(db, plan, { tzVersion: runtime.tzVersion, nowMs })
  }
  refreshBusy(db, nowMs)
}

/** `stepsBack` or `stepsAgain`. */
type StepsOf = (rows: readonly ChangedRow[]) => RowStep[]

/** Walks the steps of a change. Fails with CONFLICT when something else happened to what they are about. */
export const walk = (change: StoredChange, stepsOf: StepsOf, call: WriteCall): Outcome<null> => {
  const others = outOfTurn(listChanges(call.db), change)
  const shared = listSharedRows(
    call.db,
    change.id,
    others.map(({ id }) => id),
  )
  const context = { db: call.db, change, others, shared }
  const stepsToTake = (): RowStep[] => withoutLoose(context, stepsOf(listChangedRows(call.db, change.id)))
  const own = stepsToTake()
  const steps = joinBegun(context, own, call.db) ? stepsToTake() : own
  const conflicts = changedSince(call.db, steps, shared)
  if (conflicts.length > 0) return fail('CONFLICT', changedSinceText(others, conflicts))
  const free = checkSessionsFree(steps, call)
  if (!free.ok) return free
  const restored = restoreFree({ steps, others }, call)
  if (!restored.ok) return restored
  if (change.tzVersion !== call.runtime.tzVersion) refreshRestored(steps, call)
  call.changed(...areasOf(steps))
  return restored
}
