import { create } from 'zustand'
import type { SessionView } from '#contract/operations/sessions.ts'

/** What is done to sessions in a dialog. */
export type SessionDialog =
  | {
      readonly type: 'add'
      readonly topicId: string | null
      /** Sessions that are known to lie near now: the suggested time keeps clear of them. */
      readonly near: readonly SessionView[]
    }
  | { readonly type: 'edit' | 'split'; readonly session: SessionView }

type DialogStore = {
  /** Stays when it is closed, so that it does not go empty while it fades. */
  readonly dialog: SessionDialog | null
  /** When it was opened (UTC ms). */
  readonly openedMs: number
  readonly isOpen: boolean
  /** Whether it was loaded and drawn: the first one opens a moment later. */
  readonly isThere: boolean
}

export const useSessionDialog = create<DialogStore>()(() => ({
  dialog: null,
  openedMs: 0,
  isOpen: false,
  isThere: false,
}))

/** Opens a dialog about sessions, over whatever screen is shown. */
export const openSessionDialog = (dialog: SessionDialog): void =>
  useSessionDialog.setState({ dialog, openedMs: Date.now(), isOpen: true })

export const closeSessionDialog = (): void => useSessionDialog.setState({ isOpen: false })
