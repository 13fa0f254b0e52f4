import { windowLocale } from '../../language/language.ts'
import { createFormat } from '../../ui/format.ts'
import { loaded } from '../../ui/load.ts'
import { useFrameStore } from '../frame-store.ts'
import { offerUndo } from '../undo.ts'
import type { ChangeRequest } from './change-dialog-store.ts'
import type { Applied } from './change-draft.ts'
import { finishTurn, priceSentence } from './finish-words.ts'

/** What was done, and what it did to the finish where that moved. */
export const doneWords = (
  { title, done = title }: Pick<ChangeRequest, 'title' | 'done'>,
  applied: Applied,
): string => {
  const frame = loaded(useFrameStore.getState().frame)
  const format = createFormat({
    locale: windowLocale(),
    clock: frame?.settings.clock ?? 'auto',
  })
  const { settings, state, roadmapTitle } = applied.plan
  const move = { ...applied.finish, pace: settings.pace }
  const words = finishTurn(move) === 'same' ? done : `${done}. ${priceSentence(move, format)}`
  // Without a name it is the active plan's, which the whole window is about.
  return state === 'active' ? words : `“${roadmapTitle}”: ${words}`
}

/** Says that the plan was changed, and offers to take it back. The screens redraw through the `changed` event. */
export const sayDone = (request: Pick<ChangeRequest, 'title' | 'done'>, applied: Applied): void => {
  if (applied.changeId !== null) offerUndo(doneWords(request, applied), applied.changeId, 'plan')
}
