/** The list of changes, and the way back and forth through them. */
import type { ChangeView, TurnedChange } from '#contract/operations/changes.ts'
import { ok } from '#core/result.ts'
import { i18n } from '#core/words/i18n.ts'
import { attempt } from '#db/attempt.ts'
import { findChange, listChanges, turnChange } from '#db/change-repo.ts'
import type { StoredChange } from '#db/change-repo.ts'
import { stepsAgain, stepsBack } from '#db/row-steps.ts'
import { fail } from '../failures.ts'
import type { Outcome } from '../failures.ts'
import type { HandlersOf, WriteCall } from '../runtime.ts'
import { STAYS, STAYS_UNDONE, stayingText } from './change-words.ts'
import type { Staying, StayingWords } from './change-words.ts'
import { toRedo, toUndo } from './turns.ts'
import { walk } from './walk.ts'

const viewOf = ({ id, label, atMs, undone }: StoredChange): ChangeView => ({ id, label, atMs, undone })

type Turn = (change: StoredChange, call: WriteCall) => Outcome<ChangeView>

const undo: Turn = (change, call) => {
  if (change.undone) return fail('CONFLICT', i18n.t('This was undone already.'))
  const walked = walk(change, stepsBack, call)
  if (!walked.ok) return walked
  turnChange(call.db, change)
  return ok(viewOf({ ...change, undone: true }))
}

const redo: Turn = (change, call) => {
  if (!change.undone) return fail('CONFLICT', i18n.t('This was not undone: there is nothing to do again.'))
  const walked = walk(change, stepsAgain, call)
  if (!walked.ok) return walked
  turnChange(call.db, change)
  return ok(viewOf({ ...change, undone: false }))
}

const turnNamed = (turn: Turn, changeId: string, call: WriteCall): Outcome<TurnedChange> => {
  const change = findChange(call.db, changeId)
  if (change === null) return fail('NOT_FOUND', i18n.t('This change is not in the list any more.'))
  const turned = turn(change, call)
  return turned.ok ? ok({ ...turned.value, stays: null }) : turned
}

type Way = {
  readonly turn: Turn
  readonly candidates: readonly StoredChange[]
  /** Of those that cannot be turned. */
  readonly words: StayingWords
  readonly nothing: () => string
}

/** Turns the first that can be, and says which could not. */
const turnFirst = ({ turn, candidates, words, nothing }: Way, call: WriteCall): Outcome<TurnedChange> => {
  const staying: Staying[] = []
  for (const change of candidates) {
    const turned = attempt(call.db, () => turn(change, call))
    if (turned.ok) return ok({ ...turned.value, stays: stayingText(staying, words) })
    if (turned.error.code !== 'CONFLICT') return turned
    staying.push({ label: change.label, reason: turned.error.message })
  }
  const stays = stayingText(staying, words)
  return stays === null ? fail('NOT_FOUND', nothing()) : fail('CONFLICT', stays)
}

const wayBack = (changes: readonly StoredChange[]): Way => ({
  turn: undo,
  candidates: toUndo(changes),
  words: STAYS,
  nothing: () => i18n.t('There is nothing to undo.'),
})

const wayForth = (changes: readonly StoredChange[]): Way => ({
  turn: redo,
  candidates: toRedo(changes),
  words: STAYS_UNDONE,
  nothing: () => i18n.t('There is nothing to do again.'),
})

export const changeHandlers: HandlersOf<'change.list' | 'change.undo' | 'change.redo'> = {
  'change.list': (_input, { db }) => ok(listChanges(db).map(viewOf)),
  'change.undo': ({ changeId }, call) =>
    changeId === undefined ? turnFirst(wayBack(listChanges(call.db)), call) : turnNamed(undo, changeId, call),
  'change.redo': ({ changeId }, call) =>
    changeId === undefined
      ? turnFirst(wayForth(listChanges(call.db)), call)
      : turnNamed(redo, changeId, call),
}
