import { create } from 'zustand'
import type { PlanChange } from '#core/planning/change.ts'
import { createChangeDraft, type ChangeDraftStore } from './change-draft.ts'

/** What was asked for with `requestPlanChange`. */
export type ChangeRequest = {
  /** At most 10, applied in turn, and undone together. */
  readonly changes: readonly PlanChange[]
  /** Default: the active plan. */
  readonly planId?: string
  /** What is about to be done, as a question without its mark: "Days off 14–20 December". */
  readonly title: string
  /** What was done, for the toast: "Moved Decorators to Sunday 29 November". Default: the title. */
  readonly done?: string
  /** On the button that does it. Default: "Change the plan", or "Replan". */
  readonly confirm?: string
}

export type ChangeResult = 'done' | 'cancelled' | 'failed'

type DialogStore = {
  /** Stays when it is closed, so that the dialog does not go empty while it fades. */
  readonly request: ChangeRequest | null
  readonly draft: ChangeDraftStore
  readonly isOpen: boolean
  /** Whether the dialog was loaded and drawn: the first one opens a moment later. */
  readonly isThere: boolean
  /** What had the focus when it was asked for. */
  readonly opener: HTMLElement | null
  readonly answer: (result: ChangeResult) => void
}

export const useChangeDialog = create<DialogStore>()(() => ({
  request: null,
  draft: createChangeDraft(),
  isOpen: false,
  isThere: false,
  opener: null,
  answer: () => undefined,
}))

/** Opens the dialog; resolves when it is closed. A request that is still open is given up. */
export const openChangeDialog = async (
  asked: Pick<DialogStore, 'draft' | 'opener'> & { readonly request: ChangeRequest },
): Promise<ChangeResult> => {
  closeChangeDialog('cancelled')
  return await new Promise((answer) => {
    useChangeDialog.setState({ ...asked, isOpen: true, answer })
  })
}

export const closeChangeDialog = (result: ChangeResult): void => {
  const { isOpen, answer } = useChangeDialog.getState()
  if (!isOpen) return
  useChangeDialog.setState({ isOpen: false })
  answer(result)
}
