import { t } from '@lingui/core/macro'
import type { WeekView } from '#contract/operations/views.ts'
import { giveFocusBack } from '../../../app/focus-return.ts'
import { useChangeDialog } from '../../../app/plan-changes/change-dialog-store.ts'
import { Dialog } from '../../../ui/dialog.tsx'
import { closeWeekDialog, useWeekDialog, type WeekDialog } from '../dialog-store.ts'
import { AddForm } from './add-form.tsx'
import { isFocusLost } from '../follow-focus.ts'
import { MoveForm } from './move-form.tsx'

const titleOf = (dialog: WeekDialog, view: WeekView): string => {
  if (dialog.type === 'add') return t`Add to the week`
  const slot = view.slots.find(({ id }) => id === dialog.slotId)
  return slot === undefined ? t`Move the slot` : t`Move “${slot.topic.title}”`
}

/** The focus may still be on a button of the dialog; or the change that was asked for has put it elsewhere, or asks itself. */
const handBack = (): void => {
  const isStillInside = document.activeElement?.closest('[role="dialog"]') instanceof HTMLElement
  if (useChangeDialog.getState().isOpen || !(isStillInside || isFocusLost())) return
  giveFocusBack(useWeekDialog.getState().opener)
}

/** The dialogs of the week: where a slot shall lie, and what shall lie somewhere. */
export const WeekDialogs = ({ view }: { readonly view: WeekView }) => {
  const { dialog, isOpen, openedMs } = useWeekDialog()
  return (
    <Dialog
      title={dialog === null ? '' : titleOf(dialog, view)}
      isOpen={isOpen}
      onClose={closeWeekDialog}
      size="lg"
      keepsTyped
      onClosed={handBack}
    >
      {dialog?.type === 'move' && <MoveForm key={openedMs} slotId={dialog.slotId} view={view} />}
      {dialog?.type === 'add' && <AddForm key={openedMs} dialog={dialog} view={view} />}
    </Dialog>
  )
}
