import { t } from '@lingui/core/macro'
import { useEffect } from 'react'
import type { PlanSummary } from '#contract/operations/plan.ts'
import { Dialog } from '../../ui/dialog.tsx'
import { giveFocusBack } from '../focus-return.ts'
import type { Frame } from '../frame-store.ts'
import { useChangeDialog } from '../plan-changes/change-dialog-store.ts'
import { DaysOffForm } from './forms/days-off-form.tsx'
import { ExtendForm } from './forms/extend-form.tsx'
import { HoursForm } from './forms/hours-form.tsx'
import { MoveTodayForm } from './forms/move-today-form.tsx'
import { closeLifeDialog, useLifeDialog, type LifeDialog } from './life-store.ts'

export type OpenLifeDialogProps = {
  readonly dialog: LifeDialog
  readonly frame: Frame
  readonly plan: PlanSummary
}

const titleOf = (dialog: LifeDialog): string => {
  switch (dialog.type) {
    case 'days-off':
      return t`Days off`
    case 'hours':
      return t`Other hours from a day on`
    case 'move-today':
      return t`Not today: move it`
    case 'extend': {
      const { title } = dialog.topic
      return t`More time for “${title}”`
    }
  }
}

/** The dialog that is asked for, over whatever screen is shown. */
export const OpenLifeDialog = (props: OpenLifeDialogProps) => {
  const { dialog } = props
  const isOpen = useLifeDialog((store) => store.isOpen)
  const opening = useLifeDialog((store) => store.opening)
  // Opened one step after it is there: the first one is drawn open at once and would not fade in.
  const isThere = useLifeDialog((store) => store.isThere)
  useEffect(() => useLifeDialog.setState({ isThere: true }), [])
  return (
    <Dialog
      title={titleOf(dialog)}
      isOpen={isOpen && isThere}
      onClose={closeLifeDialog}
      onClosed={returnFocus}
      size="lg"
      keepsTyped
    >
      <LifeForm key={opening} {...props} />
    </Dialog>
  )
}

/** Another dialog that took this one's place has the focus, and gives it back later. */
const returnFocus = (): void => {
  if (!useChangeDialog.getState().isOpen) giveFocusBack(useLifeDialog.getState().opener)
}

const LifeForm = ({ dialog, frame, plan }: OpenLifeDialogProps) => {
  switch (dialog.type) {
    case 'days-off':
      return <DaysOffForm frame={frame} plan={plan} />
    case 'hours':
      return <HoursForm frame={frame} plan={plan} />
    case 'move-today':
      return <MoveTodayForm />
    case 'extend':
      return <ExtendForm topic={dialog.topic} plan={plan} />
  }
}
