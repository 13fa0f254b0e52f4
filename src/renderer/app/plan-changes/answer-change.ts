import { loaded } from '../../ui/load.ts'
import { closeChangeDialog, useChangeDialog } from './change-dialog-store.ts'
import { sayDone } from './say-done.ts'

/** Yes: does the change that is shown, says so with Undo, and closes the dialog. What fails is said in it. */
export const confirmChange = async (): Promise<void> => {
  const { request, draft } = useChangeDialog.getState()
  const applied = await draft.getState().apply()
  if (applied === null || request === null) return
  sayDone(request, applied)
  // Another one may have been asked for meanwhile.
  if (useChangeDialog.getState().draft === draft) closeChangeDialog('done')
}

/** No: keeps the plan as it is. */
export const giveUpChange = (): void => {
  const { alone } = useChangeDialog.getState().draft.getState()
  closeChangeDialog(loaded(alone) === undefined ? 'failed' : 'cancelled')
}
