import { useEffect } from 'react'
import { loaded } from '../../ui/load.ts'
import { Dialog } from '../../ui/dialog.tsx'
import { giveFocusBack } from '../focus-return.ts'
import { closeChangeDialog, useChangeDialog, type ChangeRequest } from './change-dialog-store.ts'
import { ChangeView } from './change-view.tsx'
import { sayDone } from './say-done.ts'

/** What a change would do, before it is done: nothing moves until the learner says so. */
export const ChangeDialog = ({ request }: { readonly request: ChangeRequest }) => {
  const isOpen = useChangeDialog((store) => store.isOpen)
  const draft = useChangeDialog((store) => store.draft)
  // Opened one step after it is there: the first one is drawn open at once and would not fade in.
  const isThere = useChangeDialog((store) => store.isThere)
  useEffect(() => useChangeDialog.setState({ isThere: true }), [])
  const giveUp = (): void =>
    closeChangeDialog(loaded(draft.getState().alone) === undefined ? 'failed' : 'cancelled')
  return (
    <Dialog
      title={`${request.title}?`}
      isOpen={isOpen && isThere}
      onClose={giveUp}
      onClosed={() => giveFocusBack(useChangeDialog.getState().opener)}
      size="lg"
    >
      <ChangeView
        draft={draft}
        confirmLabel={request.confirm}
        onKeep={giveUp}
        onDone={(applied) => {
          sayDone(request, applied)
          closeChangeDialog('done')
        }}
      />
    </Dialog>
  )
}
