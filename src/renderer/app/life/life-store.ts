import { create } from 'zustand'
import { openerInFocus } from '../focus-return.ts'
import { useChangeDialog } from '../plan-changes/change-dialog-store.ts'
import { requestPlanChange, type ChangeRequest } from '../plan-changes/request-change.ts'

/** A topic that needs more time than it has. */
export type ExtendedTopic = {
  readonly id: string
  readonly title: string
  /** The plan it is studied in. */
  readonly planId: string
  /** Study days it was given before, where that is known. */
  readonly extraDays?: number
}

/** What came up, and needs a few words before it can be planned around. */
export type LifeDialog =
  | { readonly type: 'move-today' }
  | {
      readonly type: 'days-off' | 'hours'
      /** Default: the active plan. */
      readonly planId?: string
    }
  | { readonly type: 'extend'; readonly topic: ExtendedTopic }

type LifeStore = {
  /** Stays when it is closed, so that the dialog does not go empty while it fades. */
  readonly dialog: LifeDialog | null
  readonly isOpen: boolean
  /** Whether it was loaded and drawn: the first one opens a moment later. */
  readonly isThere: boolean
  /** Counts the openings: each begins with an empty form. */
  readonly opening: number
  /** What had the focus when it was asked for. */
  readonly opener: HTMLElement | null
}

export const useLifeDialog = create<LifeStore>()(() => ({
  dialog: null,
  isOpen: false,
  isThere: false,
  opening: 0,
  opener: null,
}))

const { getState, setState } = useLifeDialog

/** Opens a dialog over whatever screen is shown. */
export const openLifeDialog = (dialog: LifeDialog, opener = openerInFocus()): void =>
  setState({ dialog, isOpen: true, opening: getState().opening + 1, opener })

export const closeLifeDialog = (): void => setState({ isOpen: false })

/** Asks for another change from within the dialog, in its place; when that is given up it is open again. */
export const requestInstead = async (request: ChangeRequest): Promise<void> => {
  const { dialog, opener } = getState()
  closeLifeDialog()
  const asking = requestPlanChange(request)
  // What was pressed goes with the dialog: the focus goes back to what opened that.
  useChangeDialog.setState({ opener })
  if ((await asking) !== 'done' && dialog !== null) openLifeDialog(dialog, opener)
}
