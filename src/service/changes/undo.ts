/** The list of changes, and the way back and forth through them. */
import type { ChangeView } from '#contract/operations/changes.ts'
import { ok } from '#core/result.ts'
import {
  beginRecording,
  dropChange,
  findChange,
  findLastUndone,
  findLatestStanding,
  listChangedRows,
  listChanges,
  markRedone,
  markUndone,
} from '#db/change-repo.ts'
import type { StoredChange } from '#db/change-repo.ts'
import { restoreRows, stepsAgain, stepsBack } from '#db/restore-rows.ts'
import type { RowStep } from '#db/restore-rows.ts'
import { fail } from '../failures.ts'
import type { Outcome } from '../failures.ts'
import type { HandlersOf, WriteCall } from '../runtime.ts'
import { areasOf } from './areas.ts'
import { changedSince } from './as-left.ts'
import { withoutStudied } from './begun-topics.ts'
import { changedSinceText, IN_THE_WAY, lostText } from './change-words.ts'
import { checkSessionsFree } from './sessions-free.ts'

const viewOf = ({ id, label, atMs, undone }: StoredChange): ChangeView => ({ id, label, atMs, undone })

/** Does the steps and nothing else: a row that would go along with one of theirs is not given up for it. */
const restore = (change: StoredChange, steps: readonly RowStep[], call: WriteCall): Outcome<null> => {
  const { db, runtime, nowMs } = call
  const id = runtime.newId()
  beginRecording(db, { id, label: '', atMs: nowMs, tzVersion: runtime.tzVersion })
  if (!restoreRows(db, steps, nowMs)) return fail('CONFLICT', IN_THE_WAY)
  const own = new Set(steps.map(({ table, rowId }) => `${table} ${rowId}`))
  const others = listChangedRows(db, id).filter(({ table, rowId }) => !own.has(`${table} ${rowId}`))
  dropChange(db, id)
  return others.length === 0 ? ok(null) : fail('CONFLICT', lostText(db, change, others))
}

/** Walks the steps of a change, all of them or (CONFLICT) none. */
const walk = (change: StoredChange, all: readonly RowStep[], call: WriteCall): Outcome<null> => {
  const steps = withoutStudied(call.db, all)
  const changed = changedSince(call.db, steps)
  if (changed.length > 0) return fail('CONFLICT', changedSinceText(call.db, change, changed))
  const free = checkSessionsFree(steps, call)
  if (!free.ok) return free
  const restored = restore(change, steps, call)
  if (restored.ok) call.changed(...areasOf(all))
  return restored
}

const GONE = 'This change is not in the list any more.'

const undo = (change: StoredChange, call: WriteCall): Outcome<ChangeView> => {
  if (change.undone) return fail('CONFLICT', 'This was undone already.')
  const walked = walk(change, stepsBack(listChangedRows(call.db, change.id)), call)
  if (!walked.ok) return walked
  markUndone(call.db, change.id)
  return ok(viewOf({ ...change, undone: true }))
}

const redo = (change: StoredChange, call: WriteCall): Outcome<ChangeView> => {
  if (!change.undone) return fail('CONFLICT', 'This was not undone: there is nothing to do again.')
  const walked = walk(change, stepsAgain(listChangedRows(call.db, change.id)), call)
  if (!walked.ok) return walked
  markRedone(call.db, change.id)
  return ok(viewOf({ ...change, undone: false }))
}

export const changeHandlers: HandlersOf<'change.list' | 'change.undo' | 'change.redo'> = {
  'change.list': (_input, { db }) => ok(listChanges(db).map(viewOf)),
  'change.undo': ({ changeId }, call) => {
    const change = changeId === undefined ? findLatestStanding(call.db) : findChange(call.db, changeId)
    if (change !== null) return undo(change, call)
    return fail('NOT_FOUND', changeId === undefined ? 'There is nothing to undo.' : GONE)
  },
  'change.redo': ({ changeId }, call) => {
    const change = changeId === undefined ? findLastUndone(call.db) : findChange(call.db, changeId)
    if (change !== null) return redo(change, call)
    return fail('NOT_FOUND', changeId === undefined ? 'There is nothing to do again.' : GONE)
  },
}
