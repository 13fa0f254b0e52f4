import { loaded } from '../../ui/load.ts'
import {
  isShownCurrent,
  shownDifference,
  type ChangeDraft,
  type ChangeDraftStore,
} from '../plan-changes/change-draft.ts'

const finishOf = (draft: ChangeDraft): string | null => {
  const difference = loaded(shownDifference(draft))
  return difference === undefined ? null : JSON.stringify(difference.finish)
}

const isSettled = (draft: ChangeDraft): boolean =>
  isShownCurrent(draft) || draft.alone.state === 'failed' || draft.changes.length === 0

const settled = (draft: ChangeDraftStore): Promise<void> =>
  new Promise((resolve) => {
    if (isSettled(draft.getState())) return resolve()
    const unsubscribe = draft.subscribe((state) => {
      if (!isSettled(state)) return
      unsubscribe()
      resolve()
    })
  })

/**
 * Whether what was asked for can be done without another look. Enter may come before the answer to the last key: a name was
 * typed, and the price is the one that stands there; or it is another one, and has to be seen first.
 */
export const isAsSeen = async (draft: ChangeDraftStore): Promise<boolean> => {
  const seen = finishOf(draft.getState())
  await settled(draft)
  return seen !== null && finishOf(draft.getState()) === seen && isShownCurrent(draft.getState())
}
