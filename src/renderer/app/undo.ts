import type { Failure } from '#contract/errors.ts'
import type { ChangeView } from '#contract/operations/changes.ts'
import { client } from '../bridge.ts'
import { showFailure, showToast } from '../ui/toast.tsx'

/** What toasts that still offer Undo are about, by their change: what takes it back replaces them. */
const offered = new Map<string, string>()

/** Says what became of a change, in place of the toast that offered to take it back, or of the last that said so. */
const say = (message: string, { id }: ChangeView): void => {
  showToast({ message, about: offered.get(id) ?? 'undo' })
  offered.delete(id)
}

/** What cannot be, because of what came after it or because there is nothing, is said quietly: nothing went wrong. */
const sayNot = (title: string, error: Failure): void => {
  if (error.code === 'NOT_FOUND') showToast({ message: error.message, about: 'undo' })
  else if (error.code === 'CONFLICT') showToast({ message: `${title}. ${error.message}`, about: 'undo' })
  else showFailure(title, error)
}

/** Takes a change back, the latest that stands when none is named. True when it was; else the learner was told why. */
export const undoChange = async (changeId?: string): Promise<boolean> => {
  const answer = await client.call('change.undo', changeId === undefined ? {} : { changeId })
  if (answer.ok) say(`Undone: ${answer.value.label}`, answer.value)
  else sayNot('Not undone', answer.error)
  return answer.ok
}

/** Does again what was undone, last when none is named. True when it was; else the learner was told why. */
export const redoChange = async (changeId?: string): Promise<boolean> => {
  const answer = await client.call('change.redo', changeId === undefined ? {} : { changeId })
  if (answer.ok) say(`Done again: ${answer.value.label}`, answer.value)
  else sayNot('Not done again', answer.error)
  return answer.ok
}

/**
 * Says what was done and offers to take it back. `about`: what it concerns; a newer toast about the same replaces it.
 * Without a change (null: nothing was different) it says so only.
 */
export const offerUndo = (message: string, changeId: string | null, about?: string): void => {
  if (changeId === null) return showToast({ message, ...(about !== undefined && { about }) })
  const concern = about ?? changeId
  offered.set(changeId, concern)
  showToast({ message, about: concern, onUndo: () => void undoChange(changeId) })
}
