import { useEffect } from 'react'
import { Dialog } from '../../ui/dialog.tsx'
import { giveFocusBack } from '../focus-return.ts'
import { confirmChange, giveUpChange } from './answer-change.ts'
import { useChangeDialog, type ChangeRequest } from './change-dialog-store.ts'
import { ChangeView } from './change-view.tsx'

/** What a change would do, before it is done: nothing moves until the learner says so. */
export const ChangeDialog = ({ request }: { readonly request: ChangeRequest }) => {
  const isOpen = useChangeDialog((store) => store.isOpen)
  const draft = useChangeDialog((store) => store.draft)
  // Opened one step after it is there: the first one is drawn open at once and would not fade in.
  const isThere = useChangeDialog((store) => store.isThere)
  useEffect(() => useChangeDialog.setState({ isThere: true }), [])
  return (
    <Dialog
      title={`${request.title}?`}
      isOpen={isOpen && isThere}
      onClose={giveUpChange}
      onClosed={() => giveFocusBack(useChangeDialog.getState().opener)}
      size="lg"
    >
      <ChangeView
        draft={draft}
        confirmLabel={request.confirm}
        onKeep={giveUpChange}
        onApply={confirmChange}
      />
    </Dialog>
  )
}
