/** The list of changes, and the way back and forth through them. */
import type { ChangeView } from '#contract/operations/changes.ts'
import { ok } from '#core/result.ts'
import { findChange, listChangedRows, listChanges, turnChange } from '#db/change-repo.ts'
import type { StoredChange } from '#db/change-repo.ts'
import { stepsAgain, stepsBack } from '#db/row-steps.ts'
import { fail } from '../failures.ts'
import type { Outcome } from '../failures.ts'
import type { HandlersOf, WriteCall } from '../runtime.ts'
import { lastUndone, latestStanding } from './turns.ts'
import { walk } from './walk.ts'

const viewOf = ({ id, label, atMs, undone }: StoredChange): ChangeView => ({ id, label, atMs, undone })

const GONE = 'This change is not in the list any more.'

const undo = (change: StoredChange, call: WriteCall): Outcome<ChangeView> => {
  if (change.undone) return fail('CONFLICT', 'This was undone already.')
  const walked = walk(change, stepsBack(listChangedRows(call.db, change.id)), call)
  if (!walked.ok) return walked
  turnChange(call.db, change)
  return ok(viewOf({ ...change, undone: true }))
}

const redo = (change: StoredChange, call: WriteCall): Outcome<ChangeView> => {
  if (!change.undone) return fail('CONFLICT', 'This was not undone: there is nothing to do again.')
  const walked = walk(change, stepsAgain(listChangedRows(call.db, change.id)), call)
  if (!walked.ok) return walked
  turnChange(call.db, change)
  return ok(viewOf({ ...change, undone: false }))
}

export const changeHandlers: HandlersOf<'change.list' | 'change.undo' | 'change.redo'> = {
  'change.list': (_input, { db }) => ok(listChanges(db).map(viewOf)),
  'change.undo': ({ changeId }, call) => {
    const change =
      changeId === undefined ? latestStanding(listChanges(call.db)) : findChange(call.db, changeId)
    if (change !== null) return undo(change, call)
    return fail('NOT_FOUND', changeId === undefined ? 'There is nothing to undo.' : GONE)
  },
  'change.redo': ({ changeId }, call) => {
    const change = changeId === undefined ? lastUndone(listChanges(call.db)) : findChange(call.db, changeId)
    if (change !== null) return redo(change, call)
    return fail('NOT_FOUND', changeId === undefined ? 'There is nothing to do again.' : GONE)
  },
}
